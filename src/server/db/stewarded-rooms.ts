import type { RoomConcern, StewardedRoom } from '../../protocol/steward-list.ts';
import { chartersOf } from './charters.ts';
import type { Transaction } from './dialect.ts';
import { openIntervalsOf } from './intervals.ts';
import { countMembers } from './memberships.ts';
import { perimetersOf, roomsById } from './rooms.ts';
import type { MemberRow } from './schema.ts';

const oneDay = 86_400_000;

/** The days of reviews are over everywhere but far west. */
const isPast = (on: string, now: number): boolean => Date.parse(`${on}T00:00:00Z`) + oneDay <= now;

/** Who keeps these rooms alive, or should; whether they are still colleagues. */
async function keepersOf(
  transaction: Transaction,
  rooms: readonly string[],
  now: number,
): Promise<{ room: string; id: string; name: string; isColleague: boolean }[]> {
  const rows = await transaction
    .selectFrom('memberships')
    .innerJoin('members', 'members.id', 'memberships.member')
    .select(['room', 'members.id', 'members.name', 'affiliation', 'ends_at', 'until'])
    .where('room', 'in', rooms)
    .where('role', 'in', ['owner', 'facilitator'])
    .orderBy('since')
    .orderBy('member')
    .execute();
  return rows.map(({ room, id, name, affiliation, ends_at, until }) => ({
    ...{ room, id, name },
    isColleague:
      affiliation === 'employee' && Math.min(ends_at ?? Infinity, until ?? Infinity) > now,
  }));
}

/** Whether nobody keeps a room alive any more. */
export async function isUnkept(
  transaction: Transaction,
  room: string,
  now: number,
): Promise<boolean> {
  const keepers = await keepersOf(transaction, [room], now);
  return !keepers.some(({ isColleague }) => isColleague);
}

/**
 * Every project room, and that of the whole company, as a steward sees it. Not scoped by the perimeter: for stewards
 * alone. Of charters it reads who answers for the room and until when, and leaves the rest.
 */
export async function stewardedRooms(
  transaction: Transaction,
  steward: MemberRow,
  now: number,
): Promise<StewardedRoom[]> {
  const found = await transaction
    .selectFrom('rooms')
    .select('id')
    .where('kind', '<>', 'record')
    .execute();
  const ids = found.map(({ id }) => id);
  const rooms = await roomsById(transaction, ids);
  const perimeters = await perimetersOf(transaction, rooms);
  const charters = await chartersOf(transaction, ids);
  const counts = await countMembers(transaction, ids, now);
  const keepers = await keepersOf(transaction, ids, now);
  const sponsors = new Map<string, boolean>();
  const sponsorIds = [...new Set([...charters.values()].map(({ sponsor }) => sponsor.id))];
  if (sponsorIds.length > 0) {
    const rows = await transaction
      .selectFrom('members')
      .select(['id', 'affiliation', 'ends_at'])
      .where('id', 'in', sponsorIds)
      .execute();
    for (const { id, affiliation, ends_at } of rows) {
      sponsors.set(id, affiliation === 'employee' && (ends_at ?? Infinity) > now);
    }
  }
  const own = new Set(
    (await openIntervalsOf(transaction, steward.id, now)).map(({ room }) => room),
  );
  return rooms.map((room, index) => {
    const charter = charters.get(room.id);
    const those = keepers.filter((one) => one.room === room.id);
    const isAlive = room.kind === 'project' && room.stage !== 'archived' && charter !== undefined;
    const offered: [RoomConcern, boolean][] = [
      ['unkept', !those.some(({ isColleague }) => isColleague)],
      ['review-due', charter !== undefined && isPast(charter.reviewOn, now)],
      ['lapsed', room.lapses_at !== null && room.lapses_at <= now],
      ['sponsor-gone', charter !== undefined && sponsors.get(charter.sponsor.id) !== true],
    ];
    return {
      ...{ id: room.id, kind: room.kind as 'project' | 'network', title: room.title },
      ...{ partners: room.partners, openedAt: room.opened_at, stage: room.stage },
      reviewOn: charter?.reviewOn ?? null,
      sponsor: charter?.sponsor ?? null,
      facilitators: those.map(({ id, name }) => ({ id, name })),
      organizations: perimeters[index]!.organizations.filter(({ endedAt }) => endedAt === null).map(
        ({ id, name, affiliation }) => ({ id, name, affiliation }),
      ),
      people: counts.get(room.id)?.all ?? 0,
      concerns: isAlive ? offered.filter(([, holds]) => holds).map(([is]) => is) : [],
      inside: own.has(room.id),
    };
  });
}
