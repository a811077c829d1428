import type { FastifyInstance } from 'fastify';
import { createBudget } from '../budget.ts';
import type { Logger } from '../logger.ts';

/** So many refusals are written at once, and so many more in a minute: a page tries again and again. */
const logBudget = { most: 10, perMinute: 10 };
const longestOrigin = 200;

/** Whether pages of an origin may connect. */
export type AdmitOrigin = (origin: string | undefined) => boolean;

/**
 * Builds the rule of origins for every transport. A caller without one is no browser, so that no page's cookies or user
 * are at stake; the token decides. A refusal is logged, since no browser tells a page why it was refused.
 */
export function createOriginRule(
  origins: readonly string[],
  logger: Logger,
  clock: () => number,
): AdmitOrigin {
  const lines = createBudget(logBudget.most, logBudget.perMinute, clock);
  return (origin) => {
    if (origin === undefined || origins.includes(origin)) return true;
    if (lines.spend('', 1) === null) {
      const shortened = origin.slice(0, longestOrigin);
      logger.info({ origin: shortened }, 'refused: CERCLE_ORIGINS does not list this origin');
    }
    return false;
  };
}

/** What a page may send besides, and look at: uploads go by the tus protocol (tus.io). */
const requestHeaders =
  'authorization, content-type, tus-resumable, upload-length, upload-metadata, upload-offset';
const answerHeaders = 'location, retry-after, tus-resumable, upload-length, upload-offset';

/** How long a browser may remember what it was allowed, in seconds. */
const rememberFor = 600;

/**
 * Lets pages of admitted origins ask, and no other page (CORS).
 *
 * Hooks of the given scope only. Answers are nobody's to keep: each is for one member.
 */
export function addOriginRule(scope: FastifyInstance, admits: AdmitOrigin): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('cache-control', 'no-store').header('vary', 'origin');
    if (!admits(origin)) return reply.code(403).send({ status: 'origin refused' });
    if (origin === undefined) return;
    reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', answerHeaders);
  });
  scope.options('/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'POST, GET, HEAD, PATCH, DELETE')
      .header('access-control-allow-headers', requestHeaders)
      .header('access-control-max-age', rememberFor)
      .send(),
  );
}
