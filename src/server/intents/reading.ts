import { memberStream, parseStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/reading.ts';
import { readerAt } from '../db/members.ts';
import { advanceRead, countUnread } from '../db/reads.ts';
import { reading, writing } from '../handler.ts';
import { grantStream } from './grants.ts';

export const readAdvance = writing({
  intent: protocol.readAdvance,
  lock: async () => null,
  async authorize(context, { marks }) {
    for (const { stream } of marks) await grantStream(context, stream);
  },
  async handle({ transaction, caller, append }, { marks }) {
    const stream = memberStream(caller.id);
    const facts = [];
    for (const mark of marks) {
      if (await advanceRead(transaction, caller.id, mark)) {
        facts.push({ stream, type: protocol.readMarked.type, data: { mark } });
      }
    }
    if (facts.length > 0) await append(facts);
    return {};
  },
});

export const readCount = reading({
  intent: protocol.readCount,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle({ transaction }, { streams }, reader) {
    const unread: number[] = [];
    for (const stream of streams) {
      // What is no name is never asked for: a database refuses some texts, such as one with a NUL.
      const isRoom = parseStream(stream)?.of === 'room';
      unread.push(isRoom ? await countUnread(transaction, reader, stream) : 0);
    }
    return { unread };
  },
});
