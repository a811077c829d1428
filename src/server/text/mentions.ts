import { roomWord, type Inline } from '../../protocol/rich-text.ts';

/** Someone whom a text may name. */
export interface Mentionable {
  id: string;
  name: string;
}

/** Whom a text may name. */
export interface Namable {
  members: readonly Mentionable[];
  /** `@room` is everyone who reads it, and not just a word. */
  room: boolean;
}

interface Name {
  name: string;
  /** A word of its own, while a name may follow on a letter. */
  isWord: boolean;
  inline: Inline;
}

/** Splits a text at each `@Name`, the longest name first, where the name ends there too. */
export function splitMentions(value: string, { members, room }: Namable): Inline[] {
  const names = members.map(({ id, name }): Name => ({
    name,
    isWord: false,
    inline: { type: 'mention', member: id, name },
  }));
  // Last, so that a member who is called so comes first of two equally long ones.
  if (room) names.push({ name: roomWord, isWord: true, inline: { type: 'room' } });
  const byLength = names.sort((one, other) => other.name.length - one.name.length);
  const inlines: Inline[] = [];
  let from = 0;
  let at = byLength.length > 0 ? value.indexOf('@') : -1;
  while (at !== -1) {
    const named = byLength.find((name) => isNamedAt(value, at, name));
    if (named) {
      pushText(inlines, value.slice(from, at));
      inlines.push(named.inline);
      from = at + 1 + named.name.length;
    }
    at = value.indexOf('@', Math.max(from, at + 1));
  }
  pushText(inlines, value.slice(from));
  return inlines;
}

function isNamedAt(value: string, at: number, { name, isWord }: Name): boolean {
  if (!value.startsWith(name, at + 1)) return false;
  const end = at + 1 + name.length;
  const following = value.slice(end, end + 3);
  if (!isWord) return !/^[\p{L}\p{N}\p{M}]/u.test(following);
  const before = value.slice(Math.max(0, at - 2), at);
  return !/[\p{L}\p{N}\p{M}_]$/u.test(before) && !/^(?:-?[\p{L}\p{N}\p{M}]|_)/u.test(following);
}

function pushText(inlines: Inline[], text: string): void {
  if (text !== '') inlines.push({ type: 'text', text });
}
