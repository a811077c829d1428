import type { Membership } from '../../protocol/room.ts';
import type { Transaction } from './dialect.ts';
import { memberCards } from './members.ts';
import type { MembershipRow } from './room-row.ts';

/** Someone's membership of a room. */
export function membershipRow(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<MembershipRow | undefined> {
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('room', '=', room)
    .where('member', '=', member)
    .executeTakeFirst();
}

/** Everyone in these rooms. */
export async function membershipRows(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<MembershipRow[]> {
  if (rooms.length === 0) return [];
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('room', 'in', rooms)
    .orderBy('since')
    .orderBy('member')
    .execute();
}

/** The rooms someone is in. */
export function membershipsOf(transaction: Transaction, member: string): Promise<MembershipRow[]> {
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('member', '=', member)
    .orderBy('room')
    .execute();
}

/** Writes a membership, new or with another role. */
export async function saveMembership(transaction: Transaction, row: MembershipRow): Promise<void> {
  await transaction
    .insertInto('memberships')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['room', 'member'])
        .doUpdateSet({ role: row.role, until: row.until, ended: row.ended }),
    )
    .execute();
}

/** Notes that someone has accepted the charter of a room. */
export async function acceptCharter(
  transaction: Transaction,
  room: string,
  member: string,
  at: number,
): Promise<void> {
  await transaction
    .updateTable('memberships')
    .set({ accepted_at: at })
    .where('room', '=', room)
    .where('member', '=', member)
    .where('accepted_at', 'is', null)
    .execute();
}

/** Those that have ended by themselves, or with the membership of the network, and of which nobody has been told. */
export async function endedUntil(
  transaction: Transaction,
  now: number,
  limit: number,
): Promise<Pick<MembershipRow, 'room' | 'member'>[]> {
  const untold = transaction
    .selectFrom('memberships')
    .innerJoin('members', 'members.id', 'memberships.member')
    .select(['room', 'member'])
    .where('ended', '=', 0);
  return untold
    .where('until', '<=', now)
    .union(untold.where('ends_at', '<=', now))
    .limit(limit)
    .execute();
}

/** Notes whether a room has been told that someone's membership of it has ended by itself. */
export async function saveEnded(
  transaction: Transaction,
  room: string,
  member: string,
  ended: 0 | 1,
): Promise<void> {
  await transaction
    .updateTable('memberships')
    .set({ ended })
    .where('room', '=', room)
    .where('member', '=', member)
    .execute();
}

/** Whether a membership has ended by itself, or with the membership of the network. */
export const isOver = (
  { member: { endsAt = Infinity }, until = Infinity }: Pick<Membership, 'member' | 'until'>,
  now: number,
): boolean => Math.min(endsAt, until) <= now;

/** Ends a membership; what it was remains in the intervals. */
export async function deleteMembership(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<void> {
  await transaction
    .deleteFrom('memberships')
    .where('room', '=', room)
    .where('member', '=', member)
    .execute();
}

/** How many are in each of these rooms now, and how many of them are employees; without the rooms that nobody is in. */
export async function countMembers(
  transaction: Transaction,
  rooms: readonly string[],
  now: number,
): Promise<Map<string, { all: number; employees: number }>> {
  if (rooms.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('memberships')
    .innerJoin('members', 'members.id', 'memberships.member')
    .select('room')
    .select((expression) => [
      expression.fn.countAll<number>().as('all'),
      expression.fn
        .count<number>(expression.case().when('affiliation', '=', 'employee').then(1).end())
        .as('employees'),
    ])
    .where('room', 'in', rooms)
    .where((one) => one.or([one('until', 'is', null), one('until', '>', now)]))
    .where((one) => one.or([one('ends_at', 'is', null), one('ends_at', '>', now)]))
    .groupBy('room')
    .execute();
  return new Map(rows.map(({ room, ...counts }) => [room, counts]));
}

/** Memberships with their people's cards, as they are told. */
export async function membershipViews(
  transaction: Transaction,
  rows: readonly MembershipRow[],
): Promise<Membership[]> {
  const cards = await memberCards(
    transaction,
    rows.map((row) => row.member),
  );
  return rows.map((row) => ({
    room: row.room,
    member: cards.get(row.member)!,
    role: row.role,
    since: row.since,
    acceptedAt: row.accepted_at,
    ...(row.until !== null && { until: row.until }),
  }));
}
