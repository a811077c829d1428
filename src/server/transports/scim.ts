import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import SCIMMY from 'scimmy';
import type { Database } from '../db/database.ts';
import { provisionedRow } from '../db/provisioned.ts';
import type { ProvisionedRow } from '../db/provisioned-row.ts';
import { listUsers, resourceOf, type Query } from '../provisioning/listing.ts';
import { odd, ScimRefusal } from '../provisioning/no.ts';
import {
  createProvisioning,
  versionOf,
  type ProvisioningOptions,
} from '../provisioning/provisioning.ts';
import { basePath, type Resource } from '../provisioning/schema.ts';
import { Refusal } from '../refusal.ts';
import { failureOf, statuses } from './answers.ts';
import { knock, type Doors } from './caller.ts';

const mediaType = 'application/scim+json';
const errorMessage = 'urn:ietf:params:scim:api:messages:2.0:Error';

export interface ScimOptions extends Pick<Doors, 'handshakes' | 'logger'>, ProvisioningOptions {
  /** What a directory says to come in. */
  token: string;
  database: Database;
  onError: (error: unknown, where: string) => void;
}

type Named = { Params: { id: string }; Querystring: Record<string, unknown> };

/**
 * SCIM 2.0 (RFC 7644), as a way in for a company's directory: people alone, and nothing of what is said in rooms. Its
 * token opens no other door.
 */
export function addScim(fastify: FastifyInstance, options: ScimOptions): void {
  const { database } = options;
  const provisioning = createProvisioning(options);
  const isToken = comparedWith(options.token);

  void fastify.register(
    async (scim) => {
      scim.addContentTypeParser(
        mediaType,
        { parseAs: 'string' },
        scim.getDefaultJsonParser('error', 'error'),
      );
      scim.setErrorHandler((error, _request, reply) => refuse(reply, error, options));
      scim.setNotFoundHandler(() => {
        throw new ScimRefusal(404, 'There is nothing here.');
      });
      scim.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store').type(`${mediaType}; charset=utf-8`);
        await knock(options, request);
        if (!isToken(request.headers.authorization)) {
          reply.header('www-authenticate', 'Bearer');
          throw new ScimRefusal(
            401,
            'Send "Authorization: Bearer …" with the token of CERCLE_SCIM_TOKEN.',
          );
        }
      });

      scim.get('/ServiceProviderConfig', () => new SCIMMY.Resources.ServiceProviderConfig().read());
      scim.get('/ResourceTypes', () => described(new SCIMMY.Resources.ResourceType()));
      scim.get<Named>('/ResourceTypes/:id', ({ params }) =>
        described(new SCIMMY.Resources.ResourceType(params.id)),
      );
      scim.get('/Schemas', () => described(new SCIMMY.Resources.Schema()));
      scim.get<Named>('/Schemas/:id', ({ params }) =>
        described(new SCIMMY.Resources.Schema(params.id)),
      );

      scim.get<{ Querystring: Query }>('/Users', ({ query }) => list(query));
      scim.post<{ Body: Query | null }>('/Users/.search', ({ body }) =>
        list(withNames(body ?? {})),
      );
      scim.get<Named>('/Users/:id', async ({ params, query, headers }, reply) => {
        const row = await database.read((transaction) => provisionedRow(transaction, params.id));
        if (!row || row.deleted_at !== null) throw new ScimRefusal(404, 'There is no such user.');
        if (headers['if-none-match'] === versionOf(row)) {
          return reply.header('etag', versionOf(row)).code(304).send();
        }
        return give(reply, row, query);
      });
      scim.post<Named>('/Users', async ({ body, query }, reply) => {
        const row = await provisioning.create(body);
        reply.code(201).header('location', locationOf(row.member));
        return give(reply, row, query);
      });
      scim.put<Named>('/Users/:id', async (request, reply) => {
        const { params, body, query } = request;
        return give(reply, await provisioning.replace(params.id, body, wantedBy(request)), query);
      });
      scim.patch<Named>('/Users/:id', async (request, reply) => {
        const { params, body, query } = request;
        return give(reply, await provisioning.patch(params.id, body, wantedBy(request)), query);
      });
      scim.delete<Named>('/Users/:id', async (request, reply) => {
        await provisioning.remove(request.params.id, wantedBy(request));
        return reply.removeHeader('content-type').code(204).send();
      });
    },
    { prefix: basePath },
  );

  async function list(query: Query): Promise<unknown> {
    const { resources, total, startIndex } = await listUsers(database, query);
    return {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: total,
      startIndex,
      itemsPerPage: resources.length,
      Resources: resources.map((one) => chosen(one, query)),
    };
  }
}

