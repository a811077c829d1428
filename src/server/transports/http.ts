import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { id } from '../../protocol/text.ts';
import type { Answer, ErrorCode } from '../../protocol/wire.ts';
import type { Admit } from '../admission.ts';
import type { Tokens } from '../auth/tokens.ts';
import type { Budget } from '../budget.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { Refusal } from '../refusal.ts';
import { costOf } from './cost.ts';
import { openApi } from './openapi.ts';

/** How each refusal reads in HTTP. */
const statuses: Record<ErrorCode, number> = {
  absent: 404,
  forbidden: 403,
  invalid: 400,
  'unknown-intent': 404,
  'not-admitted': 403,
  'token-invalid': 401,
  'token-expired': 401,
  'token-outdated': 401,
  'too-many': 429,
  'too-large': 413,
  unavailable: 503,
  vetoed: 409,
};

const body = z.object({
  input: z._default(z.unknown(), {}),
  key: z.optional(z.unknown()),
  /** The member for whom a service speaks. */
  actAs: z.optional(id),
});

export interface HttpTransportOptions {
  fastify: FastifyInstance;
  admit: Admit;
  tokens: Tokens;
  dispatcher: Dispatcher;
  budget: Budget;
  /** Rejects where the database does not answer. */
  ping: () => Promise<void>;
  version: string;
}

/** HTTP for the host's own servers, as a way to the dispatcher: no rules of its own. */
export function addHttpTransport(options: HttpTransportOptions): void {
  const { fastify } = options;

  fastify.post<{ Params: { name: string } }>('/api/intents/:name', async (request, reply) => {
    try {
      return give(reply, await dispatch(options, request));
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal('unavailable');
      return give(reply, { ok: false, error: refusal.toFailure() });
    }
  });

  fastify.get('/api/openapi.json', async () => openApi(options.version));

  fastify.get('/health', async (_request, reply) => {
    try {
      await options.ping();
      return { status: 'ok', version: options.version };
    } catch {
      return reply.code(503).send({ status: 'database unreachable', version: options.version });
    }
  });
}

async function dispatch(
  options: HttpTransportOptions,
  request: FastifyRequest<{ Params: { name: string } }>,
): Promise<Answer> {
  const parsed = body.safeParse(request.body);
  if (!parsed.success) throw new Refusal('invalid', 'Send a JSON object with "input" and "key".');
  const { input, key, actAs } = parsed.data;
  const member = await callerOf(options, request, actAs);
  const { name } = request.params;
  const retryAfter = options.budget.spend(member, costOf(name));
  if (retryAfter !== null) throw new Refusal('too-many', undefined, { retryAfter });
  return options.dispatcher.dispatch({ member, session: null }, name, input, key);
}

async function callerOf(
  { tokens, admit }: HttpTransportOptions,
  { headers }: FastifyRequest,
  actAs: string | undefined,
): Promise<string> {
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) throw new Refusal('token-invalid', 'Send "Authorization: Bearer …".');
  const caller = await tokens.verifyCaller(token);
  if ('service' in caller) {
    if (actAs === undefined) {
      throw new Refusal('invalid', 'A service names the member it speaks for.', { field: 'actAs' });
    }
    return actAs;
  }
  const admitted = await admit(token);
  if (!admitted.ok) throw new Refusal(admitted.error.code, admitted.error.message);
  return admitted.claims.id;
}

function give(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.ok) return reply.send(answer);
  const { code, retryAfter } = answer.error;
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter / 1000));
  return reply.code(statuses[code]).send(answer);
}
