import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, UnsecuredJWT, type JWK } from 'jose';
import { claimMap } from '../../src/server/auth/claims.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { audience, issuer, secret, ticketFor } from '../support/people.ts';
import { bytes, now, seconds, sign } from '../support/sign.ts';

const clock = () => now;

const verify = createVerify({ issuer, audience, secret, clock });
const tokens = createTokens(verify, claimMap.parse({}));

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: unknown) => {
      assert.ok(error instanceof Refusal, String(error));
      return error.code;
    },
  );
const verified = (token: string) => codeOf(tokens.verify(token));

describe('a token', () => {
  it('of the host is accepted, with or without its usual types', async () => {
    assert.equal(await verified(await sign()), 'accepted');
    assert.equal(await verified(await sign({}, { typ: 'JWT' })), 'accepted');
    assert.equal(await verified(await sign({}, { typ: 'at+jwt' })), 'accepted');
  });

  const refusedClaims: [string, Record<string, unknown>, string][] = [
    ['that has ended', { exp: seconds }, 'token-expired'],
    ['without an end', { exp: undefined }, 'token-invalid'],
    ['whose end is a text', { exp: String(seconds + 600) }, 'token-invalid'],
    ['issued in the future', { iat: seconds + 120 }, 'token-invalid'],
    ['without a time of issue', { iat: undefined }, 'token-invalid'],
    ['not yet valid', { nbf: seconds + 120 }, 'token-invalid'],
    ['without a subject', { sub: undefined }, 'token-invalid'],
    ['with an odd subject', { sub: 'claire/../thomas' }, 'token-invalid'],
    ['without an audience', { aud: undefined }, 'token-invalid'],
    ['for another audience', { aud: 'payroll' }, 'token-invalid'],
    ['for two others', { aud: ['payroll', 'cercles'] }, 'token-invalid'],
    ['of another issuer', { iss: 'https://host.example.evil' }, 'token-invalid'],
    ['without an issuer', { iss: undefined }, 'token-invalid'],
    ['without a name', { name: undefined }, 'token-invalid'],
    ['with a name that no database stores', { name: 'Claire\0' }, 'token-invalid'],
    ['without an organization', { organization: undefined }, 'token-invalid'],
    ['with a picture that runs', { picture: 'javascript:alert(1)' }, 'token-invalid'],
    ['with no time zone in its time zone', { zoneinfo: 'Lyon' }, 'token-invalid'],
  ];
  for (const [name, claims, code] of refusedClaims) {
    it(`${name} is refused`, async () => assert.equal(await verified(await sign(claims)), code));
  }

  it('for several audiences of which this is one is accepted', async () => {
    assert.equal(await verified(await sign({ aud: ['erp', audience] })), 'accepted');
  });

  it('of another type is refused, a ticket above all', async () => {
    for (const typ of ['cercle-record+jwt', 'cercle-service+jwt', 'id+jwt', '', 'jwt\0']) {
      assert.equal(await verified(await sign({}, { typ })), 'token-invalid', typ);
    }
    const ticket = await ticketFor('claire', { now, record: 'erp:purchase-order/1' });
    assert.equal(await verified(ticket), 'token-invalid');
  });

  it('whose signature was forged is refused', async () => {
    const good = await sign();
    const [header, , signature] = good.split('.');
    const payload = Buffer.from(JSON.stringify({ sub: 'thomas' })).toString('base64url');
    const forged = [
      new UnsecuredJWT({ sub: 'claire' }).setIssuer(issuer).setAudience(audience).encode(),
      `${header}.${payload}.${signature}`,
      `${good.slice(0, good.lastIndexOf('.'))}.`,
      await sign({}, {}, bytes('another-secret-that-is-long-enough-too')),
      await sign({}, { alg: 'HS512' }),
      await sign({}, { jwk: { kty: 'oct', k: 'AAAA' } }, bytes('A'.repeat(32))),
      await sign({}, { crit: ['b64'], b64: true }, bytes('A'.repeat(32))),
      '',
      'a.b.c',
      `${good}.${good}`,
      'x'.repeat(100_000),
    ];
    for (const token of forged) {
      assert.equal(await verified(token), 'token-invalid', token.slice(0, 60));
    }
  });

  it('ends when it says, to the millisecond, and at the end of time at the latest', async () => {
    const endOf = async (exp: number) => (await tokens.verify(await sign({ exp }))).expiresAt;
    assert.equal(await endOf(seconds + 1.5), now + 1500);
    assert.equal(await endOf(1e300), 8.64e15);
  });

  it('of a service is read apart from those of members', async () => {
    const service = await sign({ sub: 'erp' }, { typ: 'cercle-service+jwt' });
    assert.equal(await tokens.serviceOf(service), 'erp');
    assert.equal(await tokens.serviceOf(await sign()), null);
    assert.equal(await verified(service), 'token-invalid');
  });
});

