import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTickets } from '../../src/server/auth/tickets.ts';
import { createVerify } from '../../src/server/auth/verify.ts';
import { silent } from '../../src/server/logger.ts';
import { audience, issuer, people, secret, tokenFor } from '../support/people.ts';
import { now, seconds, sign } from '../support/sign.ts';

const verify = createVerify({ issuer, audience, secret, clock: () => now });

describe('a ticket', () => {
  const tickets = createTickets(verify, silent);
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
