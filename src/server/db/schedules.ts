import type { Scheduled } from '../../protocol/schedule.ts';
import type { Failure } from '../../protocol/wire.ts';
import type { Transaction } from './dialect.ts';
import type { ScheduleRow } from './schema.ts';

/** A post for later as its author knows it. */
export const scheduledView = ({ id, due_at, post_json, failure_json }: ScheduleRow): Scheduled => ({
  id,
  dueAt: due_at,
  post: JSON.parse(post_json),
  failure: failure_json === null ? null : JSON.parse(failure_json),
});

/** A member's posts for later, and those that were refused, in the order in which they are or were due. */
export async function scheduledOf(transaction: Transaction, member: string): Promise<Scheduled[]> {
  const rows = await transaction
    .selectFrom('schedules')
    .selectAll()
    .where('member', '=', member)
    .orderBy('due_at')
    .orderBy('id')
    .execute();
  return rows.map(scheduledView);
}

/** How many posts for later a member has, with those that were refused. */
export async function countScheduled(transaction: Transaction, member: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('schedules')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('member', '=', member)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertSchedule(transaction: Transaction, row: ScheduleRow): Promise<void> {
  await transaction.insertInto('schedules').values(row).execute();
}

/** Has a member's post wait again, as something else; says whether there was one that still could be changed. */
export async function changeSchedule(transaction: Transaction, row: ScheduleRow): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('schedules')
    .set({ due_at: row.due_at, post_json: row.post_json, failure_json: null })
    .where('id', '=', row.id)
    .where('member', '=', row.member)
    .where('begun', '=', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Drops a member's post for later; says whether there was one that still could be dropped. */
export async function dropSchedule(
  transaction: Transaction,
  member: string,
  id: string,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('schedules')
    .where('id', '=', id)
    .where('member', '=', member)
    .where('begun', '=', 0)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** The ids of posts that are due at or before a time, in milliseconds. */
export async function scheduledUntil(
  transaction: Transaction,
  until: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('schedules')
    .select('id')
    .where('due_at', '<=', until)
    .where('failure_json', 'is', null)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Keeps a post from being changed while it is posted; undefined where it is not due any more. */
export function beginSchedule(
  transaction: Transaction,
  id: string,
  now: number,
): Promise<ScheduleRow | undefined> {
  return transaction
    .updateTable('schedules')
    .set({ begun: 1 })
    .where('id', '=', id)
    .where('due_at', '<=', now)
    .where('failure_json', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** Keeps with a post why it was refused; undefined where another server did, or where it is gone. */
export function failSchedule(
  transaction: Transaction,
  id: string,
  failure: Failure,
): Promise<ScheduleRow | undefined> {
  return transaction
    .updateTable('schedules')
    .set({ begun: 0, failure_json: JSON.stringify(failure) })
    .where('id', '=', id)
    .where('begun', '=', 1)
    .returningAll()
    .executeTakeFirst();
}

/** Forgets a post that has appeared; says whether another server had not. */
export async function endSchedule(transaction: Transaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('schedules')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Forgets everything that a member had for later, and answers with its ids. */
export async function forgetSchedules(transaction: Transaction, member: string): Promise<string[]> {
  const rows = await transaction
    .deleteFrom('schedules')
    .where('member', '=', member)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
