import { sql, type Kysely } from 'kysely';
import { lapseOf } from '../../perimeter/stage.ts';
import type { Dialect } from './dialect.ts';

/** A charter as it was before, with stages of its own names. */
interface EarlierCharter {
  reviewOn: string;
  stages?: unknown;
  stage?: unknown;
}

/** The tables as they are while this migration runs. */
interface Before {
  rooms: { id: string; stage: string; stages_json: string; lapses_at: number; opened_at: number };
  charters: { room: string; charter_json: string };
  memberships: { room: string; member: string; role: string; since: number };
  charter_versions: { room: string; version: number; at: number; by: string; charter_json: string };
}

/**
 * The stages of rooms, what their charters were, and their reviews. A room that was open is running: the stages of its
 * own names cannot be told apart.
 */
export async function stagesOfRooms(
  database: Kysely<unknown>,
  { sortableText, integer }: Dialect,
): Promise<void> {
  const text = sql`text`;
  const rooms = database.schema.alterTable('rooms');
  await rooms.addColumn('stage', text).execute();
  await rooms.addColumn('stages_json', text, (one) => one.notNull().defaultTo('[]')).execute();
  await rooms.addColumn('lapses_at', integer).execute();
  await rooms.addColumn('lapsed', integer, (one) => one.notNull().defaultTo(0)).execute();

  await database.schema
    .createTable('charter_versions')
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('version', integer, (one) => one.notNull())
    .addColumn('at', integer, (one) => one.notNull())
    .addColumn('by', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('charter_json', text, (one) => one.notNull())
    .addPrimaryKeyConstraint('charter_versions_key', ['room', 'version'])
    .execute();
  await keepCharters(database as Kysely<Before>);
  await database.schema.dropTable('charters').execute();
  await database.schema.alterTable('charter_versions').renameTo('charters').execute();

  await database.schema
    .createTable('reviews')
    .addColumn('id', sortableText, (one) => one.primaryKey())
    .addColumn('room', sortableText, (one) => one.notNull().references('rooms.id'))
    .addColumn('at', integer, (one) => one.notNull())
    .addColumn('by', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('outcome', text, (one) => one.notNull())
    .addColumn('measures_json', text, (one) => one.notNull())
    .addColumn('note', text)
    .addColumn('into_room', sortableText, (one) => one.references('rooms.id'))
    .execute();
  await database.schema
    .createIndex('reviews_by_room')
    .on('reviews')
    .columns(['room', 'at'])
    .execute();
  await database.schema
    .createIndex('rooms_by_lapses_at')
    .on('rooms')
    .columns(['lapses_at'])
    .where(sql<boolean>`lapsed = 0 and lapses_at is not null` as never)
    .execute();
}

async function keepCharters(database: Kysely<Before>): Promise<void> {
  const rows = await database
    .selectFrom('charters')
    .innerJoin('rooms', 'rooms.id', 'charters.room')
    .select(['charters.room', 'charter_json', 'opened_at'])
    .execute();
  for (const { room, charter_json, opened_at } of rows) {
    const { stages: _stages, stage: _stage, ...charter }: EarlierCharter = JSON.parse(charter_json);
    const [facilitator] = await database
      .selectFrom('memberships')
      .select('member')
      .where('room', '=', room)
      .where('role', '=', 'facilitator')
      .orderBy('since')
      .limit(1)
      .execute();
    await database
      .updateTable('rooms')
      .set({
        stage: 'running',
        stages_json: JSON.stringify([{ name: 'running', since: opened_at }]),
        lapses_at: lapseOf(charter.reviewOn),
      })
      .where('id', '=', room)
      .execute();
    await database
      .insertInto('charter_versions')
      .values({
        ...{ room, version: 1, at: opened_at, by: facilitator!.member },
        charter_json: JSON.stringify({ ...charter, plan: [] }),
      })
      .execute();
  }
}
