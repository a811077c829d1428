import type { Inline } from '../../protocol/rich-text.ts';

/** Someone whom a text may name. */
export interface Mentionable {
  id: string;
  name: string;
}

/** Splits a text at each `@Name`, the longest name first, where the name ends there too. */
export function splitMentions(value: string, mentions: readonly Mentionable[]): Inline[] {
  const byLength = [...mentions].sort((one, other) => other.name.length - one.name.length);
  const inlines: Inline[] = [];
  let from = 0;
  let at = byLength.length > 0 ? value.indexOf('@') : -1;
  while (at !== -1) {
    const named = byLength.find(({ name }) => isNamedAt(value, at + 1, name));
    if (named) {
      pushText(inlines, value.slice(from, at));
      inlines.push({ type: 'mention', member: named.id, name: named.name });
      from = at + 1 + named.name.length;
    }
    at = value.indexOf('@', Math.max(from, at + 1));
  }
  pushText(inlines, value.slice(from));
  return inlines;
}

function isNamedAt(value: string, start: number, name: string): boolean {
  if (!value.startsWith(name, start)) return false;
  const following = value.slice(start + name.length, start + name.length + 2);
  return !/^[\p{L}\p{N}\p{M}]/u.test(following);
}

function pushText(inlines: Inline[], text: string): void {
  if (text !== '') inlines.push({ type: 'text', text });
}
