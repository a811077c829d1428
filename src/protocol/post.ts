import * as z from 'zod/mini';
import { cursor } from './cursor.ts';
import { attached, file } from './file.ts';
import { filter } from './filter.ts';
import { detail, detailInput, isTitled, longestPost, longestTitle } from './kind.ts';
import { byline } from './member.ts';
import { own } from './own.ts';
import { preview } from './preview.ts';
import { reactionTally } from './reaction.ts';
import { defineFact, defineIntent } from './registry.ts';
import { block } from './rich-text.ts';
import { count, id, instant, isVisible, text } from './text.ts';

export const post = z.object({
  id,
  stream: z.string(),
  /** The post that this one comments on; null for the first of a thread. */
  root: z.nullable(id),
  /** The seq of the fact that created it. */
  seq: count,
  by: byline,
  at: instant,
  /** What it is called; null where its text speaks for itself. */
  title: z.nullable(z.string()),
  body: z.array(block),
  detail,
  /** What hangs on it, in its writer's order; absent where nothing does. */
  files: z.optional(z.array(file)),
  /** What its links lead to, in their order; absent where nothing is known of it. */
  previews: z.optional(z.array(preview)),
  /** The comment of the same thread to which this one replies. */
  to: z.nullable(z.object({ comment: id, name: z.string() })),
  /** A post that it quotes: a reference, resolved for each reader (DESIGN 4.2). */
  quote: z.nullable(id),
  /** It stands above the others. */
  pinned: z.boolean(),
  /** It is taken away by itself then. */
  expiresAt: z.nullable(instant),
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

export const thread = z.object({
  post,
  comments: z.array(post),
  /** The accepted answer of a question, which may be older than the comments. */
  answer: z.nullable(post),
  own,
});
/** A post and its newest comments, oldest first. */
export type Thread = z.infer<typeof thread>;

export const page = z.object({
  threads: z.array(thread),
  before: z.nullable(cursor),
  after: z.nullable(cursor),
  /** Threads that are pinned, wherever in the feed they are; with its first page only. */
  pinned: z.array(thread),
});
/**
 * A part of a feed, newest first. `before` is where the next page begins, and `after` that of what is newer, where that
 * was asked for; null where there is nothing more.
 */
export type Page = z.infer<typeof page>;

/** How many of a thread's comments come with a page. */
export const commentsInPage = 3;

/** Members whom the text names as `@Name`; the server turns those places into mentions. */
const mentions = z.array(id).check(z.maxLength(50));
const written = {
  /** May be empty where a title or a file says it all. */
  text: text(longestPost, 0),
  mentions,
  files: z.optional(attached),
};
const titled = { title: z.optional(z.nullable(text(longestTitle))), ...written };

interface Said {
  title?: string | null | undefined;
  text: string;
  files?: readonly unknown[] | undefined;
}

/** Whether a writer has said anything: in words, or by what hangs on them. */
export const saysSomething = ({ title, text, files = [] }: Said): boolean =>
  !!title || isVisible(text) || files.length > 0;
const something = z.refine<Said>(saysSomething, {
  message: 'Write something here.',
  path: ['text'],
});

/** In the stream of its thread. */
export const postCreated = defineFact('post:created', z.object({ post }));
export const postEdited = defineFact(
  'post:edited',
  z.object({
    id,
    root: z.nullable(id),
    title: z.nullable(z.string()),
    body: z.array(block),
    files: z.optional(z.array(file)),
    previews: z.optional(z.array(preview)),
    editedAt: instant,
  }),
);
/** The post is gone, or a tombstone where it has comments. */
export const postDeleted = defineFact('post:deleted', z.object({ id, root: z.nullable(id) }));
/** Its author has thought better of it: it is there again, as it was. */
export const postRestored = defineFact('post:restored', z.object({ post }));

export const newPost = z.object({
  stream: z.string(),
  ...titled,
  /** A message unless told. */
  detail: z.optional(detailInput),
  quote: z.optional(z.nullable(id)),
  /** When it is taken away by itself. */
  expiresAt: z.optional(z.nullable(instant)),
});
/** What its writer says of a new thread. */
export type NewPost = z.infer<typeof newPost>;

/** Begins a thread in a stream. */
export const postCreate = defineIntent({
  name: 'post:create',
  writes: true,
  input: newPost.check(
    z.refine(({ title, detail }) => !!title || !detail || !isTitled(detail.kind), {
      message: 'Give it a title.',
      path: ['title'],
    }),
    something,
  ),
  output: z.object({ id, seq: count }),
});

/** Comments on a thread, in its own stream: there is no other to name (DESIGN 4.1). */
export const postComment = defineIntent({
  name: 'post:comment',
  writes: true,
  input: z
    .object({
      root: id,
      ...written,
      /** The comment of the same thread to which it replies. */
      to: z.optional(z.nullable(id)),
      quote: z.optional(z.nullable(id)),
    })
    .check(something),
  output: z.object({ id, seq: count }),
});

/**
 * Its author writes a post anew. What it said before stays readable to those who could read it. `files` are those that
 * hang on it from now on: what is left out is gone; all stay where none are told.
 */
export const postEdit = defineIntent({
  name: 'post:edit',
  writes: true,
  input: z.object({ id, ...titled }),
  output: z.object({ id, seq: count }),
});

/** Its author deletes a post. */
export const postDelete = defineIntent({
  name: 'post:delete',
  writes: true,
  input: z.object({ id }),
  output: z.object({ id, seq: count }),
});

/** For so long its author may take a deletion back; then the text is erased. Milliseconds. */
export const undoWithin = 10_000;

/** Its author takes the deletion back, within {@link undoWithin}. */
export const postRestore = defineIntent({
  name: 'post:restore',
  writes: true,
  input: z.object({ id }),
  output: z.object({ id, seq: count }),
});

/** The Markdown of a post of one's own and what hangs on it, to edit it. */
export const postSource = defineIntent({
  name: 'post:source',
  writes: false,
  input: z.object({ id }),
  output: z.object({
    title: z.nullable(z.string()),
    text: z.string(),
    mentions: z.array(z.object({ id, name: z.string() })),
    files: z.array(file),
  }),
});

/** What a post said before, oldest first; `at` is when it began to say so. */
export const postHistory = defineIntent({
  name: 'post:history',
  writes: false,
  input: z.object({ id }),
  output: z.object({
    versions: z.array(
      z.object({
        at: instant,
        title: z.nullable(z.string()),
        body: z.array(block),
        /** The names of what hung on it then. */
        files: z.optional(z.array(z.string())),
      }),
    ),
  }),
});

/** Threads of these streams, merged, newest first. Streams that the asker cannot read add nothing. */
export const feedRead = defineIntent({
  name: 'feed:read',
  writes: false,
  input: z.object({
    streams: z.array(z.string()).check(z.minLength(1), z.maxLength(200)),
    /** Where the page begins; null for the newest. */
    before: z.nullable(cursor),
    /** Where a page of what is newer begins, nearest first; instead of `before`. */
    after: z.optional(z.nullable(cursor)),
    limit: z.int().check(z.gte(1), z.lte(100)),
    filter: z.optional(filter),
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
