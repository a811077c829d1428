import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** What is followed and muted, up to where threads were read, and who was reminded of what. */
export async function following(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const own = database.schema.alterTable('own');
  await own.addColumn('read_to', integer, (column) => column.notNull().defaultTo(0)).execute();
  await own.addColumn('reminded_at', integer).execute();
  await own.addColumn('reminded_by_json', sql`text`).execute();
  await database.schema
    .createTable('follows')
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('room', sortableText, (column) => column.notNull().references('rooms.id'))
    .addColumn('follow', sql`text`, (column) => column.notNull())
    .addPrimaryKeyConstraint('follows_key', ['member', 'room'])
    .execute();
}
