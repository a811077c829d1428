import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { mediumDate, noonOf } from '../../lit/format.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { longestInCharter, type Charter } from '../../protocol/charter.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { longestReviewNote, outcomes, type roomReview } from '../../protocol/review.ts';
import type { Room } from '../../protocol/room.ts';
import { accesses } from '../../store/access.ts';
import {
  lackOf,
  measureField,
  readCharter,
  type CharterDraft,
  type CharterProblem,
} from './charter-draft.ts';
import { renderCharterFields, type FormFields } from './charter-form.ts';

interface Ground {
  session: Session;
  room: string;
  agreement: { charter: Charter | null };
}

/** What stands in the form of a review: each measure beside what was promised, and what the review comes to. */
export function renderReviewFields(
  fields: FormFields,
  draft: CharterDraft,
  { session, room, agreement }: Ground,
): TemplateResult {
  const outcome = outcomeOf(draft);
  const { measures } = agreement.charter!;
  return html`<fieldset class="figures">
      <legend class="label">${msg('Where the measures stand')}</legend>
      ${measures.map(({ name, target, due }, index) =>
        fields.field(
          measureField(index, 'today'),
          msg(str`${name}: ${target} by ${mediumDate(noonOf(due))}`),
        ),
      )}
    </fieldset>
    <fieldset class="choices">
      <legend class="label">${msg('What the review comes to')}</legend>
      ${fields.choice('outcome', 'keep', msg('It goes on as it is'), 'keep')}
      ${fields.choice('outcome', 'change', msg('It goes on with another charter'), 'keep')}
      ${fields.choice('outcome', 'merge', msg('It goes on in another room, and this one is archived'), 'keep')}
      ${fields.choice('outcome', 'archive', msg('It is archived'), 'keep')}
    </fieldset>
    ${outcome === 'keep' ? fields.field('charter.reviewOn', msg('Next review'), 'date') : nothing}
    ${outcome === 'change' ? renderCharterFields(fields, draft, true) : nothing}
    ${outcome === 'merge' ? renderRooms(fields, roomsFacilitated(session, room)) : nothing}
    ${fields.field('note', msg('What was found, for the employees of the room'), 'lines')}`;
}

/** The other project rooms that the reader facilitates, by title. */
function roomsFacilitated({ state }: Session, room: string): Room[] {
  return [...accesses(state).values()]
    .filter((access) => keepsAlive(access.role) && access.room.kind === 'project')
    .map((access) => access.room)
    .filter(({ id }) => id !== room)
    .sort((one, other) => one.title.localeCompare(other.title));
}

function renderRooms(fields: FormFields, rooms: readonly Room[]): TemplateResult {
  return html`<fieldset class="choices">
    <legend class="label">${msg('It goes on in')}</legend>
    ${
      rooms.length === 0
        ? msg('You facilitate no other room.')
        : rooms.map(({ id, title }) => fields.choice('into', id, title, ''))
    }
    ${fields.problemOf('into')}
  </fieldset>`;
}

const outcomeOf = ({ values }: CharterDraft) =>
  outcomes.find((outcome) => outcome === values['outcome']) ?? 'keep';

/** Reads what was written of a review, or says all that is missing. */
export function readReview(
  draft: CharterDraft,
  room: string,
  before: Charter,
  today: string,
): { input: InputOf<typeof roomReview> } | { problems: CharterProblem[] } {
  const value = (name: string): string => (draft.values[name] ?? '').trim();
  const outcome = outcomeOf(draft);
  const places = before.measures.map((_measure, index) => measureField(index, 'today'));
  const lacks: [field: string, message: string][] = [
    ...places.map((field): [string, string] => [
      field,
      lackOf(value(field), longestInCharter.figure),
    ]),
    ...(outcome === 'keep'
      ? [
          ['charter.reviewOn', lackOf(value('charter.reviewOn'), 'day', today)] satisfies [
            string,
            string,
          ],
        ]
      : []),
    ...(outcome === 'merge' && !value('into')
      ? [['into', msg('Choose the room in which it goes on.')] satisfies [string, string]]
      : []),
    ...(value('note')
      ? [['note', lackOf(value('note'), longestReviewNote)] satisfies [string, string]]
      : []),
  ];
  const problems = lacks.flatMap(([field, message]) => (message ? [{ field, message }] : []));
  const read = outcome === 'change' ? readCharter(draft, today) : undefined;
  if (read && 'problems' in read) {
    const isSaid = (field: string) => problems.some((one) => one.field === field);
    problems.push(...read.problems.filter(({ field }) => !isSaid(field)));
  }
  if (problems.length > 0) return { problems };
  const input = {
    ...{ room, outcome, today: places.map(value) },
    ...(value('note') && { note: value('note') }),
  };
  if (outcome === 'keep') return { input: { ...input, reviewOn: value('charter.reviewOn') } };
  if (outcome === 'merge') return { input: { ...input, into: value('into') } };
  return read && 'charter' in read ? { input: { ...input, charter: read.charter } } : { input };
}
