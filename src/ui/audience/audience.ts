import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { eyeIcon, icon, lockIcon } from '../icon/icon.ts';
import { styles } from './audience.styles.ts';

/**
 * @summary Who reads a thread, in an icon and a word: a lock inside, an eye where partners read.
 */
@customElement('cercle-audience')
export class CercleAudience extends LitElement {
  static override styles = [base, controls, styles];

  /** Whether partners read it. */
  @property({ type: Boolean, reflect: true }) outside = false;
  /** The one partner organization that reads it; empty where it is everyone in the room. */
  @property() organization = '';

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return html`${icon(this.outside ? eyeIcon : lockIcon)}<span>${this.#word()}</span>`;
  }

  #word(): string {
    if (!this.outside) return msg('Inside');
    return this.organization ? msg(str`With ${this.organization}`) : msg('Everyone in the room');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-audience': CercleAudience;
  }
}
