/** What a feed is narrowed to, in its two forms: what is paged and what is kept of what was pushed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Filter } from '../../src/protocol/filter.ts';
import { kinds, type Detail } from '../../src/protocol/kind.ts';
import { follows } from '../../src/protocol/own.ts';
import { mostUnread } from '../../src/protocol/reading.ts';
import type { Database } from '../../src/server/app.ts';
import { noStages } from '../../src/server/db/rooms.ts';
import type { ReaderAt } from '../../src/server/db/readable.ts';
import { saveFollow } from '../../src/server/db/follows.ts';
import { saveOwn } from '../../src/server/db/own.ts';
import { countUnread } from '../../src/server/db/reads.ts';
import { saveTags } from '../../src/server/db/tags.ts';
import { threadsPage } from '../../src/server/db/threads.ts';
import { parseMarkdown } from '../../src/server/text/markdown.ts';
import { tagsOf } from '../../src/server/text/tags.ts';
import { matches } from '../../src/store/filter.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { addPeople, postRowOf, untold } from '../support/rows.ts';

const authors = ['claire', 'thomas', 'nora'] as const;
const [reader] = authors;
const tags = ['harvest', 'été', 'list-2'] as const;
const now = 1000;

const ballot = (several: boolean) => ({
  ...{ choices: [], voters: 0, several, anonymous: several, closesAt: null },
});
const accepted = { comment: 'comment', by: { id: 'nora', name: 'Nora' }, at: 1 };
const decided = { decidedBy: [], effectiveOn: null, reviewOn: null };
const detail: fc.Arbitrary<Detail> = fc.constantFrom<Detail>(
  { kind: 'message' },
  { kind: 'question', accepted: null },
  { kind: 'question', accepted },
  { kind: 'announcement' },
  { kind: 'poll', ballot: ballot(true) },
  { kind: 'decision', ...decided, replaces: null, replacedBy: null },
  { kind: 'idea', ballot: ballot(false), outcome: null },
);

/** Where a tag can stand, and where it is none. */
const written = ['#T and more', '> - *#T*', '`#T`', '[#T](https://host.example)', 'a#T', 'T'];
const text = fc
  .tuple(fc.constantFrom(...written), fc.constantFrom(...tags))
  .map(([template, tag]) => template.replaceAll('T', tag.toUpperCase()));

/** Few moments and places, so that many are the same. */
const moment = fc.integer({ min: 1, max: 5 });
const thread = fc.record({
  detail,
  text,
  author: fc.constantFrom(...authors),
  at: moment,
  about: moment,
  deleted: fc.constantFrom(0, 0, 0, 1),
  comments: fc.constantFrom(0, 1),
  own: fc.option(
    fc.record({
      bookmarked_at: fc.option(moment),
      confirmed_at: fc.option(moment),
      follow: fc.constantFrom(...follows),
    }),
  ),
});
/** A stream with threads of which the reader can see some, and the place up to which they have read it. */
const scene = fc.record({
  threads: fc.array(thread, { minLength: 8, maxLength: 16 }),
  from: fc.constantFrom(1, 2),
  room: fc.constantFrom(...follows),
  read: fc.option(fc.record({ at: moment, place: fc.nat({ max: 16 }) }), { freq: 4 }),
});
type Scene = typeof scene extends fc.Arbitrary<infer Value> ? Value : never;

const yes = fc.constant(true as const);
const filter: fc.Arbitrary<Filter> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    tag: fc.constantFrom(...tags),
    author: fc.constantFrom(...authors),
    unanswered: yes,
    bookmarked: yes,
    followed: yes,
    unread: yes,
  },
  { requiredKeys: [] },
);
const alone: Filter[] = [
  { unread: true },
  { bookmarked: true },
  { followed: true },
  { unanswered: true },
  ...kinds.map((kind) => ({ kind })),
  ...tags.map((tag) => ({ tag })),
  ...authors.map((author) => ({ author })),
];

