import type { SearchFilter } from '../../protocol/search.ts';

/** What was looked for when a post was opened that it found. */
export interface Remembered {
  /** Of which search on the page, see `searchPlace`. */
  at: string;
  /** Whose question it was: the next user of a browser may go back too. */
  member: string;
  query: string;
  filter: SearchFilter;
  /** The name of whom it was narrowed to. */
  author: string;
}

const name = 'cercle-search';

type Kept = { [name]?: Remembered } | null;

/** Which search it is, of those that a page may have; `feed` where it stands within one. */
export const searchPlace = (room: string, record: string, isInFeed: boolean): string =>
  `${isInFeed ? 'feed' : ''} ${room} ${record}`;

/** What was looked for here when the page was left for a post: it stands in the browser's history. */
export function remembered(at: string): Remembered | undefined {
  const kept = (history.state as Kept)?.[name];
  return kept?.at === at ? kept : undefined;
}

/** Keeps a question beside what the page itself keeps in its history; undefined takes it away. */
export function remember(question: Remembered | undefined): void {
  const state = history.state as Kept;
  // What a page keeps there otherwise cannot be added to.
  if (state !== null && Object.getPrototypeOf(state) !== Object.prototype) return;
  const { [name]: kept, ...others } = state ?? {};
  if (question) history.replaceState({ ...others, [name]: question }, '');
  else if (kept) history.replaceState(others, '');
}
