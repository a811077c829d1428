import type { Person } from '../../protocol/kind.ts';
import { mostInspections, type Inspection } from '../../protocol/inspection.ts';
import type { Transaction } from './dialect.ts';
import { peopleById } from './members.ts';
import type { InspectionRow } from './room-row.ts';

/** An inspection by its id. */
export function inspectionRow(
  transaction: Transaction,
  id: string,
): Promise<InspectionRow | undefined> {
  return transaction.selectFrom('inspections').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that have not ended: of a room, of who asked, or all of them; the oldest first. */
export function openInspections(
  transaction: Transaction,
  { rooms, by }: { rooms?: readonly string[]; by?: string } = {},
): Promise<InspectionRow[]> {
  if (rooms?.length === 0) return Promise.resolve([]);
  let asked = transaction.selectFrom('inspections').selectAll().where('ending', 'is', null);
  if (rooms !== undefined) asked = asked.where('room', 'in', rooms);
  if (by !== undefined) asked = asked.where('asked_by', '=', by);
  return asked.orderBy('asked_at').orderBy('id').execute();
}

/** Those that have not ended and whose time is over. */
export async function inspectionsUntil(
  transaction: Transaction,
  now: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('inspections')
    .select('id')
    .where('ending', 'is', null)
    .where('until', '<=', now)
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The last of them, of a room or of all; the newest first. */
export function lastInspections(
  transaction: Transaction,
  room: string | null,
): Promise<InspectionRow[]> {
  let asked = transaction.selectFrom('inspections').selectAll();
  if (room !== null) asked = asked.where('room', '=', room);
  return asked.orderBy('asked_at', 'desc').orderBy('id').limit(mostInspections).execute();
}

/** Writes an inspection that is new. */
export async function insertInspection(
  transaction: Transaction,
  row: InspectionRow,
): Promise<void> {
  await transaction.insertInto('inspections').values(row).execute();
}

/** Writes what has become of one. */
export async function updateInspection(
  transaction: Transaction,
  { id, ...changes }: Pick<InspectionRow, 'id'> & Partial<InspectionRow>,
): Promise<void> {
  await transaction.updateTable('inspections').set(changes).where('id', '=', id).execute();
}

/** The ids of those who are stewards now. */
export async function stewardIds(transaction: Transaction): Promise<string[]> {
  const rows = await transaction
    .selectFrom('members')
    .select('id')
    .where('steward', '=', 1)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

const stateOf = ({ ending, used_at, agreed_at }: InspectionRow): Inspection['state'] => {
  if (ending !== null) return 'ended';
  if (used_at !== null) return 'used';
  return agreed_at === null ? 'asked' : 'agreed';
};

/** Inspections as they are told, in their order. */
export async function inspectionViews(
  transaction: Transaction,
  rows: readonly InspectionRow[],
): Promise<Inspection[]> {
  if (rows.length === 0) return [];
  const ids = rows.flatMap(({ asked_by, agreed_by, ended_by }) => [asked_by, agreed_by, ended_by]);
  const people = await peopleById(
    transaction,
    ids.filter((id) => id !== null),
  );
  const titled = await transaction
    .selectFrom('rooms')
    .select(['id', 'title'])
    .where('id', 'in', [...new Set(rows.map(({ room }) => room))])
    .execute();
  const rooms = new Map(titled.map((one) => [one.id, one]));
  const personOf = (id: string | null): Person | null => (id === null ? null : people.get(id)!);
  return rows.map((row) => ({
    ...{ id: row.id, room: rooms.get(row.room)!, state: stateOf(row) },
    ...{ by: personOf(row.asked_by)!, reason: row.reason, askedAt: row.asked_at },
    ...{ agreedBy: personOf(row.agreed_by), agreedAt: row.agreed_at, usedAt: row.used_at },
    until: row.until,
    ended:
      row.ending === null
        ? null
        : { is: row.ending, at: row.ended_at!, by: personOf(row.ended_by) },
  }));
}
