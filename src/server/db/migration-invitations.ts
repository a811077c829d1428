import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/**
 * Invitations, memberships of rooms that end by themselves, and who ended the admission of an organization: of one that
 * had ended before, nobody knows.
 */
export async function invitationsToRooms(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  const { schema } = database;
  const organizations = schema.alterTable('room_organizations');
  await organizations
    .addColumn('ended_by', sortableText, (one) => one.references('members.id'))
    .execute();
  await organizations.addColumn('end_reason', text).execute();
  await schema.alterTable('memberships').addColumn('until', integer).execute();
  await schema
    .createTable('invitations')
    .addColumn('id', sortableText, (one) => one.primaryKey())
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('code_hash', sortableText, (one) => one.notNull().unique())
    .addColumn('address', sortableText, (one) => one.notNull())
    // The host may not have let anybody of it in yet.
    .addColumn('organization', sortableText)
    .addColumn('organization_name', text, (one) => one.notNull())
    .addColumn('affiliation', text, (one) => one.notNull())
    .addColumn('host_contact', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('role', text, (one) => one.notNull())
    .addColumn('invited_by', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('created_at', integer, (one) => one.notNull())
    .addColumn('expires_at', integer, (one) => one.notNull())
    .addColumn('ends_at', integer, (one) => one.notNull())
    .addColumn('ending', text)
    .addColumn('ended_by', sortableText, (one) => one.references('members.id'))
    .addColumn('ended_at', integer)
    .execute();
  await schema
    .createIndex('invitations_by_room')
    .on('invitations')
    .columns(['room', 'created_at'])
    .execute();
  await schema
    .createIndex('invitations_by_ended_by')
    .on('invitations')
    .columns(['ended_by'])
    .where(sql<boolean>`ending = 'used'` as never)
    .execute();
}
