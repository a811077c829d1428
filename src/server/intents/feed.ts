import { feedRead as feedReadIntent, threadRead as threadReadIntent } from '../../protocol/post.ts';
import { readerAt } from '../db/members.ts';
import { readThread, threadsPage } from '../db/posts.ts';
import { reading } from '../handler.ts';
import { Refusal } from '../refusal.ts';

export const feedRead = reading({
  intent: feedReadIntent,
  authorize: async (context) => readerAt(context.caller, context.now),
  handle: (context, { streams, before, limit }, reader) =>
    threadsPage(context.transaction, reader, [...new Set(streams)], before, limit),
});

export const threadRead = reading({
  intent: threadReadIntent,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle(context, { root }, reader) {
    const thread = await readThread(context.transaction, reader, root);
    if (!thread) throw new Refusal('absent');
    return thread;
  },
});
