import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openDatabase } from '../../src/server/app.ts';
import { nextKey, startBackend, type Backend } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';

const found = await postgresUrl();
const skip = found.url === null && found.skip;

describe('the backend on PostgreSQL', { skip, timeout: 60_000 }, () => {
  let database: Awaited<ReturnType<typeof createPostgresDatabase>>;
  let backend: Backend;
  const stream = 'room/network/everyone';
  const input = { stream, text: 'written', mentions: [] };

  before(async () => {
    database = await createPostgresDatabase(found.url!);
    backend = await startBackend({ database: await openDatabase({ url: database.url }) });
  });
  after(async () => {
    await backend.close();
    await database.drop();
  });

  it('renews more sessions at once than it has connections', async () => {
    const clients = await Promise.all(
      Array.from({ length: 40 }, () => backend.connect(people.claire)),
    );
    const token = await tokenFor(people.claire, { now: backend.clock() });
    await Promise.all(clients.map((client) => client.do('session:renew', { token })));
  });

  it('counts every comment of those who write at once', async () => {
    const writers = await Promise.all(
      [people.claire, people.thomas].map((person) => backend.connect(person)),
    );
    const { id } = await writers[0]!.do('post:create', input);
    const comment = { root: id, text: 'written', mentions: [] };
    await Promise.all(
      Array.from({ length: 24 }, (_, index) => writers[index % 2]!.do('post:comment', comment)),
    );
    const { post, comments } = await writers[0]!.do('thread:read', { root: id });
    assert.equal(comments.length, 24);
    assert.equal(post.comments, 24);
  });

  it('takes no thread away from under somebody who comments on it', async () => {
    const claire = await backend.connect(people.claire);
    const thomas = await backend.connect(people.thomas);
    for (let round = 0; round < 20; round += 1) {
      const { id } = await claire.do('post:create', input);
      const [comment] = await Promise.all([
        thomas.answer('post:comment', { root: id, text: 'written', mentions: [] }),
        claire.answer('post:delete', { id }),
      ]);
      const read = await claire.answer('thread:read', { root: id });
      const left = read.ok ? read.data.comments.map((one: { id: string }) => one.id) : [];
      assert.deepEqual(left, comment.ok ? [comment.data.id] : []);
    }
  });

  it('lets those who write in a room go on together, and whoever changes its members wait, but not for those who come later', async () => {
    const own = await openDatabase({ url: database.url });
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const done: string[] = [];
    /** Locks the room, and lets go of it when the gate opens or at once. */
    const hold = (name: string, mode: 'shared' | 'exclusive', until = Promise.resolve()) =>
      new Promise<{ end: Promise<void> }>((resolve) => {
        const end = own.write(async (transaction) => {
          await own.dialect.lockRoom(transaction, 'network', mode);
          resolve({ end });
          await until;
          done.push(name);
        });
        if (mode === 'exclusive') resolve({ end });
      });
    const waiting = async () => {
      const { rows } = await admin.query(
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length;
    };
    try {
      const first = await hold('first writer', 'shared', gate);
      const second = await hold('second writer', 'shared');
      await second.end;
      const change = await hold('change', 'exclusive');
      while (done.length === 1 && (await waiting()) < 1);
      const third = hold('third writer', 'shared');
      while (done.length === 1 && (await waiting()) < 2);
      assert.deepEqual(done, ['second writer']);
      release();
      await Promise.all([first.end, change.end, third.then(({ end }) => end)]);
      assert.deepEqual(done, ['second writer', 'first writer', 'change', 'third writer']);
    } finally {
      release();
      await admin.end();
      await own.close();
    }
  });

  it('lives through its connections being cut, and loses nothing that was answered', async () => {
    const clients = await Promise.all(
      [people.claire, people.thomas].map((person) => backend.connect(person)),
    );
    const [claire] = clients;
    const { streams } = await claire!.do('stream:open', {
      streams: [{ stream, since: null }],
      threads: 0,
    });
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const answered = new Set<string>();
    try {
      for (let round = 0; round < 10; round += 1) {
        const writing = Array.from({ length: 20 }, (_, index) =>
          clients[index % 2]!.answer('post:create', input, nextKey()),
        );
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and pid <> pg_backend_pid()`,
        );
        for (const answer of await Promise.all(writing)) {
          if (answer.ok) answered.add(answer.data.id);
          else assert.equal(answer.error.code, 'unavailable');
        }
      }
    } finally {
      await admin.end();
    }
    answered.add((await claire!.do('post:create', input)).id);
    const seen = () => claire!.frames.flatMap((frame) => ('facts' in frame ? frame.facts : []));
    await claire!.until(() => {
      const ids = new Set(seen().map(({ data }) => (data as { post: { id: string } }).post.id));
      return [...answered].every((id) => ids.has(id));
    });
    const seqs = seen().map(({ seq }) => seq);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => streams[0].upTo.seq + 1 + index),
    );
  });
});
