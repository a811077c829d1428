import { sql, type Kysely } from 'kysely';
import { firstPrevious, hashOfEntry, type ChainedEntry } from '../audit/chain.ts';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

interface Tables {
  audit: Omit<ChainedEntry, 'position' | 'previous' | 'hash'>;
  audit_chained: ChainedEntry;
  audit_head: { id: number; position: number; hash: string };
}

const atOnce = 500;

/**
 * Every entry of the audit trail gets a place and the hash of the one before. Those that were there already are put in
 * the order of their times: that nobody had changed them until now, it cannot say.
 */
export async function chainOfAudit(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  const { schema } = database;
  await schema
    .createTable('audit_chained')
    .addColumn('position', integer, (one) => one.primaryKey())
    .addColumn('previous', text, (one) => one.notNull())
    .addColumn('id', sortableText, (one) => one.notNull().unique())
    .addColumn('at', integer, (one) => one.notNull())
    .addColumn('actor', sortableText)
    .addColumn('action', text, (one) => one.notNull())
    .addColumn('subject', sortableText, (one) => one.notNull())
    .addColumn('detail_json', text, (one) => one.notNull())
    .addColumn('hash', text, (one) => one.notNull())
    .execute();
  await schema
    .createTable('audit_head')
    .addColumn('id', integer, (one) => one.primaryKey())
    .addColumn('position', integer, (one) => one.notNull())
    .addColumn('hash', text, (one) => one.notNull())
    .execute();
  await chain(database as Kysely<Tables>);
  await schema.dropTable('audit').execute();
  await schema.alterTable('audit_chained').renameTo('audit').execute();
  await index(database, 'audit', ['actor', 'position']);
  await index(database, 'audit', ['subject', 'position']);
  await index(database, 'audit', ['action', 'position']);
  await index(database, 'audit', ['at']);
}

async function chain(database: Kysely<Tables>): Promise<void> {
  const rows = await database
    .selectFrom('audit')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail_json'])
    .orderBy('at')
    .orderBy('id')
    .execute();
  let hash = firstPrevious;
  const chained = rows.map((row, index): ChainedEntry => {
    const entry = { position: index + 1, previous: hash, ...row };
    hash = hashOfEntry(entry);
    return { ...entry, hash };
  });
  for (let from = 0; from < chained.length; from += atOnce) {
    await database
      .insertInto('audit_chained')
      .values(chained.slice(from, from + atOnce))
      .execute();
  }
  await database.insertInto('audit_head').values({ id: 1, position: rows.length, hash }).execute();
}
