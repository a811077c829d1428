import type { Filter } from '../protocol/filter.ts';
import type { Cursor } from '../protocol/cursor.ts';
import type { Page, Post, Thread } from '../protocol/post.ts';
import { applyPage, feedBoundary, feedThreads, isNewer, loadedName, stretchOf } from './feed.ts';
import { filterOf, matches } from './filter.ts';
import type { Looking } from './follow.ts';
import { keepThreads, posts } from './post.ts';
import { withEntry, type State } from './slice.ts';
import type { Posts, Stretch } from './thread.ts';

/** So many threads of a feed are kept for who reads far below its newest; what is further away is read again. */
export const longestStretch = 150;
/** So many of the newest threads stay meanwhile, to come back to. */
const newestKept = 50;

type Feed = Pick<Stretch, 'streams' | 'filter'>;

const cursorOf = ({ at, id }: Post): Cursor => ({ at, id });

/** Begins a stretch at a place between two threads, with none of them yet. */
export const beginStretch = (state: State, name: string, feed: Feed, place: Cursor): State =>
  withStretch(state, name, { ...feed, up: place, down: place });

/** Begins a stretch with the newest threads that are loaded, most of which are only its own from now on. */
export function leaveNewest(state: State, name: string, feed: Feed): State {
  const down = feedBoundary(state, feed.streams, feed.filter) ?? null;
  return forgetOlder(withStretch(state, name, { ...feed, up: null, down }), feed);
}

/** Forgets of a feed what stands below its newest threads, but for what is read of it elsewhere. */
export function forgetOlder(state: State, { streams, filter }: Feed): State {
  const threads = feedThreads(state, streams, { filter });
  const last = threads[newestKept - 1];
  if (!last) return state;
  const shorter = posts.update(state, (slice) => {
    const loaded = new Map(slice.loaded);
    for (const stream of streams) loaded.set(loadedName(stream, filter), cursorOf(last));
    return { ...slice, loaded };
  });
  return withoutThreads(shorter, threads.slice(newestKept));
}

/**
 * Lengthens a stretch by a page that was read from one of its ends, and shortens it at the other. Where it has come up
 * to the newest threads that are loaded it is one with them, and ends.
 */
export function applyStretch(
  state: State,
  name: string,
  page: Page,
  end: 'older' | 'newer',
): State {
  const known = stretchOf(state, name);
  if (!known) return state;
  const longer = end === 'older' ? { ...known, down: page.before } : { ...known, up: page.after };
  const kept = posts.update(state, (slice) => keepThreads(slice, page.threads));
  const { streams, filter } = longer;
  const threads = feedThreads(kept, streams, { filter, stretch: longer });
  const surplus = Math.max(0, threads.length - longestStretch);
  const [gone, stretch] =
    end === 'older'
      ? [
          threads.slice(0, surplus),
          surplus ? { ...longer, up: cursorOf(threads[surplus]!) } : longer,
        ]
      : [
          threads.slice(threads.length - surplus),
          surplus ? { ...longer, down: cursorOf(threads.at(-surplus - 1)!) } : longer,
        ];
  const shortened = withoutThreads(withStretch(kept, name, stretch), gone);
  return end === 'newer' && isAtNewest(shortened, stretch)
    ? endStretch(applyPage(shortened, streams, downTo(stretch.down), filter), name)
    : shortened;
}

/** Forgets a stretch: what nobody else reads of it is gone. */
export function endStretch(state: State, name: string): State {
  const stretch = stretchOf(state, name);
  if (!stretch) return state;
  const { streams, filter } = stretch;
  const threads = feedThreads(state, streams, { filter, stretch });
  return withoutThreads(withStretch(state, name, undefined), threads);
}

const downTo = (before: Cursor | null): Page => ({ threads: [], before, after: null, pinned: [] });

function isAtNewest(state: State, { streams, filter, up }: Stretch): boolean {
  const boundary = feedBoundary(state, streams, filter);
  if (up === null || boundary === null) return true;
  return boundary !== undefined && !isNewer(boundary, up);
}

const withStretch = (state: State, name: string, stretch: Stretch | undefined): State =>
  posts.update(state, (slice) => ({
    ...slice,
    stretches: withEntry(slice.stretches, name, stretch),
  }));

/** Without those of these threads that are in nothing else that is loaded. */
function withoutThreads(state: State, gone: readonly Post[]): State {
  if (gone.length === 0) return state;
  return posts.update(state, (slice) => {
    const threads = new Map(slice.threads);
    for (const { id } of gone) {
      const thread = threads.get(id);
      if (thread && !isHeld(slice, thread)) threads.delete(id);
    }
    return { ...slice, threads };
  });
}

const anybody: Looking = { reader: '', read: null, room: 'usual' };

function isHeld({ loaded, stretches }: Posts, thread: Thread): boolean {
  const { post } = thread;
  if (post.pinned) return true;
  const isWithin = (filter: Filter, up: Cursor | null, down: Cursor | null): boolean =>
    !(down && isNewer(down, post)) &&
    !(up && isNewer(post, up)) &&
    // Whose it is and whether they have read it is not known here: then it stays.
    matches({ ...filter, followed: undefined, unread: undefined }, thread, anybody);
  const [own, prefix] = [post.stream, `${post.stream} `];
  for (const [name, down] of loaded) {
    if (name.startsWith(prefix) && isWithin(filterOf(name.slice(prefix.length)), null, down)) {
      return true;
    }
  }
  return [...stretches.values()].some(
    ({ streams, filter, up, down }) => streams.includes(own) && isWithin(filter, up, down),
  );
}
