import { postPinned } from '../protocol/pin.ts';
import { postPreviewed } from '../protocol/preview.ts';
import {
  postCreated,
  postDeleted,
  postEdited,
  postRestored,
  type Post,
  type Thread,
} from '../protocol/post.ts';
import { followChanged } from '../protocol/follow.ts';
import { nothingOwn, ownChanged, threadMarked, type Own } from '../protocol/own.ts';
import { reactionAdded, reactionRemoved, type Reaction } from '../protocol/reaction.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { remindedThreads } from './reminder.ts';
import { kindReducers } from './kind.ts';
import { withReaction } from './reaction.ts';
import { defineSlice, withChanges, withEntry, type State } from './slice.ts';
import { change, changed, withThread, type Posts } from './thread.ts';

function create(slice: Posts, { seq, data: { post } }: Fact<DataOf<typeof postCreated>>): Posts {
  if (post.root === null) {
    if (slice.threads.has(post.id)) return slice;
    const own = slice.early.get(post.id) ?? nothingOwn;
    const early = withEntry(slice.early, post.id, undefined);
    const fresh = { post, comments: [], answer: null, own };
    return withThread(withChanges(slice, { early }), post.id, fresh);
  }
  const thread = slice.threads.get(post.root);
  if (!thread || thread.post.changed >= seq) return slice;
  return withThread(slice, post.root, {
    ...thread,
    post: { ...thread.post, comments: thread.post.comments + 1, changed: seq },
    comments: [...thread.comments, post],
  });
}

function remove(slice: Posts, { seq, data }: Fact<DataOf<typeof postDeleted>>): Posts {
  if (data.root === null) {
    return change(withMissing(slice, data.id, undefined), data, seq, (post) => ({
      ...withParts(post, {}),
      deleted: true,
      title: null,
      body: [],
      detail: { kind: 'message' },
      quote: null,
      pinned: false,
    }));
  }
  const thread = slice.threads.get(data.root);
  if (!thread) return slice;
  return withThread(slice, data.root, {
    ...thread,
    post: changed(thread.post, seq, (post) => withoutAnswer(post, data.id)),
    comments: thread.comments.filter(({ id }) => id !== data.id),
  });
}

/** A post with these files and previews, and no others: where there are none, it has no place for them. */
function withParts(
  { files: _files, previews: _previews, ...post }: Post,
  { files = [], previews = [] }: Pick<Post, 'files' | 'previews'>,
): Post {
  return { ...post, ...(files.length > 0 && { files }), ...(previews.length > 0 && { previews }) };
}

/** A first post that has one comment less; an answer that is gone answers nothing. */
function withoutAnswer(post: Post, comment: string): Post {
  const { detail } = post;
  const isAnswer = detail.kind === 'question' && detail.accepted?.comment === comment;
  return {
    ...post,
    comments: post.comments - 1,
    ...(isAnswer && { detail: { ...detail, accepted: null } }),
  };
}

/** What its author has brought back. A thread that is not known is older than what is loaded, and comes with its page. */
function restore(slice: Posts, { seq, data: { post } }: Fact<DataOf<typeof postRestored>>): Posts {
  if (post.root === null) return change(slice, post, seq, () => post);
  const thread = slice.threads.get(post.root);
  if (!thread || thread.post.changed >= seq) return slice;
  const { comments } = thread;
  const isWhole = comments.length === thread.post.comments;
  const isWithin = isWhole || (comments[0]?.seq ?? Infinity) < post.seq;
  return withThread(slice, post.root, {
    ...thread,
    post: { ...thread.post, comments: thread.post.comments + 1, changed: seq },
    comments: isWithin ? [...comments, post].sort(bySeq) : comments,
  });
}

const withMissing = (slice: Posts, id: string, stream: string | undefined): Posts =>
  withChanges(slice, { missing: withEntry(slice.missing, id, stream) });

const withoutLoaded = (
  loaded: Posts['loaded'],
  isGone: (name: string) => boolean,
): Posts['loaded'] =>
  [...loaded.keys()]
    .filter(isGone)
    .reduce((after, name) => withEntry(after, name, undefined), loaded);

const withoutStretches = (stretches: Posts['stretches'], stream: string): Posts['stretches'] => {
  const names = [...stretches].filter(([, { streams }]) => streams.includes(stream));
  return names.reduce((after, [name]) => withEntry(after, name, undefined), stretches);
};

const without = (missing: Posts['missing'], stream: string): Posts['missing'] =>
  [...missing.values()].includes(stream)
    ? new Map([...missing].filter(([, of]) => of !== stream))
    : missing;

const bySeq = (one: Post, other: Post): number => one.seq - other.seq;

