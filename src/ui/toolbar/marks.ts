import type { Edit, Selected } from '../edit.ts';

/** Letters that make a word, which is meant where nothing is selected. */
const wordBefore = /[\p{L}\p{M}\p{N}]*$/u;
const wordAfter = /^[\p{L}\p{M}\p{N}]*/u;
/** No word is longer, so that no more of a text is looked at. */
const longestWord = 100;

/** What is meant by what is selected: no space around it, which Markdown does not mark; the word where it is nothing. */
function meant({ text, start, end }: Selected): { from: number; to: number } {
  if (start === end) {
    const before = wordBefore.exec(text.slice(Math.max(0, start - longestWord), start))![0];
    const after = wordAfter.exec(text.slice(start, start + longestWord))![0];
    const isWithin = before !== '' && after !== '';
    return isWithin
      ? { from: start - before.length, to: start + after.length }
      : { from: start, to: start };
  }
  const words = text.slice(start, end);
  if (words.trim() === '') return { from: start, to: start };
  return {
    from: start + (words.length - words.trimStart().length),
    to: end - (words.length - words.trimEnd().length),
  };
}

/** How many of a character stand right before a place, or from it on. */
function runBefore(text: string, place: number, character: string): number {
  let at = place;
  while (text[at - 1] === character) at -= 1;
  return place - at;
}
function runAfter(text: string, place: number, character: string): number {
  let at = place;
  while (text[at] === character) at += 1;
  return at - place;
}

/** Puts marks around what is meant, and keeps selected what was. */
function wrapped(
  { text, start, end }: Selected,
  from: number,
  to: number,
  marks: [string, string],
): Edit {
  const [open, close] = marks;
  const isWord = start === end;
  return {
    from,
    to,
    insert: open + text.slice(from, to) + close,
    start: (isWord ? start : from) + open.length,
    end: (isWord ? start : to) + open.length,
  };
}

/** Takes marks of a length from around a range, and keeps selected what was of it. */
function bare({ text, start, end }: Selected, from: number, to: number, length: number): Edit {
  const within = (place: number) => Math.min(Math.max(place, from), to) - length;
  return {
    from: from - length,
    to: to + length,
    insert: text.slice(from, to),
    start: within(start),
    end: within(end),
  };
}

/** Whether a run of so many asterisks holds the mark: three are both, one for italic and two for bold. */
const holds = (run: number, length: 1 | 2): boolean => (length === 2 ? run >= 2 : run % 2 === 1);

/**
 * Makes bold or italic what is selected, or no longer.
 *
 * @param length - of the mark: 2 for bold, 1 for italic.
 */
export function emphasize(selected: Selected, length: 1 | 2): Edit {
  const { text } = selected;
  const { from, to } = meant(selected);
  const around = Math.min(runBefore(text, from, '*'), runAfter(text, to, '*'));
  if (holds(around, length)) return bare(selected, from, to, length);
  const inside = Math.min(runAfter(text, from, '*'), runBefore(text, to, '*'));
  if (to - from > 2 * length && holds(inside, length)) {
    return bare(selected, from + length, to - length, length);
  }
  const mark = '*'.repeat(length);
  return wrapped(selected, from, to, [mark, mark]);
}

const fence = /^`{3,}[^`\n]*$/;

/** Makes code of what is selected, or no longer: within a line, or of whole lines. */
export function toCode(selected: Selected): Edit {
  const { text, start, end } = selected;
  if (text.slice(start, end).includes('\n')) return codeBlock(selected);
  const { from, to } = meant(selected);
  const around = Math.min(runBefore(text, from, '`'), runAfter(text, to, '`'));
  if (around > 0) return bare(selected, from, to, around);
  const inside = Math.min(runAfter(text, from, '`'), runBefore(text, to, '`'));
  if (inside > 0 && to - from > 2 * inside)
    return bare(selected, from + inside, to - inside, inside);
  const words = text.slice(from, to);
  const mark = '`'.repeat(longestRun(words) + 1);
  const space = /^`|`$/.test(words) ? ' ' : '';
  return wrapped(selected, from, to, [mark + space, space + mark]);
}

const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));

function codeBlock({ text, start, end }: Selected): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  if (lines.length > 2 && fence.test(lines[0]!) && fence.test(lines.at(-1)!)) {
    const insert = lines.slice(1, -1).join('\n');
    return { from, to, insert, start: from, end: from + insert.length };
  }
  const mark = '`'.repeat(Math.max(3, longestRun(text.slice(from, to)) + 1));
  const insert = `${mark}\n${lines.join('\n')}\n${mark}`;
  return { from, to, insert, start: from, end: from + insert.length };
}

const links = /\[([^[\]\n]*)\]\(([^()\s]*)\)/g;
const address = /^(?:https?:\/\/|mailto:)\S+$/;

/** Makes a link of what is selected, its words or its address; or words of the link that is selected. */
export function toLink(selected: Selected): Edit {
  const { text, start, end } = selected;
  for (const { index, 0: whole, 1: words, 2: url } of text.matchAll(links)) {
    if (index > start || index + whole.length < end) continue;
    const insert = words || url!;
    return {
      from: index,
      to: index + whole.length,
      insert,
      start: index,
      end: index + insert.length,
    };
  }
  const { from, to } = meant(selected);
  const chosen = text.slice(from, to);
  const isAddress = address.test(chosen);
  const insert = isAddress ? `[](${chosen})` : `[${chosen}]()`;
  // What is still missing is written next: the words, or the address.
  const caret = from + (isAddress || chosen === '' ? 1 : insert.length - 1);
  return { from, to, insert, start: caret, end: caret };
}
