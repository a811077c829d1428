import { memberStream } from '../../perimeter/streams.ts';
import { announcementConfirm as confirmIntent } from '../../protocol/announcement.ts';
import * as protocol from '../../protocol/own.ts';
import type { NewFact } from '../db/log.ts';
import { readerAt } from '../db/members.ts';
import { advanceThread, followedThreads, ownRows, ownView, saveOwn } from '../db/own.ts';
import type { OwnRow, PostRow } from '../db/schema.ts';
import { anonymousVotesOf } from '../db/votes.ts';
import { writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantThread, lockOfPost } from './grants.ts';

type Changes = Partial<Pick<OwnRow, 'confirmed_at' | 'bookmarked_at' | 'follow' | 'read_to'>>;

/** Changes what a thread is to the caller alone. Returns it, with the fact that tells their pages. */
async function change(
  { transaction, caller }: Context,
  post: PostRow,
  changes: Changes,
): Promise<{ own: protocol.Own; fact: NewFact }> {
  const row = await saveOwn(transaction, caller.id, post.id, changes);
  const own = ownView(row, await anonymousVotesOf(transaction, post, caller.id));
  const { type } = protocol.ownChanged;
  return { own, fact: { stream: memberStream(caller.id), type, data: { post: post.id, own } } };
}

async function keep(
  context: WriteContext,
  post: PostRow,
  changes: Changes,
): Promise<{ own: protocol.Own }> {
  const { own, fact } = await change(context, post, changes);
  await context.append([fact]);
  return { own };
}

/** What is there when somebody begins to follow a thread is not new to them. */
const followed = ({ changed }: PostRow): Changes => ({ follow: 'followed', read_to: changed });

/** Whoever comments on a thread follows it, unless they muted it; its author does anyway. Returns the facts to append. */
export async function followByWriting(context: Context, thread: PostRow): Promise<NewFact[]> {
  const { transaction, caller } = context;
  if (thread.author === caller.id) return [];
  const before = (await ownRows(transaction, caller.id, [thread.id])).get(thread.id);
  if (before && before.follow !== 'usual') return [];
  return [(await change(context, thread, followed(thread))).fact];
}

/** Nobody else's part of the thread changes, so that a thousand may confirm at once. */
async function lockOfThread(context: Context, post: string) {
  const { room, mode } = await lockOfPost(context, post);
  return { room, mode };
}

export const threadBookmark = writing({
  intent: protocol.threadBookmark,
  lock: (context, { post }) => lockOfThread(context, post),
  authorize: (context, { post }) => grantThread(context, post),
  handle: (context, { bookmarked }, post) =>
    keep(context, post, { bookmarked_at: bookmarked ? context.now : null }),
});

export const threadFollow = writing({
  intent: protocol.threadFollow,
  lock: (context, { post }) => lockOfThread(context, post),
  authorize: (context, { post }) => grantThread(context, post),
  handle: (context, { follow }, post) =>
    keep(context, post, follow === 'followed' ? followed(post) : { follow }),
});

export const threadMark = writing({
  intent: protocol.threadMark,
  lock: async () => null,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle({ transaction, caller, append }, { marks }, reader) {
    const ids = marks.map(({ post }) => post);
    const threads = await followedThreads(transaction, reader, ids);
    const facts: NewFact[] = [];
    for (const { post, readTo: asked } of marks) {
      const readTo = Math.min(asked, threads.get(post) ?? 0);
      if (readTo === 0 || !(await advanceThread(transaction, caller.id, post, readTo))) continue;
      const data = { post, readTo };
      facts.push({ stream: memberStream(caller.id), type: protocol.threadMarked.type, data });
    }
    if (facts.length > 0) await append(facts);
    return {};
  },
});

export const announcementConfirm = writing({
  intent: confirmIntent,
  lock: (context, { post }) => lockOfThread(context, post),
  async authorize(context, { post: id }) {
    const post = await grantThread(context, id);
    if (post.kind !== 'announcement') throw new Refusal('absent');
    return post;
  },
  async handle(context, { post: id }, post) {
    const before = (await ownRows(context.transaction, context.caller.id, [id])).get(id);
    return keep(context, post, { confirmed_at: before?.confirmed_at ?? context.now });
  },
});
