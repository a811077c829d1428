/** Keys that are published at an address: they rotate, are withdrawn, and cannot always be had. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { claimMap } from '../../src/server/auth/claims.ts';
import { answerWithin, largestDocument, mostKeys } from '../../src/server/auth/key-fetch.ts';
import { coolDown, freshFor, keptFor, retryEvery } from '../../src/server/auth/keys.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { newKey, startKeyServer, type KeyServer } from '../support/key-server.ts';
import { audience, issuer } from '../support/people.ts';
import { sign } from '../support/sign.ts';
import { manualTimers, type ManualTimers } from '../support/timers.ts';

type Key = Awaited<ReturnType<typeof newKey>>;

describe('keys at an address', { timeout: 60_000 }, () => {
  let provider: KeyServer;
  let now: number;
  let timers: ManualTimers;
  let outages: string[];
  let first: Key;
  let second: Key;

  before(async () => {
    provider = await startKeyServer();
    [first, second] = await Promise.all([newKey('first'), newKey('second')]);
  });
  beforeEach(() => {
    now = Date.parse('2026-11-23T10:00:00Z');
    timers = manualTimers();
    outages = [];
    provider.keys = [first.published];
    provider.asked = 0;
    provider.answer = answerWell;
  });
  after(() => provider.close());

  const answerWell = (response: ServerResponse) =>
    void response.end(JSON.stringify({ keys: provider.keys }));

  const reader = (trust: { issuer?: string; jwks?: string } = { jwks: `${provider.url}/jwks` }) => {
    const onOutage = (reason: string) => void outages.push(reason);
    const options = { issuer, audience, clock: () => now, timers, onOutage, ...trust };
    const tokens = createTokens(createVerify(options), claimMap.parse({}));
    return async ({ sign: key, published }: Key, claims: object = {}) => {
      const iat = Math.floor(now / 1000);
      const header = { alg: 'ES256', kid: published.kid };
      const token = await sign(
        { iss: options.issuer, iat, exp: iat + 600, ...claims },
        header,
        key,
      );
      return tokens.verify(token).then(
        () => 'accepted',
        (error: unknown) => {
          assert.ok(error instanceof Refusal, String(error));
          // Whoever is told to come back is told when.
          assert.equal(error.code === 'unavailable', error.retryAfter !== undefined);
          return error.retryAfter === undefined ? error.code : `in ${error.retryAfter}`;
        },
      );
    };
  };

  it('are asked for once, by however many tokens', async () => {
    const read = reader();
    const answers = await Promise.all(Array.from({ length: 20 }, () => read(first)));
    assert.deepEqual(new Set(answers), new Set(['accepted']));
    now += freshFor - 1;
    assert.equal(await read(first), 'accepted');
    assert.equal(provider.asked, 1);
  });

  it('are found when they are new, with the first token that names one', async () => {
    const read = reader();
    assert.equal(await read(first), 'accepted');
    provider.keys = [first.published, second.published];
    now += coolDown;
    assert.equal(await read(second), 'accepted');
    assert.equal(await read(first), 'accepted');
    assert.equal(provider.asked, 2);
  });

  it('are refused once they are withdrawn, when the last answer stands no more', async () => {
    const read = reader();
    assert.equal(await read(first), 'accepted');
    provider.keys = [second.published];
    now += freshFor - 1;
    assert.equal(await read(first), 'accepted');
    now += 1;
    assert.equal(await read(first, { iat: now / 1000 - 60 }), 'token-invalid');
    assert.equal(await read(second), 'accepted');
    provider.keys = [];
    now += freshFor;
    assert.equal(await read(second, { iat: now / 1000 - 60 }), 'token-invalid');
  });

  it('are not asked for by a flood of names that nobody knows', async () => {
    const read = reader();
    assert.equal(await read(first), 'accepted');
    const made = (number: number): Key => ({
      ...second,
      published: { ...second.published, kid: `made-${number}` },
    });
    for (let step = 0; step < 100; step += 1) {
      const flood = Array.from({ length: 5 }, (_, index) => read(made(step * 5 + index)));
      for (const answer of await Promise.all(flood)) {
        assert.match(answer, /^(token-invalid|in \d+)$/);
      }
      now += 1000;
    }
    // Once for the keys, and once in each cool-down.
    assert.ok(provider.asked <= 1 + Math.ceil(100_000 / coolDown), String(provider.asked));
    assert.equal(await read(first), 'accepted');
    // What is older than the answer in which its key is missing is forged; what is newer may be the key's first.
    provider.keys = [first.published, second.published];
    now += coolDown;
    assert.equal(await read(made(1), { iat: now / 1000 - 1 }), 'token-invalid');
    assert.equal(await read(made(2), { iat: now / 1000 - 2 }), 'token-invalid');
    assert.equal(await read(made(2)), `in ${coolDown}`);
    assert.equal(await read(second), 'accepted');
  });

  const failures: [string, (response: ServerResponse) => void, RegExp][] = [
    ['answers 500', (response) => void response.writeHead(500).end('{"keys":[]}'), /status 500/],
    ['answers with a page', (response) => void response.end('<h1>Sorry</h1>'), /no JSON/],
    ['answers with something else', (response) => void response.end('[1]'), /no set of keys/],
    ['has no list', (response) => void response.end('{"keys":{"0":{}}}'), /no set of keys/],
    ['lists no keys', (response) => void response.end('{"keys":["a"]}'), /no set of keys/],
    [
      'lists too many',
      (response) => void response.end(JSON.stringify({ keys: Array(mostKeys + 1).fill({}) })),
      /no set of keys/,
    ],
    [
      'answers without an end',
      (response) => {
        response.write('{"keys":[');
        const more = () => {
          if (!response.destroyed) response.write(' '.repeat(65_536), () => setImmediate(more));
        };
        more();
      },
      /too large/,
    ],
    [
      'is too large',
      (response) =>
        void response.end(JSON.stringify({ keys: [{ x: 'x'.repeat(largestDocument) }] })),
      /too large/,
    ],
    [
      'sends elsewhere',
      (response) => void response.writeHead(302, { location: '/other' }).end(),
      /status 302/,
    ],
    ['hangs up', (response) => void response.destroy(), /./],
    ['nests without measure', (response) => void response.end('['.repeat(100_000)), /./],
  ];
  for (const [what, answer, reason] of failures) {
    it(`stand for a while where the provider ${what}, and are had again by themselves`, async () => {
      const read = reader();
      assert.equal(await read(first), 'accepted');
      provider.keys = [first.published, second.published];
      provider.answer = answer;
      now += freshFor;
      assert.equal(await read(first), 'accepted');
      assert.equal(await read(second), `in ${retryEvery}`);
      assert.equal(
        provider.asked,
        2,
        'A redirect leads nowhere, and a failure is not asked again at once.',
      );
      assert.equal(outages.length, 1);
      assert.match(outages[0]!, /^CERCLE_TOKEN_JWKS gives no keys: /);
      assert.match(outages[0]!, reason);
      now += retryEvery;
      assert.equal(await read(second), `in ${retryEvery}`);
      assert.equal(outages.length, 1);
      provider.answer = answerWell;
      now += retryEvery;
      assert.equal(await read(second), 'accepted');
    });
  }

  it('stand no longer than they are kept', async () => {
    const read = reader();
    assert.equal(await read(first), 'accepted');
    provider.answer = (response) => void response.writeHead(503).end();
    now += keptFor - 1;
    assert.equal(await read(first), 'accepted');
    now += retryEvery;
    assert.equal(await read(first), `in ${retryEvery}`);
    provider.answer = answerWell;
    now += retryEvery;
    assert.equal(await read(first), 'accepted');
  });

  it('that were never had let nobody in', async () => {
    provider.answer = (response) => void response.writeHead(503).end();
    const read = reader();
    assert.equal(await read(first), `in ${retryEvery}`);
    now += 1000;
    assert.equal(await read(first), `in ${retryEvery - 1000}`);
    assert.equal(provider.asked, 1);
  });

  it('of a provider that hangs are waited for once, and for so long', async () => {
    const read = reader();
    assert.equal(await read(first), 'accepted');
    let hangs = 0;
    provider.answer = () => void (hangs += 1);
    const pass = async (reading: Promise<string>, arrived: number) => {
      while (hangs < arrived) await timers.pass(0);
      await timers.pass(answerWithin);
      return reading;
    };
    now += freshFor;
    assert.equal(await pass(read(first), 1), 'accepted');
    assert.match(outages[0]!, new RegExp(`no answer within ${answerWithin} ms`));
    now += retryEvery;
    // Asked for anew, but nobody whose key is known waits: no time passes here.
    assert.equal(await read(first), 'accepted');
    assert.equal(await pass(read(second), 2), `in ${retryEvery}`);
    provider.keys = [second.published];
    provider.answer = answerWell;
    now += retryEvery;
    assert.equal(await read(second), 'accepted');
  });

  it('that are odd harm no other', async () => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const secret = { ...(await exportJWK(privateKey)), kid: 'private' };
    const odd = [
      { kid: 'empty' },
      { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: 'point' },
      secret,
    ];
    provider.keys = [...odd, { kty: 'oct', k: 'AAAA', kid: 'shared' }, first.published];
    const read = reader();
    for (const kid of ['empty', 'point', 'private', 'shared']) {
      const answer = await read({ sign: privateKey, published: { kid } }, { iat: now / 1000 - 9 });
      assert.notEqual(answer, 'accepted', kid);
    }
    assert.equal(await read(first), 'accepted');
  });

  describe('found by the issuer alone', () => {
    const discovery = (document: object | string) => (response: ServerResponse, path: string) =>
      path === '/tenant/.well-known/openid-configuration'
        ? void response.end(typeof document === 'string' ? document : JSON.stringify(document))
        : answerWell(response);
    const of = (slash = '') => `${provider.url}/tenant${slash}`;

    it('are those of the address that its document names', async () => {
      for (const slash of ['', '/']) {
        provider.answer = discovery({ issuer: of(slash), jwks_uri: `${provider.url}/keys` });
        assert.equal(await reader({ issuer: of(slash) })(first), 'accepted', slash);
      }
    });

    const wrong: [string, () => object | string, RegExp][] = [
      [
        'of another issuer',
        () => ({ issuer: of('/'), jwks_uri: `${of()}/keys` }),
        /another issuer/,
      ],
      ['without keys', () => ({ issuer: of() }), /no issuer or no jwks_uri/],
      [
        'with a list for an issuer',
        () => ({ issuer: [of()], jwks_uri: `${of()}/keys` }),
        /no issuer/,
      ],
      [
        'that names a file',
        () => ({ issuer: of(), jwks_uri: 'file:///etc/keys' }),
        /not over https/,
      ],
      ['that names no address', () => ({ issuer: of(), jwks_uri: 'https://' }), /not over https/],
      ['that is none', () => 'sorry', /no JSON/],
    ];
    for (const [what, document, reason] of wrong) {
      it(`are none where the document is one ${what}`, async () => {
        provider.answer = discovery(document());
        assert.equal(await reader({ issuer: of() })(first), `in ${retryEvery}`);
        assert.match(outages[0]!, /^CERCLE_TOKEN_ISSUER gives no keys: /);
        assert.match(outages[0]!, reason);
      });
    }
  });
});
