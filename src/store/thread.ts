import type { Filter } from '../protocol/filter.ts';
import type { Detail } from '../protocol/kind.ts';
import type { Own } from '../protocol/own.ts';
import type { Cursor } from '../protocol/cursor.ts';
import type { Post, Thread } from '../protocol/post.ts';
import type { Fact } from '../protocol/wire.ts';
import { withChanges, withEntry } from './slice.ts';

/** A part of a feed that somebody reads far below its newest thread; both ends belong to it. */
export interface Stretch {
  streams: readonly string[];
  filter: Filter;
  /** Its newest place; null where nothing is newer. */
  up: Cursor | null;
  /** Its oldest place; null where nothing is older. */
  down: Cursor | null;
}

/** What is known of posts. */
export interface Posts {
  /**
   * By the id of their first post. Comments are the newest ones without a gap, oldest first. One that was deleted stays:
   * its author may bring it back, and what it is to the reader alone stays with it.
   */
  threads: ReadonlyMap<string, Thread>;
  /**
   * Down to where each stream's threads are loaded, of all or of those that a filter narrows it to: the cursor of the
   * next page, or null where nothing is older. A stream that is not in it has none loaded.
   */
  loaded: ReadonlyMap<string, Cursor | null>;
  /** By the name of who reads it: what is loaded besides, apart from the newest. */
  stretches: ReadonlyMap<string, Stretch>;
  /** What threads are to the reader alone that are not known yet: what they did there can be heard of before the thread. */
  early: ReadonlyMap<string, Own>;
  /** Threads by which stream they are to be shown in, though they are older than what is loaded: to be read. */
  missing: ReadonlyMap<string, string>;
}

/** Where a fact happened: every one about a post says its thread. */
export interface Place {
  id: string;
  root: string | null;
}

export const withThread = (slice: Posts, id: string, thread: Thread | undefined): Posts =>
  withChanges(slice, { threads: withEntry(slice.threads, id, thread) });

/** Changes a post, unless it already knows this seq: a page read late counts nothing twice (DESIGN 5). */
export const changed = (post: Post, seq: number, apply: (post: Post) => Post): Post =>
  post.changed >= seq ? post : { ...apply(post), changed: seq };

/** Changes a post or a comment, wherever it stands: an accepted answer stands twice. */
export function change(
  slice: Posts,
  { id, root }: Place,
  seq: number,
  apply: (post: Post) => Post,
): Posts {
  const thread = slice.threads.get(root ?? id);
  if (!thread) return slice;
  const one = (post: Post) => (post.id === id ? changed(post, seq, apply) : post);
  if (root === null) return withThread(slice, id, withChanges(thread, { post: one(thread.post) }));
  const comments = thread.comments.map(one);
  const isSame = comments.every((post, index) => post === thread.comments[index]);
  return withThread(
    slice,
    root,
    withChanges(thread, {
      comments: isSame ? thread.comments : comments,
      answer: thread.answer && one(thread.answer),
    }),
  );
}

/** Changes what a first post has beside its text. */
export const changeDetail = (
  slice: Posts,
  { seq, data: { id } }: Fact<{ id: string }>,
  apply: (detail: Detail) => Detail,
): Posts =>
  change(slice, { id, root: null }, seq, (post) => ({ ...post, detail: apply(post.detail) }));
