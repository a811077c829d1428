import type { Edit } from '../edit.ts';

/** Someone who can be named. */
export interface Candidate {
  id: string;
  name: string;
  /** What tells two people of one name apart. */
  detail: string;
  /** It is everyone who reads, by the word for them. */
  isRoom?: boolean;
}

/** No name is longer, so that no more of the text is looked at. */
const longestQuery = 40;

/** What stands between an `@` and the caret, where a name may be meant; undefined where none is. */
export function mentionQuery(text: string, caret: number): string | undefined {
  const before = text.slice(Math.max(0, caret - longestQuery), caret);
  const at = before.lastIndexOf('@');
  if (at === -1 || /[\p{L}\p{N}]$/u.test(before.slice(0, at))) return undefined;
  const query = before.slice(at + 1);
  return /^([\p{L}\p{M}'’.-]+( [\p{L}\p{M}'’.-]*)?)?$/u.test(query) ? query : undefined;
}

/** Puts a name in the place of what was typed of it, and a space after it. */
export function completeMention(text: string, caret: number, name: string): Edit {
  const from = text.lastIndexOf('@', caret - 1);
  const insert = `@${name} `;
  const after = from + insert.length;
  return { from, to: text[caret] === ' ' ? caret + 1 : caret, insert, start: after, end: after };
}

/** The ids of the members whom the text still names. */
export function mentionedIn(text: string, named: readonly Candidate[]): string[] {
  return [
    ...new Set(
      named.filter(({ name, isRoom }) => !isRoom && text.includes(`@${name}`)).map(({ id }) => id),
    ),
  ];
}
