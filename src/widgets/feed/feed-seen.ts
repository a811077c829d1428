import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import type { Post } from '../../protocol/post.ts';
import { readAdvance, type ReadMark } from '../../protocol/reading.ts';
import { isNewer } from '../../store/feed.ts';
import { readUpTo } from '../../store/reading.ts';
import type { CerclePostCard } from '../../ui/post-card/post-card.ts';

/** Who has a feed before their eyes for so long has read what it shows; milliseconds. */
const readAfter = 2000;

/** What of a feed could be read. */
interface Shown {
  session: Session;
  streams: readonly string[];
  /** Newest first, of those that count. */
  threads: readonly Post[];
  /** Down to where they are loaded; null to the beginning. */
  boundary: Cursor | null | undefined;
}

const threadCards = 'cercle-post-card:not([comment])';

/**
 * Remembers as read what its reader has had before their eyes. A stream is read up to a place: so none of it counts
 * before all that is older, and was unread, has been seen as well.
 */
export class FeedSeen implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  /** Null while the feed is narrowed, and shows only some of what there is to read. */
  readonly #shown: () => Shown | null;
  // An observer knows what scrolls and what is cut off, whatever the page has around the feed.
  #observer: IntersectionObserver | undefined;
  readonly #inSight = new Set<CerclePostCard>();
  /** Threads that have been in sight. */
  readonly #passed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    shown: () => Shown | null,
  ) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#remember);
  }

  hostUpdated(): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const card = target as CerclePostCard;
        if (isIntersecting) this.#inSight.add(card);
        else this.#inSight.delete(card);
      }
      this.#remember();
    });
    for (const card of this.#host.renderRoot.querySelectorAll(threadCards)) {
      this.#observer.observe(card);
    }
    this.#remember();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#remember);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#inSight.clear();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #remember = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.#inSight.forEach(({ post }) => post && this.#passed.add(post.id));
    if (this.#timer || !this.#marks()) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const marks = this.#marks();
      if (marks) void this.#shown()!.session.intend(readAdvance, { marks });
    }, readAfter);
  };

  /** Up to where each stream is read, of those that are further than what is remembered; null where none is. */
  #marks(): ReadMark[] | null {
    const shown = this.#shown();
    if (shown?.session.status.kind !== 'open' || shown.boundary === undefined) return null;
    const { session, streams, threads, boundary } = shown;
    const read = readUpTo(session.state);
    const reader = session.member?.id;
    const isSeen = (post: Post) => this.#passed.has(post.id) || post.by.id === reader;
    const byStream = new Map<string, Post[]>();
    for (const post of threads) {
      const others = byStream.get(post.stream);
      if (others) others.push(post);
      else byStream.set(post.stream, [post]);
    }
    const marks = streams.flatMap((stream) => {
      const known = read.get(stream);
      // Of what is not loaded some may be unread, and nobody has seen that.
      if (boundary && (!known || isNewer(boundary, known))) return [];
      const unread = (byStream.get(stream) ?? []).filter((post) => !known || isNewer(post, known));
      const last = unread[unread.findLastIndex((post) => !isSeen(post)) + 1];
      return last ? [{ stream, place: { at: last.at, id: last.id } }] : [];
    });
    return marks.length > 0 ? marks : null;
  }
}
