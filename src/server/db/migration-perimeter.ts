import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

const oneDay = 86_400_000;

/**
 * Since when intervals are open and why, until when, and by whom; and on which day members last came in. Of the
 * intervals that were there the beginning is that of the membership, where it lasts, and else is not known; who has not
 * come in is counted from now on.
 */
export async function perimeters(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const intervals = database.schema.alterTable('intervals');
  await intervals.addColumn('opened_at', integer, (one) => one.notNull().defaultTo(0)).execute();
  await intervals.addColumn('opened_by', sortableText).execute();
  await intervals.addColumn('opened_how', sql`text`).execute();
  await intervals.addColumn('closed_at', integer).execute();
  await intervals.addColumn('closed_by', sortableText).execute();
  await sql`update intervals set opened_at = coalesce((
      select since from memberships
      where memberships.room = intervals.room and memberships.member = intervals.member
    ), 0) where until_seq is null`.execute(database);
  await sql`update intervals set opened_how = (
      select case rooms.kind when 'record' then 'ticket' when 'network' then 'network' else 'admitted' end
      from rooms where rooms.id = intervals.room
    )`.execute(database);
  await database.schema
    .createIndex('intervals_by_room')
    .on('intervals')
    .columns(['room', 'member'])
    .execute();

  const now = Date.now();
  await database.schema
    .alterTable('members')
    .addColumn('seen_at', integer, (one) => one.notNull().defaultTo(0))
    .execute();
  await sql`update members set seen_at = ${now - (now % oneDay)}`.execute(database);
}
