import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import { base, controls } from '../../themes/base.ts';
import { icon } from '../icon/icon.ts';
import { fileIcon } from '../icon/file-icons.ts';
import '../picture/picture.ts';
import type { CercleOpenEvent } from '../picture/picture.ts';
import { Viewing } from '../viewer/viewing.ts';
import { styles } from './attachments.styles.ts';
import { Downloads } from './downloads.ts';
import { downloadStyles } from './downloads.styles.ts';
import { nameStyles } from './file-name.styles.ts';
import { renderFileName } from './file-words.ts';

/** So many pictures are shown at once: the last stands for the others. */
const mostShown = 4;

/**
 * @summary The files of a post: its pictures, which open, and the others with what they are, to be downloaded.
 * @event cercle-content - what a file has in it is wanted
 * @csspart list - the files that are no pictures
 */
@customElement('cercle-attachments')
export class CercleAttachments extends LitElement {
  static override styles = [base, controls, nameStyles, downloadStyles, styles];

  @property({ attribute: false }) files: readonly AttachedFile[] = [];
  /** Who has sent them. */
  @property() by = '';
  /** When; in ms since 1970. */
  @property({ attribute: false }) at: number | undefined;

  readonly #downloads = new Downloads(this);
  readonly #viewing = new Viewing(this, (file) => this.#pictureOf(file));

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const pictures = this.files.filter(({ picture }) => picture);
    const others = this.files.filter(({ picture }) => !picture);
    this.#viewing.keep(pictures.map((file) => ({ file, by: this.by, at: this.at })));
    return html`${pictures.length > 0 ? this.#pictures(pictures) : nothing}
    ${
      others.length > 0
        ? html`<ul part="list" aria-label=${msg('Files')}>
            ${repeat(
              others,
              ({ id }) => id,
              (file) => this.#other(file),
            )}
          </ul>`
        : nothing
    }
    ${this.#viewing.render()}`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('files')) return;
    const picture = this.files.find((file) => file.picture)?.picture;
    if (!picture) return;
    const { width, height } = picture;
    // By CSSOM: a policy forbids what a template would say.
    this.style.setProperty('--_width', `${width}px`);
    this.style.setProperty('--_ratio', String(width / height));
  }

  #pictures(pictures: readonly AttachedFile[]) {
    const shown = pictures.slice(0, mostShown);
    const more = pictures.length - shown.length;
    return html`<div class="pictures of-${shown.length}" @cercle-open=${this.#open}>
      ${repeat(
        shown,
        ({ id }) => id,
        (file, index) =>
          html`<cercle-picture
            opens
            .file=${file}
            .more=${index === mostShown - 1 ? more : 0}
          ></cercle-picture>`,
      )}
    </div>`;
  }

  #other(file: AttachedFile) {
    return html`<li>
      ${icon(fileIcon)}
      <div class="what">
        ${renderFileName(file.name)}
        <span class="facts">${this.#downloads.renderFacts(file)}</span>
      </div>
      ${this.#downloads.renderButton(file)}
    </li>`;
  }

  readonly #open = (event: CercleOpenEvent): void => {
    event.stopPropagation();
    void this.#viewing.open(event.file);
  };

  /** The last one that is shown stands for those that are not. */
  #pictureOf(file: AttachedFile): HTMLElement | undefined {
    const drawn = [...this.renderRoot.querySelectorAll('cercle-picture')];
    return drawn.find((one) => one.file?.id === file.id) ?? drawn.at(-1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-attachments': CercleAttachments;
  }
}
