/** A company's directory, as it provisions people by SCIM: what Okta and Entra ID document that they send. */
import assert from 'node:assert/strict';
import SCIMMY from 'scimmy';
import type { Backend } from './backend.ts';

export const scimToken = 'a-token-of-the-directory-that-is-long-enough';
export const provisioning = { token: scimToken, subject: 'externalId' as const };

export const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const ours = 'urn:ietf:params:scim:schemas:extension:cercle:2.0:User';

export interface Replied {
  status: number;
  body: any;
  headers: Headers;
}

export type Directory = ReturnType<typeof directoryOf>;

/** Someone as a directory describes them. */
export function personIn(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemas: [core, enterprise, ours],
    externalId: id,
    userName: `${id}@aubry.example`,
    displayName: `${id[0]!.toUpperCase()}${id.slice(1)} Roth`,
    active: true,
    emails: [{ value: `${id}@aubry.example`, type: 'work', primary: true }],
    [enterprise]: { department: 'Sales', organization: 'Maison Aubry' },
    [ours]: { affiliation: 'employee', organizationId: 'aubry' },
    ...more,
  };
}

export const partnerIn = (id: string, endsAt: number, more: Record<string, unknown> = {}) =>
  personIn(id, {
    [enterprise]: { organization: 'Exotic Liquids' },
    [ours]: {
      affiliation: 'supplier',
      organizationId: 'exotic',
      hostContact: 'claire',
      endsAt: new Date(endsAt).toISOString(),
    },
    ...more,
  });

/** Requests as they go over the wire; messages are those of scimmy where it has one. */
export function directoryOf({ url }: Pick<Backend, 'url'>, token = scimToken) {
  async function send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Replied> {
    const response = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const read = text === '' ? null : JSON.parse(text);
    return { status: response.status, body: read, headers: response.headers };
  }
  const at = (id: string) => `/Users/${encodeURIComponent(id)}`;
  return {
    send,
    create: (resource: unknown) => send('POST', '/Users', resource),
    read: (id: string) => send('GET', at(id)),
    replace: (id: string, resource: unknown, headers?: Record<string, string>) =>
      send('PUT', at(id), resource, headers),
    patch: (id: string, operations: object[], headers?: Record<string, string>) =>
      send('PATCH', at(id), patchOf(operations), headers),
    remove: (id: string) => send('DELETE', at(id)),
    list: (query: Record<string, string | number>) =>
      send(
        'GET',
        `/Users?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, `${v}`]))}`,
      ),
    /** As Okta finds somebody before it makes them. */
    find: async (filter: string): Promise<string[]> => {
      const { body } = await send('GET', `/Users?${new URLSearchParams({ filter })}`);
      return (body.Resources as { id: string }[]).map(({ id }) => id);
    },
  };
}

/** The message that a client of scimmy would send. */
const patchOf = (operations: object[]) =>
  JSON.parse(
    JSON.stringify(
      new SCIMMY.Messages.PatchOp({
        schemas: [SCIMMY.Messages.PatchOp.id],
        Operations: operations,
      } as never),
    ),
  );

/** The five whom `provisionFive` makes, in its order. */
export const five = ['ada', 'bo', 'cy', 'dee', 'eli'];

/** Makes five people, a second apart: one is not active, one has another title, each has two mails. */
export async function provisionFive(backend: Backend, directory: Directory): Promise<void> {
  for (const one of five) {
    const { status } = await directory.create(
      personIn(one, {
        active: one !== 'cy',
        title: one === 'bo' ? 'Head of "Glass"' : 'Buyer',
        emails: [
          { value: `${one}@aubry.example`, type: 'work', primary: true },
          { value: `${one}@home.example`, type: 'home' },
        ],
      }),
    );
    assert.equal(status, 201);
    backend.advance(1000);
  }
}
