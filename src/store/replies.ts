import type { Post, Thread } from '../protocol/post.ts';
import { followsThread } from './follow.ts';

/** How many comments of others a reader has not had before their eyes, of those that are loaded. */
export interface NewReplies {
  count: number;
  /** There may be more: not all comments that could be new are loaded. */
  isLeast: boolean;
}

/** What was said by others in a thread since its reader, who follows it, looked at it last. */
export function newReplies(thread: Thread, reader: string): NewReplies {
  const { post, comments, own } = thread;
  if (!followsThread(thread, reader)) return { count: 0, isLeast: false };
  const isTheirs = (comment: Post) => comment.by.id === reader;
  // Whoever wrote there had before their eyes what stood above.
  const readTo = Math.max(own.readTo, ...comments.filter(isTheirs).map(({ seq }) => seq));
  const count = comments.filter((one) => one.seq > readTo && !isTheirs(one)).length;
  return { count, isLeast: count === comments.length && count < post.comments };
}
