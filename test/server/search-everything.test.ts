/** A search finds just what somebody would find who read all that is theirs to read, and no hostile question harms it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { canReceive, type Interval } from '../../src/perimeter/receive.ts';
import '../../src/protocol/nouns.ts';
import { mostCounted, type SearchFilter } from '../../src/protocol/search.ts';
import type { Database } from '../../src/server/app.ts';
import { insertPost, updatePost } from '../../src/server/db/posts.ts';
import { noStages } from '../../src/server/db/rooms.ts';
import type { PostRow } from '../../src/server/db/schema.ts';
import { countFound, foundPage, searchOf } from '../../src/server/db/search.ts';
import { termsOf } from '../../src/server/search/words.ts';
import { naughty, unstorable } from '../flow/hostile/strings.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { addPeople, postRowOf, untold } from '../support/rows.ts';

/** No two have a form in common. */
const vocabulary = 'quince heron gecko lynx otter walrus'.split(' ');
const people = ['claire', 'thomas', 'nora'];
/** Of more streams than these a search on the embedded database looks otherwise at first. */
const streams = Array.from(
  { length: 20 },
  (_, index) => `room/${index % 10}/${index < 10 ? 'inside' : 'everyone'}`,
);
/** Newer than everything else, and more than is looked at at once. */
const loud = 'room/loud/inside';
const asLoud = 2100;
const latest = 50;

interface Said {
  stream: string;
  seq: number;
  author: string;
  kind: 'message' | 'question';
  at: number;
  words: readonly string[];
  deleted: boolean;
}

const said: fc.Arbitrary<Omit<Said, 'seq'>> = fc.record({
  stream: fc.constantFrom(...streams),
  author: fc.constantFrom(...people),
  kind: fc.constantFrom('message', 'question'),
  at: fc.integer({ min: 0, max: latest }),
  words: fc.array(fc.constantFrom(...vocabulary), { maxLength: 4 }),
  deleted: fc.boolean(),
});
const interval: fc.Arbitrary<Omit<Interval, 'stream'>> = fc.record({
  from: fc.integer({ min: 0, max: 12 }),
  until: fc.option(fc.integer({ min: 0, max: 30 })),
  untilTime: fc.option(fc.integer({ min: 0, max: 4 })),
});
/** Somebody of a few streams, or of most, or of all, and of those with a history. */
const intervals: fc.Arbitrary<Interval[]> = fc
  .subarray([...streams, loud])
  .chain((own) =>
    fc.tuple(
      ...own.map((stream) =>
        fc
          .oneof(
            { weight: 3, arbitrary: fc.constant([{ from: 0, until: null, untilTime: null }]) },
            { weight: 1, arbitrary: fc.array(interval, { maxLength: 3 }) },
          )
          .map((list) => list.map((one): Interval => ({ stream, ...one }))),
      ),
    ),
  )
  .map((lists) => lists.flat());
const question = fc
  .tuple(fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }), fc.integer({ min: 2, max: 9 }))
  .map(([words, length]) =>
    [...words.slice(0, -1), words.at(-1)?.slice(0, length) ?? ''].join(' '),
  );
const filter: fc.Arbitrary<SearchFilter> = fc.record(
  {
    room: fc.constantFrom('0', '1', '2', 'loud', 'none'),
    author: fc.constantFrom(...people),
    kind: fc.constantFrom('message', 'question'),
    since: fc.integer({ min: 0, max: latest }),
    until: fc.integer({ min: 0, max: 2 * latest }),
  },
  { requiredKeys: [] },
);

const all: Said[] = fc
  .sample(said, { numRuns: 400, seed: 1 })
  .map((one, index) => ({ ...one, seq: index % 30 }));
for (let seq = 0; seq < asLoud; seq += 1) {
  const place = { stream: loud, seq, author: 'nora', kind: 'message', deleted: false } as const;
  all.push({ ...place, at: latest + seq, words: vocabulary });
}
const roomOf = (stream: string): string => stream.split('/')[1]!;
const idOf = (index: number): string => `post-${String(index).padStart(5, '0')}`;

function rowOf({ words, kind, deleted, ...place }: Said, index: number): PostRow {
  const children = [{ type: 'text', text: words.join(' ') }];
  return postRowOf({
    ...place,
    ...{ id: idOf(index), room: roomOf(place.stream), kind, deleted: deleted ? 1 : 0 },
    ...{ detail_json: JSON.stringify({ kind }), about: place.seq },
    body_json: JSON.stringify([{ type: 'paragraph', children }]),
  });
}

