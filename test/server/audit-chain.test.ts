/** The audit trail cannot be changed quietly: every tampering is found, and nothing where there was none (SAFETY G5). */
import assert from 'node:assert/strict';
import { mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Database } from '../../src/server/app.ts';
import { createAnchor, readAnchors } from '../../src/server/audit/anchor.ts';
import { hashOfEntry, type AuditHead, type ChainedEntry } from '../../src/server/audit/chain.ts';
import { verifyAudit } from '../../src/server/audit/verify.ts';
import { audit, auditAfter, auditHead } from '../../src/server/db/audit.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { manualTimers } from '../support/timers.ts';

let ids = 0;
const newId = () => `entry${String((ids += 1)).padStart(6, '0')}`;

/** Writes one transaction's worth, by a server. */
const write = (database: Database, caller: string, entries: number) =>
  database.write(async (transaction) => {
    const deed = { transaction, now: 1000 + ids, caller: { id: caller }, newId };
    for (let count = 0; count < entries; count += 1) {
      await audit(deed, 'member:admit', `m${count}`, { room: 'launch', role: 'member' });
    }
  });

const columns = ['at', 'actor', 'action', 'subject', 'detail_json', 'id'] as const;
type Tampering =
  | { is: 'change'; place: number; column: (typeof columns)[number]; rehash: boolean }
  | { is: 'remove' | 'insert' | 'cut' | 'rewrite'; place: number; headToo: boolean }
  | { is: 'swap'; place: number; other: number };

const place = fc.nat({ max: 1000 });
const tampering: fc.Arbitrary<Tampering> = fc.oneof(
  fc.record({
    ...{ is: fc.constant('change' as const), place },
    ...{ column: fc.constantFrom(...columns), rehash: fc.boolean() },
  }),
  fc.record({
    is: fc.constantFrom('remove' as const, 'insert' as const, 'cut' as const, 'rewrite' as const),
    ...{ place, headToo: fc.boolean() },
  }),
  fc.record({ is: fc.constant('swap' as const), place, other: place }),
);

const hashed = (entry: ChainedEntry): ChainedEntry => ({ ...entry, hash: hashOfEntry(entry) });

/** All of it anew, as whoever has the database and the source can make it. */
function rechained(entries: readonly ChainedEntry[]): ChainedEntry[] {
  let previous = '';
  return entries.map((entry, index) => {
    const next = hashed({ ...entry, position: index + 1, previous });
    previous = next.hash;
    return next;
  });
}

/** What stands in the table afterwards, whether the head is made to fit, and where it must be found at the latest. */
function tamper(entries: readonly ChainedEntry[], done: Tampering) {
  const all = [...entries];
  const index = done.place % all.length;
  const one = all[index]!;
  switch (done.is) {
    case 'change': {
      const { column } = done;
      const changed = { ...one, [column]: column === 'at' ? one.at + 1 : `${one[column]}x` };
      all[index] = done.rehash ? hashed(changed) : changed;
      return { all, headToo: false, by: one.position + 1 };
    }
    case 'remove':
      all.splice(index, 1);
      return { all, headToo: done.headToo, by: one.position };
    case 'insert': {
      all.splice(index + 1, 0, hashed({ ...one, id: newId(), previous: one.hash, position: 0 }));
      const placed = all.map((entry, at) => ({ ...entry, position: at + 1 }));
      return { all: placed, headToo: done.headToo, by: one.position + 2 };
    }
    case 'swap': {
      const other = all[done.other % all.length]!;
      if (other === one) return null;
      all[index] = { ...other, position: one.position };
      all[other.position - 1] = { ...one, position: other.position };
      return { all, headToo: false, by: Math.min(one.position, other.position) };
    }
    case 'cut':
      return { all: all.slice(0, index), headToo: done.headToo, by: one.position };
    case 'rewrite':
      all[index] = { ...one, subject: 'somebody-else' };
      return { all: rechained(all), headToo: true, by: Infinity };
  }
}

for (const { name, skip, isShared, create } of databases) {
  describe(`the chain of the audit trail, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let folder: string;
    const anchors: AuditHead[] = [];
    let honest: ChainedEntry[];

    const entriesNow = () =>
      database.read((transaction) => auditAfter(transaction, Number.MIN_SAFE_INTEGER, 1e6));

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'cercle-'));
      created = await create();
      database = await created.open();
    });
    after(async () => {
      await database?.close();
      await created?.drop();
      await rm(folder, { recursive: true, force: true });
    });

    it('is one chain, whoever writes at once', async () => {
      assert.deepEqual((await verifyAudit(database)).finding, null);
      const other = isShared ? await created.open() : database;
      const writing = Array.from({ length: 40 }, (_, index) =>
        write(index % 2 ? other : database, index % 2 ? 'nora' : 'claire', 1 + (index % 3)),
      );
      await Promise.all(writing);
      if (other !== database) await other.close();
      const { last, finding } = await verifyAudit(database);
      assert.equal(finding, null);
      assert.equal(last.position, 79);
    });

    it('has nothing of a transaction that failed', async () => {
      const before = await database.read((transaction) => auditHead(transaction));
      await assert.rejects(
        database.write(async (transaction) => {
          await audit({ transaction, now: 1, caller: null, newId }, 'member:admit', 'ravi');
          throw new Error('No.');
        }),
      );
      assert.deepEqual(await database.read((transaction) => auditHead(transaction)), before);
    });

    it('is told outside as it grows, a line each time', async () => {
      const timers = manualTimers();
      const file = join(folder, 'anchors');
      const failed: unknown[] = [];
      const anchor = createAnchor({
        ...{ database, place: file, clock: () => 0, timers },
        onError: (error) => failed.push(error),
      });
      await write(database, 'claire', 3);
      await timers.pass(61_000);
      await write(database, 'claire', 2);
      await anchor.close();
      anchors.push(...(await readAnchors(file)));
      const head = await database.read((transaction) => auditHead(transaction));
      assert.deepEqual(failed, []);
      assert.deepEqual(anchors.at(-1), head);
      assert.ok(anchors.length >= 2);
      assert.equal((await readFile(file, 'utf8')).split('\n').length, anchors.length + 1);
      assert.equal((await verifyAudit(database, anchors)).finding, null);
      honest = await entriesNow();
    });

    it('shows every tampering, where it is', async () => {
      const head = (await database.read((transaction) => auditHead(transaction)))!;
      const replace = (entries: readonly ChainedEntry[], end: AuditHead) =>
        database.write(async (transaction) => {
          await transaction.deleteFrom('audit').execute();
          if (entries.length > 0) {
            await transaction
              .insertInto('audit')
              .values([...entries])
              .execute();
          }
          await transaction.updateTable('audit_head').set(end).where('id', '=', 1).execute();
        });
      await fc.assert(
        fc.asyncProperty(tampering, async (done) => {
          const after = tamper(honest, done);
          if (!after) return;
          const last = after.all.at(-1) ?? { position: 0, hash: '' };
          const end = after.headToo ? { position: last.position, hash: last.hash } : head;
          await replace(after.all, end);
          const { finding } = await verifyAudit(database, anchors);
          assert.ok(finding, 'It was not found.');
          assert.ok(finding.position <= after.by, `It was found at ${finding.position} only.`);
        }),
        { numRuns: 80 },
      );
      await replace(honest, head);
      assert.equal((await verifyAudit(database, anchors)).finding, null);
    });
  });
}
