import { registeredIntents } from '../../protocol/registry.ts';
import { sessionRenew } from '../../protocol/session.ts';

/** So many characters cost one more: a long text is parsed, a long list is read. */
const charactersForOne = 500;
const write = 5;
/** A handshake may write as well: whoever comes with a new title is written down anew. */
export const handshakeCost = write;

/** What an intent costs of its member's budget: a write is a disk's turn, some reads are many rows. */
export function costOf(name: string, input: unknown): number {
  const size = Math.floor(charactersOf(input) / charactersForOne);
  if (name === sessionRenew.name) return handshakeCost + size;
  if (name === 'stream:open' || name === 'member:search') return 3 + size;
  if (name === 'audit:read' || name === 'audit:export') return write + size;
  if (name === 'search:read' || name === 'room:list') return 4 + size;
  return (registeredIntents.get(name)?.writes ? write : 1) + size;
}

/** About as many as the input has in JSON. Without recursion: how deep it is, is up to whoever sends it. */
function charactersOf(input: unknown): number {
  let characters = 0;
  const rest: unknown[] = [input];
  while (rest.length > 0) {
    const value = rest.pop();
    characters += 2;
    if (typeof value === 'string') characters += value.length;
    else if (ArrayBuffer.isView(value)) characters += value.byteLength;
    else if (Array.isArray(value)) for (const item of value) rest.push(item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        characters += key.length + 3;
        rest.push(item);
      }
    }
  }
  return characters;
}
