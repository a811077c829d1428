import { msg } from '@lit/localize';
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import '../search/search.ts';
import type { CercleHitEvent } from '../search/search-events.ts';
import { remember, remembered, searchPlace } from '../search/search-memory.ts';
import type { CercleFeed } from './feed.ts';
import { hashOf, postAt } from './feed-address.ts';
import type { FeedLinks } from './feed-links.ts';

/** The posts stay as they are, out of sight. */
const styles = css`
  .searching > :not(header, cercle-search, .hover-card) {
    display: none;
  }
  /* So that its field can stand at the top, however little is found. */
  .searching > cercle-search {
    min-height: 100vh;
  }
  .searching > header .search {
    background: var(--_surface-hover);
    color: var(--_text);
  }
`;

/** Where in what is seen a field may stand, of its height, so that there is room for what is found below it. */
const low = 1 / 4;

/** Puts a search in the place of a feed's posts, and these back where they were. */
export class FeedSearching implements ReactiveController {
  isOpen = false;
  readonly #host: CercleFeed;
  readonly #links: FeedLinks;
  /** How far what is around it was scrolled when it was opened. */
  #scrolled: readonly (readonly [Element, number])[] = [];

  constructor(host: CercleFeed, links: FeedLinks) {
    this.#host = host;
    this.#links = links;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(styles.styleSheet!);
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    this.#follow();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    return html`<cercle-search
      room=${this.#host.room}
      record=${this.#host.record}
      @cercle-hit=${this.#arrive}
      @cercle-search-end=${() => void this.turn()}
    >
      <button slot="actions" class="link" @click=${() => void this.turn()}>
        ${msg('Back to the posts')}
      </button>
    </cercle-search>`;
  }

  /** Opens it, or closes it; the focus goes into its field, or back to its button. */
  async turn(): Promise<void> {
    const { renderRoot } = this.#host;
    if (!this.isOpen) this.#scrolled = scrolledAround(this.#host);
    else remember(undefined);
    await this.#show(!this.isOpen);
    if (this.isOpen) return this.#enter();
    for (const [element, top] of this.#scrolled) element.scrollTop = top;
    renderRoot.querySelector<HTMLElement>('button.search')?.focus({ preventScroll: true });
  }

  #enter(): void {
    const search = this.#host.renderRoot.querySelector('cercle-search')!;
    const { top } = search.getBoundingClientRect();
    if (top < 0 || top > innerHeight * low) search.scrollIntoView({ block: 'start' });
    search.focus();
  }

  /** Going back from a post that was found leads to what it was found by, and going on again to the post. */
  readonly #follow = async (): Promise<void> => {
    const { room, record } = this.#host;
    const isLeft = remembered(searchPlace(room, record, true)) !== undefined;
    if (isLeft === this.isOpen || !(isLeft || postAt(location.hash))) return;
    const hadFocus = this.#host.matches(':focus-within');
    this.#scrolled = scrolledAround(this.#host);
    await this.#show(isLeft);
    if (isLeft && hadFocus) this.#enter();
  };

  async #show(isOpen: boolean): Promise<void> {
    this.isOpen = isOpen;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** A post of this feed is shown where it is, and not on the page that its address leads to. */
  readonly #arrive = async (event: CercleHitEvent): Promise<void> => {
    if (!this.#links.isOwn(event.stream)) return;
    event.preventDefault();
    await this.#show(false);
    const hash = hashOf(event.post);
    if (location.hash === hash) this.#links.follow();
    else location.hash = hash;
  };
}

/** How far all around an element is scrolled, through every shadow root: also what is not, since a search scrolls it. */
function scrolledAround(element: Element): (readonly [Element, number])[] {
  const around =
    element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const own = [element, element.scrollTop] as const;
  return around ? [own, ...scrolledAround(around)] : [own];
}
