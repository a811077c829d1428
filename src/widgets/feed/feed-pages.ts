import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import { feedRead, type Cursor } from '../../protocol/post.ts';
import { applyPage, feedBoundary } from '../../store/post.ts';

const pageLength = 30;

/** What a feed shows at this moment; null while there is no session. */
type Shown = () => { session: Session; streams: readonly string[] } | null;

/** Loads a feed's next page when the reader comes near the end of what is there; the first comes with its streams. */
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

  async #load(session: Session, streams: readonly string[], before: Cursor): Promise<void> {
    if (this.#isLoading || session.status.kind !== 'open') return;
    this.#isLoading = true;
    const input = { streams: [...streams], before, limit: pageLength };
    await session.read(feedRead, input, (state, page) => applyPage(state, streams, page));
    this.#isLoading = false;
  }
}
