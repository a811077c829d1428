import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { registeredIntents } from '../../src/protocol/registry.ts';
import { openDatabase } from '../../src/server/app.ts';
import { version } from '../../src/server/version.ts';
import { introduce, nextKey, origin, startBackend, type Backend } from '../support/backend.ts';
import {
  people,
  ticketFor,
  tokenFor,
  type TestPerson,
  type TokenOptions,
} from '../support/people.ts';

describe('the HTTP transport', () => {
  let backend: Backend;

  before(async () => {
    backend = await startBackend();
    await introduce(backend, ['claire', 'ravi']);
  });
  after(() => backend.close());

  const tokenOf = (person: TestPerson, options: Partial<TokenOptions> = {}) =>
    tokenFor(person, { now: backend.clock(), ...options });
  const call = async (
    name: string,
    body: unknown,
    token?: string,
    headers: Record<string, string> = {},
    url = backend.url,
  ) => {
    const response = await fetch(`${url}/api/intents/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as { ok: boolean; error?: { code: string } };
    return { status: response.status, code: answer.error?.code, headers: response.headers };
  };
  const input = { stream: 'room/network/everyone', text: 'by HTTP', mentions: [] };
  const outcome = async (...of: Parameters<typeof call>) => {
    const { status, code } = await call(...of);
    return code === undefined ? status : `${status} ${code}`;
  };

  it('answers each refusal with a status of its own', async () => {
    const token = await tokenOf(people.claire);
    const key = nextKey();
    assert.equal(await outcome('post:create', { input, key }, token), 200);
    assert.equal(await outcome('post:create', { input }, token), '400 invalid');
    assert.equal(await outcome('post:create', { input: {}, key }, token), '400 invalid');
    assert.equal(await outcome('post:createe', { input, key }, token), '404 unknown-intent');
    assert.equal(await outcome('__proto__', { input, key }, token), '404 unknown-intent');
    assert.equal(await outcome('thread:read', { input: { root: 'none' } }, token), '404 absent');
    assert.equal(await outcome('post:create', { input, key }), '401 token-invalid');
    const old = await tokenOf(people.claire, { lifetime: -1000 });
    assert.equal(await outcome('post:create', { input, key }, old), '401 token-expired');
    const customer = await tokenOf(people.carla);
    assert.equal(await outcome('post:create', { input, key }, customer), '403 not-admitted');
  });

  it('refuses what is no JSON object in the same words', async () => {
    const token = await tokenOf(people.claire);
    const odd = ['', '{', '[]', '7', 'null', '"input"', '{"__proto__":{"a":1}}', '{"actAs":7}'];
    for (const body of odd) {
      assert.equal(await outcome('post:create', body, token), '400 invalid', body);
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    assert.equal(await outcome('post:create', 'a=b', token, form), '400 invalid');
    const large = { input: { ...input, text: 'x'.repeat(70_000) } };
    assert.equal(await outcome('post:create', large, token), '413 too-large');
  });

  it('says where the input goes when it comes alone', async () => {
    const response = await fetch(`${backend.url}/api/intents/room:open`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await tokenOf(people.claire)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ title: 'Launch', charter: {}, key: nextKey() }),
    });
    const { error } = (await response.json()) as { error: { code: string; message: string } };
    assert.equal(error.code, 'invalid');
    assert.match(error.message, /\{"input": \{…\}, "key": "…"\}/);
    assert.ok(!('field' in error));
  });

  it('says which intents are of sockets only', async () => {
    const token = await tokenOf(people.claire);
    for (const [name, socketInput] of [
      ['session:open', {}],
      ['session:renew', { token }],
      ['stream:open', { streams: [{ stream: input.stream, since: null }], threads: 0 }],
      ['stream:close', { streams: [] }],
      ['presence:set', { presence: 'here' }],
      ['typing:set', { stream: input.stream, root: null }],
    ] as const) {
      assert.equal(await outcome(name, { input: socketInput }, token), '400 invalid', name);
    }
  });

  it('lets a service speak for a current member, and for no one else', async () => {
    const service = await tokenOf(people.claire, { type: 'cercle-service+jwt' });
    const as = (actAs?: string) => ({
      input,
      key: nextKey(),
      ...(actAs !== undefined && { actAs }),
    });
    assert.equal(await outcome('post:create', as('claire'), service), 200);
    assert.equal(await outcome('post:create', as(), service), '400 invalid');
    assert.equal(await outcome('post:create', as('nobody'), service), '403 not-admitted');
    assert.equal(await outcome('post:create', as('carla'), service), '403 not-admitted');
    assert.equal(await outcome('post:create', as('ravi'), service), '404 absent');
    const ticket = await ticketFor('claire', { now: backend.clock(), record: 'erp:order/1' });
    assert.equal(await outcome('post:create', as('claire'), ticket), '401 token-invalid');
  });

  it('takes no one’s word for another: only a service speaks for somebody', async () => {
    const token = await tokenOf(people.ravi);
    const body = { input, key: nextKey(), actAs: 'claire' };
    assert.equal(await outcome('post:create', body, token), '400 invalid');
  });

  it('is open to pages of the listed origins only', async () => {
    const token = await tokenOf(people.claire);
    const body = { input, key: nextKey() };
    const own = await call('post:create', body, token, { origin });
    assert.equal(own.status, 200);
    assert.equal(own.headers.get('access-control-allow-origin'), origin);
    assert.equal(own.headers.get('cache-control'), 'no-store');
    const foreign = await call('post:create', body, token, { origin: 'https://evil.example' });
    assert.equal(foreign.status, 403);
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    const preflight = (from: string) =>
      fetch(`${backend.url}/api/intents/post:create`, {
        method: 'OPTIONS',
        headers: { origin: from },
      });
    const asked = await preflight(origin);
    assert.equal(asked.status, 204);
    assert.match(asked.headers.get('access-control-allow-headers')!, /authorization/);
    assert.equal((await preflight('https://evil.example')).status, 403);
  });

  it('says when to come back after too much', async () => {
    const small = await startBackend({ budget: { most: 10, perMinute: 60 } });
    try {
      const token = await tokenFor(people.claire, { now: small.clock() });
      const post = () => call('post:create', { input, key: nextKey() }, token, {}, small.url);
      assert.equal((await post()).status, 200);
      assert.equal((await post()).status, 200);
      const third = await post();
      assert.equal(third.status, 429);
      assert.ok(['4', '5'].includes(third.headers.get('retry-after')!));
    } finally {
      await small.close();
    }
  });

  it('describes every intent of the registry', async () => {
    const response = await fetch(`${backend.url}/api/openapi.json`);
    const { openapi, info, paths } = (await response.json()) as {
      openapi: string;
      info: { version: string };
      paths: Record<string, { post: { requestBody: { content: object } } }>;
    };
    assert.equal(openapi, '3.1.0');
    assert.equal(info.version, version);
    assert.deepEqual(
      Object.keys(paths).sort(),
      [...registeredIntents.keys()].map((name) => `/api/intents/${name}`).sort(),
    );
    const schema = JSON.stringify(paths['/api/intents/post:create']!.post.requestBody.content);
    assert.match(schema, /"required":\["input","key"\]/);
    assert.match(schema, /"mentions"/);
  });

  it('says how it is, and which version it is', async () => {
    const health = await (await fetch(`${backend.url}/health`)).json();
    assert.deepEqual(health, { status: 'ok', version });
    const { version: ofPackage } = JSON.parse(
      readFileSync(new URL('../../src/server/package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    assert.equal(version, ofPackage);
  });

  it('says so when the database does not answer', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const database = await openDatabase({ folder });
    const ping = () => Promise.reject(new Error('down'));
    const down = await startBackend({ database: { ...database, ping } });
    try {
      assert.equal((await fetch(`${down.url}/health`)).status, 503);
    } finally {
      await down.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('leaves the routes that a host adds as they are', async () => {
    const other = await startBackend({ origins: ['https://elsewhere.example'] });
    try {
      const response = await fetch(`${other.url}/health`, { headers: { origin } });
      assert.equal(response.status, 200);
    } finally {
      await other.close();
    }
  });
});

describe('closing', () => {
  it(
    'lets what has begun end, refuses what is new, and waits for nobody else',
    {
      timeout: 10_000,
    },
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
      const database = await openDatabase({ folder });
      let gate = Promise.resolve();
      const backend = await startBackend({
        database: { ...database, write: (work) => gate.then(() => database.write(work)) },
      });
      const claire = await backend.connect(people.claire);
      const slow = connect(Number(new URL(backend.url).port), '127.0.0.1');
      slow.on('error', () => {});
      await new Promise((resolve) => slow.once('connect', resolve));
      slow.write('POST /api/intents/post:create HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{');

      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      const input = { stream: 'room/network/everyone', text: 'begun', mentions: [] };
      const begun = claire.answer('post:create', input, 'begun-key-1');
      await claire.do('session:open', {});
      const gone = new Promise((resolve) => claire.socket.once('disconnect', resolve));
      const closing = backend.app.close();
      const late = await claire.answer('post:create', input, 'late-key-01');
      assert.equal(!late.ok && late.error.code, 'unavailable');
      release();
      assert.equal((await begun).ok, true);
      await Promise.all([gone, closing]);
      slow.destroy();

      const again = await openDatabase({ folder });
      const keys = await again.read((transaction) =>
        transaction.selectFrom('keys').select('key').where('member', '=', 'claire').execute(),
      );
      assert.deepEqual(keys, [{ key: 'begun-key-1' }]);
      await again.close();
      await rm(folder, { recursive: true, force: true });
    },
  );
});
