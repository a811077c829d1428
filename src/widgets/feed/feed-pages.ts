import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import { feedRead, type Cursor } from '../../protocol/post.ts';
import { applyPage, feedBoundary } from '../../store/post.ts';

const pageLength = 30;

interface Shown {
  session: Session;
  streams: readonly string[];
}

interface Next extends Shown {
  before: Cursor;
}

/** Loads a feed's next page when the reader comes near the end of what is there; the first comes with its streams. */
export class FeedPages implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  /** What the feed shows at this moment; null while there is no session. */
  readonly #shown: () => Shown | null;
  #observer: IntersectionObserver | undefined;
  #end: Element | null = null;
  #before: string | undefined;
  #isLoading = false;

  constructor(
    host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment },
    shown: () => Shown | null,
  ) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const end = this.#host.renderRoot.querySelector('.end');
    const next = this.#next();
    if (end === this.#end && next?.before.id === this.#before) return;
    this.#end = end;
    this.#before = next?.before.id;
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#end = null;
  }

  /** Loads the next page, where there is one. */
  readonly loadOlder = async (): Promise<void> => {
    const next = this.#next();
    if (next) await this.#load(next);
  };

  /** What is to be loaded next; null where there is nothing, or nobody to ask. */
  #next(): Next | null {
    const shown = this.#shown();
    if (shown?.session.status.kind !== 'open') return null;
    const before = feedBoundary(shown.session.state, shown.streams);
    return before ? { ...shown, before } : null;
  }

  /** An observer tells where the end is when it begins to look, then only of changes: after each page it begins anew. */
  #look(): void {
    this.#observer?.disconnect();
    if (!this.#end) return;
    this.#observer ??= new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void this.loadOlder();
    });
    this.#observer.observe(this.#end);
  }

  async #load({ session, streams, before }: Next): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    const input = { streams: [...streams], before, limit: pageLength };
    await session.read(feedRead, input, (state, page) => applyPage(state, streams, page));
    this.#isLoading = false;
  }
}
