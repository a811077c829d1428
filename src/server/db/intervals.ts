import type { ExpressionBuilder } from 'kysely';
import type { Transaction } from './dialect.ts';
import { headsOf } from './log.ts';
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
      .executeTakeFirst();
    if (result.numUpdatedRows === 0n) {
      await transaction.insertInto('intervals').values(row).execute();
    }
  }
}

/**
 * Closes every open interval of a member in a room: at the seq after the last of each stream, so that nothing written
 * from now on lies in them. Returns the streams that were open.
 */
export async function closeIntervals(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('intervals')
    .select(['id', 'stream'])
    .where('room', '=', room)
    .where('member', '=', member)
    .where('until_seq', 'is', null)
    .orderBy('stream')
    .execute();
  const streams = rows.map((row) => row.stream);
  const heads = await headsOf(transaction, streams);
  for (const { id, stream } of rows) {
    await transaction
      .updateTable('intervals')
      .set({ until_seq: heads.get(stream)!.seq + 1 })
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

/** The intervals of a member that are open now, in all rooms. */
export function openIntervalsOf(
  transaction: Transaction,
  member: string,
  now: number,
): Promise<IntervalRow[]> {
  return transaction
    .selectFrom('intervals')
    .selectAll()
    .where('member', '=', member)
    .where('until_seq', 'is', null)
    .where(notEnded(now))
    .orderBy('stream')
    .execute();
}

/** An interval that has not ended by itself. */
function notEnded(now: number) {
  return (expression: ExpressionBuilder<Schema, 'intervals'>) =>
    expression.or([expression('until_time', 'is', null), expression('until_time', '>', now)]);
}
