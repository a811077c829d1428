/** A PostgreSQL that stands and says nothing, as on a host that hangs: everybody is told so, and nobody waits without an end. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openPostgres } from '../../src/server/db/postgres.ts';
import { connectTo } from '../support/backend.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { people, tokenFor } from '../support/people.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { completeEnvironment, startServerProcess } from '../support/server-process.ts';

const found = await postgresUrl();
const skip = found.url === null && found.skip;

describe('a database that says nothing', { skip, timeout: 120_000 }, () => {
  let created: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let cable: Cable;

  before(async () => {
    created = await createPostgresDatabase(found.url!);
    cable = await layCable(created.url);
  });
  after(async () => {
    cable?.close();
    await created?.drop();
  });

  it('is given up by whoever asks, and asked anew once it is there again', async () => {
    const database = openPostgres(cable.url, 300);
    const one = () => database.read((transaction) => sql`select 1 as one`.execute(transaction));
    try {
      assert.equal((await one()).rows.length, 1);
      // What takes its time and goes on saying something is not given up.
      await database.read(async (transaction) => {
        for (let count = 0; count < 4; count += 1)
          await sql`select pg_sleep(0.15)`.execute(transaction);
      });
      cable.freeze();
      await assert.rejects(one);
      await assert.rejects(database.write((transaction) => sql`select 1`.execute(transaction)));
      cable.mend();
      assert.equal((await one()).rows.length, 1);
    } finally {
      cable.mend();
      await database.close();
    }
  });

  it('keeps a server from nothing but its work: it says so, and is stopped', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const { child, ended, address } = startServerProcess({
      ...completeEnvironment(folder),
      CERCLE_DATABASE_URL: cable.url,
    });
    try {
      const url = await address();
      const health = async () => (await fetch(`${url}/health`)).status;
      assert.equal(await health(), 200);
      const token = await tokenFor(people.claire, { now: Date.now() });
      const claire = await connectTo(url, { token });
      cable.freeze();
      assert.equal(await health(), 503);
      const gone = new Promise((resolve) => claire.socket.once('disconnect', resolve));
      const post = { stream: 'room/network/everyone', text: 'Into the silence', mentions: [] };
      const unheard = assert.rejects(claire.answer('post:create', post));
      child.kill('SIGTERM');
      await gone;
      await ended;
      await unheard;
    } finally {
      child.kill('SIGKILL');
      cable.mend();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
