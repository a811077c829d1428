import { html, nothing } from 'lit';
import { msg, str } from '@lit/localize';
import { fullDate, lastDayBefore } from '../../lit/format.ts';
import { currentLocale } from '../../lit/localize.ts';
import { icon, clockIcon } from '../../ui/icon/icon.ts';

/** An end this near is pointed at; milliseconds. */
const nearEnd = 30 * 86_400_000;

/** Whatever there is of them on one line, or on several: the dot between two of them never ends or begins one. */
export function parts(...words: (string | undefined)[]) {
  const said = words.filter(Boolean);
  if (said.length === 0) return nothing;
  return html`<p class="quiet parts">${said.map((word) => html`<bdi>${word}</bdi> `)}</p>`;
}

/** Until when a partner is admitted, with a mark where that is near. */
export function renderEnd(endsAt: number, now: number) {
  if (endsAt - now > nearEnd) return fullDate(lastDayBefore(endsAt));
  const days = Math.ceil((endsAt - now) / 86_400_000);
  const left =
    days <= 0
      ? msg('it has ended')
      : days === 1
        ? msg('it ends within a day')
        : msg(str`it ends in ${days} days`);
  return html`<span class="near"
    >${icon(clockIcon)}<span
      ><bdi>${fullDate(lastDayBefore(endsAt))}</bdi> <bdi>(${left})</bdi></span
    ></span
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
