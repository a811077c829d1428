import { parseStream } from '../perimeter/streams.ts';
import {
  joinAsked,
  joinChanged,
  joinEnded,
  type JoinRequest,
  type OwnRequest,
} from '../protocol/join.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withChanges, withEntry, type State } from './slice.ts';

interface Requests {
  /** Open ones, by the room that is asked. */
  ofRooms: ReadonlyMap<string, readonly JoinRequest[]>;
  /** The reader's own, by room. */
  own: ReadonlyMap<string, OwnRequest>;
}

function withRequests(
  slice: Requests,
  room: string,
  change: (requests: readonly JoinRequest[]) => readonly JoinRequest[],
): Requests {
  const requests = change(slice.ofRooms.get(room) ?? []);
  const ofRooms = withEntry(slice.ofRooms, room, requests.length > 0 ? requests : undefined);
  return withChanges(slice, { ofRooms });
}

const without = (requests: readonly JoinRequest[], member: string) =>
  requests.filter(({ by }) => by.id !== member);

const slice = defineSlice<Requests>({
  name: 'join',
  empty: { ofRooms: new Map(), own: new Map() },
  reducers: {
    [joinAsked.type]: (slice, { data: { request } }: Fact<DataOf<typeof joinAsked>>) =>
      withRequests(slice, request.room, (requests) => [
        ...without(requests, request.by.id),
        request,
      ]),
    [joinEnded.type]: (slice, { data }: Fact<DataOf<typeof joinEnded>>) =>
      withRequests(slice, data.room, (requests) => without(requests, data.member)),
    [joinChanged.type]: (slice, { data }: Fact<DataOf<typeof joinChanged>>) => ({
      ...slice,
      own: withEntry(slice.own, data.room, data.request ?? undefined),
    }),
  },
  snapshots: {
    requests(slice, stream, data: JoinRequest[]) {
      const parsed = parseStream(stream);
      return parsed?.of === 'room' ? withRequests(slice, parsed.room, () => data) : slice;
    },
    asked: (slice, _stream, data: OwnRequest[]) => ({
      ...slice,
      own: new Map(data.map((request) => [request.room, request])),
    }),
  },
  erase(slice, stream) {
    const parsed = parseStream(stream);
    if (parsed?.of === 'member') return slice.own.size > 0 ? { ...slice, own: new Map() } : slice;
    return parsed?.of === 'room' && parsed.audience === 'inside'
      ? withRequests(slice, parsed.room, () => [])
      : slice;
  },
});

const none: readonly JoinRequest[] = [];

/** Who asks to join a room and has no answer, the first first; of a room whose `inside` is open. */
export const requestsTo = (state: State, room: string): readonly JoinRequest[] =>
  slice.of(state).ofRooms.get(room) ?? none;

/** What has become of the reader's requests, by room. */
export const ownRequests = (state: State): ReadonlyMap<string, OwnRequest> => slice.of(state).own;
