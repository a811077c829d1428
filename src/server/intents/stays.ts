import type { Person } from '../../protocol/kind.ts';
import type { Departure, Stay } from '../../protocol/stay.ts';
import { whomMayKnow } from '../db/readers.ts';
import type { RoomRecord } from '../db/rooms.ts';
import type { KeptInterval, Lodging } from '../db/stays.ts';
import type { Context } from '../handler.ts';

/** Says of someone whether the caller may know them. */
export type Knows = (member: string) => boolean;

/** Whom of these the caller may know in a room, and of those who admitted and removed them. */
export async function knownAmong(
  { transaction, caller, now }: Context,
  room: RoomRecord,
  lodgings: readonly Lodging[],
): Promise<Knows> {
  // They know everyone (see `mayKnow`), and there can be very many.
  if (caller.affiliation === 'employee') return () => true;
  const named = lodgings.flatMap(({ member, intervals }) => [
    member.id,
    ...intervals.flatMap(({ openedBy, closedBy }) => [openedBy?.id, closedBy?.id]),
  ]);
  const ids = [...new Set(named.filter((id) => id !== undefined))];
  const known = await whomMayKnow(transaction, caller.id, ids, now, room);
  return (member) => known.has(member);
}

/** Someone's time in a stream: the one that lasts, or else their last. */
export function stayOf(lodging: Lodging, stream: string, now: number, knows: Knows): Stay {
  const { member, endsAt } = lodging;
  const ofStream = lodging.intervals.filter((one) => one.stream === stream);
  const last =
    ofStream.find(({ until }) => until === null) ??
    ofStream.reduce((one, other) => (other.until! > one.until! ? other : one));
  const told = (person: Person | null): Person | null =>
    person && person.id !== member.id && knows(person.id) ? person : null;
  const ends = Math.min(last.untilTime ?? Infinity, endsAt ?? Infinity);
  const end = endOf(last, ends, member.id, now);
  return {
    member,
    since: last.openedAt || null,
    how: last.how,
    by: told(last.openedBy),
    ...end,
    endedBy: end.ended === 'removed' ? told(last.closedBy) : null,
  };
}

function endOf(
  { until, closedAt, closedBy }: KeptInterval,
  ends: number,
  member: string,
  now: number,
): { until: number | null; ended: Departure | null } {
  if (ends <= Math.min(now, closedAt ?? Infinity)) return { until: ends, ended: 'expired' };
  if (until === null) return { until: Number.isFinite(ends) ? ends : null, ended: null };
  if (closedAt === null) return { until: null, ended: null };
  if (closedBy === null) return { until: closedAt, ended: 'moved' };
  return { until: closedAt, ended: closedBy.id === member ? 'left' : 'removed' };
}
