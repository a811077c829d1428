import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { threadRead, type Post } from '../../protocol/post.ts';
import { applyThread, commentsOf, threadOf } from '../../store/post.ts';
import { postAt } from './feed-address.ts';
import { cardOf } from './feed-focus.ts';
import type { FeedReferences, Shown } from './feed-references.ts';

/**
 * Opens a feed at the post that the page's address names: where it is among the others, or above them where it is not.
 * A post of other streams is none of this feed's; one that is not there for the reader says no more than that.
 */
export class FeedArrival implements ReactiveController {
  readonly #host: LitElement;
  readonly #references: FeedReferences;
  readonly #shown: () => Shown | null;
  #post: string | undefined;
  /** The thread that stands above the others, for as long as the reader looks at it. */
  #above: string | undefined;
  #isAsked = false;
  #isSeen = false;

  constructor(host: LitElement, references: FeedReferences, shown: () => Shown | null) {
    this.#host = host;
    this.#references = references;
    this.#shown = shown;
    host.addController(this);
    this.follow();
  }

  /** The post at which the feed is open, to be marked; undefined where it is none of its posts. */
  get post(): string | undefined {
    return this.#root() && this.#post;
  }

  follow(): void {
    this.#post = postAt(location.hash);
    this.#above = undefined;
    this.#isAsked = false;
    this.#isSeen = false;
    this.#host.requestUpdate();
  }

  /**
   * The first post of the thread that is to be drawn above the others, and not among them.
   *
   * @param listed - what is drawn anyway, once it is known.
   */
  above(session: Session, listed: readonly Post[]): Post | undefined {
    const root = this.#root();
    const thread = root === undefined ? undefined : threadOf(session.state, root);
    if (!thread) return undefined;
    if (!listed.some(({ id }) => id === root)) this.#above = root;
    return this.#above === root ? thread.post : undefined;
  }

  /** Draws what stands above the feed. */
  render(thread: TemplateResult | undefined): TemplateResult | typeof nothing {
    const isAbsent = this.#isAbsent();
    if (!thread && !isAbsent) return nothing;
    return html`<section class="arrival" tabindex="-1" aria-label=${msg('What your link leads to')}>
      <p>
        <b>
          ${isAbsent ? msg('There is nothing here for you to read.') : msg('What your link leads to')}
        </b>
        <button class="link" @click=${this.#leave}>${msg('Show all posts')}</button>
      </p>
      ${thread}
    </section>`;
  }

  hostUpdated(): void {
    const shown = this.#shown();
    const root = this.#root();
    if (this.#isAbsent()) return void this.#arrive(this.#host.renderRoot.querySelector('.arrival'));
    if (!shown || root === undefined) return;
    const { session } = shown;
    const isLoaded =
      root === this.#post
        ? threadOf(session.state, root) !== undefined
        : commentsOf(session.state, root).some(({ id }) => id === this.#post);
    if (isLoaded) return void this.#arrive(cardOf(this.#host.renderRoot, this.#post!));
    if (this.#isAsked || session.status.kind !== 'open') return;
    this.#isAsked = true;
    void session.read(threadRead, { root }, applyThread);
  }

  /** Where the post is: undefined while that is not known, and where it is not in this feed. */
  #root(): string | undefined {
    const shown = this.#shown();
    if (!shown || this.#post === undefined) return undefined;
    const reference = this.#references.find(shown.session.state, this.#post);
    return reference && shown.streams.includes(reference.stream)
      ? (reference.root ?? reference.id)
      : undefined;
  }

  #isAbsent(): boolean {
    const shown = this.#shown();
    if (!shown?.isKnown || this.#post === undefined) return false;
    return this.#references.find(shown.session.state, this.#post) === null;
  }

  /** Brings the post, or that there is none, before the reader's eyes, once. */
  async #arrive(place: HTMLElement | null | undefined): Promise<void> {
    if (this.#isSeen || !place) return;
    this.#isSeen = true;
    await (place as Partial<LitElement>).updateComplete;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
  }

  readonly #leave = (): void => {
    history.replaceState(history.state, '', location.pathname + location.search);
    this.follow();
    this.#host.renderRoot.querySelector<HTMLElement>('cercle-post-card')?.focus();
  };
}
