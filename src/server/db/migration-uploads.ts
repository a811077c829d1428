import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Which upload is being written, and by whom, where several servers may be: the embedded database has one alone. */
export async function locksOfUploads(
  database: Kysely<unknown>,
  { name, sortableText, integer }: Dialect,
): Promise<void> {
  if (name === 'sqlite') return;
  await database.schema
    .createTable('upload_locks')
    .addColumn('upload', sortableText, (column) =>
      column.primaryKey().references('files.id').onDelete('cascade'),
    )
    .addColumn('holder', sql`text`, (column) => column.notNull())
    .addColumn('until', integer, (column) => column.notNull())
    .addColumn('asked', integer, (column) => column.notNull())
    .execute();
}
