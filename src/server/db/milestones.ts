import type { Milestone } from '../../protocol/milestone.ts';
import type { Transaction } from './dialect.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { MilestoneRow } from './room-row.ts';

/** A milestone as its readers know it. */
export const milestoneView = (row: MilestoneRow): Milestone => ({
  id: row.id,
  stream: row.stream,
  title: row.title,
  owner: row.owner === null ? null : { id: row.owner, name: row.owner_name! },
  due: row.due,
  reached: row.reached_json === null ? null : JSON.parse(row.reached_json),
});

/** The milestones of these streams that the reader may see, the first one due first. */
export async function milestonesOf(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
): Promise<Milestone[]> {
  if (streams.length === 0) return [];
  const rows = await transaction
    .selectFrom('milestones')
    .selectAll()
    .where('stream', 'in', streams)
    .where('dropped_at', 'is', null)
    .where(readable(reader, 'milestones'))
    .orderBy('due')
    .orderBy('id')
    .execute();
  return rows.map(milestoneView);
}

/** A milestone, whoever asks, dropped or not: for writing, after which the caller authorizes. */
export function milestoneRow(
  transaction: Transaction,
  id: string,
): Promise<MilestoneRow | undefined> {
  return transaction.selectFrom('milestones').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How many milestones a stream has. */
export async function countMilestones(transaction: Transaction, stream: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('milestones')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('stream', '=', stream)
    .where('dropped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes a milestone, in place of what it was. */
export async function saveMilestone(transaction: Transaction, row: MilestoneRow): Promise<void> {
  const { id: _id, ...columns } = row;
  await transaction
    .insertInto('milestones')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

/** Takes a member from whatever they answer for in a room, and returns that, what was dropped among it. */
export async function disown(
  transaction: Transaction,
  room: string,
  owner: string,
): Promise<MilestoneRow[]> {
  return transaction
    .updateTable('milestones')
    .set({ owner: null, owner_name: null })
    .where('room', '=', room)
    .where('owner', '=', owner)
    .returningAll()
    .execute();
}

/** The ids of milestones that were dropped at or before a time, in milliseconds. */
export async function droppedUntil(
  transaction: Transaction,
  until: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('milestones')
    .select('id')
    .where('dropped_at', '<=', until)
    .orderBy('dropped_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets milestones, unless they were brought back meanwhile. */
export async function eraseMilestones(
  transaction: Transaction,
  ids: readonly string[],
  until: number,
): Promise<void> {
  await transaction
    .deleteFrom('milestones')
    .where('id', 'in', ids)
    .where('dropped_at', '<=', until)
    .execute();
}
