import { typingData, typingSignal } from '../protocol/presence.ts';
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
