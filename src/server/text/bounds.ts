import type { Block, Inline } from '../../protocol/rich-text.ts';

/**
 * What one text may make the parser do. Its time grows with the square of nested emphasis (20,000 characters took
 * 5 s) and deep nesting in one line overflows its stack; no honest text comes near these figures.
 */
const most = { containersInLine: 8, linesAndContainers: 3000, emphasisMarks: 1000, nodes: 2500 };

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

/** Whether a text has more lines, quotes and list items than anybody writes. */
export function hasTooManyParts(source: string): boolean {
  const lines = source.split(/\r\n|\r|\n/);
  let count = lines.length;
  for (const line of lines) {
    if (count > most.linesAndContainers) return true;
    count += (beginning.exec(line)?.[0].match(container) ?? []).length;
  }
  return count > most.linesAndContainers;
}

/** Whether a text has more marks that could be emphasis than anybody writes; underscores within a word are not. */
export function hasTooMuchEmphasis(source: string): boolean {
  return (
    (source.match(/[*~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu) ?? []).length > most.emphasisMarks
  );
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
