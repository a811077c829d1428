import { announcementReminded, type Reminder } from '../protocol/reminder.ts';
import { ownChanged } from '../protocol/own.ts';
import { accessEnded } from '../protocol/room.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By the announcement which its reader is asked to confirm. */
type Reminders = ReadonlyMap<string, Reminder>;

const slice = defineSlice<Reminders>({
  name: 'reminder',
  empty: new Map(),
  reducers: {
    [announcementReminded.type]: (
      reminders,
      { data: { reminder } }: Fact<DataOf<typeof announcementReminded>>,
    ) => withEntry(reminders, reminder.post, reminder),
    [ownChanged.type]: (reminders, { data: { post, own } }: Fact<DataOf<typeof ownChanged>>) =>
      own.confirmedAt === null ? reminders : withEntry(reminders, post, undefined),
    [accessEnded.type](reminders, { data: { streams } }: Fact<DataOf<typeof accessEnded>>) {
      const left = [...reminders].filter(([, { stream }]) => !streams.includes(stream));
      return left.length === reminders.size ? reminders : new Map(left);
    },
  },
  snapshots: {
    reminders: (_reminders, _stream, data: Reminder[]) =>
      new Map(data.map((reminder) => [reminder.post, reminder])),
  },
  // What they are asked of a record is remembered while nobody has a ticket for it.
  erase: (reminders, stream) =>
    stream.startsWith('member/') && reminders.size > 0 ? new Map() : reminders,
});

/** What the reader is asked to confirm in these streams, newest first; some of it may be deleted. */
export const remindersIn = (state: State, streams: readonly string[]): readonly Reminder[] =>
  [...slice.of(state).values()]
    .filter(({ stream }) => streams.includes(stream))
    .sort((one, other) => other.at - one.at || (one.post < other.post ? -1 : 1));

/** Announcements that the reader is asked to confirm, of streams that are open. */
export const remindedThreads = (state: State): string[] =>
  [...slice.of(state).values()]
    .filter(({ stream }) => state.openings.get(stream) === 'open')
    .map(({ post }) => post);
