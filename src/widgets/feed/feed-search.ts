import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, searchIcon } from '../../ui/icon/icon.ts';
import type { CercleFeed } from './feed.ts';
import type { FeedLinks } from './feed-links.ts';
import type { FeedSearching } from './feed-searching.ts';

/** With what a feed is searched: its button is there at once, and all else when that is pressed. */
export class FeedSearch {
  readonly #host: CercleFeed;
  readonly #links: FeedLinks;
  #part: FeedSearching | undefined;

  constructor(host: CercleFeed, links: FeedLinks) {
    this.#host = host;
    this.#links = links;
    // Back from a post that was found: see `search-memory.ts`.
    if (history.state?.['cercle-search']) void this.#load();
  }

  get isOpen(): boolean {
    return this.#part?.isOpen ?? false;
  }

  render(): TemplateResult | typeof nothing {
    return this.#part?.render() ?? nothing;
  }

  renderButton(): TemplateResult {
    return html`<button
      class="icon-button search"
      aria-label=${msg('Search here')}
      title=${msg('Search here')}
      aria-expanded=${this.isOpen}
      @click=${this.#press}
    >
      ${icon(searchIcon)}
    </button>`;
  }

  readonly #press = async (): Promise<void> => (await this.#load()).turn();

  async #load(): Promise<FeedSearching> {
    const { FeedSearching: Part } = await import('./feed-searching.ts');
    return (this.#part ??= new Part(this.#host, this.#links));
  }
}
