import { typingData, typingSignal } from '../protocol/presence.ts';
import { postCreated } from '../protocol/post.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** Someone who is writing. */
export interface Typing {
  member: string;
  name: string;
  /** The thread in which they write a comment; null for a new one. */
  root: string | null;
  until: number;
}

const slice = defineSlice<ReadonlyMap<string, readonly Typing[]>>({
  name: 'typing',
  empty: new Map(),
  reducers: {
    // Whoever has posted what they were writing writes it no longer.
    [postCreated.type](typing, { stream, data }: Fact<DataOf<typeof postCreated>>) {
      const writing = typing.get(stream);
      const others = writing?.filter(({ member }) => member !== data.post.by.id);
      if (!writing || others!.length === writing.length) return typing;
      return withEntry(typing, stream, others);
    },
  },
  signals: {
    [typingSignal](typing, stream, { member, until, data }) {
      const parsed = typingData.safeParse(data);
      if (!parsed.success) return typing;
      const others = (typing.get(stream) ?? []).filter((one) => one.member !== member);
      return withEntry(typing, stream, [...others, { member, until, ...parsed.data }]);
    },
  },
  erase: (typing, stream) => withEntry(typing, stream, undefined),
});

/** Who is writing in these streams at this moment. */
export const typingIn = (state: State, streams: readonly string[], now: number): Typing[] =>
  streams.flatMap((stream) =>
    (slice.of(state).get(stream) ?? []).filter(({ until }) => now < until),
  );
