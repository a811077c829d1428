import { partnerOf, type Stream } from '../../perimeter/streams.ts';
import type { Membership } from '../../protocol/room.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import { chartersOf } from '../db/charters.ts';
import type { Transaction } from '../db/dialect.ts';
import { inspectionViews, openInspections } from '../db/inspections.ts';
import { waitingInvitations, waitingViews } from '../db/invitations.ts';
import { readerAt } from '../db/members.ts';
import { milestonesOf } from '../db/milestones.ts';
import { openRequestsOf, requestView } from '../db/requests.ts';
import { countMembers, isOver, membershipRows, membershipViews } from '../db/memberships.ts';
import { perimetersOf, roomsById, roomView, stagesOf, type RoomRecord } from '../db/rooms.ts';
import type { Context } from '../handler.ts';

export type RoomStream = Extract<Stream, { of: 'room' }>;

/**
 * The state of streams of rooms, posts aside, by their names. A feed of everything opens very many at once: each thing is
 * read for all of them together.
 */
export async function roomSnapshots(
  context: Context,
  streams: ReadonlyMap<string, RoomStream>,
): Promise<Map<string, Snapshot>> {
  const { transaction, caller, now } = context;
  const idsOf = (isMeant: (audience: RoomStream['audience']) => boolean) => [
    ...new Set([...streams.values()].flatMap((one) => (isMeant(one.audience) ? one.room : []))),
  ];
  const rooms = new Map<string, RoomRecord>();
  for (const room of await roomsById(
    transaction,
    idsOf(() => true),
  ))
    rooms.set(room.id, room);
  const recordsOf = (ids: readonly string[]) => ids.map((id) => rooms.get(id)!);

  const isInside = (audience: RoomStream['audience']) => audience === 'inside';
  const perimeters = await perimeterSnapshots(transaction, recordsOf(idsOf(isInside)));
  const views = await roomViews(
    transaction,
    recordsOf(idsOf((audience) => audience === 'everyone')),
    now,
  );
  const memberships = await projectMemberships(
    transaction,
    recordsOf(idsOf((audience) => !isInside(audience))),
    now,
  );

  const inspections = await inspectionViews(
    transaction,
    await openInspections(transaction, { rooms: idsOf((audience) => audience === 'everyone') }),
  );

  const ofProjects = [...streams].flatMap(([name, { room }]) =>
    rooms.get(room)!.kind === 'project' ? name : [],
  );
  const reader = readerAt(caller, now);
  const milestones = grouped(await milestonesOf(transaction, reader, ofProjects), 'stream');

  const snapshots = new Map<string, Snapshot>();
  for (const [name, { room: id, audience }] of streams) {
    const { kind, partners } = rooms.get(id)!;
    const planned = kind === 'project' && { milestones: milestones.get(name) ?? [] };
    const partner = partnerOf(audience);
    const people = memberships.get(id) ?? [];
    const told = (isTold: (member: Membership['member']) => boolean) =>
      people.filter(({ member }) => isTold(member));
    if (isInside(audience)) {
      snapshots.set(name, { ...perimeters.get(id)!, ...planned });
    } else if (partner === undefined) {
      const isTold = ({ affiliation }: Membership['member']) =>
        affiliation === 'employee' || partners === 'together';
      const inspected = kind === 'project' && {
        inspections: inspections.filter(({ room }) => room.id === id),
      };
      const memberships = told(isTold);
      snapshots.set(name, { room: views.get(id)!, memberships, ...planned, ...inspected });
    } else {
      const isTold = ({ organization }: Membership['member']) =>
        partners === 'apart' && organization.id === partner;
      snapshots.set(name, { memberships: told(isTold), ...planned });
    }
  }
  return snapshots;
}

/** What employees alone are told of rooms, by room. */
async function perimeterSnapshots(
  transaction: Transaction,
  rooms: readonly RoomRecord[],
): Promise<Map<string, Snapshot>> {
  const ids = rooms.map(({ id }) => id);
  const perimeters = await perimetersOf(transaction, rooms);
  const waiting = await waitingInvitations(transaction, ids);
  const invitations = grouped(await waitingViews(transaction, waiting), 'room');
  const requests = grouped((await openRequestsOf(transaction, ids)).map(requestView), 'room');
  return new Map(
    rooms.map(({ id, kind }, index) => [
      id,
      {
        perimeter: perimeters[index]!,
        ...(kind === 'project' && { invitations: invitations.get(id) ?? [] }),
        requests: requests.get(id) ?? [],
      },
    ]),
  );
}

/** Who is in those of these rooms now that are projects, by room: of the others it is told by their page's host. */
async function projectMemberships(
  transaction: Transaction,
  rooms: readonly RoomRecord[],
  now: number,
): Promise<Map<string, Membership[]>> {
  const projects = rooms.filter(({ kind }) => kind === 'project').map(({ id }) => id);
  const rows = await membershipRows(transaction, projects);
  const views = await membershipViews(transaction, rows);
  return grouped(
    views.filter((membership) => !isOver(membership, now)),
    'room',
  );
}

/** What everyone in them is told of rooms, by room. */
async function roomViews(
  transaction: Transaction,
  rooms: readonly RoomRecord[],
  now: number,
): Promise<Map<string, Snapshot['room']>> {
  const ids = rooms.map(({ id }) => id);
  const charters = await chartersOf(transaction, ids);
  const counts = await countMembers(transaction, ids, now);
  return new Map(
    rooms.map((room) => {
      const { all, employees } = counts.get(room.id) ?? { all: 0, employees: 0 };
      return [
        room.id,
        {
          room: roomView(room),
          charter: charters.get(room.id) ?? null,
          stages: stagesOf(room),
          members: room.partners === 'together' ? all : employees,
        },
      ];
    }),
  );
}

/** Things by the room, or the stream, of each. */
function grouped<Key extends 'room' | 'stream', Thing extends Record<Key, string>>(
  things: readonly Thing[],
  by: Key,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const group = groups.get(thing[by]) ?? [];
    groups.set(thing[by], group);
    group.push(thing);
  }
  return groups;
}
