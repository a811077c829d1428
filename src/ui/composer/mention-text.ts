/** Someone who can be named. */
export interface Candidate {
  id: string;
  name: string;
  /** What tells two people of one name apart. */
  detail: string;
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
export function completeMention(
  text: string,
  caret: number,
  name: string,
): { text: string; caret: number } {
  const at = text.lastIndexOf('@', caret - 1);
  const before = `${text.slice(0, at)}@${name} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}

/** The ids of those whom the text still names. */
export function mentionedIn(text: string, named: readonly Candidate[]): string[] {
  return [...new Set(named.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))];
}
