/** The index gives what matches, newest first and each once, however common the words are and wherever they stand. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../src/server/app.ts';
import type { Match } from '../../src/server/db/search-index.ts';
import { facetToken } from '../../src/server/search/document.ts';
import { databases } from '../support/databases.ts';

const documents = 3000;
const [stream, other] = ['room/room/inside', 'room/room/everyone'];
const places = Array.from({ length: documents }, (_, index) => index + 1);
/** Which of the places have a word; the newest has the highest. */
const words: Record<string, (place: number) => boolean> = {
  always: () => true,
  often: (place) => place % 3 === 0,
  sometimes: (place) => place % 16 === 0,
  seldom: (place) => place % 500 === 1,
  lately: (place) => place > documents - 250,
  once: (place) => place === 1,
  formerly: (place) => place < documents / 2,
};
const isOfStream = (place: number) => place % 7 !== 0;

for (const { name, skip, create } of databases) {
  describe(`the places of words in ${name}`, { skip }, () => {
    let created: Awaited<ReturnType<typeof create>>;
    let database: Database;
    before(async () => {
      created = await create();
      database = await created.open();
      await database.write(async (transaction) => {
        for (const place of places) {
          const tokens = Object.keys(words).filter((word) => words[word]!(place));
          const where = isOfStream(place) ? stream! : other!;
          await database.dialect.search.save(transaction, {
            ...{ place, post: `post-${place}`, version: 1, stream: where },
            tokens: [...tokens, facetToken('stream', where)],
          });
        }
      });
    });
    after(async () => {
      await database.close();
      await created.drop();
    });

    const found = (match: Match, wanted: number) =>
      database.read(async (transaction) => {
        const all: number[] = [];
        await database.dialect.search.prepare(transaction, 60_000);
        for await (const some of database.dialect.search.places(transaction, match, wanted)) {
          all.push(...some);
        }
        // Those of other streams may be among them.
        return all.filter(isOfStream);
      });

    for (const asked of [...Object.keys(words), 'often sometimes', 'lately often', 'once seldom']) {
      it(`are all there for ${asked}`, async () => {
        const each = asked.split(' ');
        const [from, to] = [1, documents - 100];
        const expected = places
          .filter((place) => place >= from && place < to && isOfStream(place))
          .filter((place) => each.every((word) => words[word]!(place)))
          .reverse();
        const match: Match = {
          ...{ streams: [stream!], from, to },
          each: each.map((token) => [{ token, isBeginning: false }]),
        };
        for (const wanted of [21, 1000]) assert.deepEqual(await found(match, wanted), expected);
      });
    }
  });
}
