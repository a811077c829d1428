import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { id } from '../../protocol/text.ts';
import type { Answer } from '../../protocol/wire.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { Files } from '../files/files.ts';
import { Refusal } from '../refusal.ts';
import { realTimers, within } from '../timers.ts';
import { failureOf, give, no } from './answers.ts';
import { addAuditExport } from './audit.ts';
import { callerOf, charge, knock, type Doors } from './caller.ts';
import { costOf } from './cost.ts';
import { addFileReading } from './files.ts';
import { openApi } from './openapi.ts';
import { addOriginRule, type AdmitOrigin } from './origins.ts';
import { addUploads } from './uploads.ts';

/** A database that hangs is none: whoever asks has no longer to wait; milliseconds. */
const answersWithin = 3000;

const body = z.strictObject({
  input: z._default(z.unknown(), {}),
  key: z.optional(z.unknown()),
  /** The member for whom a service speaks. */
  actAs: z.optional(id),
});

/** What is told whoever sends the input of an intent as the whole body. */
const envelope =
  'Send {"input": {…}, "key": "…"} in JSON: what the intent takes stands in "input".';

export interface HttpTransportOptions extends Doors {
  admitsOrigin: AdmitOrigin;
  dispatcher: Dispatcher;
  /** Where there are none, nothing is uploaded, and nothing read. */
  files: Files | undefined;
  /** The server takes no more: a balancer is to look elsewhere. */
  isDraining: () => boolean;
  /** Rejects where the database does not answer. */
  ping: () => Promise<void>;
  version: string;
  onError: (error: unknown, where: string) => void;
}

/** HTTP for the host's own servers, as a way to the dispatcher, and for files: no rules of its own. */
export function addHttpTransport(fastify: FastifyInstance, options: HttpTransportOptions): void {
  fastify.get('/health', async (_request, reply) => {
    if (options.isDraining()) {
      return reply.code(503).send({ status: 'draining', version: options.version });
    }
    try {
      if (!(await within(realTimers, answersWithin, options.ping()))) throw new Error('too late');
      return { status: 'ok', version: options.version };
    } catch {
      return reply.code(503).send({ status: 'database unreachable', version: options.version });
    }
  });

  // A scope of its own: what follows does not touch the routes that a host adds.
  void fastify.register(
    async (api) => {
      addOriginRule(api, options.admitsOrigin);
      api.setErrorHandler((error, _request, reply) => give(reply, no(failureOf(error, options))));
      api.setNotFoundHandler((_request, reply) =>
        give(reply, no(new Refusal('absent').toFailure())),
      );
      api.post<{ Params: { name: string } }>('/intents/:name', async (request, reply) =>
        give(reply, await dispatch(options, request)),
      );
      addAuditExport(api, options);
      api.get('/openapi.json', async () => openApi(options.version));
      if (!options.files) return;
      addUploads(api, { ...options, files: options.files });
      addFileReading(api, { ...options, files: options.files });
    },
    { prefix: '/api' },
  );
}

async function dispatch(
  options: HttpTransportOptions,
  request: FastifyRequest<{ Params: { name: string } }>,
): Promise<Answer> {
  await knock(options, request);
  const parsed = body.safeParse(request.body);
  if (!parsed.success) throw new Refusal('invalid', envelope);
  const { input, key, actAs } = parsed.data;
  const member = await callerOf(options, request, actAs);
  const { name } = request.params;
  await charge(options, member, costOf(name, input));
  return options.dispatcher.dispatch({ member, session: null }, name, input, key);
}
