import { accessChanged, accessEnded, type Access } from '../protocol/room.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

type Accesses = ReadonlyMap<string, Access>;

const slice = defineSlice<Accesses>({
  name: 'access',
  empty: new Map(),
  reducers: {
    [accessChanged.type]: (accesses, { data }: Fact<DataOf<typeof accessChanged>>) =>
      withEntry(accesses, data.access.room.id, data.access),
    [accessEnded.type]: (accesses, { data }: Fact<DataOf<typeof accessEnded>>) =>
      withEntry(accesses, data.room, undefined),
  },
  erases: {
    [accessChanged.type](accesses, { data }: Fact<DataOf<typeof accessChanged>>) {
      const { room, streams } = data.access;
      const now = new Set(streams.map(({ stream }) => stream));
      const before = accesses.get(room.id)?.streams ?? [];
      return before.map(({ stream }) => stream).filter((stream) => !now.has(stream));
    },
    [accessEnded.type]: (_accesses, { data }: Fact<DataOf<typeof accessEnded>>) => data.streams,
  },
  snapshots: {
    accesses: (_accesses, _stream, data: Access[]) =>
      new Map(data.map((access) => [access.room.id, access])),
  },
  erase: (accesses, stream) =>
    stream.startsWith('member/') && accesses.size > 0 ? new Map() : accesses,
});

/** The rooms that the member is in, by id. */
export const accesses = (state: State): ReadonlyMap<string, Access> => slice.of(state);

/** What the member may do in a room; undefined where they are not in it. */
export const accessTo = (state: State, room: string): Access | undefined =>
  slice.of(state).get(room);

/** What the member may do in a record's room, once its ticket was presented. */
export function accessToRecord(state: State, record: string): Access | undefined {
  return [...slice.of(state).values()].find((access) => access.room.record?.name === record);
}

/** Keeps an access that came with an answer, before its fact. */
export const keepAccess = (state: State, access: Access): State =>
  slice.update(state, (accesses) => withEntry(accesses, access.room.id, access));
