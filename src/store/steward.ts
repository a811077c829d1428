import { stewardChanged } from '../protocol/steward.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, type State } from './slice.ts';

const slice = defineSlice<boolean>({
  name: 'steward',
  empty: false,
  reducers: {
    [stewardChanged.type]: (_steward, { data }: Fact<DataOf<typeof stewardChanged>>) =>
      data.steward,
  },
  snapshots: { steward: (_steward, _stream, data: boolean) => data },
  erase: (steward, stream) => (stream.startsWith('member/') ? false : steward),
});

/** Whether the member answers for the whole network. */
export const isSteward = (state: State): boolean => slice.of(state);
