import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { shareOf, sizeWord } from '../../lit/format.ts';
import { isUnderway } from '../../protocol/upload.ts';
import { base, controls } from '../../themes/base.ts';
import { nameStyles } from '../attachments/file-name.styles.ts';
import { fileFacts, renderFileName } from '../attachments/file-words.ts';
import { barStyles } from '../bar/bar.styles.ts';
import { renderBar } from '../bar/bar.ts';
import { alertIcon, clockIcon, icon, offlineIcon, recordIcon } from '../icon/icon.ts';
import { closeIcon } from '../icon/more-icons.ts';
import type { ShownUpload } from './shown-upload.ts';
import { drawThumbnail, isDrawn } from './thumbnail.ts';
import { CercleUploadEvent } from './upload-events.ts';
import { styles } from './uploads.styles.ts';
import { newsOf } from './upload-news.ts';

export { CercleUploadEvent } from './upload-events.ts';

/**
 * @summary What hangs on what is being written, and how far each file is on its way.
 * @event cercle-upload - a file is to be taken away, or sent again
 * @event cercle-content - a picture that came back with a draft is wanted
 * @csspart list - the files
 */
@customElement('cercle-uploads')
export class CercleUploads extends LitElement {
  static override styles = [base, controls, nameStyles, barStyles, styles];

  @property({ attribute: false }) files: readonly ShownUpload[] = [];
  /** Where they are written: comes back in the event. */
  @property() place = '';

  #said = '';
  #before: readonly ShownUpload[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override willUpdate(): void {
    this.#said = newsOf(this.#before, this.files) ?? this.#said;
    this.#before = this.files;
  }

  override render() {
    return html`<ul part="list" aria-label=${msg('Files')}>
        ${repeat(
          this.files,
          ({ key }) => key,
          (file) => this.#row(file),
        )}
      </ul>
      <span class="visually-hidden" role="status">${this.#said}</span>`;
  }

  override updated(): void {
    for (const canvas of this.renderRoot.querySelectorAll('canvas')) {
      const file = this.files.find(({ key }) => key === canvas.dataset['key']);
      if (file?.content) void drawThumbnail(canvas, file.content);
    }
  }

  #row(file: ShownUpload): TemplateResult {
    const { key, name, state, size, done } = file;
    const isWrong = state === 'failed' || state === 'refused';
    return html`<li class=${state} data-key=${key}>
      <span class="picture" aria-hidden="true">
        ${icon(isWrong ? alertIcon : recordIcon)} ${this.#picture(file)}
      </span>
      <div>
        ${renderFileName(name)}
        <div class="facts number">${this.#facts(file)}</div>
      </div>
      <button
        class="icon-button remove"
        aria-label=${isUnderway(file) ? msg(str`Cancel: ${name}`) : msg(str`Remove: ${name}`)}
        title=${isUnderway(file) ? msg('Cancel') : msg('Remove')}
        @click=${() => this.#remove(key)}
      >
        ${icon(closeIcon)}
      </button>
      ${state === 'sending' || state === 'paused' ? renderBar(done / size) : nothing}
    </li>`;
  }

  #picture({ key, content, file }: ShownUpload): TemplateResult | typeof nothing {
    if (content && isDrawn(content)) {
      return html`<canvas data-key=${key} width="64" height="64" hidden></canvas>`;
    }
    if (content || !file?.picture) return nothing;
    // With what draws the files of posts: it is there in most feeds that have any.
    void import('../attachments/attachments.ts').catch(() => {});
    return html`<cercle-picture decorative .file=${file}></cercle-picture>`;
  }

  #facts(file: ShownUpload): unknown {
    const { key, name, state, size, done, reason } = file;
    const progress = msg(str`${sizeWord(done)} of ${sizeWord(size)}`);
    switch (state) {
      case 'waiting':
        return html`<bdi>${sizeWord(size)}</bdi><span>${msg('waiting for its turn')}</span>`;
      case 'sending':
        return html`<bdi>${progress}</bdi><bdi>${shareOf(done / size)}</bdi>`;
      case 'paused':
        return html`<bdi>${progress}</bdi>
          <span
            >${
              reason
                ? html`${icon(clockIcon)}${reason}`
                : html`${icon(offlineIcon)}${msg('goes on when there is a connection')}`
            }</span
          >`;
      case 'sent':
        return html`<bdi>${fileFacts(file)}</bdi>`;
      default:
        return html`<bdi class="why">${reason}</bdi>${
            state === 'failed'
              ? html`<button
                  class="link"
                  aria-label=${msg(str`Try now: ${name}`)}
                  @click=${() => this.#retry(key)}
                >
                  ${msg('Try now')}
                </button>`
              : nothing
          }`;
    }
  }

  /** The focus goes from what is taken away to the next file, or the one before. */
  #remove(key: string): void {
    const place = this.files.findIndex((file) => file.key === key);
    const beside = this.files[place + 1] ?? this.files[place - 1];
    this.#buttonOf(beside?.key)?.focus();
    this.dispatchEvent(new CercleUploadEvent(this.place, key, 'remove'));
  }

  /** What was pressed goes; what is beside it stays. */
  #retry(key: string): void {
    this.#buttonOf(key)?.focus();
    this.dispatchEvent(new CercleUploadEvent(this.place, key, 'retry'));
  }

  #buttonOf(key: string | undefined): HTMLElement | undefined {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('li')];
    const row = rows.find(({ dataset }) => dataset['key'] === key);
    return row?.querySelector<HTMLElement>('.remove') ?? undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-uploads': CercleUploads;
  }
}
