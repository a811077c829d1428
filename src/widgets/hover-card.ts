import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { placeBeside } from '../ui/place.ts';
import type { CercleMentionEvent } from '../ui/rich-text/rich-text.ts';
import './member-card/member-card.ts';

/** Who passes over a mention does not ask for a card yet; milliseconds (LOOK 6). */
const openAfter = 300;
/** Who leaves a mention may be on the way to its card; milliseconds. */
const closeAfter = 300;
const width = 320;

/**
 * Shows the card of whoever is mentioned, beside the mention, in the top layer; the focus stays where it is. A card
 * that opened under the pointer goes with it; one that was chosen stays until Escape, or a click elsewhere.
 */
export class HoverCard implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #member = '';
  #isChosen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
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
      @pointerleave=${this.#leave}
      @toggle=${this.#toggle}
    >
      ${
        this.#member
          ? html`<cercle-member-card variant="hover" member=${this.#member}></cercle-member-card>`
          : nothing
      }
    </div>`;
  }

  readonly show = ({ anchor, member, isChosen }: CercleMentionEvent): void => {
    clearTimeout(this.#timer);
    if (isChosen) return void this.#open(anchor, member, isChosen);
    this.#timer = setTimeout(() => void this.#open(anchor, member, isChosen), openAfter);
    anchor.addEventListener('pointerleave', this.#leave, { once: true });
  };

  readonly #leave = (): void => {
    clearTimeout(this.#timer);
    if (!this.#isChosen) this.#timer = setTimeout(() => this.#card?.hidePopover(), closeAfter);
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
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.#card;
    if (!card || !anchor.isConnected) return;
    placeBeside(card, anchor.getBoundingClientRect(), width);
    card.showPopover();
  }
}
