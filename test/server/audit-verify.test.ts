/** The command that looks whether the audit trail is as it was written, and trails from before it was a chain. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Migrator, type Kysely } from 'kysely';
import { openDatabase, type DatabaseOptions } from '../../src/server/app.ts';
import { auditCommand } from '../../src/server/commands/audit.ts';
import { audit, auditHead } from '../../src/server/db/audit.ts';
import { migrationsFor } from '../../src/server/db/migrations.ts';
import { openPostgres } from '../../src/server/db/postgres.ts';
import { openSqlite } from '../../src/server/db/sqlite.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';

const postgres = await postgresUrl();
const lastBefore = '2027-09-stewards';

const kinds = [
  {
    name: 'the embedded database',
    skip: false,
    async create() {
      const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
      return { options: { folder }, drop: () => rm(folder, { recursive: true, force: true }) };
    },
  },
  {
    name: 'PostgreSQL',
    skip: postgres.url === null && postgres.skip,
    async create() {
      const { url, drop } = await createPostgresDatabase(postgres.url!);
      return { options: { url }, drop };
    },
  },
];

/** A database as the version before the chain left it. */
async function leaveUnchained(options: DatabaseOptions): Promise<void> {
  const { writer, dialect, close } =
    'folder' in options ? openSqlite(options) : openPostgres(options.url);
  const provider = { getMigrations: async () => migrationsFor(dialect) };
  const { error } = await new Migrator({ db: writer, provider }).migrateTo(lastBefore);
  assert.equal(error, undefined);
  const database = writer as unknown as Kysely<{ audit: Record<string, unknown> }>;
  for (let count = 0; count < 1200; count += 1) {
    const [id, at] = [`e${count}`, 5000 - count];
    const entry = { id, at, actor: null, action: 'member:enter', subject: 'é', detail_json: '{}' };
    await database.insertInto('audit').values(entry).execute();
  }
  await close();
}

for (const { name, skip, create } of kinds) {
  describe(`cercle-server audit, on ${name}`, { skip }, () => {
    let options: DatabaseOptions;
    let drop: () => Promise<unknown>;
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'cercle-'));
      const created = await create();
      ({ options, drop } = created);
      await leaveUnchained(options);
    });
    after(async () => {
      await drop?.();
      await rm(folder, { recursive: true, force: true });
    });

    it('finds whole what was there before the chain, beside a server that runs', async () => {
      const database = await openDatabase(options);
      const { lines, isWell } = await auditCommand(options, []);
      await database.close();
      assert.match(lines.join(), /as it was written: 1200 entries, no anchor/);
      assert.ok(isWell);
    });

    it('says what is wrong, and ends with 1', async () => {
      const database = await openDatabase(options);
      await database.write((transaction) => {
        let ids = 0;
        const newId = () => `new${(ids += 1)}`;
        return audit({ transaction, now: 1, caller: null, newId }, 'member:enter', 'ravi');
      });
      const head = await database.read((transaction) => auditHead(transaction));
      const anchors = join(folder, 'anchors');
      await writeFile(anchors, `${JSON.stringify(head)}\n{"position":12`);
      assert.ok((await auditCommand(options, [anchors])).isWell);
      await database.write((transaction) =>
        transaction
          .updateTable('audit')
          .set({ subject: 'lukas' })
          .where('position', '=', 700)
          .execute(),
      );
      const { lines, isWell } = await auditCommand(options, [anchors]);
      await database.close();
      assert.match(
        lines.join(),
        /NOT as it was written: entry 700 was changed\. Up to entry 699 it holds/,
      );
      assert.ok(!isWell);
      await writeFile(anchors, 'no anchor\n');
      await assert.rejects(auditCommand(options, [anchors]), /Line 1 .* is no anchor/);
    });
  });
}
