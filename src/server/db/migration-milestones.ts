import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** The milestones of project rooms. */
export async function milestonesOfRooms(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  await database.schema
    .createTable('milestones')
    .addColumn('id', sortableText, (one) => one.primaryKey())
    .addColumn('stream', sortableText, (one) => one.notNull())
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('about', integer, (one) => one.notNull())
    .addColumn('title', text, (one) => one.notNull())
    .addColumn('owner', sortableText, (one) => one.references('members.id'))
    .addColumn('owner_name', text)
    .addColumn('due', sortableText, (one) => one.notNull())
    .addColumn('reached_json', text)
    .addColumn('dropped_at', integer)
    .execute();
  await index(database, 'milestones', ['stream', 'due']);
  await index(database, 'milestones', ['owner', 'room']);
  await index(database, 'milestones', ['dropped_at'], sql`dropped_at is not null`);
}
