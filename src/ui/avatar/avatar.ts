import { LitElement, html, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Presence } from '../../protocol/presence.ts';
import { base } from '../../themes/base.ts';
import '../mark/mark.ts';
import { styles } from './avatar.styles.ts';

/** Drawn to look as large as the circle, not to be as wide. */
const outlines = {
  employee: svg`<circle cx="16" cy="16" r="16" />`,
  distributor: svg`<rect x="2.75" y="2.75" width="26.5" height="26.5" rx="3.25" />`,
  supplier: svg`<path d="M16 1 29.5 8.5v15L16 31 2.5 23.5v-15Z" />`,
} as const;

/**
 * @summary A person as initials or a picture, in the outline of their affiliation.
 * @csspart base - the outline and what is in it
 */
@customElement('cercle-avatar')
export class CercleAvatar extends LitElement {
  static override styles = [base, styles];

  /** The person's name. */
  @property() name = '';
  @property() affiliation: Affiliation = 'employee';
  /** The name of their organization, for those who hear rather than see. */
  @property() organization = '';
  /** In px: 24, 32, 48 or 64. */
  @property({ type: Number, reflect: true }) size: 24 | 32 | 48 | 64 = 32;
  @property() picture: string | undefined;
  @property() presence: Presence = 'gone';
  /** Stands without a name beside it, so that it carries its mark. */
  @property({ type: Boolean, reflect: true }) alone = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const label = [
      this.name,
      affiliationWord(this.affiliation),
      this.organization,
      this.presence === 'here' ? msg('here') : this.presence === 'away' ? msg('away') : '',
    ]
      .filter(Boolean)
      .join(', ');
    return html`<span class="base ${this.affiliation}" part="base" role="img" aria-label=${label}>
      ${this.picture ? html`<img src=${this.picture} alt="" loading="lazy" />` : nothing}
      <svg viewBox="0 0 32 32" aria-hidden="true">${outlines[this.affiliation]}</svg>
      ${
        this.picture
          ? nothing
          : html`<span class="initials" aria-hidden="true">${this.#initials()}</span>`
      }
      ${this.presence === 'gone' ? nothing : html`<i class="presence ${this.presence}"></i>`}
      ${
        this.alone && this.affiliation !== 'employee'
          ? html`<cercle-mark affiliation=${this.affiliation}></cercle-mark>`
          : nothing
      }
    </span>`;
  }

  #initials(): string {
    const words = this.name.split(/[\s-]+/).filter(Boolean);
    const letters = [words[0], this.size === 24 ? undefined : words.at(-1)].map(
      (word) => Array.from(word ?? '')[0] ?? '',
    );
    return (words.length === 1 ? letters[0]! : letters.join('')).toLocaleUpperCase();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-avatar': CercleAvatar;
  }
}
