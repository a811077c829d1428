import * as protocol from '../../protocol/idea.ts';
import type { DetailOf } from '../../protocol/kind.ts';
import { updatePost } from '../db/posts.ts';
import { writing } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantModerating, lockOfPost } from './grants.ts';

export const ideaDecide = writing({
  intent: protocol.ideaDecide,
  lock: (context, { post }) => lockOfPost(context, post),
  async authorize(context, { post: id }) {
    const post = await grantModerating(context, id);
    if (post.kind !== 'idea') throw new Refusal('absent');
    return post;
  },
  async handle(context, { post: id, is, reason }, post) {
    const { transaction, caller, now } = context;
    const outcome = { is, reason, by: { id: caller.id, name: caller.name }, at: now };
    const before: DetailOf<'idea'> = JSON.parse(post.detail_json);
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.ideaDecided.type,
        about: post.about,
        post: id,
        data: { id, outcome },
      },
    ]);
    const { seq } = fact!;
    await updatePost(transaction, id, {
      detail_json: JSON.stringify({ ...before, outcome }),
      undecided: 0,
      changed: seq,
    });
    return { seq };
  },
});
