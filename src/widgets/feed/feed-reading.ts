import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import type { Post } from '../../protocol/post.ts';
import { noThread, readAdvance } from '../../protocol/reading.ts';
import { isNewer } from '../../store/feed.ts';
import { isAfter, readUpTo } from '../../store/reading.ts';

/** Who hears what comes is told once in five seconds at the most, and timers may be some early; milliseconds. */
const toldEvery = 5100;

/** What of a feed its reader sees now, and what waits for them. */
export interface Arrivals {
  shown: readonly Post[];
  /** Newer ones of others, that would push away what is being read (LOOK 4). */
  waiting: number;
}

/** The line above what is new since the reader was here. */
export interface NewLine {
  /** Since when, in milliseconds: up to there the reader has read one of the streams that have something new. */
  since: number;
  /** The thread above which it stands. */
  above: string;
}

/**
 * Keeps a reader's place in a feed: what comes while they read waits until they ask for it, or are back at the top; and
 * what was new when they came stays marked as new.
 */
export class FeedReading implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #observer: IntersectionObserver | undefined;
  #top: Element | null = null;
  /** The reader has the newest thread before their eyes. */
  isAtTop = true;
  /** The newest thread that is shown; undefined before there is one. */
  #newest: Cursor | undefined;
  /** Of those that are shown and count: without one's own above others that still wait. */
  seen: readonly Post[] = [];
  /** The newest thread when the reader came. */
  #first: Cursor | undefined;
  /** Up to where each stream was read when the reader came. */
  #before: ReadonlyMap<string, Cursor> | undefined;
  #of = '';
  /** How many have just come, for who does not see them come. */
  news = 0;
  /** The newest thread of which its reader was told, or saw when they came. */
  #told: Cursor | undefined;
  #quiet: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  /** Up to where each stream was read when the reader came; what they read meanwhile is not taken away from them. */
  get readBefore(): ReadonlyMap<string, Cursor> {
    return this.#before ?? new Map();
  }

  /**
   * Begins anew where the feed is of something else. Tells where its reader stopped, if that is older than all that is
   * loaded; once.
   *
   * @param boundary - down to where it is loaded; null to its beginning, undefined where nothing is yet.
   */
  begin(
    session: Session,
    of: string,
    streams: readonly string[],
    boundary: Cursor | null | undefined,
  ): Cursor | undefined {
    if (of !== this.#of) {
      this.#of = of;
      this.#newest = undefined;
      this.#before = undefined;
      this.#first = undefined;
      this.#told = undefined;
    }
    if (boundary === undefined || this.#before) return undefined;
    this.#before = readUpTo(session.state);
    const marks = streams.flatMap((stream) => this.#before!.get(stream) ?? []);
    const [first, ...others] = marks.filter(({ id }) => id !== noThread);
    if (!first || !boundary) return undefined;
    const stop = others.reduce((newest, mark) => (isNewer(mark, newest) ? mark : newest), first);
    return isNewer(boundary, stop) ? stop : undefined;
  }

  /**
   * Divides threads into those that are shown and those that wait.
   *
   * @param isFar - they are older than the newest, so that none of them waits.
   * @param isMuted - it is not counted.
   */
  divide(
    threads: readonly Post[],
    reader: string,
    isFar: boolean,
    isMuted: (post: Post) => boolean,
  ): Arrivals {
    const [first] = threads;
    const counted = threads.filter((post) => !isMuted(post));
    this.#first ??= first;
    if (!isFar) this.#tell(counted, reader);
    if (!isFar && first && (!this.#newest || (this.isAtTop && !this.#isHeld()))) {
      this.#newest = first;
    }
    const newest = this.#newest;
    const shown = threads.filter(
      (post) => isFar || post.by.id === reader || !newest || !isNewer(post, newest),
    );
    const visible = new Set(shown);
    this.seen = counted.filter(
      (post) => visible.has(post) && (isFar || !newest || !isNewer(post, newest)),
    );
    return { shown, waiting: counted.filter((post) => !visible.has(post)).length };
  }

  /** Finds the line above what is new of these threads; null where nothing is, or where the reader was never before. */
  newLine(threads: readonly Post[], reader: string): NewLine | null {
    const fresh = threads.flatMap((post) => {
      const read = this.readBefore.get(post.stream);
      return read && isAfter(post, read, reader) ? [{ id: post.id, since: read.at }] : [];
    });
    const [first] = fresh;
    return first ? { since: Math.max(...fresh.map(({ since }) => since)), above: first.id } : null;
  }

  /** Those at the beginning of these threads that the reader wrote since they came. */
  justWritten(threads: readonly Post[], reader: string): readonly Post[] {
    const isOld = (post: Post) =>
      post.by.id !== reader || Boolean(this.#first && !isNewer(post, this.#first));
    const old = threads.findIndex(isOld);
    return old === -1 ? threads : threads.slice(0, old);
  }

  /** Takes all that is there for read, and answers with whether that could be said. */
  async readAll(session: Session, streams: readonly string[]): Promise<boolean> {
    const place = { at: session.now(), id: noThread };
    const marks = streams.map((stream) => ({ stream, place }));
    const { ok } = await session.intend(readAdvance, { marks });
    if (ok) this.#before = new Map(streams.map((stream) => [stream, place]));
    this.#host.requestUpdate();
    return ok;
  }

  /** Shows what waits, and goes there. */
  readonly release = async (): Promise<void> => {
    this.#newest = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.#host.renderRoot.querySelector<HTMLElement>(
      '.item:not(.pinned) > cercle-post-card',
    );
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus({ preventScroll: true });
  };

  hostUpdated(): void {
    const top = this.#host.renderRoot.querySelector('.top');
    if (top !== this.#top) {
      this.#observer?.disconnect();
      this.#top = top;
      if (top) this.#observe(top);
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#top = null;
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
  }

  #observe(top: Element): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      const isAtTop = entries.at(-1)!.isIntersecting;
      if (isAtTop === this.isAtTop) return;
      this.isAtTop = isAtTop;
      this.#host.requestUpdate();
    });
    this.#observer.observe(top);
  }

  /** Whoever has the focus in the list is doing something with what is there. */
  #isHeld(): boolean {
    return this.#host.renderRoot.querySelector('[part="list"]:focus-within') !== null;
  }

  #tell(threads: readonly Post[], reader: string): void {
    const [first] = threads;
    this.#told ??= first;
    if (!first || this.#quiet) return;
    const fresh = threads.filter((post) => post.by.id !== reader && isNewer(post, this.#told!));
    if (fresh.length === 0) return;
    this.#told = first;
    this.news = fresh.length;
    this.#quiet = setTimeout(() => void this.#listen(), toldEvery);
  }

  /** What is said twice is heard twice only if it was gone in between. */
  async #listen(): Promise<void> {
    this.news = 0;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#quiet = undefined;
    this.#host.requestUpdate();
  }
}
