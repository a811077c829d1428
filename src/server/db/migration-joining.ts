import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Rooms that may be found and asked to join, and who has asked. No room that was open before may be. */
export async function joining(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  await database.schema
    .alterTable('rooms')
    .addColumn('asking', integer, (one) => one.notNull().defaultTo(0))
    .execute();
  await database.schema
    .createIndex('rooms_by_asking')
    .on('rooms')
    .columns(['id'])
    .where(sql<boolean>`asking = 1` as never)
    .execute();

  await database.schema
    .createTable('requests')
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('member', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('byline_json', sql`text`, (one) => one.notNull())
    .addColumn('at', integer, (one) => one.notNull())
    .addColumn('text', sql`text`)
    .addColumn('declined_at', integer)
    .addColumn('declined_by', sortableText, (one) => one.references('members.id'))
    .addPrimaryKeyConstraint('requests_key', ['room', 'member'])
    .execute();
  await database.schema
    .createIndex('requests_by_member')
    .on('requests')
    .columns(['member'])
    .execute();
}
