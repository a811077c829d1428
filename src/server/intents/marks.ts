import { memberStream } from '../../perimeter/streams.ts';
import { readMarked, type ReadMark } from '../../protocol/reading.ts';
import type { Transaction } from '../db/dialect.ts';
import type { NewFact } from '../db/log.ts';
import { advanceRead } from '../db/reads.ts';

/** Remembers up to where a member has read, where that is further than before. Returns the facts to append. */
export async function markRead(
  transaction: Transaction,
  member: string,
  marks: readonly ReadMark[],
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const mark of marks) {
    if (await advanceRead(transaction, member, mark)) {
      facts.push({ stream: memberStream(member), type: readMarked.type, data: { mark } });
    }
  }
  return facts;
}
