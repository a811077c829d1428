import { askAgainAfter, type JoinRequest, type OwnRequest } from '../../protocol/join.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Transaction } from './dialect.ts';
import { peopleById } from './members.ts';
import type { RequestRow } from './room-row.ts';

/** Someone's request to join a room, open or declined. */
export function requestRow(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<RequestRow | undefined> {
  return transaction
    .selectFrom('requests')
    .selectAll()
    .where('room', '=', room)
    .where('member', '=', member)
    .executeTakeFirst();
}

/** Who asks to join these rooms and has no answer, the first first; of one organization where it is named. */
export async function openRequestsOf(
  transaction: Transaction,
  rooms: readonly string[],
  organization?: string,
): Promise<RequestRow[]> {
  if (rooms.length === 0) return [];
  let query = transaction
    .selectFrom('requests')
    .innerJoin('members', 'members.id', 'requests.member')
    .selectAll('requests')
    .where('room', 'in', rooms)
    .where('declined_at', 'is', null)
    .orderBy('at')
    .orderBy('member');
  if (organization !== undefined) query = query.where('organization', '=', organization);
  return query.execute();
}

/** All requests of a member, open and declined. */
export function requestsBy(transaction: Transaction, member: string): Promise<RequestRow[]> {
  return transaction
    .selectFrom('requests')
    .selectAll()
    .where('member', '=', member)
    .orderBy('room')
    .execute();
}

/** Writes a request, or over the one that was declined. */
export async function saveRequest(transaction: Transaction, row: RequestRow): Promise<void> {
  const { room: _room, member: _member, ...changes } = row;
  await transaction
    .insertInto('requests')
    .values(row)
    .onConflict((conflict) => conflict.columns(['room', 'member']).doUpdateSet(changes))
    .execute();
}

export async function deleteRequest(
  transaction: Transaction,
  { room, member }: Pick<RequestRow, 'room' | 'member'>,
): Promise<void> {
  await transaction
    .deleteFrom('requests')
    .where('room', '=', room)
    .where('member', '=', member)
    .execute();
}

/** A request as the employees of its room know it. */
export const requestView = ({ room, byline_json, at, text }: RequestRow): JoinRequest => ({
  ...{ room, by: JSON.parse(byline_json), at, text },
});

/** What has become of requests, as whoever asked knows it: who declined is told to employees, who know everybody. */
export async function ownRequests(
  transaction: Transaction,
  rows: readonly RequestRow[],
  { affiliation }: { affiliation: Affiliation },
): Promise<OwnRequest[]> {
  const ids = rows.flatMap(({ declined_by }) => declined_by ?? []);
  const people = await peopleById(transaction, affiliation === 'employee' ? ids : []);
  return rows.map(({ room, at, declined_at, declined_by }) => ({
    ...{ room, askedAt: at, declinedAt: declined_at },
    declinedBy: people.get(declined_by ?? '') ?? null,
    againAt: declined_at === null ? null : declined_at + askAgainAfter,
  }));
}
