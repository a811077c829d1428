import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { longestQuery } from '../../protocol/search.ts';
import { base, controls } from '../../themes/base.ts';
import { fields } from '../../themes/fields.ts';
import { icon, searchIcon } from '../../ui/icon/icon.ts';
import { keepKeys } from '../../ui/keep-keys.ts';
import { secondsWhileOffline, sessionNotice } from '../session-notice.ts';
import { CercleSearchEndEvent } from './search-events.ts';
import { remembered, searchPlace } from './search-memory.ts';
import type { Searching } from './searching.ts';
import { styles } from './search.styles.ts';

/**
 * @summary Finds posts, files and people, of all that the reader may read: everywhere, in a room, or about a record.
 * @event cercle-hit - a post that was found is opened; may be prevented by a page that shows it itself
 * @event cercle-search-end - Escape was pressed where nothing is left to be cleared
 * @slot actions - beside the field
 * @csspart base - the search
 * @csspart header - the field
 * @csspart list - the posts that were found
 */
@customElement('cercle-search')
export class CercleSearch extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** The id of a room, to look for nothing elsewhere. */
  @property() room = '';
  /** The name of a record, as in `erp:purchase-order/10248`, to look for nothing elsewhere. */
  @property() record = '';
  /** What is looked for to begin with. */
  @property() query = '';

  @state() private text = '';
  /** Whoever has begun sees what it can be narrowed to. */
  @state() private isBegun = false;

  @query('input[type="search"]') private field!: HTMLInputElement | null;

  readonly #session = new SessionController(this, (session) => ({
    streams: this.#searching.part?.streams(session) ?? [],
    record: this.record || undefined,
  }));
  /** Many who see the field never use it. */
  readonly #searching: OnDemand<Searching> = new OnDemand(this, async () => {
    const { Searching: Part } = await import('./searching.ts');
    return new Part(this, () => ({
      session: this.#session.session,
      text: this.text.trim(),
      room: this.room,
      record: this.record,
      isInFeed: this.#isInFeed,
      forget: () => this.#forget(),
      restore: (query) => {
        if (this.text === this.query) this.text = query;
      },
    }));
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) this.text = this.query;
    const isLeft =
      !this.hasUpdated && remembered(searchPlace(this.room, this.record, this.#isInFeed));
    if (isLeft) this.isBegun = true;
  }

  override render() {
    const { session } = this.#session;
    if (session?.status.kind === 'refused') {
      return html`<div class="frame" part="base">${sessionNotice(session, true)}</div>`;
    }
    const isUsed = this.isBegun || this.text !== '';
    const searching = isUsed ? this.#searching.need() : this.#searching.part;
    // People are found by their names alone, in no room in particular.
    const isNarrow = this.room !== '' || this.record !== '';
    const label = isNarrow ? msg('Search posts and files') : msg('Search posts, files and people');
    return html`<section
      class="frame"
      part="base"
      role="search"
      aria-label=${msg('Search')}
      @focusin=${() => (this.isBegun = true)}
      @focusout=${this.#leave}
      @keydown=${this.#key}
    >
      <form class="head" part="header" @submit=${this.#submit}>
        <div class="field">
          ${icon(searchIcon)}
          <input
            type="search"
            .enterKeyHint=${'search'}
            autocomplete="off"
            dir="auto"
            maxlength=${longestQuery}
            aria-label=${label}
            placeholder=${label}
            .value=${live(this.text)}
            @input=${this.#input}
          />
          ${
            this.text === ''
              ? nothing
              : html`<button
                  type="button"
                  class="icon-button"
                  aria-label=${msg('Clear the field')}
                  title=${msg('Clear the field')}
                  @click=${this.#clear}
                >
                  <span aria-hidden="true">×</span>
                </button>`
          }
        </div>
        <slot name="actions"></slot>
      </form>
      ${searching?.render(isUsed)}
      ${
        isUsed && this.#searching.isSettled && !searching
          ? html`<p class="lost" role="alert">
              ${msg('The search could not be loaded.')}
              <button class="link" @click=${() => this.#searching.retry()}>
                ${msg('Try again')}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  get #isInFeed(): boolean {
    return (this.getRootNode() as Partial<ShadowRoot>).host?.localName === 'cercle-feed';
  }

  /** Puts the cursor into the field. */
  override focus(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  readonly #input = (): void => void (this.text = this.field!.value);

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#searching.part?.now();
  };

  readonly #clear = (): void => {
    this.text = '';
    this.focus();
  };

  #forget(): void {
    this.text = '';
    this.isBegun = false;
  }

  /** A button that is pressed takes the focus to nowhere in some browsers: that is no leaving. */
  readonly #leave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || this.renderRoot.contains(relatedTarget)) return;
    if (!this.#searching.part?.isAsked) this.isBegun = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key !== 'Escape') return this.#searching.part?.walk(event);
    const isPopover = (node: EventTarget): boolean => node instanceof HTMLElement && !!node.popover;
    if (event.composedPath().some(isPopover)) return;
    if (event.defaultPrevented || this.renderRoot.querySelector(':popover-open')) return;
    event.preventDefault();
    if (this.text !== '') this.#clear();
    else this.dispatchEvent(new CercleSearchEndEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-search': CercleSearch;
  }
}
