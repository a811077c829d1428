import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** The links of posts that are looked at, or were. */
export async function previews(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  await database.schema
    .createTable('previews')
    .addColumn('post', sortableText, (column) => column.notNull())
    .addColumn('url', sortableText, (column) => column.notNull())
    .addColumn('position', integer, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('due_at', integer)
    .addColumn('preview_json', text)
    .addPrimaryKeyConstraint('previews_key', ['post', 'url'])
    .execute();
  await database.schema
    .createIndex('previews_by_due_at')
    .on('previews')
    .column('due_at')
    .where(sql<boolean>`due_at is not null` as never)
    .execute();
}
