import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { accessTo } from '../../store/access.ts';
import { base, controls } from '../../themes/base.ts';
import '../charter/charter.ts';
import { forms } from '../charter/forms.styles.ts';
import { sheet } from '../charter/sheet.styles.ts';
import { frame } from '../frame.styles.ts';
import { styles } from './acceptance.styles.ts';

/** A newcomer has accepted the charter, and may write from now on. */
export class CercleAcceptedEvent extends Event {
  constructor() {
    super('cercle-accepted', { bubbles: true, composed: true });
  }
}

/**
 * @summary Asks a newcomer to read and accept the charter of a room before they write there; nothing for everybody else.
 * @event cercle-accepted - the charter was accepted here
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - what is asked
 */
@customElement('cercle-acceptance')
export class CercleAcceptance extends LitElement {
  static override styles = [base, controls, frame, sheet, forms, styles];

  /** The room's id. */
  @property() room = '';

  readonly #session = new SessionController(this, () => ({ streams: [] }));
  #wasDue = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { session } = this.#session;
    const access = session ? accessTo(session.state, this.room) : undefined;
    if (access?.charter !== 'due') return nothing;
    return html`<div class="frame">
        <div class="base" part="base">
          <div>
            <p class="heading">${msg(str`You are new in ${access.room.title}.`)}</p>
            <p class="quiet">${msg('Read its charter and accept it: then you can write here.')}</p>
          </div>
          <button class="button" @click=${this.#open}>${msg('Read the charter')}</button>
        </div>
      </div>
      <dialog class="wide" aria-label=${msg('Charter')}>
        <cercle-charter room=${this.room}></cercle-charter>
        <div class="buttons">
          <button class="button" @click=${this.#close}>${msg('Not now')}</button>
        </div>
      </dialog>`;
  }

  override updated(): void {
    const { session } = this.#session;
    const access = session ? accessTo(session.state, this.room) : undefined;
    const isDue = access?.charter === 'due';
    if (this.#wasDue && access && !isDue) this.dispatchEvent(new CercleAcceptedEvent());
    this.#wasDue = isDue;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #open = (): void => this.#dialog?.showModal();
  readonly #close = (): void => this.#dialog?.close();
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-acceptance': CercleAcceptance;
  }
  interface HTMLElementEventMap {
    'cercle-accepted': CercleAcceptedEvent;
  }
}
