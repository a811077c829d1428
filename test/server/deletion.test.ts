/** What is deleted is hidden at once, comes back within ten seconds, and is nowhere afterwards. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { undoWithin } from '../../src/protocol/post.ts';
import type { Database } from '../../src/server/app.ts';
import type { Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { decision, openLaunchRoom, poll, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

/** The tables in which a text stands, in whatever column and whatever letters; among bytes in small ones. */
async function tablesWith(database: Database, searched: string): Promise<string[]> {
  return database.read(async (transaction) => {
    const tables = await transaction.introspection.getTables();
    const found: string[] = [];
    for (const { name, columns } of tables) {
      const small = searched.toLowerCase();
      const bytes = `%${Buffer.from(small).toString('hex')}%`;
      const conditions = columns.flatMap(({ name: column }) => [
        sql`lower(cast(${sql.ref(column)} as text)) like ${`%${small}%`}`,
        // A text ends at the first NUL, and an index is all of bytes.
        ...(database.dialect.name === 'sqlite' ? [sql`hex(${sql.ref(column)}) like ${bytes}`] : []),
      ]);
      const { rows } = await sql`
        select 1 from ${sql.table(name)} where ${sql.join(conditions, sql` or `)}
      `.execute(transaction);
      if (rows.length > 0) found.push(name);
    }
    return found.sort();
  });
}

