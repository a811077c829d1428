import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { profileStream } from '../../perimeter/streams.ts';
import { memberCard } from '../../store/member.ts';
import { base, controls } from '../../themes/base.ts';
import { keepKeys } from '../../ui/keep-keys.ts';
import type { HoverCard } from '../hover-card.ts';
import { styles } from './member.styles.ts';

/**
 * @summary A member's name within a sentence of the page, with their card for whoever points at it. Where the reader may
 *   not know them, or there is nobody of that id, and until that is known, it is the text that stands in it.
 * @csspart base - the name
 * @slot - what stands there without a network: mostly their name
 */
@customElement('cercle-member')
export class CercleMember extends LitElement {
  static override styles = [base, controls, styles];

  /** The member's id. */
  @property() member = '';

  readonly #session = new SessionController(this, () => ({
    streams: this.member ? [profileStream(this.member)] : [],
  }));
  readonly #hover: OnDemand<HoverCard> = new OnDemand(this, async () => {
    const { HoverCard: Part } = await import('../hover-card.ts');
    return new Part(this);
  });
  /** Somebody asked for the card before what shows it was there. */
  #asked: { anchor: HTMLElement; isChosen: boolean } | undefined;

  constructor() {
    super();
    keepKeys(this);
  }

  override updated(): void {
    if (!this.#asked || !this.#hover.part) return;
    this.#hover.part.show({ ...this.#asked, member: this.member });
    this.#asked = undefined;
  }

  override render() {
    const { session } = this.#session;
    const card = session ? memberCard(session.state, this.member) : undefined;
    if (!card) return html`<slot></slot>`;
    // A line break in this template would be one in the page's sentence.
    return html`<button
        class="name"
        part="base"
        @click=${(event: Event) => this.#show(event, true)}
        @pointerenter=${(event: Event) => this.#show(event, false)}
        @focus=${(event: Event) => this.#show(event, false)}
        @blur=${this.#leave}
      >
        ${card.name}</button
      >${this.#hover.part?.render() ?? nothing}`;
  }

  #show({ currentTarget }: Event, isChosen: boolean): void {
    this.#asked = { anchor: currentTarget as HTMLElement, isChosen };
    if (this.#hover.isSettled && !this.#hover.part) this.#hover.retry();
    else if (this.#hover.need()) this.requestUpdate();
  }

  readonly #leave = (): void => {
    this.#asked = undefined;
    this.#hover.part?.leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-member': CercleMember;
  }
}
