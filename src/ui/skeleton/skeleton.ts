import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { styles } from './skeleton.styles.ts';

/** What comes quickly needs no announcement; milliseconds (LOOK 6 "Waiting"). */
const showAfter = 300;

/**
 * @summary Something is on its way: nothing at first, then still bars where the content will stand.
 */
@customElement('cercle-skeleton')
export class CercleSkeleton extends LitElement {
  static override styles = [base, controls, styles];

  /** How many posts to stand in for. */
  @property({ type: Number }) rows = 3;

  @state() private isShown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = setTimeout(() => (this.isShown = true), showAfter);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.isShown = false;
  }

  override render() {
    if (!this.isShown) return nothing;
    return html`<p class="visually-hidden" role="status">${msg('Loading')}</p>
      ${Array.from(
        { length: this.rows },
        () =>
          html`<div class="row" aria-hidden="true">
            <i class="face"></i><span><i></i><i></i><i></i></span>
          </div>`,
      )}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-skeleton': CercleSkeleton;
  }
}
