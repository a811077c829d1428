import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { fullDate, noonOf, shortDate } from '../../lit/format.ts';
import type { Milestone } from '../../protocol/milestone.ts';
import { downIcon, icon } from '../../ui/icon/icon.ts';
import { renderAudience } from '../audience-line.ts';
import type { Planning } from './planning.ts';
import { renderHeading } from './progress-lists.ts';
import { isLate, standingWords } from './progress-words.ts';

/**
 * Draws milestones as a timetable: those that are yet to be reached, and behind them those that were.
 *
 * @param isWithin - a heading of the page stands above them, a level lower than their own would.
 */
export function renderMilestones(
  session: Session,
  milestones: readonly Milestone[],
  planning: Planning,
  isWithin: boolean,
): TemplateResult | typeof nothing {
  if (milestones.length === 0) return nothing;
  const coming = milestones.filter(({ reached }) => reached === null);
  const reached = milestones.filter((one) => one.reached !== null).reverse();
  const rows = (some: readonly Milestone[]) =>
    repeat(
      some,
      ({ id }) => id,
      (milestone) => renderMilestone(session, milestone, planning),
    );
  return html`${renderHeading(['milestones', msg('Milestones'), isWithin ? 4 : 3])}
  ${
    coming.length === 0
      ? html`<p class="quiet none">${msg('All its milestones are reached.')}</p>`
      : html`<ol class="milestones" part="list" aria-labelledby="milestones">
          ${rows(coming)}
        </ol>`
  }
  ${
    reached.length === 0
      ? nothing
      : html`<details>
          <summary class="text-button">
            ${
              reached.length === 1
                ? msg('1 milestone was reached')
                : msg(str`${reached.length} milestones were reached`)
            }
            ${icon(downIcon)}
          </summary>
          <ol class="milestones" aria-label=${msg('Milestones that were reached')}>
            ${rows(reached)}
          </ol>
        </details>`
  }`;
}

function renderMilestone(
  session: Session,
  milestone: Milestone,
  planning: Planning,
): TemplateResult {
  const { id, title, owner, due, reached, stream } = milestone;
  const now = session.now();
  const day = noonOf(due);
  const standing = standingWords(milestone, now);
  return html`<li class="milestone" data-milestone=${id}>
    <time class="day number" datetime=${due} title=${fullDate(day)}>${shortDate(day, now)}</time>
    <span class="what"><bdi>${title}</bdi></span>
    <span class="standing-of number ${isLate(milestone, now) ? 'late' : 'quiet'}"
      ><bdi>${reached ? msg(str`${standing}, ${reached.by.name}`) : standing}</bdi></span
    >
    <span class="below">
      <bdi class=${owner ? 'who' : 'who quiet'}>${owner ? owner.name : msg('no owner')}</bdi>
      ${renderAudience(session, stream)}
    </span>
    ${planning.renderActions(session, milestone)}
  </li>`;
}
