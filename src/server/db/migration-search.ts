import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/**
 * What posts are found by. What is there already is not indexed here, since a large network would have to wait for its
 * server: that is done little by little once it runs (see `indexing.ts`).
 */
export async function searching(
  database: Kysely<unknown>,
  { sortableText, integer, search }: Dialect,
): Promise<void> {
  await database.schema
    .createTable('documents')
    .addColumn('place', integer, (column) => column.primaryKey())
    .addColumn('post', sortableText, (column) => column.notNull().unique())
    .addColumn('stream', sortableText, (column) => column.notNull())
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('tokens', sql`text`, (column) => column.notNull())
    .execute();
  await search.create(database);
  await database.schema
    .createTable('indexed')
    .addColumn('version', integer, (column) => column.primaryKey())
    .addColumn('through', sortableText)
    .execute();
}
