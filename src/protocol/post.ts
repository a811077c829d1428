import * as z from 'zod/mini';
import { byline } from './member.ts';
import { reactionTally } from './reaction.ts';
import { defineFact, defineIntent } from './registry.ts';
import { block } from './rich-text.ts';
import { count, id, instant, text } from './text.ts';

/** The longest text of a post, in UTF-16 units of Markdown. */
export const longestPost = 20_000;

export const post = z.object({
  id,
  stream: z.string(),
  /** The post that this one comments on; null for the first of a thread. */
  root: z.nullable(id),
  /** The seq of the fact that created it. */
  seq: count,
  by: byline,
  at: instant,
  body: z.array(block),
  editedAt: z.nullable(instant),
  /** Its text is gone; it stays because comments hang on it. */
  deleted: z.boolean(),
  reactions: z.array(reactionTally),
  /** How many comments a thread has, for this reader; 0 for a comment. */
  comments: count,
  /** The seq that last changed this post, so that a page read late counts nothing twice (DESIGN 5). */
  changed: count,
});
/** What a member wrote. */
export type Post = z.infer<typeof post>;

export const thread = z.object({ post, comments: z.array(post) });
/** A post and its newest comments, oldest first. */
export type Thread = z.infer<typeof thread>;

export const cursor = z.object({ at: instant, id });
/** A place in a feed, which is ordered by `(at, id)`, newest first (DESIGN 5). */
export type Cursor = z.infer<typeof cursor>;

export const page = z.object({ threads: z.array(thread), before: z.nullable(cursor) });
/** A part of a feed, newest first. `before` is where the next page begins; null where there is nothing older. */
export type Page = z.infer<typeof page>;

/** How many of a thread's comments come with a page. */
export const commentsInPage = 3;

/** Members whom the text names as `@Name`; the server turns those places into mentions. */
const mentions = z.array(id).check(z.maxLength(50));
const written = { text: text(longestPost), mentions };

/** In the stream of its thread. */
export const postCreated = defineFact('post:created', z.object({ post }));
export const postEdited = defineFact(
  'post:edited',
  z.object({ id, root: z.nullable(id), body: z.array(block), editedAt: instant }),
);
/** The post is gone, or a tombstone where it has comments. */
export const postDeleted = defineFact('post:deleted', z.object({ id, root: z.nullable(id) }));

/** Begins a thread in a stream. */
export const postCreate = defineIntent({
  name: 'post:create',
  writes: true,
  input: z.object({ stream: z.string(), ...written }),
  output: z.object({ id, seq: count }),
});

/** Comments on a thread, in its own stream: there is no other to name (DESIGN 4.1). */
export const postComment = defineIntent({
  name: 'post:comment',
  writes: true,
  input: z.object({ root: id, ...written }),
  output: z.object({ id, seq: count }),
});

/** Its author writes a post anew. */
export const postEdit = defineIntent({
  name: 'post:edit',
  writes: true,
  input: z.object({ id, ...written }),
  output: z.object({ id, seq: count }),
});

/** Its author deletes a post. */
export const postDelete = defineIntent({
  name: 'post:delete',
  writes: true,
  input: z.object({ id }),
  output: z.object({ id, seq: count }),
});

/** The Markdown of a post of one's own, to edit it. */
export const postSource = defineIntent({
  name: 'post:source',
  writes: false,
  input: z.object({ id }),
  output: z.object({ text: z.string(), mentions: z.array(z.object({ id, name: z.string() })) }),
});

/** Older threads of these streams, merged. Streams that the asker cannot read add nothing. */
export const feedRead = defineIntent({
  name: 'feed:read',
  writes: false,
  input: z.object({
    streams: z.array(z.string()).check(z.minLength(1), z.maxLength(200)),
    before: cursor,
    limit: z.int().check(z.gte(1), z.lte(100)),
  }),
  output: page,
});

/** A thread with all its comments. */
export const threadRead = defineIntent({
  name: 'thread:read',
  writes: false,
  input: z.object({ root: id }),
  output: thread,
});
