/** People sign in at their host with an OpenID provider, and come in by what it issues: with a real provider, whole. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Failure } from '../../src/protocol/wire.ts';
import { coolDown, freshFor, retryEvery } from '../../src/server/auth/keys.ts';
import { isFacts, startBackend, type Backend, type Client } from '../support/backend.ts';
import { startOidcHost, type OidcHost } from '../support/oidc-host.ts';
import {
  client,
  lifetime,
  network,
  startOidcProvider,
  type OidcProvider,
} from '../support/oidc-provider.ts';
import { people, secret, ticketFor } from '../support/people.ts';
import { bytes, sign } from '../support/sign.ts';

const stream = 'room/network/everyone';

describe('a provider', { timeout: 120_000 }, () => {
  let provider: OidcProvider;
  let host: OidcHost;
  let backend: Backend;
  let claire: Client;

  before(async () => {
    provider = await startOidcProvider(people.claire);
    host = await startOidcHost(provider.issuer);
    const { issuer } = provider;
    backend = await startBackend({ trust: { issuer, audience: network, ticketSecret: secret } });
  });
  after(async () => {
    await backend?.close();
    provider.answer = undefined;
    await provider?.stop().catch(() => {});
  });

  const codeOf = async (token: string): Promise<string> => {
    const refused = (await backend.refusal({ token, protocol: 1 })) as Failure | null;
    return refused ? `${refused.code}${refused.retryAfter === undefined ? '' : ' later'}` : 'in';
  };
  const write = (text: string) => claire.do('post:create', { stream, text, mentions: [] });
  const seqsOf = (client: Client) =>
    client.frames.filter(isFacts).flatMap(({ facts }) => facts.map(({ seq }) => seq));

  it('signs somebody in, who comes in by the access token for the network', async () => {
    const { access } = await host.signIn();
    assert.equal(decodeProtectedHeader(access).typ, 'at+jwt');
    assert.equal(decodeJwt(access).aud, network);
    claire = await backend.connect(people.claire, access);
    const { member } = await claire.do('session:open', {});
    assert.deepEqual([member.id, member.name], ['claire', 'Claire Fontaine']);
    await claire.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
    await write('one');
    const response = await fetch(`${backend.url}/api/intents/presence:list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access}`, 'content-type': 'application/json' },
      body: '{"input":{"limit":1}}',
    });
    assert.notEqual(response.status, 401);
  });

  it('issues ID tokens, which admit where the network takes the host’s own client for its audience', async () => {
    const { id } = await host.signIn();
    assert.equal(await codeOf(id), 'token-invalid');
    const { issuer } = provider;
    const other = await startBackend({ trust: { issuer, audience: client.client_id } });
    try {
      assert.equal(await other.refusal({ token: id, protocol: 1 }), null);
    } finally {
      await other.close();
    }
  });

  it('renews in band, and nothing is missed meanwhile', async () => {
    backend.advance(1000);
    const before = await claire.do('session:open', {});
    const token = await host.token();
    const renewing = claire.do('session:renew', { token });
    const { id } = await write('two');
    const renewed = await renewing;
    assert.equal(renewed.expiresAt, decodeJwt(token).exp! * 1000);
    assert.ok(renewed.expiresAt >= before.expiresAt);
    await claire.until((frame) => JSON.stringify(frame).includes(id));
    const seqs = seqsOf(claire);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => seqs[0]! + index),
    );
  });

  it('leaves it to the host to sign tickets for records, and for its own servers', async () => {
    const record = 'erp:purchase-order/10248';
    const now = backend.clock();
    const forUs = { iss: provider.issuer, aud: network, iat: now / 1000, exp: now / 1000 + 600 };
    const given = { record, title: 'Order', access: 'write' };
    const exp = Math.floor(forUs.exp);
    const ticket = await sign({ ...forUs, exp, ...given }, { typ: 'cercle-record+jwt' });
    await claire.do('record:open', { ticket });
    const service = await sign({ ...forUs, sub: 'erp' }, { typ: 'cercle-service+jwt' });
    const response = await fetch(`${backend.url}/api/intents/room:list`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service}`, 'content-type': 'application/json' },
      body: JSON.stringify({ actAs: 'claire', input: { limit: 1 } }),
    });
    assert.notEqual(response.status, 401);
    // With what signs tickets nobody comes in, nor is a ticket of another issuer one.
    assert.equal(await codeOf(await sign(forUs, { typ: 'JWT' }, bytes(secret))), 'token-invalid');
    const other = await ticketFor('claire', { now, record });
    const refused = await claire.answer('record:open', { ticket: other });
    assert.equal(!refused.ok && refused.error.code, 'token-invalid');
  });

  it('rotates its keys: a new one is taken at once, a withdrawn one no more', async () => {
    const old = await host.token();
    await provider.rotate('kept');
    backend.advance(coolDown);
    const fresh = await host.token();
    assert.notEqual(decodeProtectedHeader(fresh).kid, decodeProtectedHeader(old).kid);
    assert.equal(await codeOf(fresh), 'in');
    assert.equal(await codeOf(old), 'in');
    await provider.rotate('withdrawn');
    assert.equal(await codeOf(old), 'in');
    backend.advance(freshFor);
    assert.equal(await codeOf(old), 'token-invalid');
    assert.equal(await codeOf(await host.token()), 'in');
  });

  it('is not asked by a flood of keys that nobody knows', async () => {
    const known = await host.token();
    const [, payload] = known.split('.');
    const before = provider.asked;
    for (let number = 0; number < 50; number += 1) {
      const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: `k${number}` }));
      const forged = `${header.toString('base64url')}.${payload}.${'A'.repeat(86)}`;
      assert.match(await codeOf(forged), /^token-invalid$|^unavailable later$/);
    }
    assert.ok(provider.asked - before <= 1, String(provider.asked - before));
    assert.equal(await codeOf(known), 'in');
  });

  const outages: [string, () => void][] = [
    ['answers 500', () => (provider.answer = (_, response) => response.writeHead(500).end())],
    ['answers with a page', () => (provider.answer = (_, response) => response.end('<p>Sorry'))],
    [
      'sends elsewhere',
      () =>
        (provider.answer = (_, response) =>
          response.writeHead(307, { location: 'https://social.example/keys' }).end()),
    ],
    ['hangs', () => (provider.answer = () => {})],
    ['is stopped', () => void provider.stop()],
  ];
  for (const [what, fail] of outages) {
    it(`that ${what} keeps in who is in, and in whose key is known`, async () => {
      const known = await host.token();
      assert.equal(await codeOf(known), 'in');
      await provider.rotate('kept');
      const unknown = await host.token();
      const kept = claire.socket.id;
      fail();
      backend.advance(freshFor);
      assert.equal(await codeOf(known), 'in');
      assert.equal(await codeOf(unknown), 'unavailable later');
      const renewed = await claire.answer('session:renew', { token: unknown });
      assert.ok(!renewed.ok && renewed.error.code === 'unavailable');
      assert.ok(renewed.error.retryAfter! > 0 && renewed.error.retryAfter! <= retryEvery);
      const { id } = await write(`while it ${what}`);
      await claire.until((frame) => JSON.stringify(frame).includes(id));
      assert.equal(claire.socket.id, kept);
      if (what === 'is stopped') await provider.start();
      provider.answer = undefined;
      backend.advance(retryEvery);
      assert.equal(await codeOf(unknown), 'in');
      await claire.do('session:renew', { token: unknown });
    });
  }

  it('that is away when their token ends lets nobody stay longer', async () => {
    provider.answer = () => {};
    const gone = new Promise((resolve) => claire.socket.once('disconnect', resolve));
    backend.advance(lifetime * 1000);
    await gone;
  });
});
