import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** Who is provisioned, what is said of them, and by what they are found. */
export async function provisioning(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  await database.schema
    .createTable('provisioned')
    .addColumn('member', sortableText, (column) => column.primaryKey())
    .addColumn('external_id', sortableText)
    .addColumn('user_name', sortableText, (column) => column.unique())
    .addColumn('active', integer, (column) => column.notNull())
    .addColumn('admitted', integer, (column) => column.notNull())
    .addColumn('resource_json', text, (column) => column.notNull())
    .addColumn('said_json', text, (column) => column.notNull())
    .addColumn('version', integer, (column) => column.notNull())
    .addColumn('created_at', integer, (column) => column.notNull())
    .addColumn('changed_at', integer, (column) => column.notNull())
    .addColumn('deleted_at', integer)
    .execute();
  await index(database, 'provisioned', ['external_id']);
  await index(database, 'provisioned', ['changed_at']);
  await database.schema
    .createTable('provisioned_mails')
    .addColumn('member', sortableText, (column) =>
      column.notNull().references('provisioned.member'),
    )
    .addColumn('mail', sortableText, (column) => column.notNull())
    .addPrimaryKeyConstraint('provisioned_mails_key', ['mail', 'member'])
    .execute();
  await index(database, 'provisioned_mails', ['member']);
}
