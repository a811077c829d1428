import {
  postCreated,
  postDeleted,
  postEdited,
  type Cursor,
  type Page,
  type Post,
  type Thread,
} from '../protocol/post.ts';
import { reactionAdded, reactionRemoved } from '../protocol/reaction.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { withReaction } from './reaction.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

interface Posts {
  posts: ReadonlyMap<string, Post>;
  /** The ids of the comments that are loaded, by thread, oldest first: the newest ones without a gap. */
  comments: ReadonlyMap<string, readonly string[]>;
  /**
   * Down to where each stream's threads are loaded: the cursor of the next page, or null where nothing is older. A
   * stream that is not in it has none loaded.
   */
  loaded: ReadonlyMap<string, Cursor | null>;
}

/** Changes a post, unless it already knows this seq: a page read late counts nothing twice (DESIGN 5). */
function change(slice: Posts, id: string, seq: number, apply: (post: Post) => Post): Posts {
  const post = slice.posts.get(id);
  if (!post || post.changed >= seq) return slice;
  return { ...slice, posts: withEntry(slice.posts, id, { ...apply(post), changed: seq }) };
}

function create(slice: Posts, { seq, data: { post } }: Fact<DataOf<typeof postCreated>>): Posts {
  if (slice.posts.has(post.id)) return slice;
  if (post.root === null) return { ...slice, posts: withEntry(slice.posts, post.id, post) };
  const root = slice.posts.get(post.root);
  if (!root || root.changed >= seq) return slice;
  const counted = change(slice, root.id, seq, (thread) => ({
    ...thread,
    comments: thread.comments + 1,
  }));
  return {
    ...counted,
    posts: withEntry(counted.posts, post.id, post),
    comments: withEntry(slice.comments, root.id, [...commentIds(slice, root.id), post.id]),
  };
}

function remove(slice: Posts, { seq, data }: Fact<DataOf<typeof postDeleted>>): Posts {
  const { id, root } = data;
  if (root !== null) {
    const counted = change(slice, root, seq, (thread) => ({
      ...thread,
      comments: thread.comments - 1,
    }));
    return {
      ...counted,
      posts: withEntry(counted.posts, id, undefined),
      comments: withEntry(
        slice.comments,
        root,
        commentIds(slice, root).filter((comment) => comment !== id),
      ),
    };
  }
  if ((slice.posts.get(id)?.comments ?? 0) > 0) {
    return change(slice, id, seq, (post) => ({ ...post, deleted: true, body: [] }));
  }
  return {
    ...slice,
    posts: withEntry(slice.posts, id, undefined),
    comments: withEntry(slice.comments, id, undefined),
  };
}

const commentIds = (slice: Posts, root: string): readonly string[] =>
  slice.comments.get(root) ?? [];

const posts = defineSlice<Posts>({
  name: 'post',
  empty: { posts: new Map(), comments: new Map(), loaded: new Map() },
  reducers: {
    [postCreated.type]: create,
    [postDeleted.type]: remove,
    [postEdited.type]: (slice, { seq, data }: Fact<DataOf<typeof postEdited>>) =>
      change(slice, data.id, seq, (post) => ({
        ...post,
        body: data.body,
        editedAt: data.editedAt,
      })),
    [reactionAdded.type]: (slice, { seq, data }: Fact<DataOf<typeof reactionAdded>>) =>
      change(slice, data.post, seq, (post) => withReaction(post, data.reaction, data.member, true)),
    [reactionRemoved.type]: (slice, { seq, data }: Fact<DataOf<typeof reactionRemoved>>) =>
      change(slice, data.post, seq, (post) =>
        withReaction(post, data.reaction, data.member, false),
      ),
  },
  erase(slice, stream) {
    const kept = [...slice.posts].filter(([, post]) => post.stream !== stream);
    const ids = new Map(kept);
    return {
      posts: ids,
      comments: new Map([...slice.comments].filter(([root]) => ids.has(root))),
      loaded: withEntry(slice.loaded, stream, undefined),
    };
  },
});

function keep(known: Map<string, Post>, post: Post): void {
  const before = known.get(post.id);
  if (!before || before.changed <= post.changed) known.set(post.id, post);
}

const byTime = (one: Post, other: Post): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

function keepThreads(slice: Posts, threads: readonly Thread[]): Posts {
  const known = new Map(slice.posts);
  const comments = new Map(slice.comments);
  for (const thread of threads) {
    keep(known, thread.post);
    thread.comments.forEach((comment) => keep(known, comment));
    const ids = new Set([
      ...commentIds(slice, thread.post.id),
      ...thread.comments.map(({ id }) => id),
    ]);
    const sorted = [...ids].map((id) => known.get(id)!).sort(byTime);
    comments.set(
      thread.post.id,
      sorted.map(({ id }) => id),
    );
  }
  return { ...slice, posts: known, comments };
}

/** Keeps a page that was read of these streams. */
export const applyPage = (state: State, streams: readonly string[], page: Page): State =>
  posts.update(state, (slice) => {
    const loaded = new Map(slice.loaded);
    for (const stream of streams) loaded.set(stream, page.before);
    return { ...keepThreads(slice, page.threads), loaded };
  });

/** Keeps a thread that was read with all its comments. */
export const applyThread = (state: State, thread: Thread): State =>
  posts.update(state, (slice) => keepThreads(slice, [thread]));

/** Whether the beginning of a stream's threads is loaded. */
export const hasThreads = (state: State, stream: string): boolean =>
  posts.of(state).loaded.has(stream);

/** A post that is loaded. */
export const postOf = (state: State, id: string): Post | undefined => posts.of(state).posts.get(id);

/** The comments of a thread that are loaded, oldest first. */
export const commentsOf = (state: State, root: string): readonly Post[] =>
  commentIds(posts.of(state), root).map((id) => posts.of(state).posts.get(id)!);

/**
 * Down to where a merged feed is whole: the newest of its streams' cursors. Null where it is whole to its beginning,
 * undefined where not even its first page is.
 */
export function feedBoundary(state: State, streams: readonly string[]): Cursor | null | undefined {
  const { loaded } = posts.of(state);
  let boundary: Cursor | null = null;
  for (const stream of streams) {
    const cursor = loaded.get(stream);
    if (cursor === undefined) return undefined;
    if (cursor && (!boundary || isNewer(cursor, boundary))) boundary = cursor;
  }
  return boundary;
}

const isNewer = (one: Cursor, other: Cursor): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);

/** The threads of these streams as one feed, newest first, down to where it is whole. */
export function feedThreads(state: State, streams: readonly string[]): readonly Post[] {
  const boundary = feedBoundary(state, streams);
  if (boundary === undefined) return [];
  const wanted = new Set(streams);
  return [...posts.of(state).posts.values()]
    .filter(
      (post) =>
        post.root === null &&
        wanted.has(post.stream) &&
        (boundary === null || !isNewer(boundary, post)),
    )
    .sort((one, other) => byTime(other, one));
}
