import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { count, id, instant } from './text.ts';

export const follows = ['usual', 'followed', 'muted'] as const;

export const own = z.object({
  /** When they said that they have read an announcement. */
  confirmedAt: z.nullable(instant),
  /** What they chose in an anonymous poll, by place; nobody else is told. */
  choices: z.array(z.int()),
  bookmarkedAt: z.nullable(instant),
  /** Whether they are told of new comments: as usual, always, or never. Whoever comments on it follows it, unless muted. */
  follow: z.enum(follows),
  /** The seq up to which they have had its comments before their eyes, kept while they follow it; 0 before any. */
  readTo: count,
});
/** What a thread is to one member alone: told in their own stream, and to nobody else. */
export type Own = z.infer<typeof own>;

/** Of a thread that its reader has done nothing with. */
export const nothingOwn: Own = {
  confirmedAt: null,
  choices: [],
  bookmarkedAt: null,
  follow: 'usual',
  readTo: 0,
};

/** In `member/<id>`: what the thread is to its member is now this. */
export const ownChanged = defineFact('own:changed', z.object({ post: id, own }));

/** In `member/<id>`: they have had its comments before their eyes up to there. */
export const threadMarked = defineFact('thread:marked', z.object({ post: id, readTo: count }));

const kept = z.object({ own });

/** Keeps a thread to find it again, or no longer. */
export const threadBookmark = defineIntent({
  name: 'thread:bookmark',
  writes: true,
  input: z.object({ post: id, bookmarked: z.boolean() }),
  output: kept,
});

/** Follows or mutes a thread, or does neither. */
export const threadFollow = defineIntent({
  name: 'thread:follow',
  writes: true,
  input: z.object({ post: id, follow: z.enum(follows) }),
  output: kept,
});

/**
 * Remembers up to where the comments of threads that the reader follows were before their eyes. What is not followed,
 * and a place before the one that is known, are passed over.
 */
export const threadMark = defineIntent({
  name: 'thread:mark',
  writes: true,
  input: z.object({
    marks: z.array(z.object({ post: id, readTo: count })).check(z.minLength(1), z.maxLength(50)),
  }),
  output: z.object({}),
});
