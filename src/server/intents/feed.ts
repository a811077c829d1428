import { parseStream } from '../../perimeter/streams.ts';
import { feedRead as feedReadIntent, threadRead as threadReadIntent } from '../../protocol/post.ts';
import { readerAt } from '../db/members.ts';
import { readThread, threadsPage } from '../db/threads.ts';
import { reading } from '../handler.ts';
import { Refusal } from '../refusal.ts';

export const feedRead = reading({
  intent: feedReadIntent,
  authorize: async (context) => readerAt(context.caller, context.now),
  handle(context, { streams, before, after, limit, filter }, reader) {
    // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
    const names = [...new Set(streams)].filter((name) => parseStream(name)?.of === 'room');
    return threadsPage(context.transaction, reader, names, { before, after }, limit, filter);
  },
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
