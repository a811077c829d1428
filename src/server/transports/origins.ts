import type { FastifyInstance } from 'fastify';

/** How long a browser may remember what it was allowed, in seconds. */
const rememberFor = 600;

/**
 * Lets pages of these origins ask, and no other page (CORS). A caller without an origin is no browser.
 *
 * Hooks of the given scope only. Answers are nobody's to keep: each is for one member.
 */
export function addOriginRule(scope: FastifyInstance, origins: readonly string[]): void {
  scope.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    reply.header('cache-control', 'no-store').header('vary', 'origin');
    if (origin === undefined) return;
    if (!origins.includes(origin)) return reply.code(403).send({ status: 'origin refused' });
    reply.header('access-control-allow-origin', origin);
  });
  scope.options('/*', async (_request, reply) =>
    reply
      .code(204)
      .header('access-control-allow-methods', 'POST, GET')
      .header('access-control-allow-headers', 'authorization, content-type')
      .header('access-control-max-age', rememberFor)
      .send(),
  );
}
