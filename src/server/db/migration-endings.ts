import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** Whether a room has been told of the memberships of it that have ended by themselves: nothing was told before. */
export async function endingsOfMemberships(
  database: Kysely<unknown>,
  { integer }: Dialect,
): Promise<void> {
  await database.schema
    .alterTable('memberships')
    .addColumn('ended', integer, (one) => one.notNull().defaultTo(0))
    .execute();
  await index(database, 'memberships', ['until'], sql`until is not null`);
}
