import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { placeBeside } from '../ui/place.ts';
import type { CercleMentionEvent } from '../ui/rich-text/rich-text.ts';
import { hoverStyles } from './hover-card.styles.ts';
import './member-card/member-card.ts';

/** Who passes over a mention does not ask for a card yet; milliseconds (LOOK 6). */
const openAfter = 300;
/** Who leaves a mention may be on the way to its card; milliseconds. */
const closeAfter = 300;
const width = 320;

/**
 * Shows the card of whoever is mentioned, beside the mention, in the top layer; the focus stays where it is. A card
 * that opened under the pointer is a short one and goes with it; one that was chosen says all there is, and stays until
 * Escape, or a click elsewhere. The next tab stop is in it, where the browser knows what opened it.
 */
export class HoverCard implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #member = '';
  #isChosen = false;
  #anchor: HTMLElement | undefined;
  /** The focus comes back to what opened the card, which is not to open it again. */
  #isReturning = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(hoverStyles.styleSheet!);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#member = '';
  }

  /** To be drawn once in the widget. */
  render(): TemplateResult {
    return html`<div
      id="hover-card"
      class="hover-card"
      popover
      @pointerenter=${() => clearTimeout(this.#timer)}
      @pointerleave=${this.leave}
      @beforetoggle=${this.#closing}
      @toggle=${this.#toggle}
    >
      ${
        this.#member
          ? html`<cercle-member-card
              variant=${this.#isChosen ? 'full' : 'hover'}
              member=${this.#member}
            ></cercle-member-card>`
          : nothing
      }
    </div>`;
  }

  readonly show = ({
    anchor,
    member,
    isChosen,
  }: Pick<CercleMentionEvent, 'anchor' | 'member' | 'isChosen'>): void => {
    if (this.#isReturning) return;
    clearTimeout(this.#timer);
    if (isChosen) return void this.#open(anchor, member, isChosen);
    this.#timer = setTimeout(() => void this.#open(anchor, member, isChosen), openAfter);
    anchor.addEventListener('pointerleave', this.leave, { once: true });
  };

  /** Nobody looks at what it stands beside any more: it goes, unless somebody looks at the card itself, or chose it. */
  readonly leave = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isChosen) this.#timer = setTimeout(() => this.#card?.hidePopover(), closeAfter);
  };

  /** Whoever is in the card when it closes comes back to what opened it. */
  readonly #closing = ({ newState, currentTarget }: ToggleEvent): void => {
    if (newState === 'open' || !(currentTarget as Element).matches(':focus-within')) return;
    this.#isReturning = true;
    this.#anchor?.focus();
    this.#isReturning = false;
  };

  /** Nobody looks at the card any more: what it kept open is let go. */
  readonly #toggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') return;
    this.#member = '';
    this.#isChosen = false;
    this.#host.requestUpdate();
  };

  get #card(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#hover-card');
  }

  async #open(anchor: HTMLElement, member: string, isChosen: boolean): Promise<void> {
    this.#member = member;
    this.#isChosen = isChosen;
    this.#anchor = anchor;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.#card;
    if (!card || !anchor.isConnected) return;
    placeBeside(card, anchor.getBoundingClientRect(), width);
    card.showPopover({ source: anchor });
  }
}
