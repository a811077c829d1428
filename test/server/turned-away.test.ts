/** What the log says of who is turned away, so that whoever sets up a host finds their mistake in it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { generateKeyPair } from 'jose';
import { startBackend, type Backend } from '../support/backend.ts';
import { people, ticketFor, tokenFor } from '../support/people.ts';
import { bytes, sign } from '../support/sign.ts';

describe('the log', () => {
  let backend: Backend;
  let lines: { message: string; code?: string; reason?: string; origin?: string }[];

  const write = (fields: object, message: string) => void lines.push({ ...fields, message });

  before(async () => {
    lines = [];
    backend = await startBackend({ logger: { info: write, error: write } });
  });
  beforeEach(() => (lines = []));
  after(() => backend.close());

  const call = async (token: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${backend.url}/api/intents/presence:list`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: '{"input":{"limit":1}}',
    });
    return { status: response.status, body: await response.text() };
  };
  const claims = () => {
    const seconds = Math.floor(backend.clock() / 1000);
    return { iat: seconds, exp: seconds + 600 };
  };
  const another = bytes('another-secret-that-is-long-enough-too');

  const wrong: [string, () => Promise<string>, RegExp][] = [
    ['issuer', () => sign({ ...claims(), iss: 'x' }), /claim "iss".* CERCLE_TOKEN_ISSUER/],
    ['audience', () => sign({ ...claims(), aud: 'x' }), /claim "aud".* CERCLE_TOKEN_AUDIENCE/],
    ['secret', () => sign(claims(), {}, another), /signature.* CERCLE_TOKEN_SECRET/],
    ['algorithm', () => sign(claims(), { alg: 'HS512' }), /header "alg".* HS256/],
    ['kind', () => sign(claims(), { typ: 'id+jwt' }), /header "typ"/],
    ['time', () => sign({ ...claims(), iat: 9e9, exp: 9e9 + 600 }), /"iat" is in the future/],
    ['subject', () => sign({ ...claims(), sub: undefined }), /claim "sub"/],
    ['form', async () => 'not.a.token', /no signed token/],
  ];
  for (const [what, token, reason] of wrong) {
    it(`says that the ${what} of a token was wrong, which its bearer is not told`, async () => {
      const bad = await token();
      const { status, body } = await call(bad);
      const refused = await backend.refusal({ token: bad, protocol: 1 });
      const failure = {
        code: 'token-invalid',
        message: 'The token cannot be accepted. Sign a new one.',
      };
      assert.equal(status, 401);
      assert.deepEqual(JSON.parse(body), { ok: false, error: failure });
      assert.deepEqual(refused, failure);
      assert.equal(lines.length, 2);
      for (const line of lines) {
        assert.equal(line.message, 'refused');
        assert.match(line.reason!, reason);
        assert.ok(!JSON.stringify(line).includes(bad));
      }
    });
  }

  it('says which affiliation is not admitted by its claim alone', async () => {
    const { status } = await call(await tokenFor(people.carla, { now: backend.clock() }));
    assert.equal(status, 403);
    assert.match(lines[0]!.reason!, /claim "affiliation"/);
    assert.ok(!JSON.stringify(lines).includes('customer'));
  });

  it('says what was wrong with a ticket, also where it is answered that nothing is there', async () => {
    const claire = await backend.connect(people.claire);
    const present = async (ticket: string) => {
      const answer = await claire.answer('record:open', { ticket });
      return answer.ok ? 'open' : answer.error.code;
    };
    const options = { now: backend.clock(), record: 'erp:order/1' };
    assert.equal(await present(await ticketFor('thomas', options)), 'absent');
    const typ = 'cercle-record+jwt';
    assert.equal(await present(await sign({ ...claims(), aud: 'x' }, { typ })), 'token-invalid');
    assert.equal(await present(await sign(claims(), { typ })), 'token-invalid');
    assert.deepEqual(
      lines.map(({ message }) => message),
      Array(3).fill('a ticket is refused'),
    );
    const [ofAnother, audience, record] = lines.map(({ reason }) => reason!);
    assert.match(ofAnother!, /"sub"/);
    assert.match(audience!, /CERCLE_TOKEN_AUDIENCE/);
    assert.match(record!, /"record"/);
    claire.close();
  });

  it('names the origin that may not connect, and the variable that would let it', async () => {
    const token = await tokenFor(people.claire, { now: backend.clock() });
    await backend.refusal({ token, protocol: 1 }, { origin: 'http://intranet.example' });
    await call(token, { origin: 'https://intranet.example:8443' });
    assert.deepEqual(
      lines.map(({ origin }) => origin),
      ['http://intranet.example', 'https://intranet.example:8443'],
    );
    for (const { message } of lines) assert.match(message, /CERCLE_ORIGINS/);
  });

  it('is not filled by a page that tries again and again', async () => {
    const origin = `https://${'x'.repeat(5000)}.example`;
    for (let times = 0; times < 30; times += 1) await call('', { origin });
    assert.ok(lines.length > 0 && lines.length <= 10, String(lines.length));
    assert.ok(JSON.stringify(lines[0]).length < 400);
    lines = [];
    backend.advance(60_000);
    await call('', { origin });
    assert.equal(lines.length, 1);
  });
});

it('says that the keys of the host cannot be had', async () => {
  const lines: string[] = [];
  const write = (fields: object) => void lines.push(JSON.stringify(fields));
  const backend = await startBackend({
    trust: { issuer: 'x', audience: 'x', jwks: 'http://127.0.0.1:9/keys' },
    logger: { info: write, error: write },
  });
  try {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await sign({}, { alg: 'ES256', kid: 'one' }, privateKey);
    await backend.refusal({ token, protocol: 1 });
    assert.match(lines.at(-1)!, /"unavailable".*CERCLE_TOKEN_JWKS gives no keys/);
  } finally {
    await backend.close();
  }
});
