import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { id } from '../../protocol/text.ts';
import type { Answer, ErrorCode, Failure } from '../../protocol/wire.ts';
import type { Admit } from '../admission.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Budget } from '../budget.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { Logger } from '../logger.ts';
import { Refusal } from '../refusal.ts';
import { costOf } from './cost.ts';
import { openApi } from './openapi.ts';
import { addOriginRule, type AdmitOrigin } from './origins.ts';

/** How each refusal reads in HTTP. */
const statuses: Record<ErrorCode, number> = {
  absent: 404,
  forbidden: 403,
  invalid: 400,
  'unknown-intent': 404,
  narrower: 409,
  full: 409,
  'not-admitted': 403,
  'token-invalid': 401,
  'token-expired': 401,
  'token-outdated': 401,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
  vetoed: 409,
};

const body = z.strictObject({
  input: z._default(z.unknown(), {}),
  key: z.optional(z.unknown()),
  /** The member for whom a service speaks. */
  actAs: z.optional(id),
});

/** What is told whoever sends the input of an intent as the whole body. */
const envelope =
  'Send {"input": {…}, "key": "…"} in JSON: what the intent takes stands in "input".';

export interface HttpTransportOptions {
  admitsOrigin: AdmitOrigin;
  admit: Admit;
  tokens: Tokens;
  dispatcher: Dispatcher;
  /** What a member may cost. */
  budget: Budget;
  /** How often an address may knock. */
  handshakes: Budget;
  /** Rejects where the database does not answer. */
  ping: () => Promise<void>;
  version: string;
  logger: Logger;
  onError: (error: unknown, where: string) => void;
}

/** HTTP for the host's own servers, as a way to the dispatcher: no rules of its own. */
export function addHttpTransport(fastify: FastifyInstance, options: HttpTransportOptions): void {
  fastify.get('/health', async (_request, reply) => {
    try {
      await options.ping();
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
      api.get('/openapi.json', async () => openApi(options.version));
    },
    { prefix: '/api' },
  );
}

async function dispatch(
  options: HttpTransportOptions,
  request: FastifyRequest<{ Params: { name: string } }>,
): Promise<Answer> {
  const wait = options.handshakes.spend(request.ip, 1);
  if (wait !== null) throw new Refusal('too-many', undefined, { retryAfter: wait });
  const parsed = body.safeParse(request.body);
  if (!parsed.success) throw new Refusal('invalid', envelope);
  const { input, key, actAs } = parsed.data;
  const caller = await callerOf(options, request, actAs);
  if ('error' in caller) return no(caller.error);
  const { member } = caller;
  const { name } = request.params;
  const retryAfter = options.budget.spend(member, costOf(name, input));
  if (retryAfter !== null) throw new Refusal('too-many', undefined, { retryAfter });
  return options.dispatcher.dispatch({ member, session: null }, name, input, key);
}

async function callerOf(
  { tokens, admit, logger }: HttpTransportOptions,
  { headers, ip }: FastifyRequest,
  actAs: string | undefined,
): Promise<{ member: string } | { error: Failure }> {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('token-invalid', 'Send "Authorization: Bearer …".');
  const service = await tokens.serviceOf(token);
  if (service !== null) {
    if (actAs !== undefined) return { member: actAs };
    throw new Refusal('invalid', 'A service names the member it speaks for.', { field: 'actAs' });
  }
  const admitted = await admit(token);
  if (admitted.ok) return { member: admitted.claims.id };
  const { error, reason } = admitted;
  logger.info({ code: error.code, reason, address: ip }, 'refused');
  return { error };
}

const no = (error: Failure): Answer => ({ ok: false, error });

/** What Fastify refuses before any route sees it reads like every other no. */
function failureOf(error: unknown, { onError, logger }: HttpTransportOptions): Failure {
  if (error instanceof Refusal) {
    const { code, reason } = error;
    if (reason !== undefined) logger.info({ code, reason }, 'refused');
    return error.toFailure();
  }
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode === 413) return new Refusal('too-large').toFailure();
  if (statusCode < 500) return new Refusal('invalid', 'Send a JSON object.').toFailure();
  onError(error, 'http');
  return new Refusal('unavailable').toFailure();
}

/** Fastify's way to refuse an address before it looks for a route: badly encoded, or with a name too long for one. */
export function refuseAddress(_error: FastifyError, _request: unknown, reply: FastifyReply): void {
  give(reply, no(new Refusal('invalid', 'This address cannot be read.').toFailure()));
}

function give(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.ok) return reply.send(answer);
  const { code, retryAfter } = answer.error;
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter / 1000));
  return reply.code(statuses[code]).send(answer);
}
