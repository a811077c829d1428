import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { icon, retryIcon, type Shape } from '../icon/icon.ts';
import { styles } from './notice.styles.ts';

/** The one thing to do about a notice. */
export class CercleActionEvent extends Event {
  constructor() {
    super('cercle-action', { bubbles: true, composed: true });
  }
}

/**
 * @summary What there is to say where there is no content: empty, in error, ended, or nothing for this reader.
 * @event cercle-action - its button was pressed
 * @csspart base - the notice
 */
@customElement('cercle-notice')
export class CercleNotice extends LitElement {
  static override styles = [base, controls, styles];

  /** None where there is nothing here for this reader: a lock would say that something is. */
  @property({ attribute: false }) icon: Shape | undefined;
  /** One sentence. */
  @property() heading = '';
  /** One or two more. */
  @property() text = '';
  /** The word on the button; no button without it. */
  @property() action = '';
  /** The button tries something again. */
  @property({ type: Boolean }) retry = false;

  override render() {
    return html`<div class="base" part="base" role="status">
      ${this.icon ? icon(this.icon) : nothing}
      <div>
        <p class="heading">${this.heading}</p>
        ${this.text ? html`<p class="quiet">${this.text}</p>` : nothing}
        ${
          this.action
            ? html`<button
                class="button"
                @click=${() => this.dispatchEvent(new CercleActionEvent())}
              >
                ${this.retry ? icon(retryIcon) : nothing}${this.action}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-notice': CercleNotice;
  }
  interface HTMLElementEventMap {
    'cercle-action': CercleActionEvent;
  }
}
