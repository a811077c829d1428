import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { OnDemand } from '../lit/on-demand.ts';
import { alertIcon } from '../ui/icon/icon.ts';
import '../ui/notice/notice.ts';
import '../ui/skeleton/skeleton.ts';

/** Says that something could not be read, and why where that is known, and offers to try again. */
export const lostNotice = (heading: string, again: () => void, why = ''): TemplateResult =>
  html`<cercle-notice
    .icon=${alertIcon}
    heading=${heading}
    text=${why}
    action=${msg('Try again')}
    retry
    @cercle-action=${again}
  ></cercle-notice>`;

/** Draws a part that is loaded on demand, bars until it is there, and what is lost where it cannot be had. */
export function renderLoaded<Part>(
  demand: OnDemand<Part>,
  draw: (part: Part) => unknown,
  lost: string,
): unknown {
  const part = demand.need();
  if (part) return draw(part);
  return demand.isSettled
    ? lostNotice(lost, () => demand.retry())
    : html`<cercle-skeleton></cercle-skeleton>`;
}
