import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimMap, readClaims } from '../../src/server/auth/claims.ts';
import { createTokens } from '../../src/server/auth/tokens.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import type { Refusal } from '../../src/server/refusal.ts';
import { audience, issuer, secret } from '../support/people.ts';
import { now, seconds, sign } from '../support/sign.ts';

const verify = createVerify({ issuer, audience, secret, clock: () => now });

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
    const odd: unknown[] = [
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

  it('in a list is what all of it means', async () => {
    const values = { employee: ['staff', 'temp'], distributor: ['reseller'], supplier: [] };
    const map = { affiliations: 'affiliation', besides: ['offline_access'], values };
    const admitted: [unknown, string][] = [
      [['staff'], 'employee'],
      [['staff', 'temp', 'staff'], 'employee'],
      [['offline_access', 'reseller'], 'distributor'],
    ];
    for (const [list, affiliation] of admitted) {
      assert.equal(await affiliationOf(list, map), affiliation, JSON.stringify(list));
    }
    const odd: unknown[] = [
      'staff',
      undefined,
      [],
      ['offline_access'],
      ['staff', 'reseller'],
      ['staff', 'customer'],
      ['customer', 'staff'],
      ['staff', 'Offline_access'],
      ['staff', null],
      ['staff', ['reseller']],
      [['staff']],
      [{ staff: true }],
      { 0: 'staff', length: 1 },
    ];
    for (const list of odd) {
      assert.equal(await affiliationOf(list, map), 'not-admitted', JSON.stringify(list));
    }
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

  it('takes an organization from a list of one', () => {
    assert.equal(read({ organization: ['aubry'] }).organization.id, 'aubry');
    for (const organization of [[], ['aubry', 'exotic'], [['aubry']], { aubry: {} }]) {
      assert.throws(() => read({ organization }), { code: 'token-invalid', field: 'organization' });
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
      email: 'claire@aubry.example',
      phone_number: '+33 4 72 00 00 00',
      calendar: 'https://calendar.example/claire',
      manager: 'nora',
      team: 'Glass',
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
      mail: 'claire@aubry.example',
      phone: '+33 4 72 00 00 00',
      calendar: 'https://calendar.example/claire',
      manager: 'nora',
      team: 'Glass',
      issuedAt: seconds,
      address: 'claire@aubry.example',
    });
  });

  it('reads a mail address as two are compared, unless the host says that it is not theirs', () => {
    const address = (claims: object) => read({ affiliation: 'supplier', ...claims }).address;
    assert.equal(address({ email: ' Anna.Meier@Exotic.Example ' }), 'anna.meier@exotic.example');
    assert.equal(
      address({ email: 'anna@exotic.example', email_verified: true }),
      'anna@exotic.example',
    );
    // The sign for kelvin is no k, though some languages write it small as one.
    assert.equal(address({ email: 'fran\u212a@exotic.example' }), 'fran\u212a@exotic.example');
    for (const email_verified of [false, 'false']) {
      assert.equal(address({ email: 'anna@exotic.example', email_verified }), null);
    }
    for (const email of [undefined, null, '', 7, ['a@b.example'], 'anna', 'a@b', 'a@b@c.example']) {
      assert.equal(address({ email }), null);
      assert.equal(read({ email }).mail, null);
    }
  });

  it('takes an empty text for what is not known of how somebody is reached', () => {
    const { mail, phone, calendar } = read({ email: '', phone_number: '', calendar: '' });
    assert.deepEqual([mail, phone, calendar], [null, null, null]);
  });

  it('takes no address of a calendar but over https', () => {
    for (const calendar of ['http://one.example', 'javascript:alert(1)', 'https:///x', '/mine']) {
      assert.throws(() => read({ calendar }), { code: 'token-invalid', field: 'calendar' });
    }
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
