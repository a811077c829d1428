import { scheduleChanged, scheduleEnded, type Scheduled } from '../protocol/schedule.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, type State } from './slice.ts';

/** In the order in which they are due. */
type Schedule = readonly Scheduled[];

const nothing: Schedule = [];

const byTime = (one: Scheduled, other: Scheduled): number =>
  one.dueAt - other.dueAt || (one.id < other.id ? -1 : 1);

const without = (schedule: Schedule, id: string): Schedule =>
  schedule.some((one) => one.id === id) ? schedule.filter((one) => one.id !== id) : schedule;

const slice = defineSlice<Schedule>({
  name: 'schedule',
  empty: nothing,
  reducers: {
    [scheduleChanged.type]: (schedule, { data }: Fact<DataOf<typeof scheduleChanged>>) =>
      [...without(schedule, data.scheduled.id), data.scheduled].sort(byTime),
    [scheduleEnded.type]: (schedule, { data }: Fact<DataOf<typeof scheduleEnded>>) =>
      without(schedule, data.id),
  },
  snapshots: {
    scheduled: (_schedule, _stream, data: Scheduled[]) => [...data].sort(byTime),
  },
  erase: (schedule, stream) => (stream.startsWith('member/') ? nothing : schedule),
});

/** The posts that the reader has for later, the next one first; with those that were refused when they were due. */
export const scheduledPosts = (state: State): readonly Scheduled[] => slice.of(state);
