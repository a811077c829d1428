import type { Session } from '../../client/session.ts';
import type { Post } from '../../protocol/post.ts';
import { id as shape } from '../../protocol/text.ts';
import { accessFor } from './feed-access.ts';

/** Whatever page shows a post opens at it by this fragment, with its id. */
const fragment = '#cercle-post=';

/** The part of an address that names a post. */
export const hashOf = (post: string): string => fragment + post;

/** Where a post is shown: the page of its record, or that which the host names for its room, or this one. */
export function addressOf(session: Session, { id, stream }: Pick<Post, 'id' | 'stream'>): string {
  const { pages } = session;
  const name = stream.split('/')[1]!;
  const page =
    accessFor(session, stream)?.room.record?.url ||
    (name === 'network' ? pages.home : pages.room?.replace('{room}', name));
  const url = new URL(page || location.href, document.baseURI);
  url.hash = hashOf(id);
  return url.href;
}

/** The post that an address opens a page at; undefined where it names none. */
export function postAt(address: string): string | undefined {
  const begin = address.indexOf(fragment);
  const id = begin < 0 ? '' : address.slice(begin + fragment.length);
  return shape.safeParse(id).success ? id : undefined;
}
