import * as z from 'zod/mini';
import { kinds } from './kind.ts';
import { byline } from './member.ts';
import { defineIntent } from './registry.ts';
import type { Block, Inline } from './rich-text.ts';
import { count, id, instant } from './text.ts';

/** So many references are resolved at once at the most. */
export const mostReferences = 50;

export const reference = z.object({
  id,
  /** The first post of its thread; null where it is that itself. */
  root: z.nullable(id),
  /** Its audience, and with it its room, which whoever reads there knows by their access. */
  stream: z.string(),
  by: byline,
  at: instant,
  kind: z.enum(kinds),
  title: z.nullable(z.string()),
  /** How its text begins, see {@link excerptOf}. */
  text: z.string(),
  /** The names of what hangs on it. */
  files: z.optional(z.array(z.string())),
  /** The seq that last changed the post. */
  changed: count,
});
/** What one reader may read of a post that another text refers to: looked up for them, never kept with that text. */
export type Reference = z.infer<typeof reference>;

/**
 * Looks up what quotes and links refer to. `references` has one for each id, in the order asked; null where there is
 * nothing for this reader, whether it never was, is deleted, or is not theirs to read.
 */
export const postResolve = defineIntent({
  name: 'post:resolve',
  writes: false,
  input: z.object({ ids: z.array(id).check(z.minLength(1), z.maxLength(mostReferences)) }),
  output: z.object({ references: z.array(z.nullable(reference)) }),
});

/** What hangs on a post, as a reference says it. */
export const namesOf = (files: readonly { name: string }[] = []): string[] =>
  files.map(({ name }) => name);

/** The longest excerpt, in UTF-16 units. */
const longestExcerpt = 280;

/** How a text begins: its words in one line, without what they look like; cut between words where it is long. */
export function excerptOf(body: readonly Block[]): string {
  const words = body.map(wordsIn).join(' ').replace(/\s+/g, ' ').trim();
  if (words.length <= longestExcerpt) return words;
  const cut = words.lastIndexOf(' ', longestExcerpt - 1);
  // One word as long as that is cut wherever it is, but not within a character.
  return `${cut > 0 ? words.slice(0, cut) : words.slice(0, longestExcerpt - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function wordsIn(node: Block | Inline): string {
  switch (node.type) {
    case 'text':
    case 'code':
      return node.text;
    case 'mention':
      return `@${node.name}`;
    case 'room':
      return '@room';
    case 'tag':
      return `#${node.text}`;
    case 'break':
    case 'rule':
      return ' ';
    case 'list':
      return node.items.flat().map(wordsIn).join(' ');
    case 'quote':
      return node.children.map(wordsIn).join(' ');
    default:
      return node.children.map(wordsIn).join('');
  }
}
