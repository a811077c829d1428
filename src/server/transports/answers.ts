import type { FastifyError, FastifyReply } from 'fastify';
import type { Answer, ErrorCode, Failure } from '../../protocol/wire.ts';
import type { Logger } from '../logger.ts';
import { Refusal } from '../refusal.ts';

/** How each refusal reads in HTTP. */
export const statuses: Record<ErrorCode, number> = {
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

export const no = (error: Failure): Answer => ({ ok: false, error });

/** What Fastify refuses before any route sees it reads like every other no. */
export function failureOf(
  error: unknown,
  { onError, logger }: { onError: (error: unknown, where: string) => void; logger: Logger },
): Failure {
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

export function give(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.ok) return reply.send(answer);
  const { code, retryAfter } = answer.error;
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter / 1000));
  return reply.code(statuses[code]).send(answer);
}
