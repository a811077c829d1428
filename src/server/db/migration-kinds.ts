import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** What posts are besides their text, and what members keep of them. */
export async function kindsOfPosts(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  const schema = database.schema;
  const add = (name: string, type: typeof text, fallback?: string | number) =>
    schema
      .alterTable('posts')
      .addColumn(name, type, (column) =>
        fallback === undefined ? column : column.notNull().defaultTo(fallback),
      )
      .execute();
  await add('kind', text, 'message');
  await add('title', text);
  await add('detail_json', text, '{"kind":"message"}');
  await add('unanswered', integer, 0);
  await add('to_json', text);
  await add('quote', sortableText);
  await add('pinned', integer, 0);
  await add('expires_at', integer);
  await add('deleted_at', integer);
  await index(database, 'posts', ['room'], sql`pinned = 1`);
  await index(database, 'posts', ['stream', 'kind', 'at', 'id'], sql`root is null`);
  await index(database, 'posts', ['author', 'stream', 'at', 'id'], sql`root is null`);
  await index(database, 'posts', ['expires_at'], sql`expires_at is not null`);
  await index(database, 'posts', ['deleted_at'], sql`deleted_at is not null`);

  await schema
    .createTable('versions')
    .addColumn('post', sortableText, (column) => column.notNull().references('posts.id'))
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('title', text)
    .addColumn('body_json', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('versions_key', ['post', 'seq'])
    .execute();

  await schema
    .createTable('votes')
    .addColumn('post', sortableText, (column) => column.notNull().references('posts.id'))
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('choice', integer, (column) => column.notNull())
    .addColumn('seq', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('votes_key', ['post', 'member', 'choice'])
    .execute();

  await schema
    .createTable('own')
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('post', sortableText, (column) => column.notNull().references('posts.id'))
    .addColumn('confirmed_at', integer)
    .addColumn('bookmarked_at', integer)
    .addColumn('follow', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('own_key', ['member', 'post'])
    .execute();
  await index(database, 'own', ['post']);

  await schema
    .createTable('tags')
    .addColumn('post', sortableText, (column) => column.notNull().references('posts.id'))
    .addColumn('tag', sortableText, (column) => column.notNull())
    .addPrimaryKeyConstraint('tags_key', ['tag', 'post'])
    .execute();
  await index(database, 'tags', ['post']);

  await schema
    .createTable('reads')
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('stream', sortableText, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('post', sortableText, (column) => column.notNull())
    .addPrimaryKeyConstraint('reads_key', ['member', 'stream'])
    .execute();

  await schema
    .createTable('schedules')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('due_at', integer, (column) => column.notNull())
    .addColumn('post_json', text, (column) => column.notNull())
    .addColumn('begun', integer, (column) => column.notNull())
    .addColumn('failure_json', text)
    .execute();
  await index(database, 'schedules', ['member']);
  await index(database, 'schedules', ['due_at'], sql`failure_json is null`);
  await index(database, 'members', ['ends_at'], sql`ends_at is not null`);
}
