import type { Cursor } from '../protocol/cursor.ts';
import type { Member } from '../protocol/member.ts';
import { postDeleted, postEdited, postRestored } from '../protocol/post.ts';
import type { DataOf } from '../protocol/registry.ts';
import { accessChanged, accessEnded } from '../protocol/room.ts';
import type { SearchHit } from '../protocol/search.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** What was found, as far as it was read. */
export interface Found {
  /** What was looked for: the same for the same words and conditions. */
  question: string;
  hits: readonly SearchHit[];
  /** Where the next page begins; null where there is nothing more. */
  before: Cursor | null;
  /** How many posts there are, of all pages; counted as far as the protocol says. */
  count: number;
  members: readonly Member[];
  /** Something has happened by which other posts may be found than these, or with other words. */
  isStale: boolean;
}

/** By whoever looks. */
type Finds = ReadonlyMap<object, Found>;

const none: Finds = new Map();

/** Changes what was found, everywhere; the same object where nothing changes. */
function change(finds: Finds, change: (found: Found) => Found): Finds {
  return [...finds].reduce(
    (after, [place, found]) => withEntry(after, place, change(found)),
    finds,
  );
}

const stale = (found: Found): Found => (found.isStale ? found : { ...found, isStale: true });

/** What is not there any more, or not for this reader, goes at once; what else there is has to be looked up. */
function without(found: Found, isGone: (hit: SearchHit) => boolean): Found {
  const hits = found.hits.filter((hit) => !isGone(hit));
  const gone = found.hits.length - hits.length;
  return gone === 0 ? found : { ...found, hits, count: found.count - gone, isStale: true };
}

const slice = defineSlice<Finds>({
  name: 'search',
  empty: none,
  reducers: {
    [postDeleted.type]: (finds, { data }: Fact<DataOf<typeof postDeleted>>) =>
      change(finds, (found) => without(found, ({ id }) => id === data.id)),
    [postEdited.type]: (finds, { data }: Fact<DataOf<typeof postEdited>>) =>
      change(finds, (found) =>
        found.hits.some(({ id }) => id === data.id) ? stale(found) : found,
      ),
    [postRestored.type]: (finds) => change(finds, stale),
    [accessChanged.type](finds, { data: { access } }: Fact<DataOf<typeof accessChanged>>) {
      const streams = access.streams.map(({ stream }) => stream);
      const isGone = ({ stream }: SearchHit): boolean =>
        stream.startsWith(`room/${access.room.id}/`) && !streams.includes(stream);
      return change(finds, (found) => stale(without(found, isGone)));
    },
    [accessEnded.type]: (finds, { data }: Fact<DataOf<typeof accessEnded>>) =>
      change(finds, (found) => without(found, ({ stream }) => data.streams.includes(stream))),
  },
  erase(finds, stream) {
    // Without the reader's own stream nobody tells of the rooms that they are no longer in.
    if (stream.startsWith('member/')) return finds.size > 0 ? none : finds;
    // It may be that it was opened only now: what happened between the answer and that is not known.
    return change(finds, (found) =>
      found.hits.some((hit) => hit.stream === stream) ? stale(found) : found,
    );
  },
});

/** Keeps what was found at a place; undefined forgets it. */
export const keepFound = (state: State, place: object, found: Found | undefined): State =>
  slice.update(state, (finds) => withEntry(finds, place, found));

/** What was found at a place, as far as the reader may still read it. */
export function foundAt(state: State, place: object): Found | undefined {
  const found = slice.of(state).get(place);
  const isGone = ({ stream }: SearchHit): boolean => state.openings.get(stream) === 'absent';
  return found?.hits.some(isGone) ? without(found, isGone) : found;
}
