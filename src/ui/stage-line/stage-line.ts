import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { shortDate } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import type { StageName } from '../../protocol/stage.ts';
import { base, controls } from '../../themes/base.ts';
import { styles } from './stage-line.styles.ts';

/**
 * @summary The stages of a room, which of them is the current one, and when each begins.
 * @csspart base - the line
 */
@customElement('cercle-stage-line')
export class CercleStageLine extends LitElement {
  static override styles = [base, controls, styles];

  /** Each with when it began or is to begin, in milliseconds; null where that is not known. */
  @property({ attribute: false }) stages: readonly { name: StageName; at: number | null }[] = [];
  /** The current one, counted from 0. */
  @property({ type: Number }) current = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const begun = this.stages[this.current]?.at;
    return html`<ol class="base" part="base">
      ${this.stages.map(({ name, at }, index) => {
        const isCurrent = index === this.current;
        const date = at === null ? '' : shortDate(at, begun ?? at);
        const isGoing = isCurrent && name !== 'archived';
        return html`<li
          class=${index < this.current ? 'past' : isCurrent ? 'current' : 'coming'}
          aria-current=${isCurrent ? 'step' : 'false'}
        >
          <i aria-hidden="true"></i>
          <bdi class="name">${stageWord(name)}</bdi>
          <bdi class="quiet number">${isGoing ? msg(str`in progress since ${date}`) : date}</bdi>
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
