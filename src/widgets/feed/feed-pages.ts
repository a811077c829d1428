import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import { feedRead, type Cursor } from '../../protocol/post.ts';
import { applyPage, feedBoundary } from '../../store/post.ts';

const pageLength = 30;
/** Later than any post: where the newest page begins. */
const newest: Cursor = { at: Number.MAX_SAFE_INTEGER, id: '~' };

/** What a feed shows at this moment; null while there is no session. */
type Shown = () => { session: Session; streams: readonly string[] } | null;

/** Loads a feed page by page: the next one when the reader comes near the end of what is there. */
export class FeedPages implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  readonly #shown: Shown;
  #observer: IntersectionObserver | undefined;
  #isLoading = false;

  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    shown: Shown,
  ) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#loadFirst();
    const end = this.#host.renderRoot.querySelector('.end');
    if (!end || this.#observer) return;
    this.#observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void this.loadOlder();
    });
    this.#observer.observe(end);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Loads the next page, where there is one. */
  readonly loadOlder = async (): Promise<void> => {
    const shown = this.#shown();
    const boundary = shown && feedBoundary(shown.session.state, shown.streams);
    if (boundary) await this.#load(shown.session, shown.streams, boundary);
  };

  /** Streams that were already open for something else come without their first page. */
  #loadFirst(): void {
    const shown = this.#shown();
    if (!shown) return;
    const { session, streams } = shown;
    const { openings } = session.state;
    const isOpen = streams.length > 0 && streams.every((stream) => openings.get(stream) === 'open');
    if (isOpen && feedBoundary(session.state, streams) === undefined) {
      void this.#load(session, streams, newest);
    }
  }

  async #load(session: Session, streams: readonly string[], before: Cursor): Promise<void> {
    if (this.#isLoading || session.status.kind !== 'open') return;
    this.#isLoading = true;
    const input = { streams: [...streams], before, limit: pageLength };
    await session.read(feedRead, input, (state, page) => applyPage(state, streams, page));
    this.#isLoading = false;
  }
}
