import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { noonOf, shortDate } from '../../lit/format.ts';
import type { Charter } from '../../protocol/charter.ts';
import { base, controls } from '../../themes/base.ts';
import { styles } from './stage-line.styles.ts';

/**
 * @summary The stages of a room, which of them is the current one, and when each begins.
 * @csspart base - the line
 */
@customElement('cercle-stage-line')
export class CercleStageLine extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) stages: Charter['stages'] = [];
  /** The current one, counted from 0. */
  @property({ type: Number }) current = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const begun = this.stages[this.current]?.on;
    return html`<ol class="base" part="base">
      ${this.stages.map(({ name, on }, index) => {
        const isCurrent = index === this.current;
        const date = shortDate(noonOf(on), noonOf(begun ?? on));
        return html`<li
          class=${index < this.current ? 'past' : isCurrent ? 'current' : 'coming'}
          aria-current=${isCurrent ? 'step' : 'false'}
        >
          <i aria-hidden="true"></i>
          <bdi class="name">${name}</bdi>
          <bdi class="quiet number">${isCurrent ? msg(str`in progress since ${date}`) : date}</bdi>
        </li>`;
      })}
    </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-stage-line': CercleStageLine;
  }
}
