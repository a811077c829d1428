import { registeredIntents } from '../../protocol/registry.ts';

/** What an intent costs of its member's budget: a write is a disk's turn, some reads are many rows. */
export function costOf(name: string): number {
  if (name === 'stream:open' || name === 'member:search') return 3;
  return registeredIntents.get(name)?.writes ? 5 : 1;
}
