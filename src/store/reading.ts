import type { Cursor } from '../protocol/cursor.ts';
import type { Post } from '../protocol/post.ts';
import { readMarked, type ReadMark } from '../protocol/reading.ts';
import { accessEnded } from '../protocol/room.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** By stream: up to where it was read. */
type Reads = ReadonlyMap<string, Cursor>;

const slice = defineSlice<Reads>({
  name: 'reading',
  empty: new Map(),
  reducers: {
    [readMarked.type]: (reads, { data: { mark } }: Fact<DataOf<typeof readMarked>>) =>
      withEntry(reads, mark.stream, mark.place),
    [accessEnded.type]: (reads, { data }: Fact<DataOf<typeof accessEnded>>) =>
      data.streams.reduce((after, stream) => withEntry(after, stream, undefined), reads),
  },
  snapshots: {
    reads: (_reads, _stream, data: ReadMark[]) =>
      new Map(data.map(({ stream, place }) => [stream, place])),
  },
  // What was read of a record is remembered while nobody has a ticket for it.
  erase: (reads, stream) => (stream.startsWith('member/') && reads.size > 0 ? new Map() : reads),
});

/** Up to where the reader has read each stream; a stream that was never read is not in it. */
export const readUpTo = (state: State): ReadonlyMap<string, Cursor> => slice.of(state);

/** Whether a thread of somebody else's came after what its reader has read. */
export function isAfter(post: Post, read: Cursor | null, reader: string): boolean {
  if (post.by.id === reader) return false;
  return !read || post.at > read.at || (post.at === read.at && post.id > read.id);
}
