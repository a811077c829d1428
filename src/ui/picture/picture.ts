import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import { base, controls } from '../../themes/base.ts';
import { Content, widthFor } from '../attachments/content.ts';
import { Downloads, gone } from '../attachments/downloads.ts';
import { downloadStyles } from '../attachments/downloads.styles.ts';
import { nameStyles } from '../attachments/file-name.styles.ts';
import { moreWords, renderFileName } from '../attachments/file-words.ts';
import { Near } from './near.ts';
import { styles } from './picture.styles.ts';

/** A picture is to be looked at for itself. */
export class CercleOpenEvent extends Event {
  constructor(readonly file: AttachedFile) {
    super('cercle-open', { bubbles: true, composed: true });
  }
}

/**
 * @summary A picture that is a file: fills its place, is read in the width that this takes, and only once it is near what
 *   is seen. Its place is kept free from the start.
 * @event cercle-content - the picture is wanted
 * @event cercle-open - the picture is to be looked at
 * @csspart base - the place of the picture
 */
@customElement('cercle-picture')
export class CerclePicture extends LitElement {
  static override styles = [base, controls, nameStyles, downloadStyles, styles];

  @property({ attribute: false }) file: AttachedFile | undefined;
  /** Stands beside what says the same in words: it has no name of its own, and where it cannot be had its place is empty. */
  @property({ type: Boolean }) decorative = false;
  /** Can be opened. */
  @property({ type: Boolean }) opens = false;
  /** More pictures than this one, that it stands for. */
  @property({ attribute: false }) more = 0;
  /** All of it is shown, and none of it cut off to fill the place. */
  @property({ type: Boolean, reflect: true }) whole = false;
  /** So many times as large as its place is what is shown of it. */
  @property({ attribute: false }) scale = 1;

  /** The address that the page does not let be shown, or at which there is no picture. */
  @state() private broken: string | undefined;
  readonly #content = new Content(this);
  readonly #downloads = new Downloads(this);
  readonly #near = new Near(this);

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override willUpdate(): void {
    const { file } = this;
    const { width, height } = this.#near.size;
    if (!file?.picture || !this.#near.isNear) return this.#content.drop();
    if (width === 0 || this.#isFailed()) return;
    const { width: natural } = file.picture;
    const ratio = natural / file.picture.height;
    const shown = this.whole
      ? Math.min(width, height * ratio, natural)
      : Math.max(width, height * ratio);
    this.#content.show(file, widthFor(file, shown * this.scale * devicePixelRatio));
  }

  /** By CSSOM: a policy forbids what a template would say. */
  override updated(): void {
    const { width = 0, height = 0 } = this.file?.picture ?? {};
    this.style.setProperty('--_width', `${width}px`);
    this.style.setProperty('--_height', `${height}px`);
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render() {
    const { file } = this;
    if (!file) return nothing;
    if (this.#isBroken() || this.#isFailed()) {
      return this.decorative ? nothing : this.#missing(file);
    }
    const { url } = this.#content;
    const picture = url
      ? html`<img
          src=${url}
          alt=${this.decorative ? '' : file.name}
          draggable="false"
          @error=${() => (this.broken = url)}
        />`
      : nothing;
    return this.opens
      ? this.#button(file, picture)
      : html`<div class="base" part="base">${picture}</div>`;
  }

  #button(file: AttachedFile, picture: unknown) {
    return html`<button
      class="base"
      part="base"
      aria-label=${this.more > 0 ? `${file.name}, ${moreWords(this.more)}` : file.name}
      @click=${() => this.dispatchEvent(new CercleOpenEvent(file))}
    >
      ${picture}
      ${this.more > 0 ? html`<span class="more number" aria-hidden="true">+${this.more}</span>` : nothing}
    </button>`;
  }

  /** What stands in its place where it cannot be had: its name, why, and what can be done. */
  #missing(file: AttachedFile) {
    const { state } = this.#content;
    const why = this.#isBroken()
      ? msg('It cannot be shown here.')
      : state === 'absent'
        ? gone()
        : msg('It could not be loaded.');
    return html`<div class="base missing" part="base">
      ${renderFileName(file.name)}
      <bdi class="quiet">${why}</bdi>
      <span class="actions">
        ${
          state === 'failed'
            ? html`<button class="link" @click=${this.#retry}>${msg('Try again')}</button>`
            : nothing
        }
        ${
          // What could not be read once is tried again in one way, and not in two.
          this.#isBroken() ? this.#downloads.render(file) : nothing
        }
      </span>
    </div>`;
  }

  #isBroken(): boolean {
    return this.broken !== undefined && this.broken === this.#content.url;
  }

  #isFailed(): boolean {
    return /^(?:failed|absent)$/.test(this.#content.state);
  }

  readonly #retry = (): void => this.#content.drop();
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-picture': CerclePicture;
  }
  interface HTMLElementEventMap {
    'cercle-open': CercleOpenEvent;
  }
}