describe('the host’s public keys', () => {
  let jwks: { keys: JWK[] };
  let privateKeys: Map<string, CryptoKey>;
  let publicText: string;
  let file: string;

  before(async () => {
    privateKeys = new Map();
    jwks = { keys: [] };
    for (const alg of ['RS256', 'ES256', 'EdDSA', 'PS256']) {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      jwks.keys.push({ ...(await exportJWK(publicKey)), kid: alg, alg });
      privateKeys.set(alg, privateKey);
      if (alg === 'RS256') publicText = await exportSPKI(publicKey);
    }
    file = join(mkdtempSync(join(tmpdir(), 'cercle-keys-')), 'jwks.json');
    writeFileSync(file, JSON.stringify(jwks));
  });

  const by = (alg: string) => sign({}, { alg, kid: alg }, privateKeys.get(alg));
  const readerOf = (from: string) =>
    createTokens(createVerify({ issuer, audience, jwks: from, clock }), claimMap.parse({}));

  it('in a file admit RS256, ES256 and EdDSA, and nothing else', async () => {
    const reader = readerOf(file);
    for (const alg of ['RS256', 'ES256', 'EdDSA']) {
      assert.equal(await codeOf(reader.verify(await by(alg))), 'accepted', alg);
    }
    assert.equal(await codeOf(reader.verify(await by('PS256'))), 'token-invalid');
  });

  it('are no secret for HS256', async () => {
    const reader = readerOf(file);
    const swapped = [
      await sign({}, { kid: 'RS256' }, bytes(publicText)),
      await sign({}, { kid: 'RS256' }, bytes(JSON.stringify(jwks.keys[0]))),
      await sign({}, {}, bytes(secret)),
    ];
    for (const token of swapped) assert.equal(await codeOf(reader.verify(token)), 'token-invalid');
  });

  it('are the only ones: not those that a token brings along', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    const reader = readerOf(file);
    for (const header of [{ jwk }, { jwk, kid: 'ES256' }, { jku: 'https://evil.example/jwks' }]) {
      const token = await sign({}, { alg: 'ES256', ...header }, privateKey);
      assert.equal(await codeOf(reader.verify(token)), 'token-invalid');
    }
  });

  it('at an address are fetched; while it fails no token is at fault', async () => {
    let status = 503;
    const host = createServer((_request, response) => {
      response.writeHead(status).end(JSON.stringify(jwks));
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(host.address() as AddressInfo).port}/jwks`;
    try {
      const reader = readerOf(url);
      assert.equal(await codeOf(reader.verify(await by('ES256'))), 'unavailable');
      await assert.rejects(reader.serviceOf(await by('ES256')), { code: 'unavailable' });
      status = 200;
      assert.equal(await codeOf(reader.verify(await by('ES256'))), 'accepted');
      const unknown = await sign({}, { alg: 'ES256', kid: 'gone' }, privateKeys.get('ES256'));
      assert.equal(await codeOf(reader.verify(unknown)), 'token-invalid');
    } finally {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    }
    assert.equal(await codeOf(readerOf(url).verify(await by('ES256'))), 'unavailable');
  });
});
