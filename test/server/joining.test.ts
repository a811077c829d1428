/** Rooms that may be found, and who asks to join them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { askAgainAfter, type OwnRequest } from '../../src/protocol/join.ts';
import type { ListedRoom } from '../../src/protocol/room-list.ts';
import type { Database } from '../../src/server/app.ts';
import {
  exampleCharter,
  introduce,
  isFacts,
  startBackend,
  type Backend,
  type Client,
  codeOf,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

const day = 86_400_000;
const findable = { ...exampleCharter, asking: true };

for (const { name, skip, create } of databases) {
  describe(`a room that may be found, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let thomas: Client;
    let nora: Client;
    let ravi: Client;
    let lukas: Client;
    /** It stands still but where a test moves it. */
    let now = Date.now();
    const timers = manualTimers();

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, clock: () => now, timers });
      await introduce(backend, ['charlotte']);
      claire = await enter(people.claire);
      thomas = await enter(people.thomas);
      nora = await enter(people.nora);
      ravi = await enter(people.ravi);
      lukas = await enter(people.lukas);
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    /** With a token that lasts for as long as a test looks ahead. */
    const enter = async (person: TestPerson, more: object = {}) =>
      backend.connect(person, await tokenFor(person, { now, lifetime: 60 * day, ...more }));
    const open = async (more: object = {}): Promise<string> => {
      const opened = { title: 'Launch', charter: findable, stage: 'running', partners: 'apart' };
      const { room } = await claire.do('room:open', { ...opened, members: ['thomas'], ...more });
      return room.id;
    };
    const ask = (client: Client, room: string, more: object = {}) =>
      codeOf(client, 'join:ask', { room, ...more });
    const found = async (client: Client, room: string): Promise<ListedRoom | undefined> => {
      const asked = { of: 'open', order: 'title', from: 0, limit: 100 };
      const { rooms } = await client.do('room:list', asked);
      return rooms.find(({ id }: ListedRoom) => id === room);
    };
    const stateOf = async (client: Client, stream: string) =>
      (await client.do('stream:open', { streams: [{ stream, since: null }], threads: 0 }))
        .streams[0].snapshot;
    const asking = async (room: string): Promise<string[]> =>
      (await stateOf(claire, `room/${room}/inside`)).requests.map(
        ({ by }: { by: { id: string } }) => by.id,
      );
    const own = async (client: Client, member: string, room: string): Promise<OwnRequest> =>
      (await stateOf(client, `member/${member}`)).asked.find(
        (request: OwnRequest) => request.room === room,
      );
    /** Who did something to whom in a room. */
    const audited = (room: string, done: string) =>
      database.read(async (transaction) =>
        (await transaction.selectFrom('audit').selectAll().orderBy('subject').execute())
          .filter(({ action, detail_json }) => action === done && detail_json.includes(room))
          .map(({ actor, subject }) => [actor, subject]),
      );

    it('is known to colleagues outside by what it is for and who leads it, and by nothing else', async () => {
      const room = await open();
      assert.deepEqual(await found(nora, room), {
        ...{ id: room, kind: 'project', title: 'Launch', record: null, stage: 'running' },
        ...{ purpose: exampleCharter.purpose, role: null, activeAt: null, unread: 0 },
        ...{ facilitators: [{ id: 'claire', name: 'Claire Fontaine' }], request: null },
      });
      assert.equal(await found(thomas, room), undefined, 'who is in it need not ask');
      assert.equal(await found(ravi, room), undefined);
    });

    it('is known to partners whose organization is admitted, without its stage, and with whom they may know', async () => {
      const room = await open();
      await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
      await claire.do('member:admit', { room, member: 'thomas', role: 'facilitator' });
      const { stage, facilitators } = (await found(ravi, room))!;
      assert.equal(stage, null);
      // Claire answers for him; he shares no room with Thomas.
      assert.deepEqual(facilitators, [{ id: 'claire', name: 'Claire Fontaine' }]);
      assert.equal(await found(lukas, room), undefined);
      const staged = { of: 'open', order: 'title', stage: 'running', from: 0, limit: 100 };
      assert.deepEqual((await ravi.do('room:list', staged)).rooms, []);
    });

    it('is absent for whoever may not find it', async () => {
      const closed = await open({ charter: exampleCharter });
      const draft = await open({ stage: 'draft' });
      const ofOthers = await open();
      assert.equal(await ask(nora, closed), 'absent');
      assert.equal(await ask(nora, draft), 'absent');
      assert.equal(await ask(lukas, ofOthers), 'absent');
      assert.equal(await ask(nora, 'nothing'), 'absent');
      assert.equal(await found(nora, closed), undefined);
      assert.equal(await found(nora, draft), undefined);
      await claire.do('stage:change', { room: ofOthers, stage: 'closing' });
      assert.equal(await ask(nora, ofOthers), 'absent');
      assert.equal(await found(nora, ofOthers), undefined);
    });

    it('tells its employees who asks, and why; who asks, that they have', async () => {
      const room = await open();
      await stateOf(thomas, `room/${room}/inside`);
      assert.equal(await ask(nora, room, { text: 'I pack the boxes.' }), 'ok');
      const told = await thomas.until(
        (frame) => isFacts(frame) && frame.facts.some(({ type }) => type === 'join:asked'),
      );
      assert.ok(JSON.stringify(told).includes('I pack the boxes.'));
      assert.deepEqual(await asking(room), ['nora']);
      assert.equal((await found(nora, room))!.request!.askedAt, now);
      assert.equal((await own(nora, 'nora', room)).declinedAt, null);
      assert.equal(await ask(nora, room), 'invalid', 'once is enough');
      assert.equal(await ask(thomas, room), 'invalid', 'who is in it does not ask');
    });

    it('admits who asks as it admits anybody, and by facilitators alone', async () => {
      const room = await open();
      await ask(nora, room);
      const answer = { room, member: 'nora', admit: true, role: 'reader' };
      assert.equal(await codeOf(thomas, 'join:answer', answer), 'forbidden');
      assert.equal(await codeOf(ravi, 'join:answer', answer), 'absent');
      const { membership } = await claire.do('join:answer', answer);
      assert.equal(membership.role, 'reader');
      assert.deepEqual(await asking(room), []);
      assert.equal(await own(nora, 'nora', room), undefined);
      const admitted = (await audited(room, 'member:admit')).map(String);
      assert.ok(admitted.includes('claire,nora'), admitted.join(' '));
      assert.equal(await codeOf(claire, 'join:answer', answer), 'invalid');
    });

    it('says to whoever is declined that they were, by whom only to a colleague, and hears them again after a week', async () => {
      const room = await open();
      await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
      for (const [client, member] of [
        [nora, 'nora'],
        [ravi, 'ravi'],
      ] as const) {
        await ask(client, room);
        await claire.do('join:answer', { room, member, admit: false });
      }
      assert.deepEqual(await audited(room, 'join:decline'), [
        ['claire', 'nora'],
        ['claire', 'ravi'],
      ]);
      assert.deepEqual(await asking(room), []);
      assert.equal((await own(nora, 'nora', room)).declinedBy!.id, 'claire');
      assert.equal((await own(ravi, 'ravi', room)).declinedBy, null);
      now += askAgainAfter - 1;
      assert.equal(await ask(nora, room), 'invalid');
      now += 1;
      assert.equal(await ask(nora, room), 'ok');
      assert.equal((await own(nora, 'nora', room)).declinedAt, null);
    });

    it('lets a request be taken back, once', async () => {
      const room = await open();
      await ask(nora, room);
      assert.equal(await codeOf(nora, 'join:withdraw', { room }), 'ok');
      assert.deepEqual(await asking(room), []);
      assert.equal(await codeOf(nora, 'join:withdraw', { room }), 'absent');
      assert.equal(await ask(nora, room), 'ok');
    });

    for (const [what, end] of [
      [
        'they are admitted otherwise',
        (room) => claire.do('member:admit', { room, member: 'nora', role: 'member' }),
      ],
      [
        'the charter allows it no longer',
        (room) => claire.do('charter:change', { room, charter: exampleCharter }),
      ],
      ['the room closes', (room) => claire.do('stage:change', { room, stage: 'closing' })],
      [
        'they leave for another organization',
        () => enter({ ...people.nora, ...elsewhere }, { now: now + 2000 }),
      ],
    ] as [string, (room: string) => Promise<unknown>][]) {
      it(`forgets a request where ${what}`, async () => {
        const room = await open();
        await ask(nora, room);
        assert.deepEqual(await asking(room), ['nora']);
        await end(room);
        assert.deepEqual(await asking(room), []);
        now += 4000;
        nora = await enter(people.nora);
        assert.equal(await own(nora, 'nora', room), undefined);
      });
    }

    it('forgets those of an organization that is admitted no longer', async () => {
      const room = await open();
      await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
      await ask(ravi, room);
      await ask(nora, room);
      await claire.do('organization:remove', { room, organization: 'exotic' });
      assert.deepEqual(await asking(room), ['nora']);
    });

    it('forgets what someone asked for whose end has come', async () => {
      const ends_at = Math.floor(now / 1000) + 60;
      const charlotte = await enter(people.charlotte, { now: now + 1000, claims: { ends_at } });
      const room = await open();
      await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
      await ask(charlotte, room);
      assert.deepEqual(await asking(room), ['charlotte']);
      await stateOf(thomas, `room/${room}/inside`);
      now += 61_000;
      timers.pass(1000);
      await thomas.until(
        (frame) =>
          isFacts(frame) &&
          frame.facts.some(
            ({ type, data }) => type === 'join:ended' && (data as { room: string }).room === room,
          ),
      );
      assert.deepEqual(await asking(room), []);
    });
  });
}

const elsewhere = {
  affiliation: 'distributor',
  organization: 'alpenhof',
  organizationName: 'Alpenhof Vertrieb',
};
