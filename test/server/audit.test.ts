/** The audit trail: who did what to a room's people, its charter and its perimeter, and when (issue 5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { exampleCharter, startBackend, type Backend, type Client } from '../support/backend.ts';
import type { Database } from '../../src/server/app.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`the audit trail, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let room: string;
    /** It stands still but where a test moves it. */
    let now = Date.now();

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, clock: () => now });
      for (const person of [people.thomas, people.nora, people.ravi]) (await enter(person)).close();
      claire = await enter(people.claire);
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    const enter = async (person: TestPerson) =>
      backend.connect(person, await tokenFor(person, { now }));

    /** What was written since a moment, as `actor action subject`, with what it says besides. */
    async function entriesSince(at: number): Promise<[string, Record<string, unknown>][]> {
      const rows = await database.read((transaction) =>
        transaction.selectFrom('audit').selectAll().where('at', '>=', at).orderBy('id').execute(),
      );
      for (const row of rows) assert.equal(row.at, at);
      return rows
        .map(({ actor, action, subject, detail_json }): [string, Record<string, unknown>] => [
          `${actor} ${action} ${subject}`,
          JSON.parse(detail_json),
        ])
        .sort(([one], [other]) => (one < other ? -1 : 1));
    }

    /** What is written of something that is done a second after all else. */
    async function entriesOf(work: () => Promise<unknown>) {
      now += 1000;
      await work();
      return entriesSince(now);
    }

    it('names whoever is in a room from its opening', async () => {
      const entries = await entriesOf(async () => {
        const opened = { title: 'Launch', charter: exampleCharter, stage: 'running' };
        const input = { ...opened, partners: 'apart', members: ['thomas'] };
        room = (await claire.do('room:open', input)).room.id;
      });
      assert.deepEqual(entries, [
        ['claire member:admit claire', { room, role: 'owner' }],
        ['claire member:admit thomas', { room, role: 'member' }],
        [`claire room:open ${room}`, { title: 'Launch', partners: 'apart', stage: 'running' }],
      ]);
    });

    it('names everyone who is admitted, with their organization or alone, and in which role', async () => {
      const withOrganization = { room, organization: 'exotic', members: ['ravi'] };
      assert.deepEqual(await entriesOf(() => claire.do('organization:admit', withOrganization)), [
        ['claire member:admit ravi', { room, role: 'member' }],
        ['claire organization:admit exotic', { room, members: 'ravi', role: 'member' }],
      ]);
      const alone = { room, member: 'nora', role: 'reader' };
      assert.deepEqual(await entriesOf(() => claire.do('member:admit', alone)), [
        ['claire member:admit nora', { room, role: 'reader' }],
      ]);
    });

    it('names who accepted the charter, and who changed it', async () => {
      const ravi = await enter(people.ravi);
      assert.deepEqual(await entriesOf(() => ravi.do('charter:accept', { room })), [
        [`ravi charter:accept ${room}`, {}],
      ]);
      const charter = { ...exampleCharter, purpose: 'Anew' };
      assert.deepEqual(await entriesOf(() => claire.do('charter:change', { room, charter })), [
        [`claire charter:change ${room}`, {}],
      ]);
    });

    it('names everyone who is removed, by themselves too', async () => {
      assert.deepEqual(
        await entriesOf(() => claire.do('member:remove', { room, member: 'nora' })),
        [['claire member:remove nora', { room }]],
      );
      const thomas = await enter(people.thomas);
      assert.deepEqual(
        await entriesOf(() => thomas.do('member:remove', { room, member: 'thomas' })),
        [['thomas member:remove thomas', { room }]],
      );
    });

    it('names everyone who is out with their organization', async () => {
      const reason = 'The contract has ended.';
      const out = { room, organization: 'exotic', reason };
      assert.deepEqual(await entriesOf(() => claire.do('organization:remove', out)), [
        ['claire member:remove ravi', { room }],
        ['claire organization:remove exotic', { room, reason }],
      ]);
    });

    it('names the network itself where a token says that someone is with others now', async () => {
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      const moved = { ...people.ravi, organization: 'north', organizationName: 'Northwind Tins' };
      const entries = await entriesOf(async () => {
        (await enter(moved)).close();
      });
      assert.deepEqual(entries, [
        ['null member:move ravi', { affiliation: 'supplier', organization: 'north' }],
        ['null member:remove ravi', { room }],
      ]);
    });

    it('names the stages of a room, and its reviews', async () => {
      const review = { room, outcome: 'keep', today: ['1', '2'], reviewOn: '2099-12-31' };
      assert.deepEqual(await entriesOf(() => claire.do('room:review', review)), [
        [`claire room:review ${room}`, { outcome: 'keep', into: null }],
      ]);
      assert.deepEqual(
        await entriesOf(() => claire.do('stage:change', { room, stage: 'closing' })),
        [[`claire stage:change ${room}`, { from: 'running', to: 'closing' }]],
      );
    });

    it('names who came to a record by a ticket, once while it lasts', async () => {
      const record = 'erp:purchase-order/10248';
      const open = async () => {
        const ticket = await backend.ticket('claire', { record });
        return claire.do('record:open', { ticket });
      };
      let opened: { access: { room: { id: string }; until: number } };
      const entries = await entriesOf(async () => (opened = await open()));
      const { id } = opened!.access.room;
      assert.deepEqual(entries, [[`claire record:open ${id}`, { until: opened!.access.until }]]);
      assert.deepEqual(await entriesOf(open), []);
    });
  });
}
