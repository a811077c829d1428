import { parseStream } from '../perimeter/streams.ts';
import { charterChanged } from '../protocol/charter-change.ts';
import type { DataOf } from '../protocol/registry.ts';
import { roomOpened, type RoomState } from '../protocol/room.ts';
import { stageChanged } from '../protocol/stage-change.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** What a project room is for, and where it stands. */
export type Agreement = Pick<RoomState, 'charter' | 'stages'>;

type Agreements = ReadonlyMap<string, Agreement>;

function withChange(agreements: Agreements, room: string, change: Partial<Agreement>): Agreements {
  const known = agreements.get(room);
  return known ? withEntry(agreements, room, { ...known, ...change }) : agreements;
}

const slice = defineSlice<Agreements>({
  name: 'charter',
  empty: new Map(),
  reducers: {
    [roomOpened.type]: (agreements, { data }: Fact<DataOf<typeof roomOpened>>) =>
      withEntry(agreements, data.room.id, { charter: data.charter, stages: data.stages }),
    [charterChanged.type]: (agreements, { data }: Fact<DataOf<typeof charterChanged>>) =>
      withChange(agreements, data.room, { charter: data.charter }),
    [stageChanged.type]: (agreements, { data }: Fact<DataOf<typeof stageChanged>>) =>
      withChange(agreements, data.room, { stages: data.stages }),
  },
  snapshots: {
    room: (agreements, _stream, { room, charter, stages }: RoomState) =>
      withEntry(agreements, room.id, { charter, stages }),
  },
  erase(agreements, stream) {
    const parsed = parseStream(stream);
    return parsed?.of === 'room' && parsed.audience === 'everyone' && agreements.has(parsed.room)
      ? withEntry(agreements, parsed.room, undefined)
      : agreements;
  },
});

/** A room's charter and stages; undefined before it is open. */
export const agreementOf = (state: State, room: string): Agreement | undefined =>
  slice.of(state).get(room);

/** Whether a room has come to its last stage. */
export const isArchived = (agreement: Pick<Agreement, 'stages'> | undefined): boolean =>
  agreement?.stages.at(-1)?.name === 'archived';
