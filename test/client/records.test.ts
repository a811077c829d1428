import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { accessToRecord } from '../../src/store/access.ts';
import { feedPaging } from '../../src/store/feed.ts';
import { startNetwork, type Network } from '../support/network.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { testPage, until } from '../support/session.ts';

describe('a record', () => {
  let network: Network;

  before(async () => {
    network = await startNetwork();
  });
  afterEach(() => network.closeSessions());
  after(() => network.close());

  it('opens a record with a ticket, renews it, and forgets it when there is no other', async () => {
    const record = 'erp:purchase-order/10248';
    let given = 0;
    const session = network.open(people.claire, {
      ticket: (name) => {
        given += 1;
        if (given > 2) return Promise.reject(new Error('no more'));
        return network.backend.ticket('claire', { record: name, lifetime: 3000 });
      },
    });
    const release = session.watchRecord(record);
    await until(session, () => session.record(record).kind === 'open');
    const access = accessToRecord(session.state, record)!;
    const { stream } = access.streams[0]!;
    session.watch([stream], feedPaging);
    await until(session, () => session.state.openings.get(stream) === 'open');
    await until(session, () => session.record(record).kind === 'failed');
    assert.equal(given >= 3, true);
    assert.equal(session.state.openings.get(stream), 'absent');
    release();
    assert.equal(session.record(record).kind, 'opening');
  });

  it('keeps no record open for somebody else than its ticket was for', async () => {
    const record = 'erp:purchase-order/10249';
    const page = testPage();
    let person: TestPerson = people.claire;
    const session = network.open(people.claire, {
      page,
      token: () => tokenFor(person, { now: network.backend.clock() }),
      ticket: (name) =>
        person === people.claire
          ? network.backend.ticket('claire', { record: name })
          : Promise.reject(new Error('not theirs')),
    });
    session.watchRecord(record);
    await until(session, () => session.record(record).kind === 'open');
    person = people.thomas;
    page.leave(false);
    page.comeBack();
    await until(session, () => session.record(record).kind === 'failed');
    assert.equal(session.record(record).room, undefined);
  });

  it('says why a record stays closed', async () => {
    const session = network.open(people.claire);
    session.watchRecord('erp:purchase-order/1');
    await until(session, () => session.record('erp:purchase-order/1').kind === 'failed');
    assert.equal(session.record('erp:purchase-order/1').error?.code, 'absent');
  });
});
