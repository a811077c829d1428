import type { Detail } from '../../protocol/kind.ts';
import * as protocol from '../../protocol/post.ts';
import { postPreviewed } from '../../protocol/preview.ts';
import { questionAnswered } from '../../protocol/question.ts';
import { ideaDecided } from '../../protocol/idea.ts';
import { redactFacts } from '../db/log.ts';
import { postRow, postViews, updatePost } from '../db/posts.ts';
import type { PostRow } from '../db/schema.ts';
import type { Transaction } from '../db/dialect.ts';
import { writing, type SystemContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { replacement } from './decision.ts';
import { grantOwnPost, grantPost, lockOfPost } from './grants.ts';
import { answered } from './question.ts';

/** Counts a comment in its thread, or no longer; an answer that is gone answers nothing. */
async function count(
  transaction: Transaction,
  post: PostRow,
  by: 1 | -1,
  seq: number,
): Promise<void> {
  if (post.root === null) return;
  const root = (await postRow(transaction, post.root))!;
  const detail: Detail = JSON.parse(root.detail_json);
  const isAnswer = detail.kind === 'question' && detail.accepted?.comment === post.id;
  await updatePost(transaction, root.id, {
    comments: root.comments + by,
    changed: seq,
    ...(isAnswer && answered(null)),
  });
}

export const postDelete = writing({
  intent: protocol.postDelete,
  lock: (context, { id }) => lockOfPost(context, id),
  authorize: (context, { id }) => grantOwnPost(context, id),
  handle: (context, _input, post) => deletePost(context, post),
});

/** Takes a post away from its readers at once; what it said is erased a while later (see `housekeeping.ts`). */
export async function deletePost(
  context: SystemContext,
  post: PostRow,
): Promise<{ id: string; seq: number }> {
  const { transaction, now } = context;
  const { id, root, stream, about } = post;
  const replaced = await replacement(transaction, id, JSON.parse(post.detail_json), false);
  const [fact, reinstating] = await context.append([
    { stream, type: protocol.postDeleted.type, about, data: { id, root } },
    ...(replaced ? [replaced.fact] : []),
  ]);
  const { seq } = fact!;
  await redactFacts(transaction, id, withoutText);
  await updatePost(transaction, id, { deleted: 1, deleted_at: now, pinned: 0, changed: seq });
  await count(transaction, post, -1, seq);
  await replaced?.save(reinstating!.seq);
  return { id, seq };
}

export const postRestore = writing({
  intent: protocol.postRestore,
  lock: (context, { id }) => lockOfPost(context, id),
  async authorize(context, { id }) {
    const post = await grantPost(context, id);
    if (post.author !== context.caller.id) throw new Refusal('forbidden');
    const isTooLate =
      post.deleted_at === null || post.deleted_at + protocol.undoWithin <= context.now;
    const isOver = post.expires_at !== null && post.expires_at <= context.now;
    if (!post.deleted || isTooLate || isOver) throw new Refusal('absent');
    const root = post.root === null ? null : await postRow(context.transaction, post.root);
    if (root === undefined || (root?.deleted && root.comments === 0)) throw new Refusal('absent');
    return post;
  },
  async handle(context, { id }, post) {
    const { transaction } = context;
    const { stream, about } = post;
    const replaced = await replacement(transaction, id, JSON.parse(post.detail_json), true);
    const back = { ...post, deleted: 0, deleted_at: null };
    const view = (await postViews(transaction, [back])).views.get(id)!;
    const [fact, replacing] = await context.append([
      {
        stream,
        type: protocol.postRestored.type,
        about,
        post: id,
        data: ({ seq }) => ({ post: { ...view, changed: seq } }),
      },
      ...(replaced ? [replaced.fact] : []),
    ]);
    const { seq } = fact!;
    await updatePost(transaction, id, { deleted: 0, deleted_at: null, changed: seq });
    await count(transaction, post, 1, seq);
    await replaced?.save(replacing!.seq);
    return { id, seq };
  },
});

/** What a log row says of a post once its text is gone: the same, without the text. */
function withoutText(type: string, data: unknown): object {
  switch (type) {
    case protocol.postCreated.type:
    case protocol.postRestored.type:
      return { post: silenced((data as { post: protocol.Post }).post) };
    case questionAnswered.type: {
      const { answer, ...rest } = data as { answer: protocol.Post };
      return { ...rest, answer: silenced(answer) };
    }
    case ideaDecided.type: {
      const { outcome, ...rest } = data as { outcome: object };
      return { ...rest, outcome: { ...outcome, reason: '' } };
    }
    case postPreviewed.type:
      return { ...(data as object), previews: [] };
    default: {
      const { files: _files, previews: _previews, ...rest } = data as Partial<protocol.Post>;
      return { ...rest, title: null, body: [] };
    }
  }
}

const silenced = ({
  files: _files,
  previews: _previews,
  ...post
}: protocol.Post): protocol.Post => ({
  ...post,
  title: null,
  body: [],
  detail: { kind: 'message' },
  quote: null,
});
