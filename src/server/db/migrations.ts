import { sql, type Kysely, type Migration } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';
import { endingsOfMemberships } from './migration-endings.ts';
import { kindsOfPosts } from './migration-kinds.ts';
import { filesOfPosts } from './migration-files.ts';
import { following } from './migration-following.ts';
import { perimeters } from './migration-perimeter.ts';
import { invitationsToRooms } from './migration-invitations.ts';
import { inspectionsOfRooms } from './migration-inspections.ts';
import { milestonesOfRooms } from './migration-milestones.ts';
import { people } from './migration-people.ts';
import { chainOfAudit } from './migration-audit.ts';
import { awaitedPosts } from './migration-progress.ts';
import { provisioning } from './migration-provisioning.ts';
import { searching } from './migration-search.ts';
import { previews } from './migration-previews.ts';
import { acceptanceOfCharters } from './migration-acceptance.ts';
import { joining } from './migration-joining.ts';
import { stagesOfRooms } from './migration-stages.ts';
import { stewards } from './migration-stewards.ts';
import { locksOfUploads } from './migration-uploads.ts';
import { filesOfVersions } from './migration-versions.ts';

/** The schema's history: a migration that has been released is never changed, only followed by another. */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '2026-11-first': { up: (database) => first(database, dialect) },
    '2026-12-kinds': { up: (database) => kindsOfPosts(database, dialect) },
    '2027-01-following': { up: (database) => following(database, dialect) },
    '2027-02-files': { up: (database) => filesOfPosts(database, dialect) },
    '2027-03-previews': { up: (database) => previews(database, dialect) },
    '2027-04-search': { up: (database) => searching(database, dialect) },
    '2027-05-stages': { up: (database) => stagesOfRooms(database, dialect) },
    '2027-05-versions': { up: filesOfVersions },
    '2027-06-acceptance': { up: (database) => acceptanceOfCharters(database, dialect) },
    '2027-06-perimeter': { up: (database) => perimeters(database, dialect) },
    '2027-06-invitations': { up: (database) => invitationsToRooms(database, dialect) },
    '2027-06-joining': { up: (database) => joining(database, dialect) },
    '2027-06-people': { up: (database) => people(database, dialect) },
    '2027-07-milestones': { up: (database) => milestonesOfRooms(database, dialect) },
    '2027-07-progress': { up: (database) => awaitedPosts(database, dialect) },
    '2027-08-endings': { up: (database) => endingsOfMemberships(database, dialect) },
    '2027-09-provisioning': { up: (database) => provisioning(database, dialect) },
    '2027-09-stewards': { up: (database) => stewards(database, dialect) },
    '2027-09-trail': { up: (database) => chainOfAudit(database, dialect) },
    '2027-10-inspections': { up: (database) => inspectionsOfRooms(database, dialect) },
    '2027-11-uploads': { up: (database) => locksOfUploads(database, dialect) },
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
