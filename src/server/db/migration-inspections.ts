import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** The inspections of rooms by stewards who are not in them. */
export async function inspectionsOfRooms(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  await database.schema
    .createTable('inspections')
    .addColumn('id', sortableText, (one) => one.primaryKey())
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('asked_by', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('reason', text, (one) => one.notNull())
    .addColumn('asked_at', integer, (one) => one.notNull())
    .addColumn('agreed_by', sortableText, (one) => one.references('members.id'))
    .addColumn('agreed_at', integer)
    .addColumn('used_at', integer)
    .addColumn('until', integer, (one) => one.notNull())
    .addColumn('ending', text)
    .addColumn('ended_at', integer)
    .addColumn('ended_by', sortableText, (one) => one.references('members.id'))
    .execute();
  await index(database, 'inspections', ['room', 'asked_at']);
  await index(database, 'inspections', ['until'], sql`ending is null`);
}