/** A thread that is pinned stands above the others, however old it is. */
function pin(slice: Posts, fact: Fact<DataOf<typeof postPinned>>): Posts {
  const { seq, stream } = fact;
  const { id, pinned } = fact.data;
  if (!slice.threads.has(id)) return withMissing(slice, id, pinned ? stream : undefined);
  return change(slice, { id, root: null }, seq, (post) => ({ ...post, pinned }));
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

function withOwn(slice: Posts, id: string, change: (own: Own) => Own): Posts {
  const thread = slice.threads.get(id);
  if (thread) return withThread(slice, id, withChanges(thread, { own: change(thread.own) }));
  const own = change(slice.early.get(id) ?? nothingOwn);
  return withChanges(slice, { early: withEntry(slice.early, id, own) });
}

const noPosts: Posts = {
  threads: new Map(),
  early: new Map(),
  loaded: new Map(),
  stretches: new Map(),
  missing: new Map(),
};

/** What is known of posts. */
export const posts = defineSlice<Posts>({
  name: 'post',
  empty: noPosts,
  reducers: {
    [postCreated.type]: create,
    [postDeleted.type]: remove,
    [postRestored.type]: restore,
    [postEdited.type]: (slice, { seq, data }: Fact<DataOf<typeof postEdited>>) =>
      change(slice, data, seq, (post) =>
        withParts({ ...post, title: data.title, body: data.body, editedAt: data.editedAt }, data),
      ),
    [postPreviewed.type]: (slice, { seq, data }: Fact<DataOf<typeof postPreviewed>>) =>
      change(slice, data, seq, (post) => withParts(post, { ...post, previews: data.previews })),
    [postPinned.type]: pin,
    [ownChanged.type]: (slice, { data: { post, own } }: Fact<DataOf<typeof ownChanged>>) =>
      withOwn(slice, post, () => own),
    [threadMarked.type]: (slice, { data: { post, readTo } }: Fact<DataOf<typeof threadMarked>>) =>
      withOwn(slice, post, (own) => (own.readTo < readTo ? { ...own, readTo } : own)),
    // What is followed or unread there is other threads now than those that were read.
    [followChanged.type]: (slice, { data: { room } }: Fact<DataOf<typeof followChanged>>) =>
      withChanges(slice, {
        loaded: withoutLoaded(
          slice.loaded,
          (name) => name.startsWith(`room/${room}/`) && !name.endsWith(' '),
        ),
      }),
    ...kindReducers,
    [reactionAdded.type]: react(true),
    [reactionRemoved.type]: react(false),
  },
  erase(slice, stream) {
    // What threads are to the reader alone is told in their own stream: without it, none of them is as it should be.
    if (stream.startsWith('member/')) {
      const { threads, early, loaded, missing } = slice;
      return threads.size + early.size + loaded.size + missing.size === 0 ? slice : noPosts;
    }
    const kept = [...slice.threads].filter(([, { post }]) => post.stream !== stream);
    return withChanges(slice, {
      threads: kept.length === slice.threads.size ? slice.threads : new Map(kept),
      loaded: withoutLoaded(slice.loaded, (name) => name.startsWith(`${stream} `)),
      stretches: withoutStretches(slice.stretches, stream),
      missing: without(slice.missing, stream),
    });
  },
});

/** Of what is known of a post and what was read of it, the later; the same object where they are equally late. */
const later = (known: Post | undefined, read: Post): Post =>
  known && known.changed >= read.changed ? known : read;

function merged(known: Thread | undefined, read: Thread): Thread {
  const comments = new Map(known?.comments.map((comment) => [comment.id, comment]));
  for (const comment of read.comments)
    comments.set(comment.id, later(comments.get(comment.id), comment));
  const answer = read.answer && later(comments.get(read.answer.id), read.answer);
  return {
    post: later(known?.post, read.post),
    comments: [...comments.values()].sort(bySeq),
    answer: answer && later(known?.answer?.id === answer.id ? known.answer : undefined, answer),
    own: read.own,
  };
}

/** Keeps threads that were read: of each part the later one. */
export function keepThreads(slice: Posts, read: readonly Thread[]): Posts {
  const threads = new Map(slice.threads);
  let missing = slice.missing;
  for (const thread of read) {
    const { id } = thread.post;
    threads.set(id, merged(threads.get(id), thread));
    missing = withEntry(missing, id, undefined);
  }
  return { ...slice, threads, missing };
}

/** Keeps a thread that was read with all its comments. */
export const applyThread = (state: State, thread: Thread): State =>
  posts.update(state, (slice) => keepThreads(slice, [thread]));

/** Threads that are to be shown, though they are older than what is loaded: to be read by `thread:read`. */
export function missingThreads(state: State): Iterable<string> {
  const { threads, missing } = posts.of(state);
  return [...missing.keys(), ...remindedThreads(state).filter((id) => !threads.has(id))];
}

/** A post or a comment that is loaded. */
export function postOf(state: State, id: string): Post | undefined {
  const { threads } = posts.of(state);
  const root = threads.get(id)?.post;
  if (root) return isThere(root) ? root : undefined;
  for (const thread of threads.values()) {
    const answer = answerIn(thread);
    const comment = answer?.id === id ? answer : thread.comments.find((post) => post.id === id);
    if (comment) return comment;
  }
  return undefined;
}

/** A thread that is loaded, by the id of its first post; the same object until something in it changes. */
export const threadOf = (state: State, root: string): Thread | undefined =>
  posts.of(state).threads.get(root);

const none: readonly Post[] = [];

/** Whether a post is to be seen: of one that was deleted a tombstone stays while it has comments. */
export const isThere = ({ deleted, comments }: Post): boolean => !deleted || comments > 0;

const answerIn = ({ post: { detail }, answer }: Thread): Post | null =>
  detail.kind === 'question' && detail.accepted ? answer : null;

/** The accepted answer of a question, if it has one. */
export function answerTo(state: State, question: string): Post | null {
  const thread = threadOf(state, question);
  return thread ? answerIn(thread) : null;
}

/** What a thread is to its reader alone. */
export function ownOf(state: State, root: string): Own {
  const thread = threadOf(state, root);
  if (!thread) return nothingOwn;
  return 'ballot' in thread.post.detail ? thread.own : { ...thread.own, choices: [] };
}

/** The comments of a thread that are loaded, oldest first: the newest ones without a gap. */
export const commentsOf = (state: State, root: string): readonly Post[] =>
  threadOf(state, root)?.comments ?? none;
