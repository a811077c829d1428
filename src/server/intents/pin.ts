import * as protocol from '../../protocol/pin.ts';
import { countPins, updatePost } from '../db/posts.ts';
import { writing } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantModerating, lockOfPost } from './grants.ts';

export const postPin = writing({
  intent: protocol.postPin,
  async lock(context, { post }) {
    // Exclusive: of two who pin at once the second one counts the first one's pin.
    return { ...(await lockOfPost(context, post)), mode: 'exclusive' };
  },
  async authorize(context, { post: id, pinned }) {
    const post = await grantModerating(context, id);
    const isFull = (await countPins(context.transaction, post.room)) >= protocol.mostPins;
    if (pinned && post.pinned === 0 && isFull) {
      throw new Refusal('full', `Unpin another post first: a room has ${protocol.mostPins} pins.`);
    }
    return post;
  },
  async handle(context, { post: id, pinned }, post) {
    if ((post.pinned === 1) === pinned) return { seq: post.changed };
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.postPinned.type,
        about: post.about,
        data: { id, pinned },
      },
    ]);
    const { seq } = fact!;
    await updatePost(context.transaction, id, { pinned: pinned ? 1 : 0, changed: seq });
    return { seq };
  },
});
