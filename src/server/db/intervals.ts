import { sql, type ExpressionBuilder } from 'kysely';
import type { Transaction } from './dialect.ts';
import { headsOf } from './log.ts';
import type { ReaderAt } from './readable.ts';
import type { IntervalRow, Schema } from './schema.ts';

/**
 * Opens intervals; where one is open already in the same stream, it stays, with the new end by time and the new right
 * to act.
 */
export async function openIntervals(
  transaction: Transaction,
  rows: readonly IntervalRow[],
): Promise<void> {
  for (const row of rows) {
    const result = await transaction
      .updateTable('intervals')
      .set({ until_time: row.until_time, may_act: row.may_act })
      .where('member', '=', row.member)
      .where('stream', '=', row.stream)
      .where('until_seq', 'is', null)
      .where((one) =>
        one.or([one('opened_how', 'is', null), one('opened_how', '<>', 'inspection')]),
      )
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) {
      await transaction.insertInto('intervals').values(row).execute();
    }
  }
}

/**
 * Closes every open interval of a member in a room: at the seq after the last of each stream, so that nothing written
 * from now on lies in them. Returns the streams that were open.
 *
 * @param closed - when, and by whom.
 * @param how - only those that were opened so; all of them unless told.
 */
export async function closeIntervals(
  transaction: Transaction,
  room: string,
  member: string,
  closed: { at: number; by: string | null },
  how?: IntervalRow['opened_how'],
): Promise<string[]> {
  let open = transaction
    .selectFrom('intervals')
    .select(['id', 'stream'])
    .where('room', '=', room)
    .where('member', '=', member)
    .where('until_seq', 'is', null);
  if (how !== undefined) open = open.where('opened_how', '=', how);
  const rows = await open.orderBy('stream').execute();
  const streams = rows.map((row) => row.stream);
  const heads = await headsOf(transaction, streams);
  for (const { id, stream } of rows) {
    await transaction
      .updateTable('intervals')
      .set({
        until_seq: heads.get(stream)!.seq + 1,
        ...{ closed_at: closed.at, closed_by: closed.by },
      })
      .where('id', '=', id)
      .execute();
  }
  return streams;
}

/** The ids of those who have an interval in a room that is open now. */
export async function membersWithin(
  transaction: Transaction,
  room: string,
  now: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('intervals')
    .select('member')
    .distinct()
    .where('room', '=', room)
    .where('until_seq', 'is', null)
    .where(notEnded(now))
    .orderBy('member')
    .execute();
  return rows.map(({ member }) => member);
}

/** The intervals of a member that are open now: in all rooms, or in one. */
export function openIntervalsOf(
  transaction: Transaction,
  member: string,
  now: number,
  room?: string,
): Promise<IntervalRow[]> {
  const query = transaction
    .selectFrom('intervals')
    .selectAll()
    .where('member', '=', member)
    .where('until_seq', 'is', null)
    .where(notEnded(now))
    .orderBy('stream');
  if (room === undefined) return query.execute();
  // The streams of a room stand beside each other in the index.
  return query
    .where('room', '=', room)
    .where('stream', '>=', `room/${room}/`)
    .where('stream', '<', `room/${room}0`)
    .execute();
}

/** A condition on a row of intervals: the reader's, and open now. */
export const isOpenOf = ({ id, now }: ReaderAt) => sql<boolean>`intervals.member = ${id}
  and intervals.until_seq is null
  and (intervals.until_time is null or intervals.until_time > ${now})`;

/**
 * The streams that a reader has open, each with its `room`, and in `since` from when they read it: milliseconds, null
 * where it is from the beginning. It spares whoever pages or counts what is older; `readable` is the truth.
 */
export const openStreamsOf = ({ id, now }: ReaderAt) => sql<{
  room: string;
  stream: string;
  since: number | null;
}>`
  select room, stream, (
    select facts.at from facts
    where facts.stream = covering.stream and facts.seq <= covering.seq
    order by facts.seq desc limit 1
  ) as since
  from (
    select room, stream, min(from_seq) as seq, max(case when until_seq is null
      and (until_time is null or until_time > ${now}) then 1 else 0 end) as is_open
    from intervals where member = ${id} group by room, stream
  ) as covering
  where is_open = 1`;

/** An interval that has not ended by itself. */
function notEnded(now: number) {
  return (expression: ExpressionBuilder<Schema, 'intervals'>) =>
    expression.or([expression('until_time', 'is', null), expression('until_time', '>', now)]);
}
