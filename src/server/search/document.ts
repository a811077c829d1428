import { createHash } from 'node:crypto';
import type { Kind } from '../../protocol/kind.ts';
import { tagsOf } from '../text/tags.ts';
import { textOf, type Said } from './texts.ts';
import { wordsOf } from './words.ts';

/** What a post is found by besides its words. */
export type Facet = 'stream' | 'author' | 'kind' | 'tag' | 'file';

/**
 * A facet as a token beside those of words, none of which has a `_`. Names are told by a digest, since they may have
 * letters that a database would take for others.
 */
export const facetToken = (facet: Facet, value: string): string =>
  `_${createHash('sha256').update(`${facet} ${value}`).digest('hex').slice(0, 16)}`;

/** What a post is, beside what it says. */
export interface Described extends Said {
  stream: string;
  author: string;
  kind: Kind;
}

/** All that a post is found by, each once. */
export function tokensOf(post: Described): string[] {
  const files = post.files ?? [];
  const texts = [post.title ?? '', textOf(post), ...files.map(({ name }) => name)];
  const tokens = new Set(texts.flatMap(wordsOf).flatMap(({ forms }) => forms));
  const facets: [Facet, string][] = [
    ['stream', post.stream],
    ['author', post.author],
    ['kind', post.kind],
    ...tagsOf(post.body).map((tag): [Facet, string] => ['tag', tag]),
    ...(files.length > 0 ? [['file', ''] as [Facet, string]] : []),
  ];
  for (const [facet, value] of facets) tokens.add(facetToken(facet, value));
  return [...tokens];
}
