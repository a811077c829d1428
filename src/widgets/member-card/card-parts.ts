import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { fullDate, lastDayBefore, mediumDate } from '../../lit/format.ts';
import { currentLocale } from '../../lit/localize.ts';
import { icon, clockIcon } from '../../ui/icon/icon.ts';
import type { Member } from '../../protocol/member.ts';

/** An end this near is pointed at; milliseconds. */
const nearEnd = 30 * 86_400_000;

/** Whatever there is of them on one line, or on several: the dot between two of them never ends or begins one. */
export function parts(...words: (string | undefined)[]) {
  const said = words.filter(Boolean);
  if (said.length === 0) return nothing;
  return html`<p class="quiet parts">${said.map((word) => html`<bdi>${word}</bdi> `)}</p>`;
}

/** The last day on which a partner is admitted, in few words; nothing where that has no end. */
export const untilDay = ({ endsAt }: Member): string | undefined =>
  endsAt ? msg(str`until ${mediumDate(lastDayBefore(endsAt))}`) : undefined;

/** Until when a partner is admitted, with a mark where that is near. */
export function renderEnd(endsAt: number, now: number) {
  const day = fullDate(lastDayBefore(endsAt));
  if (endsAt - now > nearEnd) return day;
  const days = Math.ceil((endsAt - now) / 86_400_000);
  const left =
    days <= 0
      ? msg('it has ended')
      : days === 1
        ? msg('it ends within a day')
        : msg(str`it ends in ${days} days`);
  return html`<span class="near"
    >${icon(clockIcon)}<span><bdi>${day}</bdi> <bdi>(${left})</bdi></span></span
  >`;
}

/** A language in the reader's words. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
