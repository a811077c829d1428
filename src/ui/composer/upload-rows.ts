import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { isUnderway } from '../../protocol/upload.ts';
import { clipIcon, icon } from '../icon/icon.ts';
import type { ShownUpload } from '../uploads/shown-upload.ts';
import { thereWords } from '../uploads/upload-news.ts';
import type { CercleUploadEvent } from '../uploads/upload-events.ts';
import '../uploads/uploads.ts';
import type { CercleComposer } from './composer.ts';

/** What a text has to wait for before it is sent, in words: nothing that hangs on it is to be left behind. */
export function waitsFor(files: readonly ShownUpload[]): string {
  if (files.some(isUnderway)) return thereWords(files);
  return files.every(({ state }) => state === 'sent')
    ? ''
    : msg('Try again what was not sent, or remove it.');
}

/** Draws what becomes of files that are held over a composer. */
export const renderDrop = (): TemplateResult =>
  html`<div class="drop">${icon(clipIcon)}${msg('Let go to attach')}</div>`;

/** Draws what hangs on what is written. The focus goes with the last of it to the text. */
export function renderUploads(composer: CercleComposer): TemplateResult | typeof nothing {
  const { files, place } = composer;
  if (files.length === 0) return nothing;
  const leave = ({ action }: CercleUploadEvent): void => {
    if (action === 'remove' && files.length === 1) composer.focus();
  };
  return html`<cercle-uploads
    .files=${files}
    place=${place}
    @cercle-upload=${leave}
  ></cercle-uploads>`;
}
