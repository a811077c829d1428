import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate, listOf, noonOf, shortDate } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { lapseOf } from '../../perimeter/stage.ts';
import type { Charter } from '../../protocol/charter.ts';
import type { Membership } from '../../protocol/room.ts';
import type { StageName } from '../../protocol/stage.ts';
import { isArchived, type Agreement } from '../../store/charter.ts';

/** The charter as a list of labels and what was agreed. */
export function renderCharter(
  { charter, stages }: { charter: Charter } & Pick<Agreement, 'stages'>,
  memberships: readonly Membership[],
): TemplateResult {
  const facilitators = memberships
    .filter(({ role }) => keepsAlive(role))
    .map(({ member }) => member.name);
  const rows: [string, string][] = [
    [msg('Objective served'), charter.objective],
    [msg('Sponsor'), charter.sponsor.name],
    [msg('Facilitation'), listOf(facilitators)],
    [msg('Next review'), isArchived({ stages }) ? '' : fullDate(noonOf(charter.reviewOn))],
    ...charter.rules.map((rule, index): [string, string] => [
      index === 0 ? msg('Rules') : '',
      rule,
    ]),
    ...(charter.asking
      ? [[msg('Found by'), msg('those who may ask to join')] satisfies [string, string]]
      : []),
    ...(charter.linkPreviews === false
      ? [[msg('Links'), msg('without a preview')] satisfies [string, string]]
      : []),
  ];
  return html`<dl part="list">
    ${rows
      .filter(([, value]) => value !== '')
      .map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

/** What the room is measured by: where it stands, where it should be, by when. */
export function renderMeasures(measures: Charter['measures'], now: number): TemplateResult {
  return html`<section>
    <h3>${msg('Measures')}</h3>
    <table class="measures number">
      <thead>
        <tr>
          <th><bdi>${msg('Measure')}</bdi></th>
          <th><bdi>${msg('Today')}</bdi></th>
          <th><bdi>${msg('Target')}</bdi></th>
          <th><bdi>${msg('By')}</bdi></th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          ({ name, today, target, due }) =>
            html`<tr>
              <td><bdi>${name}</bdi></td>
              <td><bdi>${today}</bdi></td>
              <td><bdi>${target}</bdi></td>
              <td><bdi>${shortDate(noonOf(due), now)}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** What people must know of where a room stands, beside the stage itself; '' where it simply goes on. */
function standingWords({ charter, stages }: Agreement, now: number): string {
  const { name, since } = stages.at(-1) ?? {};
  if (name === 'archived') {
    return msg(str`Archived on ${fullDate(since!)}. It can be read, and nothing is added.`);
  }
  const lapse = charter ? lapseOf(charter.reviewOn) : Infinity;
  if (lapse <= now) {
    return msg(
      str`Nobody has reviewed this room: since ${fullDate(lapse)} it can only be read, until its facilitators do.`,
    );
  }
  if (charter && noonOf(charter.reviewOn) < now) {
    const due = fullDate(noonOf(charter.reviewOn));
    return msg(
      str`Its review was due on ${due}. Without one it can only be read from ${fullDate(lapse)} on.`,
    );
  }
  if (name === 'closing') {
    return msg('It is closing: what has begun goes on to its end, nothing new begins.');
  }
  return name === 'draft' ? msg('It is being prepared: only colleagues read it yet.') : '';
}

/** What a stage allows, said before a room goes there. */
function stageMeaning(name: StageName): string {
  return {
    draft: msg('Prepared inside: only colleagues are admitted.'),
    pilot: msg('Tried with those whom you admit, partners too.'),
    running: msg('Everything is open that the charter promises.'),
    closing: msg('What has begun goes on to its end. Nothing new begins, and nobody is admitted.'),
    archived: msg('It can be read, and nothing is added. It cannot be opened again.'),
  }[name];
}

/** "Pilot Tried with those whom you admit". */
export const stageChoice = (name: StageName): TemplateResult =>
  html`<b>${stageWord(name)}</b> <span class="quiet">${stageMeaning(name)}</span>`;

/** Draws what people must know of where the room stands. */
export function renderStanding(agreement: Agreement, now: number): TemplateResult | typeof nothing {
  const words = standingWords(agreement, now);
  return words ? html`<p class="standing quiet">${words}</p>` : nothing;
}
