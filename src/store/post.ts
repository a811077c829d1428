import {
  page as pageShape,
  postCreated,
  postDeleted,
  postEdited,
  type Cursor,
  type Page,
  type Post,
  type Thread,
} from '../protocol/post.ts';
import { reactionAdded, reactionRemoved, type Reaction } from '../protocol/reaction.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { withReaction } from './reaction.ts';
import { defineSlice, memoized, withChanges, withEntry, type State } from './slice.ts';

interface Posts {
  /** By the id of their first post. Comments are the newest ones without a gap, oldest first. */
  threads: ReadonlyMap<string, Thread>;
  /**
   * Down to where each stream's threads are loaded: the cursor of the next page, or null where nothing is older. A
   * stream that is not in it has none loaded.
   */
  loaded: ReadonlyMap<string, Cursor | null>;
}

/** Where a fact happened: every one about a post says its thread. */
interface Place {
  id: string;
  root: string | null;
}

const withThread = (slice: Posts, id: string, thread: Thread | undefined): Posts =>
  withChanges(slice, { threads: withEntry(slice.threads, id, thread) });

/** Changes a post, unless it already knows this seq: a page read late counts nothing twice (DESIGN 5). */
const changed = (post: Post, seq: number, apply: (post: Post) => Post): Post =>
  post.changed >= seq ? post : { ...apply(post), changed: seq };

function change(
  slice: Posts,
  { id, root }: Place,
  seq: number,
  apply: (post: Post) => Post,
): Posts {
  const thread = slice.threads.get(root ?? id);
  if (!thread) return slice;
  if (root === null) {
    const post = changed(thread.post, seq, apply);
    return withThread(slice, id, withChanges(thread, { post }));
  }
  const comments = thread.comments.map((post) =>
    post.id === id ? changed(post, seq, apply) : post,
  );
  const isSame = comments.every((post, index) => post === thread.comments[index]);
  return isSame ? slice : withThread(slice, root, { ...thread, comments });
}

function create(slice: Posts, { seq, data: { post } }: Fact<DataOf<typeof postCreated>>): Posts {
  if (post.root === null) {
    return slice.threads.has(post.id) ? slice : withThread(slice, post.id, { post, comments: [] });
  }
  const thread = slice.threads.get(post.root);
  if (!thread || thread.post.changed >= seq) return slice;
  return withThread(slice, post.root, {
    post: { ...thread.post, comments: thread.post.comments + 1, changed: seq },
    comments: [...thread.comments, post],
  });
}

function remove(slice: Posts, { seq, data }: Fact<DataOf<typeof postDeleted>>): Posts {
  const thread = slice.threads.get(data.root ?? data.id);
  if (!thread) return slice;
  if (data.root !== null) {
    const counted = changed(thread.post, seq, (post) => ({ ...post, comments: post.comments - 1 }));
    return withThread(slice, data.root, {
      post: counted,
      comments: thread.comments.filter(({ id }) => id !== data.id),
    });
  }
  if (thread.post.comments === 0) return withThread(slice, data.id, undefined);
  return change(slice, data, seq, (post) => ({ ...post, deleted: true, body: [] }));
}

function react(present: boolean) {
  return (
    slice: Posts,
    { seq, data }: Fact<{ post: string; root: string | null; reaction: Reaction; member: string }>,
  ): Posts =>
    change(slice, { id: data.post, root: data.root }, seq, (post) =>
      withReaction(post, data.reaction, data.member, present),
    );
}

const posts = defineSlice<Posts>({
  name: 'post',
  empty: { threads: new Map(), loaded: new Map() },
  reducers: {
    [postCreated.type]: create,
    [postDeleted.type]: remove,
    [postEdited.type]: (slice, { seq, data }: Fact<DataOf<typeof postEdited>>) =>
      change(slice, data, seq, (post) => ({
        ...post,
        body: data.body,
        editedAt: data.editedAt,
      })),
    [reactionAdded.type]: react(true),
    [reactionRemoved.type]: react(false),
  },
  erase(slice, stream) {
    const kept = [...slice.threads].filter(([, { post }]) => post.stream !== stream);
    return withChanges(slice, {
      threads: kept.length === slice.threads.size ? slice.threads : new Map(kept),
      loaded: withEntry(slice.loaded, stream, undefined),
    });
  },
});

