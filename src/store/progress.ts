import { decisionReplaced } from '../protocol/decision.ts';
import { ideaDecided } from '../protocol/idea.ts';
import { postCreated, postDeleted, postEdited, postRestored } from '../protocol/post.ts';
import { questionAnswered, questionReopened } from '../protocol/question.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By stream: another object whenever something happens there that changes what `progress:read` answers. */
type Turns = ReadonlyMap<string, object>;

const turn = (turns: Turns, { stream }: { stream: string }): Turns => withEntry(turns, stream, {});

const awaiting: ReadonlySet<string> = new Set(['question', 'idea', 'decision']);

const slice = defineSlice<Turns>({
  name: 'progress',
  empty: new Map(),
  reducers: {
    // What people say to each other changes nothing of it, or every reader of a busy room would ask all the time.
    [postCreated.type]: (turns, fact: Fact<DataOf<typeof postCreated>>) => {
      const { root, detail, files = [] } = fact.data.post;
      const counts = files.length > 0 || (root === null && awaiting.has(detail.kind));
      return counts ? turn(turns, fact) : turns;
    },
    [postEdited.type]: turn,
    [postDeleted.type]: turn,
    [postRestored.type]: turn,
    [questionAnswered.type]: turn,
    [questionReopened.type]: turn,
    [ideaDecided.type]: turn,
    [decisionReplaced.type]: turn,
  },
  snapshots: { milestones: (turns, stream) => turn(turns, { stream }) },
  erase: (turns, stream) => withEntry(turns, stream, undefined),
});

/** Where these streams stand: what is the same objects has not changed. */
export const turnsOf = (state: State, streams: readonly string[]): readonly unknown[] => {
  const turns = slice.of(state);
  return streams.map((stream) => turns.get(stream));
};
