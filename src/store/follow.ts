import { followChanged, type Following } from '../protocol/follow.ts';
import type { Cursor } from '../protocol/cursor.ts';
import type { Thread } from '../protocol/post.ts';
import { accessEnded } from '../protocol/room.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { parseStream } from '../perimeter/streams.ts';
import { isAfter } from './reading.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

type Follow = Following['follow'];
/** By room; one that is neither followed nor muted is not in it. */
type Follows = ReadonlyMap<string, Follow>;

const withFollow = (follows: Follows, { room, follow }: Following): Follows =>
  withEntry(follows, room, follow === 'usual' ? undefined : follow);

const slice = defineSlice<Follows>({
  name: 'follow',
  empty: new Map(),
  reducers: {
    [followChanged.type]: (follows, { data }: Fact<DataOf<typeof followChanged>>) =>
      withFollow(follows, data),
    [accessEnded.type]: (follows, { data }: Fact<DataOf<typeof accessEnded>>) =>
      withEntry(follows, data.room, undefined),
  },
  snapshots: {
    follows: (_follows, _stream, data: Following[]) => data.reduce(withFollow, new Map()),
  },
  erase: (follows, stream) =>
    stream.startsWith('member/') && follows.size > 0 ? new Map() : follows,
});

/** Whether the reader follows or has muted a room. */
export const followOf = (state: State, room: string): Follow =>
  slice.of(state).get(room) ?? 'usual';

/** Whether the reader follows or has muted the room of a stream. */
export function followOfStream(state: State, stream: string): Follow {
  const parsed = parseStream(stream);
  return parsed?.of === 'room' ? followOf(state, parsed.room) : 'usual';
}

/** Through whose eyes the threads of a stream are looked at. */
export interface Looking {
  reader: string;
  /** Up to where they have read the stream; null where they never have. */
  read: Cursor | null;
  /** Whether they follow or have muted its room. */
  room: Follow;
}

/** Whether its reader has muted a thread or its room; the other form of `isMuted` (server/db/follows.ts). */
export const isMuted = ({ own }: Pick<Thread, 'own'>, { room }: Pick<Looking, 'room'>): boolean =>
  own.follow === 'muted' || room === 'muted';

/** Whether its reader follows a thread; the other form of `isFollowed` (server/db/follows.ts). */
export const isFollowed = (thread: Thread, { reader, room }: Looking): boolean =>
  followsThread(thread, reader) || (room === 'followed' && thread.own.follow !== 'muted');

/** Whether its reader follows a thread for its own sake: they wrote in it, or chose to. */
export const followsThread = ({ post, own }: Thread, reader: string): boolean =>
  own.follow === 'followed' || (own.follow === 'usual' && post.by.id === reader);

/** Whether its reader has yet to read a thread; the other form of `isUnread` (server/db/reads.ts). */
export const isUnread = (thread: Thread, looking: Looking): boolean =>
  isAfter(thread.post, looking.read, looking.reader) && !isMuted(thread, looking);
