import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** When members accepted the charters of their rooms: whoever was in one before anybody was asked has. */
export async function acceptanceOfCharters(
  database: Kysely<unknown>,
  { integer }: Dialect,
): Promise<void> {
  await database.schema.alterTable('memberships').addColumn('accepted_at', integer).execute();
  await sql`update memberships set accepted_at = since`.execute(database);
}
