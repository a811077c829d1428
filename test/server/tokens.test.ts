import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { claimMap } from '../../src/server/auth/claims.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { audience, issuer, secret, ticketFor } from '../support/people.ts';
import { now, seconds, sign } from '../support/sign.ts';

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
    for (const typ of ['jwt', 'at+jwt', 'application/at+jwt']) {
      assert.equal(await verified(await sign({}, { typ })), 'accepted', typ);
    }
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

  it('ends when it says, to the millisecond', async () => {
    const { expiresAt } = await tokens.verify(await sign({ exp: seconds + 1.5 }));
    assert.equal(expiresAt, now + 1500);
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
  let file: string;

  before(async () => {
    privateKeys = new Map();
    jwks = { keys: [] };
    for (const alg of ['RS256', 'ES256', 'EdDSA', 'PS256']) {
      const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
      jwks.keys.push({ ...(await exportJWK(publicKey)), kid: alg, alg });
      privateKeys.set(alg, privateKey);
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
});
