/** What the repositories answer, the same on either database. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Cursor } from '../../../src/protocol/cursor.ts';
import type { Page } from '../../../src/protocol/post.ts';
import type { Database } from '../../../src/server/app.ts';
import {
  closeIntervals,
  membersWithin,
  openIntervals,
  openIntervalsOf,
} from '../../../src/server/db/intervals.ts';
import { appendFacts } from '../../../src/server/db/log.ts';
import { memberIdsFound, mentionableAmong, saveMember } from '../../../src/server/db/members.ts';
import { erasePost, insertPost } from '../../../src/server/db/posts.ts';
import { deleteReaction, insertReaction, talliesOf } from '../../../src/server/db/reactions.ts';
import { insertRoom, noStages } from '../../../src/server/db/rooms.ts';
import type { IntervalRow, PostRow } from '../../../src/server/db/schema.ts';
import { readThread, threadsPage } from '../../../src/server/db/threads.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';
import { noDetails, noTerms } from '../../support/people.ts';
import { untold } from '../../support/rows.ts';

const stream = 'room/launch/inside';
const now = 5000;
const claire = { id: 'claire', endsAt: null, now };
const organization = { id: 'aubry', name: 'Maison Aubry', affiliation: 'employee' as const };

const memberRow = (id: string, name: string, ends_at: number | null = null) => ({
  ...{ id, name, affiliation: 'employee' as const, organization: 'aubry', ends_at },
  ...{ department: null, title: null, city: null, time_zone: null, picture: null },
  ...{ languages_json: '[]', expertise_json: '[]', host_contact: null },
  ...noDetails,
  ...noTerms,
  ...{ own_languages_json: null, own_expertise_json: null, own_phone: null },
  ...{ claims_at: 1, joined_at: 1, seen_at: 1 },
});
const interval = (member: string, overrides: Partial<IntervalRow> = {}): IntervalRow => ({
  ...{ id: `${member} ${stream}`, member, room: 'launch', stream, from_seq: 0 },
  ...{ until_seq: null, until_time: null, may_act: 1, ...untold },
  ...overrides,
});
const postRow = (id: string, at: number, overrides: Partial<PostRow> = {}): PostRow => ({
  ...{ id, stream, room: 'launch', root: null, seq: 1, about: 1, author: 'claire' },
  ...{ byline_json: JSON.stringify({ id: 'claire', name: 'Claire', organization }), at },
  ...{ text: id, mentions_json: '[]', body_json: '[]' },
  ...{
    kind: 'message' as const,
    title: null,
    detail_json: '{"kind":"message"}',
    to_json: null,
    unanswered: 0,
    undecided: 0,
    answered_by: null,
  },
  ...{ quote: null, pinned: 0, expires_at: null, deleted_at: null },
  ...{ edited_at: null, deleted: 0, comments: 0, changed: 1 },
  ...overrides,
});

for (const { name, skip, create } of databases) {
  describe(`the repositories of ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;

    before(async () => {
      created = await create();
      database = await created.open();
      await database.write(async (transaction) => {
        for (const [id, called] of [
          ['claire', 'Claire Fontaine'],
          ['emil', 'Emil Iversen'],
          ['ines', 'Inès Moreau-Łęcka'],
          ['percent', '100% Émile _O\\Brien'],
        ]) {
          await saveMember(transaction, memberRow(id!, called!), organization);
        }
        await saveMember(transaction, memberRow('past', 'Claude Past', now), organization);
        await insertRoom(transaction, {
          ...{ id: 'launch', kind: 'project', title: 'Launch', record: null, record_url: null },
          ...{ partners: 'apart', opened_at: 1, ...noStages },
        });
        await openIntervals(transaction, [interval('claire')]);
      });
    });
    after(async () => {
      await database?.close();
      await created?.drop();
    });

    const found = (query: string) =>
      database.read((transaction) => memberIdsFound(transaction, query, now, 'name'));

    it('find people by the beginning of a name, whatever its case and accents', async () => {
      assert.deepEqual(await found(''), ['percent', 'claire', 'emil', 'ines']);
      assert.deepEqual(await found('CLA'), ['claire']);
      assert.deepEqual(await found('moreau'), ['ines']);
      for (const query of ['ines', 'INÈS', 'inès m', 'łęc']) {
        assert.deepEqual(await found(query), ['ines'], query);
      }
      assert.deepEqual(await found('emile'), ['percent']);
    });

    it('find first whose name begins so, then who has it later, then whose organization has', async () => {
      assert.deepEqual(await found('i'), ['ines', 'emil']);
      assert.deepEqual(await found('m'), ['ines', 'percent', 'claire', 'emil']);
    });

    it('take what is special to a database as it is written', async () => {
      for (const query of ['_o', '_O\\b', '100%']) {
        assert.deepEqual(await found(query), ['percent'], query);
      }
      for (const query of ['%', "'", '"; drop table members; --', '*']) {
        assert.deepEqual(await found(query), [], query);
      }
    });

    it('page through threads of one moment without losing or doubling one', async () => {
      const ids = ['a', 'B', 'Z', 'z', '0', '_', '~', 'a.b', 'a-b', 'aB'];
      await database.write(async (transaction) => {
        for (const id of ids) await insertPost(transaction, postRow(`p${id}`, 1000));
        await insertPost(transaction, postRow('newest', 1001));
        await insertPost(transaction, postRow('oldest', 999));
      });
      const read: string[] = [];
      let before: Cursor | null = null;
      do {
        const from: Cursor | null = before;
        const page: Page = await database.read((transaction) =>
          threadsPage(transaction, claire, [stream], { before: from }, 3),
        );
        read.push(...page.threads.map(({ post }) => post.id));
        before = page.before;
      } while (before);
      const byBytes = ids.map((id) => `p${id}`).sort((one, other) => (one < other ? 1 : -1));
      assert.deepEqual(read, ['newest', ...byBytes, 'oldest']);
      const back: string[] = [];
      let after: Cursor | null = { at: 0, id: '0' };
      while (after) {
        const from: Cursor = after;
        const page: Page = await database.read((transaction) =>
          threadsPage(transaction, claire, [stream], { after: from }, 3),
        );
        back.unshift(...page.threads.map(({ post }) => post.id));
        after = page.after;
      }
      assert.deepEqual(back, read);
    });

    it('give comments in the order in which they were written', async () => {
      const comments = ['c9', 'c1', 'c5'];
      await database.write(async (transaction) => {
        await insertPost(transaction, postRow('root', 2000, { seq: 10, about: 10, comments: 3 }));
        for (const [index, id] of comments.entries()) {
          const place = { root: 'root', seq: 11 + index, about: 10 };
          await insertPost(transaction, postRow(id, 2000, place));
        }
      });
      const thread = await database.read((transaction) => readThread(transaction, claire, 'root'));
      assert.deepEqual(
        thread!.comments.map(({ id }) => id),
        comments,
      );
    });

    it('keep one reaction of a sort for each member', async () => {
      const row = { post: 'root', member: 'claire', reaction: 'agree' as const, seq: 14 };
      await database.write((transaction) => insertReaction(transaction, row));
      await assert.rejects(database.write((transaction) => insertReaction(transaction, row)));
      const tallies = () =>
        database.read(async (transaction) => (await talliesOf(transaction, ['root'])).get('root'));
      assert.deepEqual(await tallies(), [{ reaction: 'agree', members: ['claire'] }]);
      await database.write((transaction) => deleteReaction(transaction, 'root', 'agree', 'claire'));
      assert.deepEqual((await tallies()) ?? [], []);
    });

    it('close an interval after the last fact, and open another from then on', async () => {
      const facts = ['one', 'two'].map(() => ({ stream, type: 'post:created', data: {} }));
      let ids = 0;
      const origin = { by: 'ines', key: null, now, newId: () => `fact-${(ids += 1)}` };
      const open = () => database.read((transaction) => openIntervalsOf(transaction, 'ines', now));
      await database.write(async (transaction) => {
        await openIntervals(transaction, [interval('ines', { may_act: 0 })]);
        await openIntervals(transaction, [interval('ines', { id: 'again' })]);
        await appendFacts(transaction, origin, facts);
      });
      assert.deepEqual(
        (await open()).map(({ id, may_act }) => [id, may_act]),
        [[interval('ines').id, 1]],
      );
      const closed = await database.write((transaction) =>
        closeIntervals(transaction, 'launch', 'ines', { at: now, by: 'claire' }),
      );
      assert.deepEqual(closed, [stream]);
      assert.deepEqual(await open(), []);
      const row = await database.read((transaction) =>
        transaction
          .selectFrom('intervals')
          .selectAll()
          .where('member', '=', 'ines')
          .executeTakeFirstOrThrow(),
      );
      assert.equal(row.until_seq, 3);
      await database.write((transaction) =>
        openIntervals(transaction, [interval('ines', { id: 'later', from_seq: 3 })]),
      );
      assert.deepEqual(
        (await open()).map(({ id, from_seq }) => [id, from_seq]),
        [['later', 3]],
      );
    });

    it('count nobody in whose interval ended by itself', async () => {
      await database.write((transaction) =>
        openIntervals(transaction, [interval('percent', { until_time: now })]),
      );
      const within = (at: number) =>
        database.read((transaction) => membersWithin(transaction, 'launch', at));
      assert.deepEqual(await within(now - 1), ['claire', 'ines', 'percent']);
      assert.deepEqual(await within(now), ['claire', 'ines']);
    });

    it('let be named who reads, and in a record who wrote what the reader may read', async () => {
      const names = ['claire', 'ines', 'past', 'percent', 'nobody'];
      const mentionable = async (of: string, reader = claire) => {
        const found = await database.read((transaction) =>
          mentionableAmong(transaction, of, names, reader),
        );
        return [...found].sort();
      };
      for (const kind of ['project', 'record'] as const) {
        const id = `of-${kind}`;
        const place = { room: id, stream: `room/${id}/inside` };
        const ended = { ...place, until_time: now };
        await database.write(async (transaction) => {
          await insertRoom(transaction, {
            ...{ id, kind, title: id, record: null, record_url: null },
            ...{ partners: 'apart', opened_at: 1, ...noStages },
          });
          await openIntervals(transaction, [
            interval('claire', { ...place, id: `${id} claire`, from_seq: 2 }),
            interval('ines', { ...ended, id: `${id} ines` }),
            interval('past', { ...ended, id: `${id} past`, until_seq: 9 }),
            interval('percent', { ...ended, id: `${id} percent` }),
          ]);
          for (const [seq, author] of ['percent', 'past', 'ines'].entries()) {
            const post = { ...place, author, seq: seq + 1, about: seq + 1 };
            await insertPost(transaction, postRow(`${id} ${author}`, seq, post));
          }
        });
      }
      assert.deepEqual(await mentionable('room/of-project/inside'), ['claire']);
      assert.deepEqual(await mentionable('room/of-record/inside'), ['claire', 'ines']);
      await database.write((transaction) =>
        erasePost(transaction, { id: 'of-record ines', comments: 0 }),
      );
      assert.deepEqual(await mentionable('room/of-record/inside'), ['claire']);
    });
  });
}
