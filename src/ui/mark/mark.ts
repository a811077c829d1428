import { LitElement, html, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { affiliationLetter, affiliationWord } from '../../lit/words.ts';
import type { Affiliation } from '../../protocol/member.ts';
import { base } from '../../themes/base.ts';
import { styles } from './mark.styles.ts';

const shapes = {
  employee: svg`<circle cx="8" cy="8" r="8" />`,
  distributor: svg`<rect width="16" height="16" rx="3" />`,
  supplier: svg`<path d="M8 0 15 4v8L8 16 1 12V4Z" />`,
} as const;

/**
 * @summary The mark of an affiliation: its shape and its letter.
 */
@customElement('cercle-mark')
export class CercleMark extends LitElement {
  static override styles = [base, styles];

  @property({ reflect: true }) affiliation: Affiliation = 'employee';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return html`<span role="img" aria-label=${affiliationWord(this.affiliation)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${shapes[this.affiliation]}</svg>
      <b aria-hidden="true">${affiliationLetter(this.affiliation)}</b>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-mark': CercleMark;
  }
}
