import { mayFacilitate } from '../../perimeter/act.ts';
import { reasonsToLeave } from '../../perimeter/leaving.ts';
import { mayRead } from '../../perimeter/receive.ts';
import { parseStream, roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/perimeter.ts';
import type { Role } from '../../protocol/room.ts';
import { memberRow } from '../db/members.ts';
import { membershipRows } from '../db/memberships.ts';
import { type RoomRecord } from '../db/rooms.ts';
import { lodgingsIn, type Lodging } from '../db/stays.ts';
import { reading, type Context } from '../handler.ts';
import { grantRoom } from './grants.ts';
import { knownAmong, stayOf } from './stays.ts';

/** The audiences that someone reads in a room now. */
const audiencesNow = ({ member, endsAt, intervals }: Lodging, now: number): string[] => {
  const reader = { id: member.id, endsAt, intervals };
  const streams = new Set(intervals.map(({ stream }) => stream));
  return [...streams]
    .filter((stream) => mayRead(reader, stream, now))
    .flatMap((stream) => {
      const parsed = parseStream(stream);
      return parsed?.of === 'room' ? [parsed.audience] : [];
    })
    .sort();
};

const isFromOutside = ({ member }: { member: Lodging['member'] }): boolean =>
  member.affiliation !== 'employee';

export const perimeterRead = reading({
  intent: protocol.perimeterRead,
  authorize: (context, { room }) => grantRoom(context, room),
  async handle(context, _input, room) {
    const { transaction, caller, now } = context;
    const everyone = roomStream(room.id, 'everyone');
    const all = await lodgingsIn(transaction, 'room', room.id);
    const here = all.filter(({ intervals }) => intervals.some(({ stream }) => stream === everyone));
    const knows = await knownAmong(context, room, here);
    const known = here.filter(({ member }) => knows(member.id));
    const roles = new Map(
      (await membershipRows(transaction, [room.id])).map(({ member, role }) => [member, role]),
    );
    const own = new Set(
      audiencesNow(
        known.find(({ member }) => member.id === caller.id)!,
        now,
      ),
    );
    const inside: protocol.Insider[] = [];
    const were = [];
    for (const lodging of known) {
      const audiences = audiencesNow(lodging, now);
      const stay = stayOf(lodging, everyone, now, knows);
      if (audiences.length === 0) were.push(stay);
      else {
        const role = roles.get(lodging.member.id) ?? roleByTicket(lodging);
        inside.push({ ...stay, role, audiences: audiences.filter((one) => own.has(one)) });
      }
    }
    inside.sort(
      (one, other) =>
        Number(isFromOutside(other)) - Number(isFromOutside(one)) ||
        (one.since ?? 0) - (other.since ?? 0),
    );
    were.sort((one, other) => (other.until ?? 0) - (one.until ?? 0));
    const facilitates = mayFacilitate(caller, roles.get(caller.id)) && room.kind === 'project';
    return {
      inside: inside.slice(0, protocol.mostInsiders),
      others: Math.max(0, inside.length - protocol.mostInsiders),
      were: were.slice(0, protocol.mostInsiders),
      leaving: facilitates ? await leavingFrom(context, room, here, roles) : null,
    };
  },
});

/** A ticket gives no role, but may let its bearer only read. */
const roleByTicket = ({ intervals }: Lodging): Role =>
  intervals.some(({ until, mayAct }) => until === null && mayAct) ? 'member' : 'reader';

/** Those of a room who should have left it. */
async function leavingFrom(
  { transaction, now }: Context,
  room: RoomRecord,
  here: readonly Lodging[],
  roles: ReadonlyMap<string, Role>,
): Promise<protocol.Leaving[]> {
  const everyone = roomStream(room.id, 'everyone');
  const hosts = new Map<string, { name: string; isColleague: boolean; hasLeftRoom: boolean }>();
  for (const id of new Set(here.flatMap(({ hostContact }) => hostContact ?? []))) {
    const row = await memberRow(transaction, id);
    const lodging = here.find(({ member }) => member.id === id);
    hosts.set(id, {
      name: row?.name ?? id,
      isColleague: row?.affiliation === 'employee',
      hasLeftRoom:
        lodging !== undefined &&
        !mayRead({ id, endsAt: null, intervals: lodging.intervals }, everyone, now),
    });
  }
  return here.flatMap(({ member, endsAt, seenAt, hostContact }) => {
    const role = roles.get(member.id);
    if (role === undefined) return [];
    const host = hostContact === null ? null : hosts.get(hostContact)!;
    const { affiliation } = member;
    const reasons = reasonsToLeave({ affiliation, endsAt, seenAt, host }, now).map((is) => ({
      is,
      at: is === 'ended' || is === 'ends' ? endsAt : null,
      host: is.startsWith('host') ? { id: hostContact!, name: host!.name } : null,
    }));
    return reasons.length === 0 ? [] : [{ member, role, reasons }];
  });
}