for (const { name, skip, create } of databases) {
  describe(`a feed from ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;

    before(async () => {
      created = await create();
      database = await created.open();
      await database.write((transaction) => addPeople(transaction, authors));
    });
    after(async () => {
      await database.close();
      await created.drop();
    });

    let scenes = 0;
    const idOf = (stream: string, index: number) => `${stream}-${String(index).padStart(3, '0')}`;
    const place: ReaderAt = { id: reader, endsAt: null, now };

    /** Writes a scene as it would have come about, and answers with its stream. */
    const write = (one: Scene) =>
      database.write(async (transaction) => {
        const room = `room${(scenes += 1)}`;
        const stream = `room/${room}/everyone`;
        await transaction
          .insertInto('rooms')
          .values({
            ...{ id: room, kind: 'project', title: 'Launch', record: null, record_url: null },
            ...{ partners: 'apart', opened_at: 0, ...noStages },
          })
          .execute();
        await saveFollow(transaction, reader, { room, follow: one.room });
        const ids = one.threads.map((_, index) => idOf(`scene${scenes}`, index));
        await transaction
          .insertInto('intervals')
          .values({
            ...{ id: stream, member: reader, room, stream, from_seq: one.from },
            ...{ until_seq: null, until_time: null, may_act: 1, ...untold },
          })
          .execute();
        for (const [index, { detail, text, own, ...columns }] of one.threads.entries()) {
          const id = ids[index]!;
          const body = parseMarkdown(text, { members: [], room: false });
          const isOpen = detail.kind === 'question' && detail.accepted === null;
          const row = postRowOf({
            ...{ id, room, stream, seq: index + 1, ...columns },
            ...{ body_json: JSON.stringify(body), detail_json: JSON.stringify(detail) },
            ...{ kind: detail.kind, unanswered: isOpen ? 1 : 0 },
          });
          await transaction.insertInto('posts').values(row).execute();
          await saveTags(transaction, id, tagsOf(body));
          if (!own) continue;
          await saveOwn(transaction, reader, id, own);
        }
        const read = one.read && { at: one.read.at, id: idOf(`scene${scenes}`, one.read.place) };
        if (read) {
          const mark = { member: reader, stream, at: read.at, post: read.id };
          await transaction.insertInto('reads').values(mark).execute();
        }
        return { stream, read };
      });

    it('is narrowed alike by whoever pages it and by whoever keeps it, and counts as unread what it shows so', async () => {
      /** Conditions that some threads met and others did not: without both, nothing was tried. */
      const tried = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          scene,
          fc.array(filter, { minLength: 8, maxLength: 8 }),
          async (one, filters) => {
            const { stream, read } = await write(one);
            await database.read(async (transaction) => {
              const page = async (narrowed: Filter) =>
                (await threadsPage(transaction, place, [stream], {}, 100, narrowed)).threads;
              const all = await page({});
              const readable = one.threads.filter(({ about }) => about >= one.from);
              assert.equal(all.length, readable.length);
              for (const narrowed of [{}, ...alone, ...filters]) {
                const kept = all.filter((found) =>
                  matches(narrowed, found, { reader, read, room: one.room }),
                );
                const ids = kept.map(({ post }) => post.id);
                const paged = (await page(narrowed)).map(({ post }) => post.id);
                assert.deepEqual(paged, ids, JSON.stringify(narrowed));
                if (ids.length > 0 && ids.length < all.length) tried.add(JSON.stringify(narrowed));
              }
              const unread = await page({ unread: true });
              const counts = await countUnread(transaction, place, [stream]);
              assert.equal(counts.get(stream) ?? 0, unread.length);
            });
          },
        ),
        { seed: 1, numRuns: 40 },
      );
      for (const narrowed of alone) {
        assert.ok(tried.has(JSON.stringify(narrowed)), JSON.stringify(narrowed));
      }
    });

    it('counts no more as unread than anybody is told of', async () => {
      const one = { detail: { kind: 'message' } as const, text: 'A text', author: authors[1] };
      const threads = Array.from({ length: mostUnread + 5 }, () => ({
        ...{ ...one, at: 1, about: 1, deleted: 0 as const, comments: 0 as const, own: null },
      }));
      const { stream } = await write({ threads, from: 1, room: 'usual', read: null });
      const counts = await database.read((transaction) =>
        countUnread(transaction, place, [stream]),
      );
      assert.equal(counts.get(stream), mostUnread);
    });
  });
}
