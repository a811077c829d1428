/** What was there before it could be searched is found a little later, whatever is written meanwhile. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Database } from '../../src/server/app.ts';
import { insertPost, updatePost } from '../../src/server/db/posts.ts';
import { countFound, searchOf } from '../../src/server/db/search.ts';
import { openIntervals } from '../../src/server/db/intervals.ts';
import { createIndexing } from '../../src/server/indexing.ts';
import { facetToken } from '../../src/server/search/document.ts';
import { termsOf } from '../../src/server/search/words.ts';
import { databases } from '../support/databases.ts';
import { addPeople, postRowOf, untold } from '../support/rows.ts';
import { manualTimers } from '../support/timers.ts';

const stream = 'room/room/inside';
const many = 50;

for (const { name, skip, create } of databases) {
  describe(`what is in ${name} already`, { skip }, () => {
    const found = (database: Database, query: string) =>
      database.read(async (transaction) =>
        countFound(
          await searchOf(
            transaction,
            { id: 'claire', endsAt: null, now: 1000 },
            { terms: termsOf(query), filter: {} },
          ),
        ),
      );

    it('is indexed in small transactions, and once', async () => {
      const created = await create();
      const database = await created.open();
      try {
        await database.write(async (transaction) => {
          await addPeople(transaction, ['claire']);
          await openIntervals(transaction, [
            ...[{ id: 'interval', member: 'claire', room: 'room', stream, from_seq: 0 }].map(
              (one) => ({ ...one, until_seq: null, until_time: null, may_act: 1, ...untold }),
            ),
          ]);
          for (let index = 0; index < many; index += 1) {
            const id = `post-${String(index).padStart(3, '0')}`;
            const place = { id, stream, seq: index + 1, author: 'claire', at: index };
            await insertPost(transaction, postRowOf({ ...place, title: 'Gecko' }));
          }
          await updatePost(transaction, 'post-007', { deleted: 1, deleted_at: 1 });
        });
        assert.equal(await found(database, 'geckos'), many - 1);
        // As it was before there was an index, and with one of an older analyzer.
        await database.write(async (transaction) => {
          const { search } = database.dialect;
          for (const { post } of await transaction.selectFrom('documents').selectAll().execute()) {
            if (post !== 'post-003') await search.remove(transaction, post);
          }
          const old = {
            post: 'post-003',
            stream,
            version: 0,
            tokens: [facetToken('stream', stream), 'lizard'],
          };
          await search.save(transaction, { ...old, place: 1 });
          await transaction.deleteFrom('indexed').execute();
        });
        assert.equal(await found(database, 'lizard'), 1);
        const timers = manualTimers();
        const failed: unknown[] = [];
        const open = () =>
          createIndexing({ database, timers, onError: (error) => failed.push(error) });
        let writes = 0;
        const write = database.write.bind(database);
        database.write = (work) => ((writes += 1), write(work));
        const settle = async () => {
          await timers.pass(10);
          await new Promise((resolve) => setTimeout(resolve, 0));
        };
        const first = open();
        await settle();
        await first.close();
        const second = open();
        for (let turn = 0; turn < 1000 && (await found(database, 'gecko')) < many - 1; turn += 1) {
          // Written meanwhile, behind what was looked at and before it.
          if (turn === 0) await updateBoth(database);
          await settle();
        }
        await second.close();
        assert.deepEqual(failed, []);
        assert.equal(await found(database, 'gecko'), many - 1);
        assert.equal(await found(database, 'lizard'), 0);
        assert.ok(writes >= many / 20);
      } finally {
        await database.close();
        await created.drop();
      }
    });
  });
}

const updateBoth = (database: Database) =>
  database.write(async (transaction) => {
    await updatePost(transaction, 'post-001', { title: 'A gecko' });
    await updatePost(transaction, 'post-049', { title: 'Another gecko' });
  });
