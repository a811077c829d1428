/** Posts for later: under the perimeter of the moment when they appear, once, and nothing lost. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { postCreate } from '../../src/protocol/post.ts';
import { mostScheduled } from '../../src/protocol/schedule.ts';
import type { Database } from '../../src/server/app.ts';
import { keyOf } from '../../src/server/intents/schedule.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import {
  ended,
  factsOf,
  failed,
  listOf,
  looks,
  newPost,
  openOwn,
  postsOf,
  quickTimers as timers,
  text,
} from '../support/schedules.ts';

const hour = 3_600_000;
const network = 'room/network/everyone';

for (const { name, skip, isShared, create } of databases) {
  describe(`a post for later, on ${name}`, { skip, timeout: 60_000 }, () => {
    let place: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;
    let room: string;
    let withExotic: string;
    /** How far ahead of the clock of this machine it is. */
    let ahead: number;

    const clock = () => Date.now() + ahead;
    async function start(): Promise<Backend> {
      database = await place.open();
      return startBackend({ database, clock, timers });
    }
    /** With a token that lasts for as long as a test looks ahead. */
    async function enter(person: TestPerson, claims: Record<string, unknown> = {}) {
      const options = { now: clock(), lifetime: 100 * hour, claims };
      return backend.connect(person, await tokenFor(person, options));
    }
    const later = (client: Client, stream: string, more: object = {}, dueAt = clock() + hour) =>
      client.answer('schedule:set', { dueAt, post: newPost(stream, more) });
    /** Writes for later, in an hour. */
    async function set(client: Client, stream: string, more: object = {}): Promise<string> {
      const answer = await later(client, stream, more);
      assert.ok(answer.ok, JSON.stringify(answer));
      return answer.data.id;
    }

    beforeEach(async () => {
      ahead = 0;
      place = await create();
      backend = await start();
      await introduce(backend, ['thomas', 'lukas', 'charlotte']);
      claire = await enter(people.claire);
      ravi = await enter(people.ravi);
      const opened = { title: 'Launch', stage: 'running', partners: 'apart', members: [] };
      room = (await claire.do('room:open', { ...opened, charter: exampleCharter })).room.id;
      withExotic = `room/${room}/with:exotic`;
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      await accept(room, ravi);
      await openOwn(claire, 'claire');
      await openOwn(ravi, 'ravi');
    });
    afterEach(async () => {
      await backend.close();
      await place.drop();
    });

    it('is its author’s alone until it is due, and then theirs who read the stream', async () => {
      const id = await set(ravi, withExotic);
      await looks();
      assert.deepEqual(await postsOf(ravi, withExotic), []);
      assert.deepEqual(await listOf(claire, 'claire'), []);
      const [waiting] = await listOf(ravi, 'ravi');
      assert.deepEqual(
        [waiting!.id, waiting!.post, waiting!.failure],
        [id, newPost(withExotic), null],
      );
      ahead += hour;
      await ended(ravi, id);
      const post = (await postsOf(claire, withExotic))[0]!;
      assert.equal(post.by.id, 'ravi');
      assert.ok(post.at >= waiting!.dueAt);
      const [fact] = factsOf(ravi, id, 'schedule:ended');
      assert.deepEqual(fact!.data, { id, post: post.id });
      assert.deepEqual(await listOf(ravi, 'ravi'), []);
    });

    it('is refused at once where it would be now, or would be for what it says', async () => {
      const poll = { kind: 'poll', choices: ['a', 'b'], several: false, anonymous: false };
      const titled = (detail: object) => ({ title: 'A title', detail });
      const tooFew = titled({ ...poll, choices: ['a'] });
      const closing = (closesAt: number) => titled({ ...poll, closesAt });
      const cases: [string, Promise<any>, string?][] = [
        ['invalid', later(claire, network, {}, clock() - 1), 'dueAt'],
        ['absent', later(ravi, network)],
        ['absent', later(ravi, `room/${room}/inside`)],
        ['invalid', later(claire, network, { text: '' }), 'post.text'],
        ['invalid', later(claire, network, tooFew), 'post.detail.choices'],
        ['invalid', later(claire, network, { expiresAt: clock() + hour / 2 }), 'post.expiresAt'],
        ['invalid', later(claire, network, closing(clock() + hour / 2)), 'post.detail.closesAt'],
        ['forbidden', later(ravi, withExotic, titled({ kind: 'announcement' }))],
        ['absent', claire.answer('schedule:drop', { id: await set(ravi, withExotic) })],
      ];
      for (const [code, asked, field] of cases) {
        const { ok, error } = await asked;
        assert.deepEqual([ok, error?.code, error?.field], [false, code, field]);
      }
      assert.ok((await later(claire, network, { expiresAt: clock() + 2 * hour })).ok);
      assert.ok((await later(claire, network, closing(clock() + 2 * hour))).ok);
      assert.equal((await listOf(claire, 'claire')).length, 2);
    });

    it('is changed while it waits, by its author only', async () => {
      const id = await set(ravi, withExotic);
      const change = {
        id,
        dueAt: clock() + 2 * hour,
        post: newPost(withExotic, { text: 'Other' }),
      };
      const theirs = await claire.answer('schedule:set', change);
      assert.equal(!theirs.ok && theirs.error.code, 'absent');
      await ravi.do('schedule:set', change);
      ahead += hour;
      await looks();
      assert.deepEqual(await postsOf(ravi, withExotic), []);
      ahead += hour;
      await ended(ravi, id);
      const posts = await postsOf(ravi, withExotic);
      assert.deepEqual(JSON.stringify(posts.map(({ body }) => body)).match(/Other|Pallet/g), [
        'Other',
      ]);
    });

    it('never appears once it was dropped', async () => {
      const id = await set(ravi, withExotic);
      await ravi.do('schedule:drop', { id });
      assert.deepEqual(await listOf(ravi, 'ravi'), []);
      ahead += hour;
      await looks();
      assert.deepEqual(await postsOf(ravi, withExotic), []);
      const again = await ravi.answer('schedule:drop', { id });
      assert.equal(!again.ok && again.error.code, 'absent');
    });

    it('leaves nothing of its text in the log, whatever became of it', async () => {
      const dropped = await set(claire, network);
      const changed = await set(claire, network);
      const appeared = await set(claire, network);
      await claire.do('schedule:drop', { id: dropped });
      const other = newPost(network, { text: 'Other' });
      await claire.do('schedule:set', { id: changed, dueAt: clock() + 2 * hour, post: other });
      ahead += hour;
      await ended(claire, appeared);
      const log = await database.read((transaction) =>
        transaction.selectFrom('facts').selectAll().where('stream', '=', 'member/claire').execute(),
      );
      assert.equal(log.filter(({ data_json }) => data_json.includes('Pallet')).length, 0);
      assert.equal(log.filter(({ data_json }) => data_json.includes('Other')).length, 1);
    });

    it('is refused when its author may no more, who keeps it and is told why', async () => {
      const id = await set(ravi, withExotic);
      await claire.do('member:remove', { room, member: 'ravi' });
      ahead += hour;
      await failed(ravi, id);
      await looks();
      assert.equal(factsOf(ravi, id, 'schedule:changed').length, 2, 'it is told once');
      const [kept] = await listOf(ravi, 'ravi');
      assert.deepEqual([kept!.failure?.code, kept!.post.text], ['absent', text]);
      assert.deepEqual(await postsOf(claire, withExotic), []);

      await claire.do('member:admit', { room, member: 'ravi', role: 'member' });
      await accept(room, ravi);
      await looks();
      assert.deepEqual(await postsOf(claire, withExotic), [], 'it is not tried again by itself');
      await ravi.do('schedule:set', { id, dueAt: clock() + hour, post: newPost(withExotic) });
      ahead += hour;
      await ended(ravi, id);
      assert.equal((await postsOf(claire, withExotic)).length, 1);
    });

    it('is tried again after a failure that passes', async () => {
      const id = await set(claire, network);
      const rename = (from: string, to: string) =>
        database.write((transaction) =>
          sql`alter table ${sql.table(from)} rename to ${sql.table(to)}`.execute(transaction),
        );
      await rename('tags', 'lost');
      ahead += hour;
      await looks();
      assert.deepEqual(
        (await listOf(claire, 'claire')).map(({ failure }) => failure),
        [null],
      );
      const tooLate = await claire.answer('schedule:drop', { id });
      assert.equal(!tooLate.ok && tooLate.error.code, 'absent', 'it is on its way');
      await rename('lost', 'tags');
      await ended(claire, id);
      assert.equal((await postsOf(claire, network)).length, 1);
    });

    it('appears once though the server ended between the post and what is told of it', async () => {
      const id = await set(claire, network);
      const author = { member: 'claire', session: null };
      const { dispatcher } = backend.app;
      await dispatcher.dispatch(author, postCreate.name, newPost(network), keyOf(id));
      await backend.close();
      ahead += hour;
      backend = await start();
      claire = await enter(people.claire);
      while ((await listOf(claire, 'claire')).length > 0);
      assert.equal((await postsOf(claire, network)).length, 1);
    });

    it('appears after a restart, though nobody is there', async () => {
      await set(ravi, withExotic);
      await backend.close();
      ahead += hour;
      backend = await start();
      await looks();
      claire = await enter(people.claire);
      while ((await postsOf(claire, withExotic)).length === 0);
    });

    it(
      'appears once though two servers look',
      { skip: !isShared && 'One server has it.' },
      async () => {
        const second = await startBackend({ database: await place.open(), clock, timers });
        try {
          const ids: string[] = [];
          for (let count = 0; count < 30; count += 1) ids.push(await set(claire, network));
          ahead += hour;
          for (const id of ids) await ended(claire, id);
          await looks();
          assert.equal((await postsOf(claire, network)).length, ids.length);
          for (const id of ids) assert.equal(factsOf(claire, id, 'schedule:ended').length, 1);
        } finally {
          await second.close();
        }
      },
    );

    it(`is refused where ${mostScheduled} wait, however many are asked for at once`, async () => {
      const asked = Array.from({ length: mostScheduled + 5 }, () => later(claire, network));
      const refused = (await Promise.all(asked)).filter(({ ok }) => !ok);
      assert.deepEqual(
        refused.map((answer) => !answer.ok && answer.error.code),
        Array.from({ length: 5 }, () => 'full'),
      );
      const list = await listOf(claire, 'claire');
      assert.equal(list.length, mostScheduled);
      await claire.do('schedule:set', { ...list[0]!, post: newPost(network), failure: undefined });
      await claire.do('schedule:drop', { id: list[0]!.id });
      assert.ok((await later(claire, network)).ok);
      assert.ok((await later(ravi, withExotic)).ok, 'of each member');
    });

    it('is forgotten once its author goes over to somebody else', async () => {
      const id = await set(ravi, withExotic);
      const { affiliation, organization, organizationName } = people.lukas;
      const moved = { ...people.ravi, affiliation, organization, organizationName };
      ahead += 5000;
      (await enter(moved)).close();
      await ended(ravi, id);
      assert.deepEqual(await listOf(ravi, 'ravi'), []);
    });

    it('is forgotten once its author’s time has come, long before it is due', async () => {
      const ends = Math.floor((clock() + hour / 2) / 1000);
      const leaving = await enter(people.ravi, { ends_at: ends, title: 'Planner' });
      await set(leaving, withExotic);
      ahead += hour / 2 + 1000;
      const left = () =>
        database.read((transaction) => transaction.selectFrom('schedules').select('id').execute());
      while ((await left()).length > 0) await looks();
      ahead += hour;
      await looks();
      assert.deepEqual(await postsOf(claire, withExotic), []);
    });
  });
}
