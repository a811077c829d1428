import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** What hangs on posts, and what was uploaded to. */
export async function filesOfPosts(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  const { schema } = database;
  await schema
    .createTable('files')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('owner', sortableText, (column) => column.references('members.id'))
    .addColumn('of', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('claimed', text)
    .addColumn('class', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('size', integer, (column) => column.notNull())
    .addColumn('picture_json', text)
    .addColumn('failure_json', text)
    .addColumn('unused_since', integer)
    .addColumn('schedule', sortableText)
    .addColumn('post', sortableText)
    .addColumn('position', integer, (column) => column.notNull())
    .addColumn('stream', sortableText)
    .addColumn('about', integer)
    .addColumn('at', integer)
    .execute();
  const index = (name: string, columns: string[]) =>
    schema.createIndex(`files_by_${name}`).on('files').columns(columns);
  await index('post', ['post']).execute();
  await index('schedule', ['schedule'])
    .where(sql<boolean>`schedule is not null`)
    .execute();
  await index('owner', ['owner'])
    .where(sql<boolean>`post is null`)
    .execute();
  await index('unused_since', ['unused_since'])
    .where(sql<boolean>`unused_since is not null`)
    .execute();
  await index('discarded', ['id'])
    .where(sql<boolean>`state = 'discarded'`)
    .execute();
  await index('stream', ['stream', 'of', 'at', 'id']).execute();
  await index('class', ['stream', 'of', 'class', 'at', 'id']).execute();
}
