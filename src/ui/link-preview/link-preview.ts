import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { Preview } from '../../protocol/preview.ts';
import { base, controls } from '../../themes/base.ts';
import { linked } from '../../themes/linked.ts';
import { icon } from '../icon/icon.ts';
import { closeIcon } from '../icon/more-icons.ts';
import '../picture/picture.ts';
import { styles } from './link-preview.styles.ts';

/** The preview of a link is to be taken away from its post. */
export class CercleDropPreviewEvent extends Event {
  constructor(readonly url: string) {
    super('cercle-drop-preview', { bubbles: true, composed: true });
  }
}

/**
 * @summary What a link in a text leads to, as the page there says it itself.
 * @event cercle-drop-preview - it is to be taken away
 * @event cercle-content - its picture is wanted
 * @csspart base - the preview
 * @csspart body - its words
 */
@customElement('cercle-link-preview')
export class CercleLinkPreview extends LitElement {
  static override styles = [base, controls, linked, styles];

  @property({ attribute: false }) preview: Preview | undefined;
  /** Its reader may take it away. */
  @property({ type: Boolean }) removable = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { preview } = this;
    if (!preview) return nothing;
    const { url, title, description, site, picture } = preview;
    return html`<div class="base" part="base" role="group" aria-label=${msg(str`Link to ${site}`)}>
      <div class="words" part="body" dir="auto">
        <bdi class="site text quiet">${site}</bdi>
        <a class="title" href=${url} target="_blank" rel="noopener noreferrer nofollow">${title}</a>
        ${description === null ? nothing : html`<p class="text quiet">${description}</p>`}
      </div>
      ${
        picture || this.removable
          ? html`<div class="side">
              ${
                picture
                  ? html`<cercle-picture decorative .file=${picture}></cercle-picture>`
                  : nothing
              }
              ${this.removable ? this.#removal(url) : nothing}
            </div>`
          : nothing
      }
    </div>`;
  }

  #removal(url: string) {
    return html`<button
      class="icon-button"
      aria-label=${msg('Remove preview')}
      title=${msg('Remove preview')}
      @click=${() => this.dispatchEvent(new CercleDropPreviewEvent(url))}
    >
      ${icon(closeIcon)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-link-preview': CercleLinkPreview;
  }
  interface HTMLElementEventMap {
    'cercle-drop-preview': CercleDropPreviewEvent;
  }
}
