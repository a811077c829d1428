import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import { sizeWord } from '../../lit/format.ts';
import type { AttachedFile } from '../../protocol/file.ts';

const office = 'application/vnd.openxmlformats-officedocument.';
const openDocument = 'application/vnd.oasis.opendocument.';

/** What people call files of these types: names of products and of formats, which are the same in every language. */
const names: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/msword': 'Word',
  [`${office}wordprocessingml.document`]: 'Word',
  'application/vnd.ms-excel': 'Excel',
  [`${office}spreadsheetml.sheet`]: 'Excel',
  'application/vnd.ms-powerpoint': 'PowerPoint',
  [`${office}presentationml.presentation`]: 'PowerPoint',
  'application/x-cfb': 'Office',
  [`${openDocument}text`]: 'ODT',
  [`${openDocument}spreadsheet`]: 'ODS',
  [`${openDocument}presentation`]: 'ODP',
  'application/json': 'JSON',
  'application/xml': 'XML',
  'text/csv': 'CSV',
  'text/html': 'HTML',
  'image/svg+xml': 'SVG',
};

const archive = /^application\/(?:x-)?(?:zip|gzip|7z-compressed|rar|vnd\.rar|tar|bzip2|xz|zstd)/;

/** What a file is, as its content shows and whatever its name says: "PDF", "Excel", "Archive". */
export function typeWord({ type }: Pick<AttachedFile, 'type'>): string {
  const name = names[type];
  if (name) return name;
  if (archive.test(type)) return msg('Archive', { desc: 'a file with files in it' });
  if (type.startsWith('image/')) return msg('Picture');
  if (type.startsWith('video/')) return msg('Video');
  if (type.startsWith('audio/')) return msg('Audio');
  if (type.startsWith('text/')) return msg('Text', { desc: 'a file of plain text' });
  return msg('File');
}

/** "PDF · 1.2 MB". */
export const fileFacts = (file: Pick<AttachedFile, 'type' | 'size'>): string =>
  `${typeWord(file)} · ${sizeWord(file.size)}`;

/** "3 more". */
export const moreWords = (count: number): string => msg(str`${count} more`);

/** "12 MB of 100 MB". */
export const progressWords = (done: number, of: number): string =>
  msg(str`${sizeWord(done)} of ${sizeWord(of)}`);

/**
 * A name's ending and the few characters before it, by which files of one series differ. Of ASCII alone, so that no
 * character is cut in two and no run of right-to-left text is.
 */
const tail = /[!-~]{0,6}\.[a-z0-9]{1,8}$/i;

/** Draws the name of a file on one line, with `nameStyles`: where there is no room for all of it, its middle is cut. */
export function renderFileName(name: string): TemplateResult {
  const end = tail.exec(name)?.[0] ?? '';
  const start = name.slice(0, name.length - end.length);
  return html`<span class="file-name" dir="auto" title=${name}
    ><span class="visually-hidden">${name}</span
    ><span class="start" aria-hidden="true">${start}</span
    >${end ? html`<span class="end" aria-hidden="true">${end}</span>` : nothing}</span
  >`;
}
