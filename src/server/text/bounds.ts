import { longestPost } from '../../protocol/kind.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';

/**
 * What one text may make the parser do. Its time grows with the square of nested emphasis (20,000 characters took
 * 5 s), of nested brackets (1.2 s), of words between code (0.9 s), of addresses that are none (13 s) and of what could
 * end one (9 s), and of lists that go on inside each other (1.6 s); deep nesting in one line overflows its stack. No
 * honest text comes near these figures.
 */
const most = {
  containersInLine: 8,
  linesAndContainers: 3000,
  columnsBeforeLine: 32,
  addressesInWord: 20,
  signsOfLetters: 500,
  emphasisMarks: 1000,
  brackets: 500,
  codeMarks: 1000,
  nodes: 2500,
};

/** The quotes and lists that a line begins with: `> - 1. `. */
const beginning = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const container = />|[-+*]|\d+[.)]/g;
/** A line of nothing but these is a rule, however long. */
const rule = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+)$/;

/** Escapes, in each line, the first marker that is too many, so that it and the rest are text. */
export function withShallowLines(source: string): string {
  return source.replace(/[^\r\n]+/g, (line) => {
    const [start] = beginning.exec(line) ?? [''];
    const excess = [...start.matchAll(container)][most.containersInLine];
    if (!excess || rule.test(line)) return line;
    const marker = excess.index + excess[0].length - 1;
    return `${line.slice(0, marker)}\\${line.slice(marker)}`;
  });
}

/** Whether a text is longer, has more lines, quotes and list items or goes on further inside them than may be. */
export function hasTooManyParts(source: string): boolean {
  if (source.length > longestPost) return true;
  const lines = source.split(/\r\n|\r|\n/);
  let count = lines.length;
  for (const line of lines) {
    if (count > most.linesAndContainers) return true;
    count += (beginning.exec(line)?.[0].match(container) ?? []).length;
    // Each of a few columns may be one more list that the line goes on with.
    const columns = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length;
    count += Math.max(0, columns - most.columnsBeforeLine) / 4;
  }
  return count > most.linesAndContainers;
}

/** Whether a text has more marks that could be emphasis than anybody writes; underscores within a word are not. */
export function hasTooMuchEmphasis(source: string): boolean {
  return (
    (source.match(/[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) ?? []).length > most.emphasisMarks
  );
}

/** Whether a text has more brackets that could begin a link than anybody writes. */
export function hasTooManyBrackets(source: string): boolean {
  return (source.match(/\[/g) ?? []).length > most.brackets;
}

/** Whether a text has more marks of code, escapes and entities than anybody writes. */
export function hasTooManyCodeMarks(source: string): boolean {
  return (source.match(/[`\\&]/g) ?? []).length > most.codeMarks;
}

/** What can follow an address without being of it, more than anybody writes: it is looked at anew from each of them. */
const following = /(?:[!"'),.:;<?_~*\]]|&[a-z]*){40}/i;

/** Whether a text has more addresses of letters, or a word that could be one in more ways, than anybody writes. */
export function hasEndlessAddress(source: string): boolean {
  if ((source.match(/@/g) ?? []).length > most.signsOfLetters) return true;
  return (source.match(/\S+/g) ?? []).some((word) => {
    const starts = word.match(/www\.|https?:\/\//gi) ?? [];
    return starts.length > most.addressesInWord || (starts.length > 0 && following.test(word));
  });
}

/** Whether a tree is much larger than its text: it is stored and sent whole. */
export function hasTooManyNodes(blocks: readonly Block[]): boolean {
  let count = 0;
  const rest: (Block | Inline)[] = [...blocks];
  for (let node = rest.pop(); node; node = rest.pop()) {
    count += 1;
    if (count > most.nodes) return true;
    if ('children' in node) for (const child of node.children) rest.push(child);
    if ('items' in node) for (const item of node.items) for (const child of item) rest.push(child);
  }
  return false;
}
