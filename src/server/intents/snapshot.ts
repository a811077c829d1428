import { parseStream, type Stream } from '../../perimeter/streams.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { followsOf } from '../db/follows.ts';
import { inspectionViews, openInspections } from '../db/inspections.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import { detailsOf } from '../db/details.ts';
import { followedBy } from '../db/member-follows.ts';
import { memberCards, memberRow, readerAt } from '../db/members.ts';
import { readsOf } from '../db/reads.ts';
import { remindersOf } from '../db/reminders.ts';
import { ownRequests, requestsBy } from '../db/requests.ts';
import { membershipsOf } from '../db/memberships.ts';
import { roomsById } from '../db/rooms.ts';
import { scheduledOf } from '../db/schedules.ts';
import type { MembershipRow } from '../db/room-row.ts';
import type { Context } from '../handler.ts';
import { accessOf } from './admission.ts';
import { roomSnapshots, type RoomStream } from './room-snapshots.ts';

/** The state of streams, posts aside, for someone who reads them now (see protocol/snapshot.ts), by their names. */
export async function snapshotsOf(
  context: Context,
  names: readonly string[],
): Promise<Map<string, Snapshot>> {
  const ofRooms = new Map<string, RoomStream>();
  const snapshots = new Map<string, Snapshot>();
  for (const name of names) {
    const stream = parseStream(name)!;
    if (stream.of === 'room') ofRooms.set(name, stream);
    else snapshots.set(name, await personalSnapshot(context, stream));
  }
  for (const [name, snapshot] of await roomSnapshots(context, ofRooms)) {
    snapshots.set(name, snapshot);
  }
  return snapshots;
}

async function personalSnapshot(
  context: Context,
  stream: Exclude<Stream, RoomStream>,
): Promise<Snapshot> {
  switch (stream.of) {
    case 'member':
      return {
        accesses: await accessesOf(context),
        reads: await readsOf(context.transaction, context.caller.id),
        scheduled: await scheduledOf(context.transaction, context.caller.id),
        follows: await followsOf(context.transaction, context.caller.id),
        followed: await followedBy(context.transaction, context.caller.id),
        reminders: await remindersOf(context.transaction, readerAt(context.caller, context.now)),
        asked: await ownRequests(
          context.transaction,
          await requestsBy(context.transaction, context.caller.id),
          context.caller,
        ),
        steward: context.caller.steward === 1,
        inspections:
          context.caller.steward === 1
            ? await inspectionViews(context.transaction, await openInspections(context.transaction))
            : [],
      };
    case 'profile': {
      const card = (await memberCards(context.transaction, [stream.member])).get(stream.member);
      return card ? { member: card } : {};
    }
    case 'details': {
      const row = await memberRow(context.transaction, stream.member);
      return row ? { details: await detailsOf(context.transaction, row) } : {};
    }
  }
}

/** Every room that the caller reads now, with what they may do there. */
async function accessesOf({ transaction, caller, now }: Context) {
  const intervals = await openIntervalsOf(transaction, caller.id, now);
  const memberships = new Map<string, MembershipRow>(
    (await membershipsOf(transaction, caller.id)).map((row) => [row.room, row]),
  );
  const ofRooms = new Map<string, typeof intervals>();
  for (const interval of intervals) {
    const ofRoom = ofRooms.get(interval.room) ?? [];
    ofRooms.set(interval.room, ofRoom);
    ofRoom.push(interval);
  }
  const rooms = await roomsById(transaction, [...ofRooms.keys()]);
  return rooms.map((room) =>
    accessOf(room, caller, memberships.get(room.id), ofRooms.get(room.id)!, now),
  );
}