/** In constant time, whatever comes. */
function comparedWith(token: string): (authorization: string | undefined) => boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const wanted = digest(token);
  return (authorization = '') => {
    const given = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
    return timingSafeEqual(digest(given), wanted);
  };
}

/** What the server says of itself; of what it does not have, that there is none. */
async function described(resource: { read(): Promise<unknown> }): Promise<unknown> {
  try {
    return await resource.read();
  } catch {
    throw new ScimRefusal(404, 'There is nothing here.');
  }
}

const locationOf = (id: string): string => `${basePath}/Users/${encodeURIComponent(id)}`;

const wantedBy = ({ headers }: FastifyRequest): string | undefined => headers['if-match'];

function give(reply: FastifyReply, row: ProvisionedRow, query: Query): FastifyReply {
  return reply.header('etag', versionOf(row)).send(chosen(resourceOf(row), query));
}

/** As scimmy keeps which attributes are asked for. */
type Chosen = { attributes?: InstanceType<typeof SCIMMY.Types.Filter> };

/** A user with those attributes that a request asks for. */
function chosen(resource: Resource, { attributes, excludedAttributes }: Query): unknown {
  const listed = (names: unknown) => (Array.isArray(names) ? names.join() : names);
  const wanted = {
    ...(attributes ? { attributes: listed(attributes) } : {}),
    ...(excludedAttributes ? { excludedAttributes: listed(excludedAttributes) } : {}),
  };
  try {
    const { attributes: filter } = new SCIMMY.Resources.User(wanted as never) as Chosen;
    const user = new SCIMMY.Schemas.User(resource as never, 'out', basePath, filter);
    const location = locationOf(String(resource['id']));
    const { meta, ...rest } = JSON.parse(JSON.stringify(user)) as Resource;
    return {
      schemas: resource['schemas'],
      ...rest,
      ...(typeof meta === 'object' && { meta: { ...meta, location } }),
    };
  } catch (error) {
    if (!(error instanceof SCIMMY.Types.Error)) throw error;
    throw odd('invalidValue', 'The attributes that are asked for cannot be read.');
  }
}

/** Lists of names as they are in an address. */
const withNames = (body: Query): Query =>
  Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join() : value,
    ]),
  );

/** Every no reads as SCIM has it (RFC 7644, 3.12). */
function refuse(reply: FastifyReply, error: unknown, options: ScimOptions): FastifyReply {
  const failure = failureOf(error, options);
  const { retryAfter } = failure;
  if (retryAfter !== undefined) reply.header('retry-after', Math.ceil(retryAfter / 1000));
  const isOurs = error instanceof ScimRefusal;
  const status = isOurs ? error.status : statuses[failure.code];
  const isUnread = !isOurs && !(error instanceof Refusal) && status === 400;
  const scimType = isOurs ? error.scimType : isUnread ? 'invalidSyntax' : undefined;
  return reply
    .code(status)
    .type(`${mediaType}; charset=utf-8`)
    .send({
      schemas: [errorMessage],
      ...(scimType && { scimType }),
      detail: failure.message,
      status: String(status),
    });
}
