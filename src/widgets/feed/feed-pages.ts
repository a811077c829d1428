import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Filter } from '../../protocol/filter.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { feedRead, threadRead, type Page } from '../../protocol/post.ts';
import { applyPage, feedBoundary, feedThreads, stretchOf } from '../../store/feed.ts';
import { filterName } from '../../store/filter.ts';
import { applyThread, missingThreads } from '../../store/post.ts';
import type { State } from '../../store/slice.ts';
import type { Stretch } from '../../store/thread.ts';
import type { FeedStretch } from './feed-stretch.ts';

export const pageLength = 30;
/** Whoever reads further down than so many threads leaves the newest behind. */
const mostNewest = 120;
/** What could not be read is not asked for again at once; milliseconds. */
const patience = 2000;
/** Where so many have come to whoever stays at the newest, those far below are let go. */
const mostAtTop = 2 * mostNewest;

export interface Shown {
  session: Session;
  streams: readonly string[];
  filter: Filter;
  /** The reader has the newest thread before their eyes. */
  isAtTop: boolean;
}

let feeds = 0;

/**
 * Loads what a reader comes near to, at both ends of what is there; the first page comes with its streams. Never more is
 * drawn, or kept, than some screens full.
 */
export class FeedPages implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  /** What the feed shows at this moment; null while there is no session. */
  readonly #shown: () => Shown | null;
  readonly #name = `feed ${(feeds += 1)}`;
  #far: FeedStretch | undefined;
  /** The reader is being taken to where they stopped. */
  isOpening = false;
  #stop: Cursor | undefined;
  #observer: IntersectionObserver | undefined;
  #ends: readonly (Element | null)[] = [];
  #place: string | undefined;
  #isLoading = false;
  /** What is newer is loaded by itself once its reader has scrolled, and not because they have just come. */
  #isStartPassed = false;
  readonly #asked = new Set<string>();

  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    shown: () => Shown | null,
  ) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  /** What the reader reads instead of the newest; undefined where they read those. */
  get stretch(): Stretch | undefined {
    const shown = this.#shown();
    const stretch = shown && stretchOf(shown.session.state, this.#name);
    return stretch && isOf(stretch, shown) ? stretch : undefined;
  }

  /** Down to where what is shown is loaded; null to its beginning, undefined where not even its first page is. */
  get boundary(): Cursor | null | undefined {
    const shown = this.#shown();
    if (!shown) return undefined;
    const { stretch } = this;
    return stretch ? stretch.down : feedBoundary(shown.session.state, shown.streams, shown.filter);
  }

  hostUpdated(): void {
    const shown = this.#shown();
    if (shown) this.#goOn(shown);
    const { boundary } = this;
    if (shown?.session.status.kind === 'open') {
      const isNarrowed = filterName(shown.filter) !== '' && shown.streams.length > 0;
      if (boundary === undefined && isNarrowed) void this.#load(() => readPage(shown, null));
      this.#readMissing(shown.session);
      if (shown.isAtTop && this.#newest(shown) > mostAtTop) {
        void this.#load(async () => (await this.#stretching()).trim(shown));
      }
    }
    const { renderRoot } = this.#host;
    const ends = [renderRoot.querySelector('.start'), renderRoot.querySelector('.end')];
    const place = shown
      ? `${filterName(shown.filter)} ${boundary?.id} ${this.stretch?.up?.id}`
      : '';
    if (place === this.#place && ends.every((end, index) => end === this.#ends[index])) return;
    this.#ends = ends;
    this.#place = place;
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#ends = [];
    this.end();
  }

  /** Begins where the reader stopped, far below the newest; those stay where nothing can be read at the moment. */
  openAt(at: Cursor): void {
    const kind = this.#shown()?.session.status.kind;
    if (kind !== 'open' && kind !== 'connecting') return;
    this.isOpening = true;
    this.#isStartPassed = false;
    this.#stop = at;
  }

  /** Streams are open a moment before their connection says so. */
  #goOn({ session }: Shown): void {
    const at = this.#stop;
    if (!at || session.status.kind === 'connecting') return;
    this.#stop = undefined;
    if (!this.#mayLoad) {
      this.isOpening = false;
      return this.#host.requestUpdate();
    }
    void this.#load(async (shown) => {
      try {
        return await (await this.#stretching()).begin(shown, at);
      } finally {
        this.isOpening = false;
      }
    });
  }

  /** Comes back to the newest. */
  end(): void {
    const session = this.#shown()?.session;
    if (session && stretchOf(session.state, this.#name)) this.#far?.end(session);
  }

  /** Loads the next page of what is older, where there is one. */
  readonly loadOlder = (): Promise<void> =>
    this.#load(async (shown) => {
      const { boundary } = this;
      if (!boundary) return true;
      const isFar = this.stretch || this.#newest(shown) > mostNewest;
      return isFar ? (await this.#stretching()).read(shown, 'older') : readPage(shown, boundary);
    });

  /** Loads the next page of what is newer, where the newest are not there already. */
  readonly loadNewer = (): Promise<void> =>
    this.#load(async (shown) => !this.stretch || (await this.#stretching()).read(shown, 'newer'));

  /** How many threads are loaded from the newest on. */
  #newest({ session, streams, filter }: Shown): number {
    return feedThreads(session.state, streams, { filter }).length;
  }

  async #stretching(): Promise<FeedStretch> {
    const { FeedStretch: Far } = await import('./feed-stretch.ts');
    return (this.#far ??= new Far(this.#host, this.#name));
  }

  /** Reads what is to be shown wherever in the feed it is: what somebody has just pinned. */
  #readMissing(session: Session): void {
    for (const root of missingThreads(session.state)) {
      if (this.#asked.has(root)) continue;
      this.#asked.add(root);
      void session
        .read(threadRead, { root }, applyThread)
        .then((answer) => answer.ok && this.#asked.delete(root));
    }
  }

  /** An observer tells where an end is when it begins to look, then only of changes: after each page it begins anew. */
  #look(): void {
    this.#observer?.disconnect();
    this.#observer ??= new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const isEnd = target === this.#ends[1];
        if (isEnd && isIntersecting) void this.loadOlder();
        if (!isEnd && isIntersecting && this.#isStartPassed) void this.loadNewer();
        if (!isEnd && !isIntersecting) this.#isStartPassed = true;
      }
    });
    for (const end of this.#ends) if (end) this.#observer.observe(end);
  }

  get #mayLoad(): boolean {
    return !this.#isLoading && this.#shown()?.session.status.kind === 'open';
  }

  /** @param load - answers with whether all of it could be read. */
  async #load(load: (shown: Shown) => Promise<boolean>): Promise<void> {
    const shown = this.#shown();
    if (!shown || !this.#mayLoad) return;
    this.#isLoading = true;
    const isRead = await load(shown).catch(() => false);
    this.#host.requestUpdate();
    if (!isRead) await new Promise((resolve) => setTimeout(resolve, patience));
    this.#isLoading = false;
    this.#host.requestUpdate();
  }
}

const isOf = (stretch: Stretch, { streams, filter }: Shown): boolean =>
  filterName(stretch.filter) === filterName(filter) && stretch.streams.join() === streams.join();

async function readPage(
  { session, streams, filter }: Shown,
  before: Cursor | null,
): Promise<boolean> {
  const input = { streams: [...streams], before, limit: pageLength, filter };
  const keep = (state: State, page: Page) => applyPage(state, streams, page, filter);
  return (await session.read(feedRead, input, keep)).ok;
}
