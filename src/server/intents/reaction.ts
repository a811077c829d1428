import * as protocol from '../../protocol/reaction.ts';
import { updatePost } from '../db/posts.ts';
import { deleteReaction, hasReaction, insertReaction } from '../db/reactions.ts';
import type { PostRow } from '../db/schema.ts';
import { writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantPost, lockOfPost } from './grants.ts';

interface Input {
  post: string;
  reaction: protocol.Reaction;
}

async function grant(context: Context, { post: id }: Input): Promise<PostRow> {
  const post = await grantPost(context, id);
  if (post.deleted) throw new Refusal('absent');
  return post;
}

async function record(
  context: WriteContext,
  type: string,
  post: PostRow,
  reaction: protocol.Reaction,
): Promise<number> {
  const [fact] = await context.append([
    {
      stream: post.stream,
      type,
      about: post.about,
      data: { post: post.id, root: post.root, reaction, member: context.caller.id },
    },
  ]);
  await updatePost(context.transaction, post.id, { changed: fact!.seq });
  return fact!.seq;
}

export const reactionAdd = writing({
  intent: protocol.reactionAdd,
  lock: (context, { post }) => lockOfPost(context, post),
  async authorize(context, input) {
    const post = await grant(context, input);
    if (!context.services.reactions.includes(input.reaction)) {
      throw new Refusal('invalid', 'This network does not have that reaction.', {
        field: 'reaction',
      });
    }
    return post;
  },
  async handle(context, { reaction }, post) {
    const { transaction, caller } = context;
    if (await hasReaction(transaction, post.id, reaction, caller.id)) return { seq: post.changed };
    const seq = await record(context, protocol.reactionAdded.type, post, reaction);
    await insertReaction(transaction, { post: post.id, reaction, member: caller.id, seq });
    return { seq };
  },
});

export const reactionRemove = writing({
  intent: protocol.reactionRemove,
  lock: (context, { post }) => lockOfPost(context, post),
  authorize: grant,
  async handle(context, { reaction }, post) {
    const { transaction, caller } = context;
    if (!(await hasReaction(transaction, post.id, reaction, caller.id))) {
      return { seq: post.changed };
    }
    await deleteReaction(transaction, post.id, reaction, caller.id);
    return { seq: await record(context, protocol.reactionRemoved.type, post, reaction) };
  },
});
