import { canReceive, mayRead, maySeeDetails } from '../../perimeter/receive.ts';
import { parseStream } from '../../perimeter/streams.ts';
import type { Fact } from '../../protocol/wire.ts';
import type { Transaction } from '../db/dialect.ts';
import { readersOf, whoMayKnow } from '../db/readers.ts';

/** What one snapshot says of those who have a stream open. Of whom it says nothing, nothing is allowed. */
export interface Audience {
  /** Whether the member may have the stream open at this moment, whatever of it they may see. */
  admits(member: string, now: number): boolean;
  receives(member: string, fact: Pick<Fact, 'type' | 'stream' | 'about'>, now: number): boolean;
}

/** Reads the intervals of these members in a stream or, of a card, which of them may know its member. */
export async function readAudience(
  transaction: Transaction,
  stream: string,
  members: readonly string[],
  now: number,
): Promise<Audience> {
  const parsed = parseStream(stream);
  const readers = await readersOf(transaction, members, [stream]);
  const knowing =
    parsed?.of === 'profile' || parsed?.of === 'details'
      ? await whoMayKnow(transaction, members, parsed.member, now)
      : new Set<string>();

  return {
    admits(member, at) {
      const reader = readers.get(member);
      if (!reader) return false;
      switch (parsed?.of) {
        case 'room':
          return mayRead(reader, stream, at);
        case 'profile':
          return knowing.has(member);
        case 'details':
          return knowing.has(member) && maySeeDetails(reader, parsed.member);
        case 'member':
          return parsed.member === member && (reader.endsAt === null || at < reader.endsAt);
        default:
          return false;
      }
    },
    receives(member, fact, at) {
      const reader = readers.get(member);
      return reader !== undefined && canReceive(reader, fact, at, () => knowing.has(member));
    },
  };
}
