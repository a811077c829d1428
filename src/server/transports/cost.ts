import { registeredIntents } from '../../protocol/registry.ts';
import { sessionRenew } from '../../protocol/session.ts';

/** So many characters cost one more: a long text is parsed, a long list is read. */
const charactersForOne = 500;
const write = 5;
/** A handshake may write as well: whoever comes with a new title is written down anew. */
export const handshakeCost = write;

/** What an intent costs of its member's budget: a write is a disk's turn, some reads are many rows. */
export function costOf(name: string, input: unknown): number {
  const size = Math.floor((JSON.stringify(input) ?? '').length / charactersForOne);
  if (name === sessionRenew.name) return handshakeCost + size;
  if (name === 'stream:open' || name === 'member:search') return 3 + size;
  return (registeredIntents.get(name)?.writes ? write : 1) + size;
}
