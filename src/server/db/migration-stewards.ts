import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Who is a steward, and what stewards set in place of what is said of a membership. */
export async function stewards(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const members = database.schema.alterTable('members');
  await members.addColumn('steward', integer, (one) => one.notNull().defaultTo(0)).execute();
  await members.addColumn('said_host_contact', sortableText).execute();
  await members.addColumn('said_ends_at', integer).execute();
  await members.addColumn('set_host_contact', sortableText).execute();
  await members.addColumn('set_ends_at', integer).execute();
  await sql`update members set said_host_contact = host_contact, said_ends_at = ends_at`.execute(
    database,
  );
  await database.schema.alterTable('organizations').addColumn('people_end_at', integer).execute();
}
