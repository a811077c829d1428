import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { clockTime, fullTime, shortDate } from '../../lit/format.ts';
import type { ListedFile } from '../../protocol/file-list.ts';
import type { Downloads } from '../../ui/attachments/downloads.ts';
import { renderFileName } from '../../ui/attachments/file-words.ts';
import { fileIcon } from '../../ui/icon/file-icons.ts';
import { icon } from '../../ui/icon/icon.ts';
import '../../ui/mark/mark.ts';
import '../../ui/picture/picture.ts';
import type { Viewing } from '../../ui/viewer/viewing.ts';
import { renderAudience } from '../audience-line.ts';
import { addressOf } from '../feed/feed-address.ts';

/** What the row of a file is drawn from. */
export interface FileRow {
  session: Session;
  file: ListedFile;
  downloads: Downloads;
  viewing: Viewing;
}

/** Draws a file: what it is, who has sent it and when, where, and who reads it. */
export function renderRow(row: FileRow): TemplateResult {
  const { file, by, at, post, stream } = row.file;
  const { session, downloads } = row;
  return html`<li data-row=${file.id}>
    <span class="face" aria-hidden="true">
      ${
        file.picture
          ? html`<cercle-picture decorative .file=${file}></cercle-picture>`
          : icon(fileIcon)
      }
    </span>
    <div class="what">
      ${file.picture ? renderOpening(row) : renderFileName(file.name)}
      <span class="facts">${downloads.renderFacts(file)}</span>
    </div>
    <div class="origin">
      <span class="by">
        <bdi>${by.name}</bdi>
        ${
          by.affiliation === 'employee'
            ? nothing
            : html`<cercle-mark affiliation=${by.affiliation}></cercle-mark>`
        }
      </span>
      <a href=${addressOf(session, { id: post, stream })}
        ><span class="visually-hidden">${msg('The post of')} </span
        ><time class="number" datetime=${new Date(at).toISOString()} title=${fullTime(at)}
          >${shortDate(at, session.now())}, ${clockTime(at)}</time
        ></a
      >
      ${renderAudience(session, stream)}
    </div>
    ${downloads.renderButton(file)}
  </li>`;
}

const renderOpening = ({ file: { file }, viewing }: FileRow): TemplateResult =>
  html`<button class="name" data-file=${file.id} @click=${() => viewing.open(file)}>
    ${renderFileName(file.name)}
  </button>`;
