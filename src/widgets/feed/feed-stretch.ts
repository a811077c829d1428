import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { feedRead } from '../../protocol/post.ts';
import { noThread } from '../../protocol/reading.ts';
import { feedBoundary, stretchOf } from '../../store/feed.ts';
import {
  applyStretch,
  beginStretch,
  endStretch,
  forgetOlder,
  leaveNewest,
} from '../../store/stretch.ts';
import { pageLength, type Shown } from './feed-pages.ts';

/** So many threads of what the reader has yet to read stand above those that they know, where they begin between them. */
const lookAhead = 10;

type Host = ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };

/**
 * Reads a feed far below its newest, in both directions; loaded when a reader first goes there. What reads answers with
 * whether all of it could be read.
 */
export class FeedStretch {
  readonly #host: Host;
  readonly #name: string;

  /** @param name - of the stretch, in the state. */
  constructor(host: Host, name: string) {
    this.#host = host;
    this.#name = name;
  }

  /** Begins at a thread, with some that are newer above it. */
  async begin(shown: Shown, at: Cursor): Promise<boolean> {
    // Above all that was written in its millisecond: so the thread itself is among what is older.
    const place = { at: at.at + 1, id: noThread };
    return (
      (await this.#read(shown, 'older', pageLength, place)) &&
      (await this.#read(shown, 'newer', lookAhead))
    );
  }

  /** Reads on at one end; what comes above what the reader looks at moves none of it. */
  readonly read = (shown: Shown, end: 'older' | 'newer'): Promise<boolean> =>
    this.#read(shown, end, pageLength);

  end(session: Session): void {
    session.change((state) => endStretch(state, this.#name));
  }

  /** Forgets what stands far below whoever reads the newest. */
  trim({ session, streams, filter }: Shown): boolean {
    session.change((state) => forgetOlder(state, { streams, filter }));
    return true;
  }

  async #read(
    { session, streams, filter }: Shown,
    end: 'older' | 'newer',
    limit: number,
    begun?: Cursor,
  ): Promise<boolean> {
    const name = this.#name;
    const known = stretchOf(session.state, name);
    const down = begun ?? (known ? known.down : feedBoundary(session.state, streams, filter));
    const [before, after] = end === 'older' ? [down, null] : [null, known?.up];
    if (!before && !after) return true;
    let restore: (() => void) | undefined;
    const answer = await session.read(
      feedRead,
      { streams: [...streams], before: before ?? null, after: after ?? null, limit, filter },
      (state, page) => {
        restore = keepPlace(this.#host.renderRoot);
        const feed = { streams, filter };
        if (begun) state = beginStretch(state, name, feed, begun);
        else if (!known) state = leaveNewest(state, name, feed);
        return applyStretch(state, name, page, end);
      },
    );
    await this.#host.updateComplete;
    await new Promise(requestAnimationFrame);
    restore?.();
    return answer.ok;
  }
}

/** Remembers where the first post in sight stands; what is returned scrolls it there again. */
function keepPlace(root: HTMLElement | DocumentFragment): () => void {
  // Not its item: a line above a day comes and goes with what stands above that.
  const posts = [...root.querySelectorAll<HTMLElement>('.item > cercle-post-card')];
  const post = posts.find((one) => one.getBoundingClientRect().bottom > 0);
  const top = post?.getBoundingClientRect().top;
  return () => {
    if (!post?.isConnected || top === undefined) return;
    // Browsers keep the place by themselves, but not all of them, and none of them at the very top.
    const moved = post.getBoundingClientRect().top - top;
    if (Math.abs(moved) >= 1) scrollerOf(post).scrollBy(0, moved);
  };
}

/** What scrolls when an element is to be seen. */
function scrollerOf(element: Element): Element {
  let one: Element | null = element;
  while (one) {
    const { overflowY } = getComputedStyle(one);
    if (/auto|scroll/.test(overflowY) && one.scrollHeight > one.clientHeight) return one;
    one = one.assignedSlot ?? one.parentElement ?? hostOf(one);
  }
  return document.scrollingElement ?? document.documentElement;
}

const hostOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};
