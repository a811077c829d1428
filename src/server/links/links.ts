import type { Block, Inline } from '../../protocol/rich-text.ts';
import { longestLink } from '../../protocol/preview.ts';
import { readTarget } from './target.ts';

/** The links of a text that may be looked at, each once, in their order. */
export function linksOf(body: readonly Block[], avoided: readonly string[]): string[] {
  return [...new Set(urlsOf(body))].filter((url) => mayBeAsked(url, avoided));
}

function urlsOf(nodes: readonly (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type === 'link') return [node.url];
    if ('children' in node) return urlsOf(node.children);
    return 'items' in node ? node.items.flatMap(urlsOf) : [];
  });
}

/** What is too long for an index of the database is as well too long for most servers. */
function mayBeAsked(url: string, avoided: readonly string[]): boolean {
  if (Buffer.byteLength(url) > longestLink) return false;
  try {
    return readTarget(url, avoided) !== null;
  } catch {
    return false;
  }
}
