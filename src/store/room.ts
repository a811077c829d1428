import type { DataOf } from '../protocol/registry.ts';
import {
  membershipEnded,
  membershipOpened,
  perimeterChanged,
  roomOpened,
  type Membership,
  type Perimeter,
  type RoomState,
} from '../protocol/room.ts';
import type { Fact } from '../protocol/wire.ts';
import { parseStream } from '../perimeter/streams.ts';
import { defineSlice, memoized, withChanges, withEntry, type State } from './slice.ts';

/** A room, what it is for aside: that is of `charter.ts`. */
export type OpenRoom = Pick<RoomState, 'room' | 'members'>;

interface Rooms {
  rooms: ReadonlyMap<string, OpenRoom>;
  /** By the stream in which their coming and going is told. */
  memberships: ReadonlyMap<string, readonly Membership[]>;
  perimeters: ReadonlyMap<string, Perimeter>;
}

function withMembers(
  slice: Rooms,
  stream: string,
  room: string,
  change: (memberships: readonly Membership[]) => readonly Membership[],
  counted: number,
): Rooms {
  const known = slice.rooms.get(room);
  // A network or a record has no list of people, only a number.
  const listed = known === undefined || known.room.kind === 'project';
  const before = slice.memberships.get(stream) ?? [];
  const after = listed ? change(before) : before;
  const isEveryone = stream.endsWith('/everyone');
  return {
    ...slice,
    memberships: withEntry(slice.memberships, stream, after),
    rooms:
      known && isEveryone
        ? withEntry(slice.rooms, room, {
            ...known,
            members: listed ? after.length : known.members + counted,
          })
        : slice.rooms,
  };
}

const byAdmission = (one: Membership, other: Membership): number =>
  one.since - other.since || (one.member.id < other.member.id ? -1 : 1);

const roomIdOf = (stream: string): string => {
  const parsed = parseStream(stream);
  return parsed?.of === 'room' ? parsed.room : '';
};

const slice = defineSlice<Rooms>({
  name: 'room',
  empty: { rooms: new Map(), memberships: new Map(), perimeters: new Map() },
  reducers: {
    [roomOpened.type]: (slice, { data }: Fact<DataOf<typeof roomOpened>>) => ({
      ...slice,
      rooms: withEntry(slice.rooms, data.room.id, { room: data.room, members: 0 }),
    }),
    [membershipOpened.type]: (slice, { stream, data }: Fact<DataOf<typeof membershipOpened>>) =>
      withMembers(
        slice,
        stream,
        data.membership.room,
        (memberships) =>
          [
            ...memberships.filter(({ member }) => member.id !== data.membership.member.id),
            data.membership,
          ].sort(byAdmission),
        1,
      ),
    [membershipEnded.type]: (slice, { stream, data }: Fact<DataOf<typeof membershipEnded>>) =>
      withMembers(
        slice,
        stream,
        data.room,
        (memberships) => memberships.filter(({ member }) => member.id !== data.member),
        -1,
      ),
    [perimeterChanged.type]: (slice, { data }: Fact<DataOf<typeof perimeterChanged>>) => ({
      ...slice,
      perimeters: withEntry(slice.perimeters, data.perimeter.room, data.perimeter),
    }),
  },
  snapshots: {
    room: (slice, _stream, { room, members }: RoomState) => ({
      ...slice,
      rooms: withEntry(slice.rooms, room.id, { room, members }),
    }),
    memberships: (slice, stream, data: Membership[]) => ({
      ...slice,
      memberships: withEntry(slice.memberships, stream, data),
    }),
    perimeter: (slice, _stream, data: Perimeter) => ({
      ...slice,
      perimeters: withEntry(slice.perimeters, data.room, data),
    }),
  },
  erase(slice, stream) {
    const parsed = parseStream(stream);
    if (parsed?.of !== 'room') return slice;
    const { audience, room } = parsed;
    return withChanges(slice, {
      memberships: withEntry(slice.memberships, stream, undefined),
      ...(audience === 'everyone' && { rooms: withEntry(slice.rooms, room, undefined) }),
      ...(audience === 'inside' && { perimeters: withEntry(slice.perimeters, room, undefined) }),
    });
  },
});

/** A room that is open; undefined before it is. */
export const roomState = (state: State, room: string): OpenRoom | undefined =>
  slice.of(state).rooms.get(room);

/** Whom a room admits; undefined for those who may not know. */
export const perimeterOf = (state: State, room: string): Perimeter | undefined =>
  slice.of(state).perimeters.get(room);

const listMemberships = memoized(({ memberships }: Rooms, room): readonly Membership[] =>
  [...memberships]
    .filter(([stream]) => roomIdOf(stream) === room)
    .flatMap(([, ofStream]) => ofStream)
    .sort(byAdmission),
);

/** Everyone in a room whom the reader may know, of the streams that are open; by admission. */
export const membershipsOf = (state: State, room: string): readonly Membership[] =>
  listMemberships(slice.of(state), room);
