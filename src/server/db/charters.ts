import type { Charter } from '../../protocol/charter.ts';
import type { CharterVersion } from '../../protocol/charter-change.ts';
import type { Review } from '../../protocol/review.ts';
import type { Transaction } from './dialect.ts';
import type { CharterRow, ReviewRow } from './room-row.ts';

/** The charter of a project room as it is now; null for the others. */
export async function charterOf(transaction: Transaction, room: string): Promise<Charter | null> {
  return (await chartersOf(transaction, [room])).get(room) ?? null;
}

/** The charters of these rooms as they are now, by room; few queries for many. */
export async function chartersOf(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<Map<string, Charter>> {
  const rows = await lastVersions(transaction, rooms);
  return new Map(rows.map(({ room, charter_json }) => [room, JSON.parse(charter_json) as Charter]));
}

async function lastVersions(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<CharterRow[]> {
  if (rooms.length === 0) return [];
  return transaction
    .selectFrom('charters')
    .selectAll()
    .where('room', 'in', rooms)
    .where('version', '=', (expression) =>
      expression
        .selectFrom('charters as versions')
        .select((inner) => inner.fn.max('version').as('last'))
        .whereRef('versions.room', '=', 'charters.room'),
    )
    .execute();
}

/** Writes what a room's charter says from now on; what it said stays. */
export async function saveCharter(
  transaction: Transaction,
  room: string,
  { at, by, charter }: { at: number; by: string; charter: Charter },
): Promise<void> {
  const [last] = await lastVersions(transaction, [room]);
  const version = (last?.version ?? 0) + 1;
  const row = { room, version, at, by, charter_json: JSON.stringify(charter) };
  await transaction.insertInto('charters').values(row).execute();
}

/** What a room's charter was and is, the newest first. */
export async function charterVersions(
  transaction: Transaction,
  room: string,
): Promise<CharterVersion[]> {
  const rows = await transaction
    .selectFrom('charters')
    .innerJoin('members', 'members.id', 'charters.by')
    .select(['at', 'charter_json', 'members.id', 'members.name'])
    .where('room', '=', room)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ at, id, name, charter_json }) => ({
    at,
    by: { id, name },
    charter: JSON.parse(charter_json),
  }));
}

/** Keeps what a review came to. */
export async function insertReview(transaction: Transaction, row: ReviewRow): Promise<void> {
  await transaction.insertInto('reviews').values(row).execute();
}

/** The reviews of a room, the newest first. */
export async function reviewsOf(transaction: Transaction, room: string): Promise<Review[]> {
  const rows = await transaction
    .selectFrom('reviews')
    .innerJoin('members', 'members.id', 'reviews.by')
    .selectAll('reviews')
    .select('members.name')
    .where('room', '=', room)
    .orderBy('at', 'desc')
    .orderBy('reviews.id', 'desc')
    .execute();
  return rows.map(({ at, by, name, outcome, measures_json, note, into_room }) => ({
    ...{ at, by: { id: by, name }, outcome, note, into: into_room },
    measures: JSON.parse(measures_json),
  }));
}
