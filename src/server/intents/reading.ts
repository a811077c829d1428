import { parseStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/reading.ts';
import { readerAt } from '../db/members.ts';
import { countUnread } from '../db/reads.ts';
import { reading, writing } from '../handler.ts';
import { grantStream } from './grants.ts';
import { markRead } from './marks.ts';

export const readAdvance = writing({
  intent: protocol.readAdvance,
  lock: async () => null,
  async authorize(context, { marks }) {
    for (const { stream } of marks) await grantStream(context, stream);
  },
  async handle({ transaction, caller, append }, { marks }) {
    const facts = await markRead(transaction, caller.id, marks);
    if (facts.length > 0) await append(facts);
    return {};
  },
});

export const readCount = reading({
  intent: protocol.readCount,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle({ transaction }, { streams }, reader) {
    // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
    const named = streams.filter((stream) => parseStream(stream)?.of === 'room');
    const counts = await countUnread(transaction, reader, named);
    const unread = streams.map((stream) => counts.get(stream) ?? 0);
    return { unread };
  },
});
