import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { claimMap, readClaims } from '../../src/server/auth/claims.ts';
import { createTickets } from '../../src/server/auth/tickets.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { Refusal } from '../../src/server/refusal.ts';
import { audience, issuer, people, secret, ticketFor, tokenFor } from '../support/people.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const seconds = now / 1000;
const clock = () => now;
const bytes = (text: string) => new TextEncoder().encode(text);

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

/** What a host would sign for Claire, with anything of it changed. */
const sign = (
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key: Parameters<SignJWT['sign']>[0] = bytes(secret),
) => {
  const payload = {
    iss: issuer,
    aud: audience,
    sub: 'claire',
    iat: seconds,
    exp: seconds + 600,
    name: 'Claire Fontaine',
    affiliation: 'employee',
    organization: 'aubry',
    ...claims,
  };
  const given = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(given).setProtectedHeader({ alg: 'HS256', ...header }).sign(key);
};

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

describe('an affiliation', () => {
  const affiliationOf = async (value: unknown, map: object = {}) =>
    createTokens(verify, claimMap.parse(map))
      .verify(await sign({ affiliation: value }))
      .then(
        ({ claims }) => claims.organization.affiliation,
        (error: Refusal) => error.code,
      );

  it('on the list is admitted', async () => {
    for (const listed of ['employee', 'distributor', 'supplier']) {
      assert.equal(await affiliationOf(listed), listed);
    }
  });

  it('that is not exactly one on the list is nobody’s', async () => {
    const odd = [
      'customer',
      'Employee',
      'EMPLOYEE',
      ' employee',
      'employee ',
      'employee\0',
      'employee\u200b',
      'еmployee',
      'employeе',
      'ｅmployee',
      'emp1oyee',
      'employees',
      'employee,customer',
      '',
      '*',
      'constructor',
      '__proto__',
      'toString',
      null,
      undefined,
      true,
      1,
      {},
      { employee: true },
      ['employee'],
      ['employee', 'customer'],
      [],
      [['employee']],
      { toString: 'employee' },
    ];
    for (const value of odd) {
      assert.equal(await affiliationOf(value), 'not-admitted', JSON.stringify(value));
    }
  });

  it('follows the map’s own words', async () => {
    const values = { employee: ['staff', 'temp'], distributor: ['reseller'], supplier: [] };
    assert.equal(await affiliationOf('temp', { values }), 'employee');
    assert.equal(await affiliationOf('reseller', { values }), 'distributor');
    assert.equal(await affiliationOf('employee', { values }), 'not-admitted');
  });
});

describe('the map of claims', () => {
  const base = { sub: 'claire', iat: seconds, name: 'Claire', organization: 'aubry' };
  const read = (payload: object, map: object = {}) =>
    readClaims({ ...base, affiliation: 'employee', ...payload }, claimMap.parse(map));

  it('follows a path with dots, but first a claim of just this name', () => {
    const nested = { realm_access: { kind: 'supplier' }, host_contact: 'claire', ends_at: seconds };
    assert.equal(
      read(nested, { affiliation: 'realm_access.kind' }).organization.affiliation,
      'supplier',
    );
    const named = { 'https://host.example/kind': 'supplier', affiliation: 'employee' };
    const map = { affiliation: 'https://host.example/kind' };
    assert.equal(read(named, map).organization.affiliation, 'supplier');
  });

  it('reaches nothing that the host did not sign', () => {
    for (const path of ['__proto__', 'constructor.name', 'toString', 'name.length', 'groups.0']) {
      const payload = { groups: 'employee' };
      assert.throws(() => read(payload, { affiliation: path }), { code: 'not-admitted' }, path);
    }
  });

  it('reads everything a card shows', () => {
    const claims = read({
      affiliation: 'supplier',
      organization_name: 'Exotic Liquids',
      zoneinfo: 'Europe/Paris',
      languages: 'fr',
      expertise: ['corks', 'glass'],
      picture: '/people/claire.jpg',
      host_contact: 'thomas',
      ends_at: seconds + 0.5,
    });
    assert.deepEqual(claims, {
      id: 'claire',
      name: 'Claire',
      organization: { id: 'aubry', name: 'Exotic Liquids', affiliation: 'supplier' },
      department: null,
      title: null,
      city: null,
      timeZone: 'Europe/Paris',
      languages: ['fr'],
      expertise: ['corks', 'glass'],
      picture: '/people/claire.jpg',
      hostContact: 'thomas',
      endsAt: now,
      issuedAt: seconds,
    });
  });

  it('gives an employee neither an end nor a host contact', () => {
    const { hostContact, endsAt } = read({ host_contact: 'thomas', ends_at: seconds });
    assert.deepEqual({ hostContact, endsAt }, { hostContact: null, endsAt: null });
  });

  it('names the claim that is odd', () => {
    assert.throws(() => read({ languages: 7 }), { code: 'token-invalid', field: 'languages' });
  });

  it('refuses names it does not know and values that mean two things', () => {
    assert.ok(!claimMap.safeParse({ affilation: 'kind' }).success);
    const values = { employee: ['staff'], distributor: ['staff'], supplier: [] };
    assert.ok(!claimMap.safeParse({ values }).success);
  });
});

describe('a ticket', () => {
  const tickets = createTickets(verify);
  const record = 'erp:purchase-order/10248';
  const codeOfTicket = async (ticket: string, member = 'claire') => {
    const answer = await tickets.verify(ticket, member);
    return answer.ok ? 'accepted' : answer.error.code;
  };
  const signTicket = (claims: object = {}, typ = 'cercle-record+jwt') =>
    sign({ record, title: 'Order 10248', access: 'write', ...claims }, { typ });

  it('opens its record to the one it names, until it ends', async () => {
    assert.deepEqual(await tickets.verify(await signTicket(), 'claire'), {
      ok: true,
      ticket: {
        record,
        title: 'Order 10248',
        url: null,
        access: 'write',
        parties: [],
        expiresAt: now + 600_000,
      },
    });
    assert.equal(await codeOfTicket(await signTicket(), 'thomas'), 'absent');
    assert.equal(await codeOfTicket(await signTicket({ exp: seconds })), 'token-expired');
  });

  it('is no member’s token, and a member’s token is none', async () => {
    for (const typ of ['JWT', 'at+jwt', 'cercle-service+jwt', 'CERCLE-RECORD+JWT']) {
      assert.equal(await codeOfTicket(await signTicket({}, typ)), 'token-invalid', typ);
    }
    assert.equal(await codeOfTicket(await tokenFor(people.claire, { now })), 'token-invalid');
  });

  it('with an odd claim is refused', async () => {
    const odd = [
      { record: 'purchase-order/10248' },
      { record: 'erp:purchase-order/../1' },
      { title: '' },
      { access: 'admin' },
      { url: 'javascript:alert(1)' },
      { parties: [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'customer' }] },
      { parties: [{ id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' }] },
      { parties: 'exotic' },
    ];
    for (const claims of odd) {
      assert.equal(
        await codeOfTicket(await signTicket(claims)),
        'token-invalid',
        JSON.stringify(claims),
      );
    }
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
