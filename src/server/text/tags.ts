import { foldedTag, tag as tagShape } from '../../protocol/filter.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';

/** A `#` that begins a word, and the letters after it; a number alone, as in `#3`, is none. */
const tagged =
  /(?<![\p{L}\p{M}\p{N}_&/#])#(\p{L}[\p{L}\p{M}\p{N}_-]{1,49})(?![\p{L}\p{M}\p{N}_])/gu;

/** Splits a text at each `#tag`. */
export function splitTags(value: string): Inline[] {
  const inlines: Inline[] = [];
  let from = 0;
  for (const { 0: whole, 1: written, index } of value.matchAll(tagged)) {
    // A hyphen at the end belongs to the sentence.
    const text = written!.replace(/-+$/, '');
    const tag = foldedTag(text);
    // Folding changes how long some are, and nobody could ask for one of another length.
    if (!tagShape.safeParse(tag).success) continue;
    if (index > from) inlines.push({ type: 'text', text: value.slice(from, index) });
    inlines.push({ type: 'tag', tag, text });
    from = index + whole.length - (written!.length - text.length);
  }
  if (from < value.length) inlines.push({ type: 'text', text: value.slice(from) });
  return inlines;
}

/** The tags of a text, each once. */
export function tagsOf(blocks: readonly Block[]): string[] {
  const tags = new Set<string>();
  const rest: (Block | Inline)[] = [...blocks];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'tag') tags.add(node.tag);
    if ('children' in node) rest.push(...node.children);
    if ('items' in node) for (const item of node.items) rest.push(...item);
  }
  return [...tags];
}
