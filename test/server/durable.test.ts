/** An answer means that it is on disk (SAFETY D1). */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { isFacts, startBackend } from '../support/backend.ts';
import { people } from '../support/people.ts';

const stream = 'room/network/everyone';
const input = (text: string) => ({ stream, text, mentions: [] });

describe('a commit that fails', () => {
  it('is answered as a failure, and nobody is told of what it was about', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const database = await openDatabase({ folder });
    let mayCommit = true;
    /** Everything of it succeeds but its end: a broken reference that is looked for only then. */
    const write: Database['write'] = (work) =>
      database.write(async (transaction) => {
        const result = await work(transaction);
        if (mayCommit) return result;
        await sql`pragma defer_foreign_keys = on`.execute(transaction);
        const row = { room: 'none', member: 'nobody', role: 'member', since: 0, ended: 0 } as const;
        await transaction.insertInto('memberships').values(row).execute();
        return result;
      });
    const backend = await startBackend({ database: { ...database, write } });
    try {
      const claire = await backend.connect(people.claire);
      const thomas = await backend.connect(people.thomas);
      await thomas.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
      mayCommit = false;
      const key = 'lost-key-1';
      const lost = await claire.answer('post:create', input('lost'), key);
      assert.equal(!lost.ok && lost.error.code, 'unavailable');
      mayCommit = true;
      const again = await claire.answer('post:create', input('lost'), key);
      assert.ok(again.ok && !again.conflict);
      await thomas.until((frame) => JSON.stringify(frame).includes(again.data.id));
      const posts = thomas.frames
        .filter(isFacts)
        .flatMap(({ facts }) => facts.filter(({ type }) => type === 'post:created'));
      assert.equal(posts.length, 1);
    } finally {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
