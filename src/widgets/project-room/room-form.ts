import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import '../../ui/member-picker/member-picker.ts';
import type { RoomDraft, RoomProblem } from './room-draft.ts';

/** What stands in the form for a new room. */
export interface RoomFormView {
  draft: RoomDraft;
  problem: RoomProblem | undefined;
  /** It was sent, and is not answered yet. */
  isOpening: boolean;
  /** Stands above the button. */
  notice: TemplateResult | typeof nothing;
  change: (values: RoomDraft['values']) => void;
  submit: (event: SubmitEvent) => void;
}

type Kind = 'line' | 'lines' | 'date';

/** The fields, by the place that each has in the intent. */
const places = [
  ...['title', 'charter.purpose', 'charter.objective', 'charter.sponsor', 'charter.rules'],
  ...['name', 'today', 'target', 'due'].map((name) => `charter.measures.0.${name}`),
  ...['charter.stages.0.name', 'charter.reviewOn'],
];

/** The form with which an employee opens a room: no room without a charter (DESIGN 1). */
export function renderRoomForm(view: RoomFormView): TemplateResult {
  const { draft, isOpening, notice, change, submit } = view;
  // A rule that is too long is a problem of the field of all rules.
  const { field: place = '', message = '' } = view.problem ?? {};
  const field = places.find((name) => place === name || place.startsWith(`${name}.`)) ?? '';
  const problemOf = (name: string) =>
    message !== '' && field === name
      ? html`<span class="problem" role="alert">${message}</span>`
      : nothing;
  const fieldOf = (name: string, label: string, kind: Kind = 'line') =>
    html`<label>
      <span class="label">${label}</span>
      ${renderInput(name, kind, draft.values[name] ?? '', field === name && message !== '')}
      ${problemOf(name)}
    </label>`;
  const choiceOf = (value: string, label: string) =>
    html`<label class="choice">
      <input
        type="radio"
        name="partners"
        value=${value}
        .checked=${live((draft.values['partners'] ?? 'apart') === value)}
      />
      ${label}
    </label>`;
  const changed = ({ currentTarget }: Event) => {
    const entries = [...new FormData(currentTarget as HTMLFormElement)];
    change(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
  };
  return html`<form @submit=${submit} @input=${changed} novalidate>
    <h2>${msg('Open a room')}</h2>
    ${fieldOf('title', msg('Title'))} ${fieldOf('charter.purpose', msg('What is it for?'), 'lines')}
    ${fieldOf('charter.objective', msg('Objective served'))}
    <cercle-member-picker
      name="sponsor"
      label=${msg('Sponsor')}
      .chosen=${draft.sponsor}
      ?invalid=${field === 'charter.sponsor'}
    ></cercle-member-picker>
    ${problemOf('charter.sponsor')} ${fieldOf('charter.rules', msg('Rules, one a line'), 'lines')}
    <fieldset class="measure">
      <legend class="label">${msg('A measure')}</legend>
      ${fieldOf('charter.measures.0.name', msg('What is measured'))}
      ${fieldOf('charter.measures.0.today', msg('Today'))}
      ${fieldOf('charter.measures.0.target', msg('Target'))}
      ${fieldOf('charter.measures.0.due', msg('By'), 'date')}
    </fieldset>
    ${fieldOf('charter.stages.0.name', msg('First stage'))}
    ${fieldOf('charter.reviewOn', msg('Next review'), 'date')}
    <fieldset>
      <legend class="label">${msg('If several partners are admitted')}</legend>
      ${choiceOf('apart', msg('they do not see each other'))}
      ${choiceOf('together', msg('they see each other'))}
    </fieldset>
    ${notice} ${problemOf('')}
    <button class="button primary" aria-disabled=${isOpening}>${msg('Open the room')}</button>
  </form>`;
}

function renderInput(name: string, kind: Kind, value: string, invalid: boolean): TemplateResult {
  if (kind === 'lines') {
    return html`<textarea name=${name} .value=${live(value)} aria-invalid=${invalid}></textarea>`;
  }
  const type = kind === 'date' ? 'date' : 'text';
  return html`<input name=${name} type=${type} .value=${live(value)} aria-invalid=${invalid} />`;
}
