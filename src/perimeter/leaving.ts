import type { Affiliation } from '../protocol/member.ts';
import type { LeavingReason } from '../protocol/perimeter.ts';

/** As much of someone in a room as it takes to say whether they should have left. */
export interface Lodger {
  affiliation: Affiliation;
  /** When a partner's membership ends, in milliseconds; null for an employee. */
  endsAt: number | null;
  /** The day on which they last came in, in milliseconds. */
  seenAt: number;
  /** The employee who answers for a partner, as they stand now; null for an employee. */
  host: { isColleague: boolean; hasLeftRoom: boolean } | null;
}

const oneDay = 86_400_000;
/** An end that is no further away is told of. */
export const endsSoonWithin = 14 * oneDay;
/** Whoever has not come in for so long may have no more to do there. */
export const unseenFor = 90 * oneDay;

/** Why someone should have left a room, the most urgent first; nothing where they should not have. */
export function reasonsToLeave(
  { affiliation, endsAt, seenAt, host }: Lodger,
  now: number,
): LeavingReason['is'][] {
  const isPartner = affiliation !== 'employee';
  const offered: [LeavingReason['is'], boolean][] = [
    ['ended', isPartner && endsAt !== null && endsAt <= now],
    ['ends', isPartner && endsAt !== null && endsAt > now && endsAt - now <= endsSoonWithin],
    ['host-gone', isPartner && host !== null && !host.isColleague],
    ['host-out', isPartner && host !== null && host.isColleague && host.hasLeftRoom],
    ['unseen', now - seenAt >= unseenFor],
  ];
  return offered.filter(([, holds]) => holds).map(([is]) => is);
}
