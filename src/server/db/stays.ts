import type { DatedInterval } from '../../perimeter/readers.ts';
import type { Person } from '../../protocol/kind.ts';
import type { Byline } from '../../protocol/member.ts';
import type { StayWay } from '../../protocol/stay.ts';
import type { Transaction } from './dialect.ts';

/** An interval with all that is kept of how it came to be, and to its end. */
export interface KeptInterval extends DatedInterval {
  how: StayWay | null;
  openedBy: Person | null;
  closedAt: number | null;
  closedBy: Person | null;
  mayAct: boolean;
}

/** Someone who is or was in a room, with all their intervals there, or in one stream of it. */
export interface Lodging {
  member: Byline;
  endsAt: number | null;
  seenAt: number;
  hostContact: string | null;
  intervals: KeptInterval[];
}

/** Everyone who is or was in a room, or in one stream of it; by name. Not scoped by the perimeter: the caller is. */
export async function lodgingsIn(
  transaction: Transaction,
  place: 'room' | 'stream',
  name: string,
): Promise<Lodging[]> {
  const rows = await transaction
    .selectFrom('intervals')
    .innerJoin('members', 'members.id', 'intervals.member')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .leftJoin('members as opener', 'opener.id', 'intervals.opened_by')
    .leftJoin('members as closer', 'closer.id', 'intervals.closed_by')
    .selectAll('intervals')
    .select(['members.name', 'members.affiliation', 'members.organization', 'members.department'])
    .select(['members.ends_at', 'members.seen_at', 'members.host_contact'])
    .select([
      'organizations.name as organization_name',
      'opener.name as opener_name',
      'closer.name as closer_name',
    ])
    .where(`intervals.${place}`, '=', name)
    .orderBy('members.name')
    .orderBy('members.id')
    .orderBy('intervals.opened_at')
    .orderBy('intervals.from_seq')
    .execute();
  const lodgings = new Map<string, Lodging>();
  for (const row of rows) {
    const known = lodgings.get(row.member);
    const lodging = known ?? {
      member: {
        ...{ id: row.member, name: row.name, affiliation: row.affiliation },
        organization: { id: row.organization, name: row.organization_name },
        ...(row.department !== null && { department: row.department }),
      },
      ...{ endsAt: row.ends_at, seenAt: row.seen_at, hostContact: row.host_contact },
      intervals: [],
    };
    lodgings.set(row.member, lodging);
    lodging.intervals.push({
      ...{ stream: row.stream, from: row.from_seq, until: row.until_seq },
      ...{ untilTime: row.until_time, openedAt: row.opened_at },
      how: row.opened_how,
      openedBy: personOf(row.opened_by, row.opener_name),
      closedAt: row.closed_at,
      closedBy: personOf(row.closed_by, row.closer_name),
      mayAct: row.may_act === 1,
    });
  }
  return [...lodgings.values()];
}

const personOf = (id: string | null, name: string | null): Person | null =>
  id === null ? null : { id, name: name ?? id };
