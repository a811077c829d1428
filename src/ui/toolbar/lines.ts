import type { Edit, Selected } from '../edit.ts';

/** What lines can be made. */
export type LineKind = 'list' | 'numbers' | 'quote';

const marks: Record<LineKind, RegExp> = {
  list: /^(\s*)[-*+] +/,
  numbers: /^(\s*)\d{1,9}[.)] +/,
  quote: /^(\s*)> ?/,
};
/** The mark of a line of either list. */
const item = /^(\s*)(?:[-*+]|\d{1,9}[.)]) +/;
const isEmpty = (line: string): boolean => line.trim() === '';

/** Makes the lines that are selected, in part or whole, a list or a quote; or no longer. */
export function markLines({ text, start, end }: Selected, kind: LineKind): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const to = lineEnd === -1 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isAlone = lines.length === 1;
  const isMarked = lines.every((line) => marks[kind].test(line) || (!isAlone && isEmpty(line)));
  let number = 0;
  const changed = lines.map((line) => {
    if (isMarked) return line.replace(marks[kind], '$1');
    if (kind === 'quote') return `> ${line}`.trimEnd() + (isAlone && isEmpty(line) ? ' ' : '');
    // An empty line among others stays between them.
    if (isEmpty(line) && !isAlone) return line;
    number += 1;
    const mark = kind === 'list' ? '- ' : `${number}. `;
    return item.test(line)
      ? line.replace(item, (_whole, indent: string) => indent + mark)
      : line.replace(/^\s*/, (indent) => indent + mark);
  });
  const insert = changed.join('\n');
  const caret = Math.max(from, start + changed[0]!.length - lines[0]!.length);
  return isAlone && start === end
    ? { from, to, insert, start: caret, end: caret }
    : { from, to, insert, start: from, end: from + insert.length };
}

/** A line that goes on: its indent and mark, and what stands behind. */
const going = /^(\s*)([-*+]|(\d{1,9})([.)])|>) (.*)$/;

/**
 * What Enter does in a list or a quote: it goes on in the next line; where nothing was written, it ends, with an empty
 * line, without which Markdown would take what follows as more of it. Undefined where the key does what it always does.
 */
export function nextLine({ text, start, end }: Selected): Edit | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const found = going.exec(text.slice(from, start));
  const isCode = (text.slice(0, from).match(/^```/gm) ?? []).length % 2 === 1;
  if (!found || isCode) return undefined;
  const [, indent, mark, number, sign, words] = found;
  const isDone = isEmpty(words!) && /^\s*(?:\n|$)/.test(text.slice(end));
  const next = number === undefined ? mark : `${Number(number) + 1}${sign}`;
  const insert = isDone ? '\n' : `\n${indent}${next} `;
  const caret = (isDone ? from : start) + insert.length;
  return { from: isDone ? from : start, to: end, insert, start: caret, end: caret };
}