/** What anybody would do who has read everything. */
function foundByHand(own: Interval[], now: number, asked: string, only: SearchFilter): string[] {
  const reader = { id: 'reader', affiliation: 'employee', endsAt: null, intervals: own } as const;
  const [last = '', ...others] = asked.split(' ').filter(Boolean).reverse();
  return all
    .map((one, index) => ({ ...one, id: idOf(index) }))
    .filter(
      ({ stream, seq, author, kind, at, words, deleted }) =>
        !deleted &&
        canReceive(reader, { type: 'post:created', stream, about: seq }, now, () => false) &&
        others.every((word) => words.includes(word)) &&
        (last === '' || words.some((word) => word.startsWith(last))) &&
        (only.room === undefined || stream.startsWith(`room/${only.room}/`)) &&
        (only.author === undefined || author === only.author) &&
        (only.kind === undefined || kind === only.kind) &&
        at >= (only.since ?? 0) &&
        at < (only.until ?? Infinity),
    )
    .sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1))
    .map(({ id }) => id);
}

for (const { name, skip, create } of databases) {
  describe(`a search of everything in ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;

    before(async () => {
      created = await create();
      database = await created.open();
      await database.write(async (transaction) => {
        await addPeople(transaction, [...people, 'reader']);
        const opened = {
          kind: 'project',
          title: 'Launch',
          record: null,
          record_url: null,
        } as const;
        for (const id of new Set([...streams, loud].map(roomOf))) {
          const row = { id, ...opened, partners: 'apart', opened_at: 0, ...noStages } as const;
          await transaction.insertInto('rooms').values(row).execute();
        }
        for (const [index, one] of all.entries()) {
          await insertPost(transaction, rowOf({ ...one, deleted: false }, index));
          if (one.deleted)
            await updatePost(transaction, idOf(index), { deleted: 1, deleted_at: 1 });
        }
      });
    });
    after(async () => {
      await database.close();
      await created.drop();
    });

    /** Lets the reader read in these intervals and no others. */
    const admit = (own: Interval[]) =>
      database.write(async (transaction) => {
        await transaction.deleteFrom('intervals').execute();
        for (const [index, { stream, from, until, untilTime }] of own.entries()) {
          const place = { id: `${index}`, member: 'reader', room: roomOf(stream), stream };
          await transaction
            .insertInto('intervals')
            .values({
              ...{ ...place, from_seq: from, until_seq: until, until_time: untilTime },
              may_act: 1,
              ...untold,
            })
            .execute();
        }
      });

    const found = (now: number, asked: string, only: SearchFilter = {}) =>
      database.read(async (transaction) => {
        const reader = { id: 'reader', endsAt: null, now };
        const search = await searchOf(transaction, reader, {
          terms: termsOf(asked),
          filter: only,
        });
        const ids: string[] = [];
        let before = null;
        do {
          const page = await foundPage(search, before, 50);
          ids.push(...page.rows.map(({ id }) => id));
          ({ before } = page);
        } while (before && ids.length < 3 * 50);
        return { ids, count: await countFound(search) };
      });

    it('finds what a reader of everything that is theirs would find, in its order', async () => {
      let most = 0;
      await fc.assert(
        fc.asyncProperty(
          intervals,
          fc.integer({ min: 0, max: 5 }),
          question,
          fc.oneof({ weight: 2, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: filter }),
          async (own, now, asked, only) => {
            const expected = foundByHand(own, now, asked, only);
            await admit(own);
            const { ids, count } = await found(now, asked, only);
            most = Math.max(most, count);
            assert.deepEqual(ids, expected.slice(0, ids.length));
            assert.ok(ids.length === expected.length || ids.length >= 150);
            assert.equal(count, Math.min(expected.length, mostCounted));
          },
        ),
        { seed: 1, numRuns: 150 },
      );
      assert.equal(most, mostCounted);
    });

    it('takes any question, and finds nothing for who reads nothing', async () => {
      const everything = [...streams, loud].map((stream): Interval => ({
        stream,
        from: 0,
        until: null,
        untilTime: null,
      }));
      const readable = new Set(foundByHand(everything, 0, '', {}));
      const questions = [...naughty, ...unstorable.filter((text) => text.length <= 4)];
      for (const odd of questions) {
        for (const asked of [odd, `${odd} quince`, `quince ${odd}`]) {
          assert.ok(
            termsOf(asked)
              .flatMap(({ forms }) => forms)
              .every((form) => /^[\p{L}\p{N}_]+$/u.test(form)),
            asked,
          );
        }
      }
      await admit(everything);
      for (const asked of questions.map((odd) => `${odd} quince`)) {
        const { ids } = await found(0, asked);
        assert.ok(ids.every((id) => readable.has(id)));
        if (termsOf(asked).length > 1) assert.deepEqual(ids, [], asked);
      }
      await admit([]);
      for (const asked of ['', 'quince', 'qu']) {
        assert.deepEqual(await found(0, asked), { ids: [], count: 0 });
      }
    });
  });
}
