import type { Post } from '../../protocol/post.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';

/** What a post says, as its readers see it. */
export type Said = Pick<Post, 'title' | 'body' | 'detail' | 'files'>;

/** What stands apart on a screen, in one line. */
const apart = ' · ';

/**
 * All that a post says in words but its title and the names of its files: its text, what its kind adds, and the addresses
 * of its links. Of other posts it says nothing: a quote is a reference, and its words are those of what it quotes.
 */
export function textOf({ body, detail }: Said): string {
  const addresses: string[] = [];
  const text = linesOf(body, addresses).reduce(besides, '');
  return [text, ...saidBy(detail), ...addresses.filter((address) => !text.includes(address))]
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
    .join(apart);
}

/** One line after another: what is no sentence does not run into the next. */
const besides = (before: string, line: string): string =>
  /(^|[.!?…:;,])\s*$/.test(before) ? `${before} ${line}` : `${before}${apart}${line}`;

function saidBy(detail: Said['detail']): string[] {
  switch (detail.kind) {
    case 'poll':
      return detail.ballot.choices.map(({ text }) => text);
    case 'decision':
      return detail.decidedBy.map(({ name }) => name);
    case 'idea':
      return detail.outcome ? [detail.outcome.reason] : [];
    default:
      return [];
  }
}

function linesOf(blocks: readonly Block[], addresses: string[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [lineOf(block.children, addresses)];
      case 'quote':
        return linesOf(block.children, addresses);
      case 'list':
        return block.items.flatMap((item) => linesOf(item, addresses));
      case 'code':
        return [block.text];
      case 'rule':
        return [];
    }
  });
}

function lineOf(inlines: readonly Inline[], addresses: string[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'code':
          return inline.text;
        case 'break':
          return ' ';
        case 'mention':
          return `@${inline.name}`;
        case 'room':
          return '@room';
        case 'tag':
          return `#${inline.text}`;
        case 'link':
          addresses.push(readableAddress(inline.url));
          return lineOf(inline.children, addresses);
        default:
          return lineOf(inline.children, addresses);
      }
    })
    .join('');
}

/** As people write it: `%C3%A9` is an é. */
function readableAddress(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
