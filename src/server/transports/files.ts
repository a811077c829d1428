import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Files } from '../files/files.ts';
import { Refusal } from '../refusal.ts';
import { callerOf, charge, costOfFileKnock, knock, type Doors } from './caller.ts';

/** What a member's reading of a file costs of their budget, as an intent that reads would. */
const costOfReading = 1;

interface Reading {
  Params: { id: string };
  Querystring: { width?: unknown };
}

/**
 * Gives files to whoever may read them at that moment, and never to a browser as something to open: what it could run
 * runs nowhere, and in no page (SAFETY H5).
 */
export function addFileReading(api: FastifyInstance, options: Doors & { files: Files }): void {
  api.route<Reading>({
    method: ['GET', 'HEAD'],
    url: '/files/:id',
    exposeHeadRoute: false,
    async handler(request, reply) {
      await knock(options, request, costOfFileKnock);
      const member = await callerOf(options, request);
      await charge(options, member, costOfReading);
      const { id } = request.params;
      const file = await options.files.open(member, id, widthOf(request));
      reply.headers({
        'content-type': file.type,
        'content-length': file.size,
        'content-disposition': `attachment; filename*=UTF-8''${encoded(file.name)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'private, no-store',
      });
      return reply.send(request.method === 'HEAD' ? undefined : await file.content());
    },
  });
}

function widthOf({ query }: FastifyRequest<Reading>): number | null {
  const { width } = query;
  if (width === undefined) return null;
  if (typeof width === 'string' && /^[1-9]\d{0,4}$/.test(width)) return Number(width);
  throw new Refusal('invalid', 'Give a width in pixels.', { field: 'width' });
}

/** As RFC 8187 wants it: more than `encodeURIComponent` is encoded there. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  );
