/** What a session was told of, in the order in which it took it in: kept by the store itself, as a noun of the proof's. */
import { postCreated } from '../../src/protocol/post.ts';
import { defineSlice, type State } from '../../src/store/slice.ts';

/** A post or a comment that came as a fact. */
export interface Heard {
  seq: number;
  id: string;
}

const none: readonly Heard[] = [];

/** By stream; begins anew where the stream does, as with a snapshot. */
const heard = defineSlice<ReadonlyMap<string, readonly Heard[]>>({
  name: 'heard',
  empty: new Map(),
  reducers: {
    [postCreated.type]: (slice, { stream, seq, data }) =>
      new Map(slice).set(stream, [...(slice.get(stream) ?? none), { seq, id: data.post.id }]),
  },
  erase(slice, stream) {
    if (!slice.has(stream)) return slice;
    const rest = new Map(slice);
    rest.delete(stream);
    return rest;
  },
});

export const heardOf = (state: State, stream: string): readonly Heard[] =>
  heard.of(state).get(stream) ?? none;
