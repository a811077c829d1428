import { parseStream } from '../perimeter/streams.ts';
import { memberDetailed, type Details } from '../protocol/details.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By member. */
type AllDetails = ReadonlyMap<string, Details>;

const slice = defineSlice<AllDetails>({
  name: 'details',
  empty: new Map(),
  reducers: {
    [memberDetailed.type]: (all, { data }: Fact<DataOf<typeof memberDetailed>>) =>
      withEntry(all, data.details.id, data.details),
  },
  snapshots: {
    details: (all, _stream, data: Details) => withEntry(all, data.id, data),
  },
  erase(all, stream) {
    const parsed = parseStream(stream);
    return parsed?.of === 'details' ? withEntry(all, parsed.member, undefined) : all;
  },
});

/** What only employees see of a member, and they themselves, where it is open. */
export const detailsOf = (state: State, member: string): Details | undefined =>
  slice.of(state).get(member);
