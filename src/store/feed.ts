import type { Cursor } from '../protocol/cursor.ts';
import { page as pageShape, type Page, type Post } from '../protocol/post.ts';
import type { Filter } from '../protocol/filter.ts';
import { filterName, matches } from './filter.ts';
import { followOfStream, type Looking } from './follow.ts';
import { isThere, keepThreads, posts } from './post.ts';
import { memoized, type State } from './slice.ts';
import type { Posts, Stretch } from './thread.ts';

const byTime = (one: Post, other: Post): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/** What is loaded of a stream is told apart by what it was narrowed to. */
export const loadedName = (stream: string, filter: Filter): string =>
  `${stream} ${filterName(filter)}`;

/** Keeps a page that was read of these streams, narrowed so. */
export const applyPage = (
  state: State,
  streams: readonly string[],
  page: Page,
  filter: Filter = {},
): State =>
  posts.update(state, (slice) => {
    const loaded = new Map(slice.loaded);
    for (const stream of streams) {
      const name = loadedName(stream, filter);
      loaded.set(name, older(slice.loaded.get(name), page.before));
    }
    return { ...keepThreads(slice, [...page.threads, ...page.pinned]), loaded };
  });

/** To be given to `session.watch` for streams whose threads are shown: asks for their first page as well. */
export const feedPaging = {
  threads: 20,
  isLoaded: (state: State, stream: string): boolean =>
    posts.of(state).loaded.has(loadedName(stream, {})),
  apply(state: State, streams: readonly string[], data: unknown): State {
    const page = pageShape.safeParse(data);
    return page.success ? applyPage(state, streams, page.data) : state;
  },
};

const none: readonly Post[] = [];

/**
 * Down to where a merged feed is whole: the newest of its streams' cursors. Null where it is whole to its beginning,
 * undefined where not even its first page is.
 */
export function feedBoundary(
  state: State,
  streams: readonly string[],
  filter: Filter = {},
): Cursor | null | undefined {
  const { loaded } = posts.of(state);
  let boundary: Cursor | null = null;
  for (const stream of streams) {
    const cursor = loaded.get(loadedName(stream, filter));
    if (cursor === undefined) return undefined;
    if (cursor && (!boundary || isNewer(cursor, boundary))) boundary = cursor;
  }
  return boundary;
}

/** Whether a place is further up in a feed than another. */
export const isNewer = (one: Cursor, other: Cursor): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/** What was loaded stays loaded, when a feed of more streams reads on from further up. */
function older(known: Cursor | null | undefined, read: Cursor | null): Cursor | null {
  if (known === undefined) return read;
  return known && read && isNewer(known, read) ? read : read && known;
}

const listFeed = memoized((slice: Posts, name): readonly Post[] => {
  const [up, down, streams, filter, kept] = JSON.parse(name) as [
    Cursor | null,
    Cursor | null,
    [string, Looking][],
    Filter,
    string[],
  ];
  const wanted = new Map(streams);
  return [...slice.threads.values()]
    .filter(({ post }) => wanted.has(post.stream) && (isThere(post) || kept.includes(post.id)))
    .filter(({ post }) => !(down && isNewer(down, post)) && !(up && isNewer(post, up)))
    .filter(
      (thread) =>
        kept.includes(thread.post.id) || matches(filter, thread, wanted.get(thread.post.stream)!),
    )
    .map(({ post }) => post)
    .sort((one, other) => byTime(other, one));
});

/** What a feed is narrowed to, and from where its reader has yet to read. */
export interface Narrowing {
  filter: Filter;
  reader: string;
  /** Up to where each stream was read when the reader asked for what is unread: what they read meanwhile stays. */
  readUpTo: ReadonlyMap<string, Cursor>;
  /** Posts that keep their place though they are deleted: their author may still bring them back. */
  kept: readonly string[];
  /** What is read instead of the newest. */
  stretch?: Stretch | undefined;
}

/** The stretch that somebody reads; undefined where they read the newest. */
export const stretchOf = (state: State, name: string): Stretch | undefined =>
  posts.of(state).stretches.get(name);

/** The threads of these streams as one feed, newest first, down to where it is whole. */
export function feedThreads(
  state: State,
  streams: readonly string[],
  narrowing: Partial<Narrowing> = {},
): readonly Post[] {
  const { filter = {}, reader = '', readUpTo, kept = [], stretch } = narrowing;
  const down = stretch ? stretch.down : feedBoundary(state, streams, filter);
  if (down === undefined) return none;
  const looking = streams.map((stream): [string, Looking] => [
    stream,
    { reader, read: readUpTo?.get(stream) ?? null, room: followOfStream(state, stream) },
  ]);
  const name = JSON.stringify([stretch?.up ?? null, down, looking, filter, kept]);
  return listFeed(posts.of(state), name);
}

const listPinned = memoized((slice: Posts, name): readonly Post[] => {
  const wanted = new Set(JSON.parse(name) as string[]);
  return [...slice.threads.values()]
    .map(({ post }) => post)
    .filter((post) => post.pinned && isThere(post) && wanted.has(post.stream))
    .sort((one, other) => byTime(other, one));
});

/** What is pinned in these streams, newest first, wherever in the feed it is. */
export const feedPinned = (state: State, streams: readonly string[]): readonly Post[] =>
  listPinned(posts.of(state), JSON.stringify(streams));
