import type { Filter } from '../protocol/filter.ts';
import type { Post, Thread } from '../protocol/post.ts';
import type { Block, Inline } from '../protocol/rich-text.ts';
import { isFollowed, isUnread, type Looking } from './follow.ts';

/** A filter's name: the same for the same conditions, and empty for none. */
export const filterName = (filter: Filter): string => {
  const conditions = Object.entries(filter).filter(([, value]) => value !== undefined);
  return conditions.length === 0 ? '' : JSON.stringify(conditions.sort());
};

/** The filter of a name. */
export const filterOf = (name: string): Filter =>
  name === '' ? {} : (Object.fromEntries(JSON.parse(name) as [string, unknown][]) as Filter);

/** Whether a text has something of the kind in it. */
export const contains = (
  nodes: readonly (Block | Inline)[],
  is: (node: Block | Inline) => boolean,
): boolean =>
  nodes.some(
    (node) =>
      is(node) ||
      ('children' in node && contains(node.children, is)) ||
      ('items' in node && node.items.some((item) => contains(item, is))),
  );

/** Whether something is tagged so. */
const isTagged = (body: readonly Block[], tag: string): boolean =>
  contains(body, (node) => node.type === 'tag' && node.tag === tag);

const isUnanswered = ({ detail }: Post): boolean =>
  detail.kind === 'question' && detail.accepted === null;

/** Whether a thread is one of those that a feed is narrowed to; the other form of `matching` (server/db/filters.ts). */
export function matches(filter: Filter, thread: Thread, looking: Looking): boolean {
  const { kind, tag, author, unanswered, bookmarked, followed, unread } = filter;
  const { post, own } = thread;
  if (post.deleted && filterName(filter) !== '') return false;
  return (
    (kind === undefined || post.detail.kind === kind) &&
    (tag === undefined || isTagged(post.body, tag)) &&
    (author === undefined || post.by.id === author) &&
    (!unanswered || isUnanswered(post)) &&
    (!bookmarked || own.bookmarkedAt !== null) &&
    (!followed || isFollowed(thread, looking)) &&
    (!unread || isUnread(thread, looking))
  );
}
