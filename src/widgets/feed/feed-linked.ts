import type { Session } from '../../client/session.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';
import { accesses, accessToRecord } from '../../store/access.ts';
import type { State } from '../../store/slice.ts';
import { postAt } from './feed-address.ts';

/** What a text links to: a post by its id, or a record by its name and where the host shows it. */
export type Linked =
  | { post: string; record?: undefined; href?: undefined }
  | { post?: undefined; record: string; href: string };

/** So many of a text's links are shown beside it. */
const mostLinked = 4;

/** Names of records (protocol/room.ts); the end of a sentence is none of theirs. */
const recordNames = /\b[a-z0-9-]{1,32}:[a-z][a-z0-9-]{0,63}\/[\w.~:@|+-]{0,127}\w/g;

/** What a text links to, in the order in which it does, each once. */
export function linksIn(body: readonly Block[], session: Session): Linked[] {
  const found = new Map<string, Linked>();
  const look = (node: Block | Inline): void => {
    if (node.type === 'link') {
      const link = linkAt(node.url, session);
      if (link) found.set(link.post ?? link.record, link);
    } else if (node.type === 'text') {
      for (const [record] of node.text.matchAll(recordNames)) {
        const href = pageOf(record, session);
        if (href) found.set(record, { record, href });
      }
    } else if ('children' in node) node.children.forEach(look);
    else if ('items' in node) node.items.flat().forEach(look);
  };
  body.forEach(look);
  return [...found.values()].slice(0, mostLinked);
}

function linkAt(url: string, { state }: Session): Linked | undefined {
  const post = postAt(url);
  if (post) return { post };
  const record = recordAt(url, state);
  return record === undefined ? undefined : { record, href: url };
}

/** The record whose page is at an address, as far as its ticket has told. */
function recordAt(url: string, state: State): string | undefined {
  for (const { room } of accesses(state).values()) {
    if (room.record?.url && new URL(room.record.url, document.baseURI).href === url) {
      return room.record.name;
    }
  }
  return undefined;
}

/** Where a record is shown: as its ticket says, or as the host does of records in general; undefined where neither does. */
function pageOf(name: string, { state, pages }: Session): string | undefined {
  const [, system = '', type = '', id = ''] = /^(.+?):(.+?)\/(.+)$/.exec(name) ?? [];
  return (
    accessToRecord(state, name)?.room.record?.url ||
    pages.record?.replace('{system}', system).replace('{type}', type).replace('{id}', id)
  );
}
