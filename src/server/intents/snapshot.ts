import { partnerOf, type Stream } from '../../perimeter/streams.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { followsOf } from '../db/follows.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import { memberCards, readerAt } from '../db/members.ts';
import { readsOf } from '../db/reads.ts';
import { remindersOf } from '../db/reminders.ts';
import {
  charterOf,
  countMembers,
  membershipRows,
  membershipsOf,
  membershipViews,
  perimeterOf,
  roomById,
  roomView,
  type RoomRecord,
} from '../db/rooms.ts';
import { scheduledOf } from '../db/schedules.ts';
import type { MembershipRow } from '../db/schema.ts';
import type { Context } from '../handler.ts';
import { accessOf } from './admission.ts';

/** The state of a stream, posts aside, for someone who reads it now (see protocol/snapshot.ts). */
export async function snapshotOf(context: Context, stream: Stream): Promise<Snapshot> {
  switch (stream.of) {
    case 'member':
      return {
        accesses: await accessesOf(context),
        reads: await readsOf(context.transaction, context.caller.id),
        scheduled: await scheduledOf(context.transaction, context.caller.id),
        follows: await followsOf(context.transaction, context.caller.id),
        reminders: await remindersOf(context.transaction, readerAt(context.caller, context.now)),
      };
    case 'profile': {
      const card = (await memberCards(context.transaction, [stream.member])).get(stream.member);
      return card ? { member: card } : {};
    }
    case 'room':
      return roomSnapshot(context, stream);
  }
}

async function roomSnapshot(
  { transaction }: Context,
  stream: Extract<Stream, { of: 'room' }>,
): Promise<Snapshot> {
  const room = (await roomById(transaction, stream.room))!;
  if (stream.audience === 'inside') return { perimeter: await perimeterOf(transaction, room) };
  const organization = partnerOf(stream.audience);
  const rows = room.kind === 'project' ? await membershipRows(transaction, room.id) : [];
  const memberships = await membershipViews(transaction, rows);
  if (organization !== undefined) {
    return {
      memberships:
        room.partners === 'apart'
          ? memberships.filter(({ member }) => member.organization.id === organization)
          : [],
    };
  }
  const together = room.partners === 'together';
  return {
    room: {
      room: roomView(room),
      charter: await charterOf(transaction, room.id),
      members: await countMembers(transaction, room.id, !together),
    },
    memberships: memberships.filter(({ member }) => together || member.affiliation === 'employee'),
  };
}

/** Every room that the caller reads now, with what they may do there. */
async function accessesOf({ transaction, caller, now }: Context) {
  const intervals = await openIntervalsOf(transaction, caller.id, now);
  const roles = new Map<string, MembershipRow['role']>(
    (await membershipsOf(transaction, caller.id)).map(({ room, role }) => [room, role]),
  );
  const rooms = new Map<string, RoomRecord>();
  for (const { room } of intervals) {
    if (!rooms.has(room)) rooms.set(room, (await roomById(transaction, room))!);
  }
  return [...rooms.values()].map((room) =>
    accessOf(
      room,
      caller,
      roles.get(room.id),
      intervals.filter((interval) => interval.room === room.id),
    ),
  );
}
