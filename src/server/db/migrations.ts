import { sql, type Kysely, type Migration } from 'kysely';
import type { Dialect } from './dialect.ts';
import { following } from './migration-following.ts';

/** The schema's history: a migration that has been released is never changed, only followed by another. */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '2026-11-first': { up: (database) => first(database, dialect) },
    '2026-12-kinds': { up: (database) => kindsOfPosts(database, dialect) },
    '2027-01-following': { up: (database) => following(database, dialect) },
  };
}

async function first(database: Kysely<unknown>, { sortableText, integer }: Dialect): Promise<void> {
  const text = sql`text`;
  const schema = database.schema;

  await schema
    .createTable('organizations')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('affiliation', text, (column) => column.notNull())
    .execute();

  await schema
    .createTable('members')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('name', sortableText, (column) => column.notNull())
    .addColumn('affiliation', text, (column) => column.notNull())
    .addColumn('organization', sortableText, (column) =>
      column.notNull().references('organizations.id'),
    )
    .addColumn('department', text)
    .addColumn('title', text)
    .addColumn('city', text)
    .addColumn('time_zone', text)
    .addColumn('languages_json', text, (column) => column.notNull())
    .addColumn('expertise_json', text, (column) => column.notNull())
    .addColumn('picture', text)
    .addColumn('host_contact', sortableText)
    .addColumn('ends_at', integer)
    .addColumn('claims_at', integer, (column) => column.notNull())
    .addColumn('joined_at', integer, (column) => column.notNull())
    .execute();

  await schema
    .createTable('rooms')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('record', sortableText, (column) => column.unique())
    .addColumn('record_url', text)
    .addColumn('partners', text, (column) => column.notNull())
    .addColumn('opened_at', integer, (column) => column.notNull())
    .execute();

  await schema
    .createTable('charters')
    .addColumn('room', sortableText, (column) => column.primaryKey().references('rooms.id'))
    .addColumn('charter_json', text, (column) => column.notNull())
    .execute();

  await schema
    .createTable('room_organizations')
    .addColumn('room', sortableText, (column) => column.notNull().references('rooms.id'))
    .addColumn('organization', sortableText, (column) =>
      column.notNull().references('organizations.id'),
    )
    .addColumn('admitted_at', integer, (column) => column.notNull())
    .addColumn('ended_at', integer)
    .addColumn('from_seq', integer, (column) => column.notNull())
    .addColumn('position', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('room_organizations_key', ['room', 'organization'])
    .execute();

  await schema
    .createTable('memberships')
    .addColumn('room', sortableText, (column) => column.notNull().references('rooms.id'))
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('since', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('memberships_key', ['room', 'member'])
    .execute();
  await index(database, 'memberships', ['member']);

  await schema
    .createTable('intervals')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('room', sortableText, (column) => column.notNull().references('rooms.id'))
    .addColumn('stream', sortableText, (column) => column.notNull())
    .addColumn('from_seq', integer, (column) => column.notNull())
    .addColumn('until_seq', integer)
    .addColumn('until_time', integer)
    .addColumn('may_act', integer, (column) => column.notNull())
    .execute();
  await index(database, 'intervals', ['member', 'stream']);
  await index(database, 'intervals', ['stream', 'member']);

  await schema
    .createTable('streams')
    .addColumn('name', sortableText, (column) => column.primaryKey())
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('fact', text, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('touched_at', integer, (column) => column.notNull())
    .execute();
  await index(database, 'streams', ['touched_at']);

  await schema
    .createTable('facts')
    .addColumn('stream', sortableText, (column) => column.notNull())
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('type', text, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('about', integer, (column) => column.notNull())
    .addColumn('by', sortableText)
    .addColumn('key', text)
    .addColumn('data_json', text, (column) => column.notNull())
    .addColumn('post', sortableText)
    .addPrimaryKeyConstraint('facts_key', ['stream', 'seq'])
    .execute();
  await index(database, 'facts', ['post']);

  await schema
    .createTable('posts')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('stream', sortableText, (column) => column.notNull())
    .addColumn('room', sortableText, (column) => column.notNull().references('rooms.id'))
    .addColumn('root', sortableText)
    .addColumn('seq', integer, (column) => column.notNull())
    .addColumn('about', integer, (column) => column.notNull())
    .addColumn('author', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('byline_json', text, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('text', text, (column) => column.notNull())
    .addColumn('mentions_json', text, (column) => column.notNull())
    .addColumn('body_json', text, (column) => column.notNull())
    .addColumn('edited_at', integer)
    .addColumn('deleted', integer, (column) => column.notNull())
    .addColumn('comments', integer, (column) => column.notNull())
    .addColumn('changed', integer, (column) => column.notNull())
    .execute();
  await index(database, 'posts', ['stream', 'at', 'id'], sql`root is null`);
  await index(database, 'posts', ['root', 'seq']);

  await schema
    .createTable('reactions')
    .addColumn('post', sortableText, (column) => column.notNull().references('posts.id'))
    .addColumn('reaction', text, (column) => column.notNull())
    .addColumn('member', sortableText, (column) => column.notNull().references('members.id'))
    .addColumn('seq', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('reactions_key', ['post', 'reaction', 'member'])
    .execute();

  await schema
    .createTable('keys')
    .addColumn('member', sortableText, (column) => column.notNull())
    .addColumn('key', sortableText, (column) => column.notNull())
    .addColumn('intent', text, (column) => column.notNull())
    .addColumn('input_hash', text, (column) => column.notNull())
    .addColumn('result_json', text, (column) => column.notNull())
    .addColumn('at', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('keys_key', ['member', 'key'])
    .execute();

  await schema
    .createTable('audit')
    .addColumn('id', sortableText, (column) => column.primaryKey())
    .addColumn('at', integer, (column) => column.notNull())
    .addColumn('actor', sortableText)
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('subject', sortableText, (column) => column.notNull())
    .addColumn('detail_json', text, (column) => column.notNull())
    .execute();
}

async function kindsOfPosts(
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

async function index(
  database: Kysely<unknown>,
  table: string,
  columns: string[],
  condition?: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  let builder = database.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns);
  if (condition) builder = builder.where(condition as never);
  await builder.execute();
}
