/** Every route there is, and whom it lets in: a route that nobody has listed here fails by its name (SAFETY P3). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SignJWT } from 'jose';
import { startBackend, type Backend, type Client } from '../support/backend.ts';
import { directoryOf, personIn, provisioning, scimToken } from '../support/directory.ts';
import { audience, issuer, people, secret, tokenFor } from '../support/people.ts';

type Comer = 'nobody' | 'member' | 'service' | 'directory';
const comers: Comer[] = ['nobody', 'member', 'service', 'directory'];

interface Door {
  method: string;
  /** As it is asked for. */
  path: string;
  body?: unknown;
  /** Who gets further than the door. */
  opens: Comer[];
  /** To whom it does not open it is as if it were not there. */
  isHidden?: true;
}

const everyone = comers;
const scim = (method: string, path: string, body?: unknown): [string, Door] => [
  `${method} /scim/v2${path}`,
  { method, path: `/scim/v2${path.replace(':id', 'nobody')}`, body, opens: ['directory'] },
];

const doors = new Map<string, Door>([
  ['GET /health', { method: 'GET', path: '/health', opens: everyone }],
  ['GET /api/openapi.json', { method: 'GET', path: '/api/openapi.json', opens: everyone }],
  [
    'POST /api/intents/:name',
    {
      ...{ method: 'POST', path: '/api/intents/presence:list', opens: ['member', 'service'] },
      body: { input: { limit: 1 }, actAs: 'claire' },
    },
  ],
  ['GET /api/audit', { method: 'GET', path: '/api/audit', opens: [], isHidden: true }],
  ['GET /api/files/:id', { method: 'GET', path: '/api/files/none', opens: ['member'] }],
  ['POST /api/uploads', { method: 'POST', path: '/api/uploads', opens: ['member'] }],
  ['HEAD /api/uploads/:id', { method: 'HEAD', path: '/api/uploads/none', opens: ['member'] }],
  ['PATCH /api/uploads/:id', { method: 'PATCH', path: '/api/uploads/none', opens: ['member'] }],
  ['GET /api/uploads/:id', { method: 'GET', path: '/api/uploads/none', opens: ['member'] }],
  ['DELETE /api/uploads/:id', { method: 'DELETE', path: '/api/uploads/none', opens: ['member'] }],
  ['OPTIONS /api/*', { method: 'OPTIONS', path: '/api/intents/x', opens: everyone }],
  scim('GET', '/ServiceProviderConfig'),
  scim('GET', '/ResourceTypes'),
  scim('GET', '/ResourceTypes/:id'),
  scim('GET', '/Schemas'),
  scim('GET', '/Schemas/:id'),
  scim('GET', '/Users'),
  scim('POST', '/Users', {}),
  scim('POST', '/Users/.search', {}),
  scim('GET', '/Users/:id'),
  scim('PUT', '/Users/:id', {}),
  scim('PATCH', '/Users/:id', {}),
  scim('DELETE', '/Users/:id'),
]);

describe('a door', () => {
  let backend: Backend;
  let claire: Client;
  const tokens = new Map<Comer, string>();

  before(async () => {
    backend = await startBackend({ provisioning });
    claire = await backend.connect(people.claire);
    const seconds = Math.floor(backend.clock() / 1000);
    const service = await new SignJWT({ iss: issuer, aud: audience, sub: 'erp' })
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 600)
      .setProtectedHeader({ alg: 'HS256', typ: 'cercle-service+jwt' })
      .sign(new TextEncoder().encode(secret));
    tokens.set('member', await tokenFor(people.claire, { now: backend.clock() }));
    tokens.set('service', service);
    tokens.set('directory', scimToken);
  });
  after(() => backend.close());

  const knock = async ({ method, path, body }: Door, comer: Comer) => {
    const token = tokens.get(comer);
    const response = await fetch(`${backend.url}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(path.startsWith('/api/uploads') && { 'tus-resumable': '1.0.0' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await response.text() };
  };

  it('is listed here for each route that there is', () => {
    const asTree = backend.app.http.printRoutes({ commonPrefix: false });
    const found: string[] = [];
    const above: string[] = [];
    for (const line of asTree.split('\n')) {
      const [, indent = '', path, methods] = /^(.*?)[├└]── (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
      if (path === undefined) continue;
      const depth = indent.length / 4;
      above.length = depth;
      above.push(path);
      for (const method of methods?.split(', ') ?? []) found.push(`${method} ${above.join('')}`);
    }
    // Whatever can be read can be asked for without its body.
    const unlisted = found.filter(
      (route) => !doors.has(route) && !doors.has(route.replace(/^HEAD/, 'GET')),
    );
    assert.deepEqual(
      unlisted.filter((route) => route !== 'OPTIONS *'),
      [],
    );
    assert.ok(found.length > doors.size);
  });

  for (const [route, door] of doors) {
    for (const comer of comers) {
      const opens = door.opens.includes(comer);
      it(`${opens ? 'opens' : 'stays shut'} to ${comer === 'nobody' ? comer : `a ${comer}`}: ${route}`, async () => {
        const { status, text } = await knock(door, comer);
        if (opens) return assert.ok(![401, 403].includes(status), `${status} ${text}`);
        const shut = door.isHidden ? [400, 401, 403, 404] : [400, 401, 403];
        assert.ok(shut.includes(status), `${status} ${text}`);
        assert.doesNotMatch(text, /claire|Fontaine/);
      });
    }
  }

  it('stays shut to a directory that would come in as a member, and to tokens that are nearly right', async () => {
    const refused = (await backend.refusal({ token: scimToken, protocol: 1 })) as { code: string };
    assert.equal(refused.code, 'token-invalid');
    for (const token of [
      '',
      'x',
      scimToken.slice(0, -1),
      `${scimToken}x`,
      scimToken.toUpperCase(),
    ]) {
      const { status, body } = await directoryOf(backend, token).list({});
      assert.deepEqual([status, body.status, body.Resources], [401, '401', undefined]);
    }
  });

  it('is not there where no directory was let in', async () => {
    const other = await startBackend();
    assert.equal((await directoryOf(other).send('GET', '/Users')).status, 404);
    await other.close();
  });

  it('gives a directory nothing of what is said in rooms', async () => {
    const directory = directoryOf(backend);
    const canary = 'canary-of-the-network';
    const stream = 'room/network/everyone';
    await claire.do('post:create', { stream, text: canary, mentions: [] });
    await directory.create(personIn('claire'));
    const answers = [
      await directory.list({}),
      await directory.list({ filter: `displayName co "canary" or title co "canary"` }),
      await directory.read('claire'),
      await directory.patch('claire', [{ op: 'add', path: 'title', value: 'Head' }]),
      await directory.send('GET', '/Posts'),
    ];
    assert.ok(!JSON.stringify(answers).includes(canary));
  });

  it('is knocked at only so often', async () => {
    const few = await startBackend({ provisioning, handshakes: { most: 2, perMinute: 1 } });
    const directory = directoryOf(few);
    await directory.list({});
    await directory.list({});
    const { status, body, headers } = await directory.list({});
    assert.deepEqual([status, body.status], [429, '429']);
    assert.ok(Number(headers.get('retry-after')) > 0);
    await few.close();
  });
});