const byTime = (one: Post, other: Post): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

/** Of what is known of a post and what was read of it, the later; the same object where they are equally late. */
const later = (known: Post | undefined, read: Post): Post =>
  known && known.changed >= read.changed ? known : read;

function merged(known: Thread | undefined, read: Thread): Thread {
  const comments = new Map(known?.comments.map((comment) => [comment.id, comment]));
  for (const comment of read.comments)
    comments.set(comment.id, later(comments.get(comment.id), comment));
  return {
    post: later(known?.post, read.post),
    comments: [...comments.values()].sort((one, other) => one.seq - other.seq),
  };
}

function keepThreads(slice: Posts, read: readonly Thread[]): Posts {
  const threads = new Map(slice.threads);
  for (const thread of read) {
    threads.set(thread.post.id, merged(threads.get(thread.post.id), thread));
  }
  return { ...slice, threads };
}

/** Keeps a page that was read of these streams. */
export const applyPage = (state: State, streams: readonly string[], page: Page): State =>
  posts.update(state, (slice) => {
    const loaded = new Map(slice.loaded);
    for (const stream of streams) loaded.set(stream, older(slice.loaded.get(stream), page.before));
    return { ...keepThreads(slice, page.threads), loaded };
  });

/** Keeps a thread that was read with all its comments. */
export const applyThread = (state: State, thread: Thread): State =>
  posts.update(state, (slice) => keepThreads(slice, [thread]));

/** To be given to `session.watch` for streams whose threads are shown: asks for their first page as well. */
export const feedPaging = {
  threads: 20,
  isLoaded: (state: State, stream: string): boolean => posts.of(state).loaded.has(stream),
  apply(state: State, streams: readonly string[], data: unknown): State {
    const page = pageShape.safeParse(data);
    return page.success ? applyPage(state, streams, page.data) : state;
  },
};

/** A post or a comment that is loaded. */
export function postOf(state: State, id: string): Post | undefined {
  const { threads } = posts.of(state);
  const root = threads.get(id)?.post;
  if (root) return root;
  for (const { comments } of threads.values()) {
    const comment = comments.find((post) => post.id === id);
    if (comment) return comment;
  }
  return undefined;
}

/** A thread that is loaded, by the id of its first post; the same object until something in it changes. */
export const threadOf = (state: State, root: string): Thread | undefined =>
  posts.of(state).threads.get(root);

const none: readonly Post[] = [];

/** The comments of a thread that are loaded, oldest first: the newest ones without a gap. */
export const commentsOf = (state: State, root: string): readonly Post[] =>
  threadOf(state, root)?.comments ?? none;

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

/** What was loaded stays loaded, when a feed of more streams reads on from further up. */
function older(known: Cursor | null | undefined, read: Cursor | null): Cursor | null {
  if (known === undefined) return read;
  return known && read && isNewer(known, read) ? read : read && known;
}

const listFeed = memoized((slice: Posts, name): readonly Post[] => {
  const [boundary, streams] = JSON.parse(name) as [Cursor | null, string[]];
  const wanted = new Set(streams);
  return [...slice.threads.values()]
    .map(({ post }) => post)
    .filter((post) => wanted.has(post.stream) && (!boundary || !isNewer(boundary, post)))
    .sort((one, other) => byTime(other, one));
});

/** The threads of these streams as one feed, newest first, down to where it is whole. */
export function feedThreads(state: State, streams: readonly string[]): readonly Post[] {
  const boundary = feedBoundary(state, streams);
  return boundary === undefined
    ? none
    : listFeed(posts.of(state), JSON.stringify([boundary, streams]));
}
