import { AsyncLocalStorage } from 'node:async_hooks';
import { ERRORS, Metadata, Server as TusServer } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../../protocol/wire.ts';
import type { Claims } from '../files/content.ts';
import type { Files } from '../files/files.ts';
import { Refusal } from '../refusal.ts';
import { failureOf, no, statuses } from './answers.ts';
import { callerOf, charge, costOfFileKnock, knock, type Doors } from './caller.ts';

const path = '/uploads';
/** What a request of an upload costs a member, as an intent that writes would. */
const costOfRequest = 1;

export interface UploadsTransportOptions extends Doors {
  files: Pick<Files, 'uploads' | 'store' | 'locks'>;
  onError: (error: unknown, where: string) => void;
}

/** Whose request it is, and of which upload. */
interface Asking {
  member: string;
  id: string;
}

/**
 * Takes files in parts, resumable, by the tus protocol (tus.io/protocols/resumable-upload). The answer to the last part
 * says what the file is: an answer as to an intent. Whoever lost it asks with GET.
 */
export function addUploads(scope: FastifyInstance, options: UploadsTransportOptions): void {
  const { uploads, store, locks } = options.files;
  const asking = new AsyncLocalStorage<Asking>();

  async function concluded({ member, id }: Asking): Promise<{ status: number; answer: Answer }> {
    try {
      return { status: 200, answer: { ok: true, data: await uploads.conclude(member, id) } };
    } catch (error) {
      const failure = failureOf(error, options);
      return { status: statuses[failure.code], answer: no(failure) };
    }
  }

  const tus = new Parts({
    path: `${scope.prefix}${path}`,
    // Relative to where it was asked for: a proxy may have this server below a path of its own.
    generateUrl: (_request, { id }) => `uploads/${id}`,
    datastore: store.uploads,
    locker: locks,
    namingFunction: () => asking.getStore()!.id,
    getFileIdFromRequest: () => asking.getStore()!.id,
    // The rule of origins has been asked before, and has answered (`addOriginRule`).
    allowedOrigins: () => false,
    // What its sender says of it is kept in one place, and cleaned there.
    onUploadCreate: async () => ({ metadata: {} }),
    async onUploadFinish() {
      const { status, answer } = await concluded(asking.getStore()!);
      return {
        status_code: status,
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify(answer),
      };
    },
    onResponseError: (_request, error) => refusedAs(error, options),
  });

  /** Hands the request over with all that was decided before: what `tus` answers goes out as it is. */
  async function handOver(request: FastifyRequest, reply: FastifyReply, who: Asking) {
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) {
      if (value !== undefined) reply.raw.setHeader(name, value);
    }
    await asking.run(who, () => tus.handle(request.raw, reply.raw));
    await uploads.touch(who.id).catch((error: unknown) => options.onError(error, 'upload'));
  }

  // An upload that a stop cuts keeps what came of it, and lets go of its lock, before the database closes. Fastify would
  // cut it only after this.
  scope.addHook('onClose', async () => {
    scope.server.closeAllConnections();
    await locks.rest();
  });

  async function admitted(request: FastifyRequest): Promise<string> {
    await knock(options, request, costOfFileKnock);
    const member = await callerOf(options, request);
    await charge(options, member, costOfRequest);
    return member;
  }

  void scope.register(async (api) => {
    // The bytes are nobody's to read but the store's, and are never all in memory.
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('*', (_request, _payload, done) => done(null));

    api.post(path, async (request, reply) => {
      const member = await admitted(request);
      const id = await uploads.begin(member, announcedBy(request));
      await handOver(request, reply, { member, id });
    });

    api.route<{ Params: { id: string } }>({
      method: ['HEAD', 'PATCH'],
      url: `${path}/:id`,
      async handler(request, reply) {
        const member = await admitted(request);
        const { id } = request.params;
        await uploads.grant(member, id);
        await handOver(request, reply, { member, id });
      },
    });

    api.route<{ Params: { id: string } }>({
      method: 'GET',
      url: `${path}/:id`,
      exposeHeadRoute: false,
      async handler(request, reply) {
        const member = await admitted(request);
        const { status, answer } = await concluded({ member, id: request.params.id });
        return reply.code(status).send(answer);
      },
    });

    api.delete<{ Params: { id: string } }>(`${path}/:id`, async (request, reply) => {
      const member = await admitted(request);
      await uploads.drop(member, request.params.id);
      return reply.code(204).header('tus-resumable', '1.0.0').send();
    });
  });
}

/** What a new upload says of itself. Its length is told at once, so that a limit holds before the first byte. */
function announcedBy({ headers }: FastifyRequest): Claims & { size: number } {
  const length = String(headers['upload-length'] ?? '');
  if (!/^\d{1,15}$/.test(length)) throw new Refusal('invalid', 'Send "Upload-Length" in bytes.');
  try {
    const told = Metadata.parse(String(headers['upload-metadata'] ?? '') || undefined);
    return {
      size: Number(length),
      name: told['filename'] ?? '',
      claimed: told['filetype'] ?? null,
    };
  } catch {
    throw new Refusal('invalid', 'Send "Upload-Metadata" as tus has it: filename and filetype.');
  }
}

/** What the protocol of the parts refuses reads like every other no: it writes by itself nothing but refusals. */
class Parts extends TusServer {
  override write(...[context, headers, status, reason = '']: Parameters<TusServer['write']>) {
    headers.set('Content-Type', 'application/json; charset=utf-8');
    const body = JSON.stringify(no(refusalFor(status, reason.trim()).toFailure()));
    return super.write(context, headers, status, body);
  }
}

function refusalFor(status: number, reason: string): Refusal {
  if (status >= 500) return new Refusal('unavailable');
  if (status === 404) return new Refusal('absent');
  return status === 413 ? new Refusal('too-large') : new Refusal('invalid', reason);
}

function refusedAs(
  error: Error | { status_code: number; body: string },
  { onError }: UploadsTransportOptions,
): { status_code: number; body: string } {
  const { status_code, body } = 'status_code' in error ? error : { status_code: 500, body: '' };
  if (status_code >= 500) onError(error, 'upload');
  return {
    status_code: status_code === ERRORS.FILE_NO_LONGER_EXISTS.status_code ? 404 : status_code,
    body,
  };
}
