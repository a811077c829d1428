import { milestoneChanged, milestoneDropped, type Milestone } from '../protocol/milestone.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { parseStream } from '../perimeter/streams.ts';
import { defineSlice, memoized, withEntry, type State } from './slice.ts';

/** By stream. */
type Milestones = ReadonlyMap<string, readonly Milestone[]>;

const byDay = (one: Milestone, other: Milestone): number =>
  one.due === other.due ? (one.id < other.id ? -1 : 1) : one.due < other.due ? -1 : 1;

const without = (slice: Milestones, stream: string, id: string): readonly Milestone[] =>
  (slice.get(stream) ?? []).filter((milestone) => milestone.id !== id);

const slice = defineSlice<Milestones>({
  name: 'milestone',
  empty: new Map(),
  reducers: {
    [milestoneChanged.type]: (slice, { stream, data }: Fact<DataOf<typeof milestoneChanged>>) =>
      withEntry(slice, stream, [...without(slice, stream, data.milestone.id), data.milestone]),
    [milestoneDropped.type]: (slice, { stream, data }: Fact<DataOf<typeof milestoneDropped>>) =>
      withEntry(slice, stream, without(slice, stream, data.id)),
  },
  snapshots: {
    milestones: (slice, stream, data: Milestone[]) => withEntry(slice, stream, data),
  },
  erase: (slice, stream) => withEntry(slice, stream, undefined),
});

const listMilestones = memoized((slice: Milestones, room): readonly Milestone[] =>
  [...slice]
    .filter(([stream]) => {
      const parsed = parseStream(stream);
      return parsed?.of === 'room' && parsed.room === room;
    })
    .flatMap(([, ofStream]) => ofStream)
    .sort(byDay),
);

/** The milestones of a room's streams that are open, the first one due first. */
export const milestonesOf = (state: State, room: string): readonly Milestone[] =>
  listMilestones(slice.of(state), room);
