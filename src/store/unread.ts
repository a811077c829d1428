import { followChanged } from '../protocol/follow.ts';
import { ownChanged } from '../protocol/own.ts';
import { postCreated, postDeleted, postRestored } from '../protocol/post.ts';
import { readMarked } from '../protocol/reading.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By stream: how often something has happened after which something else of it may be unread. */
type Turns = ReadonlyMap<string, number>;

const turned = (turns: Turns, stream: string): Turns =>
  withEntry(turns, stream, (turns.get(stream) ?? 0) + 1);

/** A comment changes no count. */
const ofThread = (
  turns: Turns,
  { stream, data }: Fact<DataOf<typeof postDeleted> | DataOf<typeof postCreated>>,
): Turns => (('post' in data ? data.post : data).root === null ? turned(turns, stream) : turns);

/** What one does with a thread or a room is told in one's own stream: any stream may be meant. */
const ofReader = (turns: Turns, { stream }: Fact): Turns => turned(turns, stream);

const slice = defineSlice<Turns>({
  name: 'unread',
  empty: new Map(),
  reducers: {
    [postCreated.type]: ofThread,
    [postDeleted.type]: ofThread,
    [postRestored.type]: ofThread,
    [ownChanged.type]: ofReader,
    [followChanged.type]: ofReader,
    [readMarked.type]: (turns: Turns, { data }: Fact<DataOf<typeof readMarked>>) =>
      turned(turns, data.mark.stream),
  },
  erase: (turns, stream) => withEntry(turns, stream, undefined),
});

/** A number that changes with each thing that happened in a stream, after which something else may be unread. */
export const turnOf = (state: State, stream: string): number => slice.of(state).get(stream) ?? 0;
