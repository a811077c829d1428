import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { clockTime, fullTime, listOf, shortDate } from '../../lit/format.ts';
import type { Reference } from '../../protocol/reference.ts';
import { base, controls } from '../../themes/base.ts';
import { linked } from '../../themes/linked.ts';
import { clipIcon, icon, recordIcon } from '../icon/icon.ts';
import '../mark/mark.ts';
import { styles } from './reference-card.styles.ts';

/**
 * @summary What a text refers to, as far as its reader may see it: who wrote it, when, where, and how it begins.
 * @csspart base - the card
 * @csspart header - who wrote it, and where
 * @csspart body - how it begins
 */
@customElement('cercle-reference-card')
export class CercleReferenceCard extends LitElement {
  static override styles = [base, controls, linked, styles];

  /** The post; null where there is nothing for this reader, undefined while that is not known. */
  @property({ attribute: false }) reference: Reference | null | undefined;
  /** What a record is called; in place of a post. */
  @property() record = '';
  /** Where it is shown in full; without an address it is no link. */
  @property() href = '';
  /** The title of its room, where that does not go without saying. */
  @property() room = '';
  /** A moment, in ms since 1970, whose year goes without saying. */
  @property({ attribute: false }) now = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { reference, record } = this;
    if (record) {
      return html`<p class="base record" part="base">${icon(recordIcon)}${this.#link(record)}</p>`;
    }
    if (reference === undefined) {
      return html`<div class="base waiting" part="base" aria-busy="true"><i></i><i></i></div>`;
    }
    if (reference === null) {
      return html`<p class="base quiet" part="base">
        ${msg('There is nothing here for you to read.')}
      </p>`;
    }
    const { by, at, title, text, files = [] } = reference;
    const time = html`<time
      class="number"
      datetime=${new Date(at).toISOString()}
      title=${fullTime(at)}
      >${shortDate(at, this.now)}, ${clockTime(at)}</time
    >`;
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${msg('A post that this refers to')}
    >
      <header part="header">
        <bdi class="name">${by.name}</bdi>
        ${
          by.affiliation === 'employee'
            ? nothing
            : html`<cercle-mark affiliation=${by.affiliation}></cercle-mark>`
        }
        ${this.room ? html`<bdi class="quiet room">${this.room}</bdi>` : nothing}
        <span class="quiet">${this.#link(time)}</span>
      </header>
      ${title === null ? nothing : html`<p class="title" dir="auto">${title}</p>`}
      ${text ? html`<p class="text" part="body" dir="auto">${text}</p>` : nothing}
      ${
        files.length > 0
          ? html`<p class="files quiet">
              ${icon(clipIcon)}<bdi class="text">${listOf(files)}</bdi>
            </p>`
          : nothing
      }
    </div>`;
  }

  #link(words: unknown) {
    return this.href ? html`<a href=${this.href}>${words}</a>` : html`<span>${words}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-reference-card': CercleReferenceCard;
  }
}
