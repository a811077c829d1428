import { sql, type Kysely } from 'kysely';

/** The names of what hung on a post with what it said before; null of what was kept before they were. */
export async function filesOfVersions(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('versions')
    .addColumn('files_json', sql`text`)
    .execute();
}
