import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, fullTime, isSameDay, shortDate } from '../../lit/format.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { DetailOf } from '../../protocol/kind.ts';
import type { Byline } from '../../protocol/member.ts';
import type { Post } from '../../protocol/post.ts';
import { icon, okIcon } from '../icon/icon.ts';
import '../mark/mark.ts';

export type Accepted = NonNullable<DetailOf<'question'>['accepted']>;

/** Draws who wrote it; the name never shrinks. */
export function renderName(by: Byline): TemplateResult {
  const name = html`<span class="name">${by.name}</span>`;
  if (by.affiliation === 'employee') return name;
  return html`<span class="partner"
    >${name} <cercle-mark affiliation=${by.affiliation}></cercle-mark
  ></span>`;
}

/** Draws where they are from. */
export function renderOrigin(by: Byline): TemplateResult {
  if (by.affiliation === 'employee') {
    return html`<span class="origin quiet">${by.department ?? by.organization.name}</span>`;
  }
  return html`<span class="origin ${by.affiliation}" title=${affiliationWord(by.affiliation)}
    >${by.organization.name}</span
  >`;
}

/**
 * Draws when it was written.
 *
 * @param day - a moment of the day that goes without saying; of any other, the date is said.
 * @param href - where the post is shown; without an address it is no link.
 */
export function renderClock({ at }: Post, day: number | undefined, href: string): TemplateResult {
  const date = day === undefined || isSameDay(day, at) ? '' : `${shortDate(at, day)}, `;
  const time = html`<time
    class="number"
    datetime=${new Date(at).toISOString()}
    title=${fullTime(at)}
    >${date}${clockTime(at)}</time
  >`;
  return href ? html`<a class="link-time" href=${href}>${time}</a>` : time;
}

/** Draws that it was edited, and when. */
export function renderEdited({ editedAt, deleted }: Post): TemplateResult | typeof nothing {
  if (editedAt === null || deleted) return nothing;
  return html`<span class="edited quiet" title=${fullTime(editedAt)}>${msg('edited')}</span>`;
}

/** Draws that it answers its question, and who said so. */
export function renderAccepted({ by, at }: Accepted, answer: Post): TemplateResult {
  return html`<p class="answer">
    <b>${icon(okIcon)}${msg('Accepted answer')}</b>
    <span class="quiet number">${msg(str`by ${by.name}, ${shortDate(at, answer.at)}`)}</span>
  </p>`;
}