for (const kind of databases) {
  describe(`what is deleted in ${kind.name}`, { skip: kind.skip }, () => {
    const launch = opened(() => openLaunchRoom(kind));

    const restore = (client: Client, id: string) => refusalOf(client, 'post:restore', { id });
    const read = (client: Client, root: string) => client.do('thread:read', { root });

    it('is hidden at once, from its author as well, and changed by nobody', async () => {
      const { claire, ravi, post, comment } = launch;
      const id = await post(claire, 'with:exotic', { title: 'Secret', text: 'Secret #secret' });
      await claire.do('post:edit', { id, title: 'Secret', text: 'Secret anew', mentions: [] });
      await comment(ravi, id);
      assert.equal(await refusalOf(ravi, 'post:delete', { id }), 'forbidden');
      await claire.do('post:delete', { id });
      for (const client of [claire, ravi]) {
        const page = { streams: [launch.stream('with:exotic')], before: null, limit: 10 };
        const told = [await read(client, id), await client.do('feed:read', page)];
        assert.ok(!JSON.stringify(told).toLowerCase().includes('secret'));
        assert.equal(await refusalOf(client, 'post:history', { id }), 'absent');
      }
      for (const [name, input] of Object.entries({
        'post:source': { id },
        'post:edit': { id, text: 'Anew', mentions: [] },
        'post:delete': { id },
        'post:pin': { post: id, pinned: true },
        'reaction:add': { post: id, reaction: 'thanks' },
        'thread:bookmark': { post: id, bookmarked: true },
      })) {
        assert.equal(await refusalOf(claire, name, input), 'absent', name);
      }
      // Of what has comments a tombstone stays, on which people go on.
      await comment(ravi, id);
      const alone = await post(claire, 'with:exotic');
      await claire.do('post:delete', { id: alone });
      const more = { root: alone, text: 'A comment', mentions: [] };
      assert.equal(await refusalOf(claire, 'post:comment', more), 'absent');
    });

    it('comes back within ten seconds, as it was, to its author alone', async () => {
      const { claire, thomas, ravi, lukas, post, comment } = launch;
      const asked = { title: 'Which day?', text: 'Soon #winter', detail: poll() };
      const id = await post(claire, 'with:exotic', asked);
      await ravi.do('vote:cast', { post: id, choices: [2] });
      await ravi.do('reaction:add', { post: id, reaction: 'thanks' });
      await ravi.do('thread:bookmark', { post: id, bookmarked: true });
      await claire.do('post:edit', { id, text: 'Soon, I hope #winter', mentions: [] });
      const reply = await comment(claire, id);
      const before = await read(ravi, id);
      for (const gone of [reply, id]) {
        assert.equal(await restore(claire, gone), 'absent');
        await claire.do('post:delete', { id: gone });
      }
      // The clock goes on meanwhile, so the last moment is left to a test of its own.
      await letPass(launch, undoWithin / 2);
      assert.equal(await restore(thomas, id), 'forbidden');
      assert.equal(await restore(lukas, id), 'absent');
      // A comment comes back to a thread that is there.
      assert.equal(await restore(claire, reply), 'absent');
      assert.equal(await restore(claire, id), 'ok');
      assert.equal(await restore(claire, reply), 'ok');
      const lasting = (thread: any) =>
        JSON.parse(JSON.stringify(thread), (name, value) => (name === 'changed' ? 0 : value));
      assert.deepEqual(lasting(await read(ravi, id)), lasting(before));
      assert.equal((await ravi.do('post:history', { id })).versions.length, 1);
      const tagged = { streams: [launch.stream('with:exotic')], before: null, limit: 10 };
      const page = await ravi.do('feed:read', { ...tagged, filter: { tag: 'winter' } });
      assert.deepEqual(
        page.threads.map((thread: any) => thread.post.id),
        [id],
      );
      // What came back is not erased later.
      await letPass(launch, undoWithin);
      assert.deepEqual(lasting(await read(ravi, id)), lasting(before));
    });

    it('never comes back ten seconds later, whether or not it is erased yet', async () => {
      const { claire, backend, post } = launch;
      const id = await post(claire, 'inside');
      await claire.do('post:delete', { id });
      backend.advance(undoWithin);
      assert.equal(await restore(claire, id), 'absent');
    });

    it('is in no table afterwards, and not in the log, in none of its forms', async () => {
      const { claire, ravi, database, post, comment } = launch;
      const canary = 'Zeisigvogel';
      const text = `${canary} #${canary} @Ravi Patel`;
      const said = { title: canary, text, mentions: ['ravi'] };
      const question = await post(claire, 'with:exotic', { ...said, detail: { kind: 'question' } });
      const answer = await comment(ravi, question, { text });
      await ravi.do('post:edit', { id: answer, text: `${text} anew`, mentions: [] });
      await claire.do('question:accept', { comment: answer });
      const asked = { ...said, detail: poll({ choices: [canary, 'Other'] }) };
      const voted = await post(claire, 'with:exotic', asked);
      await ravi.do('vote:cast', { post: voted, choices: [0] });
      const idea = await post(claire, 'with:exotic', { ...said, detail: { kind: 'idea' } });
      await claire.do('idea:decide', { post: idea, is: 'declined', reason: canary });
      const decided = await post(claire, 'with:exotic', { ...said, detail: decision() });
      const announced = { ...said, quote: idea, detail: { kind: 'announcement' } };
      const announcement = await post(claire, 'with:exotic', announced);
      await ravi.do('announcement:confirm', { post: announcement });
      const kept = await comment(ravi, announcement);
      const index =
        database.dialect.name === 'sqlite' ? ['documents', 'search', 'search_data'] : ['documents'];
      assert.deepEqual(
        await tablesWith(database, canary),
        [...index, 'facts', 'posts', 'tags', 'versions'].sort(),
      );

      await ravi.do('post:delete', { id: answer });
      await ravi.do('post:restore', { id: answer });
      for (const id of [question, voted, idea, announcement]) {
        const input = { id, title: `${canary} anew`, text, mentions: [] };
        await claire.do('post:edit', input);
        await claire.do('post:delete', { id });
        await claire.do('post:restore', { id });
      }
      await ravi.do('post:delete', { id: answer });
      for (const id of [question, voted, idea, announcement, decided]) {
        await claire.do('post:delete', { id });
      }
      // The log is cleared at once, and nothing is found; the tables keep the text for as long as it may come back.
      // SQLite may have written its index anew by then, or keep what was in it until it does.
      assert.deepEqual(
        (await tablesWith(database, canary)).filter((name) => name !== 'search_data'),
        ['posts', 'tags', 'versions'],
      );
      await letPass(launch, undoWithin);
      assert.deepEqual(await tablesWith(database, canary), []);
      assert.equal(await refusalOf(claire, 'thread:read', { root: voted }), 'absent');
      const left = await read(claire, announcement);
      assert.deepEqual([left.post.deleted, left.comments[0].id], [true, kept]);
    });

    it('may have an end set beforehand, and does not come back after it', async () => {
      const { claire, thomas, backend, database, post } = launch;
      const place = { stream: launch.stream('inside'), text: 'A text', mentions: [] };
      const past = { ...place, expiresAt: backend.clock() - 1 };
      assert.equal(await refusalOf(claire, 'post:create', past), 'invalid expiresAt');
      const canary = 'Zaunkoenig7341';
      const expiresAt = backend.clock() + 60_000;
      const id = await post(claire, 'inside', { text: canary, expiresAt });
      const early = await post(claire, 'inside', { text: canary, expiresAt });
      await letPass(launch, 55_000);
      assert.equal((await read(thomas, id)).post.deleted, false);
      await claire.do('post:delete', { id: early });
      await letPass(launch, 5000);
      assert.equal((await read(thomas, id)).post.deleted, true);
      assert.equal(await restore(claire, id), 'absent');
      assert.equal(await restore(claire, early), 'absent');
      await letPass(launch, undoWithin);
      assert.deepEqual(await tablesWith(database, canary), []);
    });

    it('leaves by itself as its end comes, told to its readers by nobody', async () => {
      const { claire, thomas, backend, post } = launch;
      const first = await post(claire, 'inside', { title: 'We go', detail: decision() });
      const second = await post(claire, 'inside', {
        ...{ title: 'We stay', detail: decision({ replaces: first }) },
        expiresAt: backend.clock() + 60_000,
      });
      const open = { streams: [{ stream: launch.stream('inside'), since: null }], threads: 5 };
      await thomas.do('stream:open', open);
      backend.advance(60_000);
      const frame = await thomas.until((one) => JSON.stringify(one).includes('post:deleted'));
      const facts = 'facts' in frame ? frame.facts : [];
      assert.deepEqual(
        facts.map(({ type, by, data }) => [type, by, data]),
        [
          ['post:deleted', null, { id: second, root: null }],
          ['decision:replaced', null, { id: first, by: null }],
        ],
      );
      assert.equal((await read(thomas, first)).post.detail.replacedBy, null);
    });
  });
}
