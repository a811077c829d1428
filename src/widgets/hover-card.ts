import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { CercleMentionEvent } from '../ui/rich-text/rich-text.ts';
import './member-card/member-card.ts';

/** Who passes over a mention does not ask for a card yet; milliseconds (LOOK 6). */
const openAfter = 300;
const width = 320;

/** Shows the card of whoever is mentioned, beside the mention, in the top layer; the focus stays where it is. */
export class HoverCard implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #member = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** To be drawn once in the widget. */
  render(): TemplateResult {
    return html`<div id="hover-card" class="hover-card" popover>
      ${
        this.#member
          ? html`<cercle-member-card variant="hover" member=${this.#member}></cercle-member-card>`
          : ''
      }
    </div>`;
  }

  readonly show = (event: CercleMentionEvent): void => {
    clearTimeout(this.#timer);
    const { anchor, member } = event;
    if (event.isChosen) return void this.#open(anchor, member);
    this.#timer = setTimeout(() => void this.#open(anchor, member), openAfter);
    anchor.addEventListener('pointerleave', () => clearTimeout(this.#timer), { once: true });
  };

  async #open(anchor: HTMLElement, member: string): Promise<void> {
    this.#member = member;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const card = this.#host.renderRoot.querySelector<HTMLElement>('#hover-card');
    if (!card || !anchor.isConnected) return;
    const { left, bottom } = anchor.getBoundingClientRect();
    card.style.setProperty('left', `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
    card.style.setProperty('top', `${bottom + 4}px`);
    card.showPopover();
  }
}
