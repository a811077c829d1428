import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { fewestMeasures } from '../../protocol/charter.ts';
import { memberSearch, type Member } from '../../protocol/member.ts';
import '../../ui/member-picker/member-picker.ts';
import {
  measureField,
  offeredMeasures,
  plannedStages,
  type CharterDraft,
  type CharterProblem,
} from './charter-draft.ts';

type Kind = 'line' | 'lines' | 'date';

/** Draws the fields of a form from what has been written, and all that is wrong, each beside its field. */
export class FormFields {
  readonly #values: CharterDraft['values'];
  readonly #problems: readonly CharterProblem[];

  constructor({ values }: Pick<CharterDraft, 'values'>, problems: readonly CharterProblem[]) {
    this.#values = values;
    this.#problems = problems;
  }

  field(name: string, label: string, kind: Kind = 'line'): TemplateResult {
    return html`<label>
      <span class="label">${label}</span>
      ${renderInput(name, kind, this.#values[name] ?? '', this.isWrong(name))}
      ${this.problemOf(name)}
    </label>`;
  }

  /** One of several. @param usual - the one that is chosen at first. */
  choice(name: string, value: string, label: unknown, usual: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="radio"
        name=${name}
        value=${value}
        .checked=${live((this.#values[name] ?? usual) === value)}
      />
      <bdi>${label}</bdi>
    </label>`;
  }

  /** Something that is so or not; `value` where it is. */
  check(name: string, value: string, label: string): TemplateResult {
    return html`<label class="choice">
      <input
        type="checkbox"
        name=${name}
        value=${value}
        .checked=${live(this.#values[name] === value)}
      />
      <bdi>${label}</bdi>
    </label>`;
  }

  isWrong(name: string): boolean {
    return this.#problems.some((problem) => isOf(problem, name));
  }

  /** Only the first is announced: the keyboard is led there, and the others are found beside their fields. */
  problemOf(name: string): TemplateResult | typeof nothing {
    const problem = this.#problems.find((one) => isOf(one, name));
    if (!problem) return nothing;
    return problem === this.#problems[0]
      ? html`<span class="problem" role="alert">${problem.message}</span>`
      : html`<span class="problem">${problem.message}</span>`;
  }
}

/** A rule that is too long is a problem of the field of all rules. */
const isOf = ({ field }: CharterProblem, name: string): boolean =>
  field === name || (name !== '' && field.startsWith(`${name}.`));

/** What is still to be said, once a field is being written in. */
export const withoutField = (
  problems: readonly CharterProblem[],
  name: string,
): readonly CharterProblem[] => problems.filter((problem) => !isOf(problem, name));

/** The name of the field that is being written in. */
export const fieldOf = ({ target }: Event): string => (target as HTMLInputElement).name;

/** The fields of a charter: nothing of it can be left out (DESIGN 1). */
export function renderCharterFields(
  fields: FormFields,
  { sponsor }: CharterDraft,
  isReviewAsked: boolean,
): TemplateResult {
  return html`${fields.field('charter.purpose', msg('What is it for?'), 'lines')}
    ${fields.field('charter.objective', msg('Objective served'))}
    <cercle-member-picker
      name="sponsor"
      label=${msg('Sponsor')}
      .chosen=${sponsor ?? undefined}
      ?invalid=${fields.isWrong('charter.sponsor')}
    ></cercle-member-picker>
    ${fields.problemOf('charter.sponsor')}
    ${fields.field('charter.rules', msg('Rules, one a line'), 'lines')}
    ${offeredMeasures.map((index) => renderMeasure(fields, index))}
    <fieldset class="days">
      <legend class="label">${msg('When its stages begin, as far as that is known')}</legend>
      ${plannedStages.map((stage) => fields.field(`charter.plan.${stage}`, stageWord(stage), 'date'))}
    </fieldset>
    <fieldset class="choices">
      <legend class="label">${msg('Who may find it')}</legend>
      ${fields.check(
        'asking',
        'on',
        msg(
          'colleagues, and partners of organizations that are admitted, find its title and purpose, and ask to join',
        ),
      )}
    </fieldset>
    ${isReviewAsked ? fields.field('charter.reviewOn', msg('Next review'), 'date') : nothing}
    <fieldset class="choices">
      <legend class="label">${msg('Links')}</legend>
      ${fields.check(
        'linkPreviews',
        'off',
        msg('show no previews: the server looks at no page that is linked to'),
      )}
    </fieldset>`;
}

function renderMeasure(fields: FormFields, index: number): TemplateResult {
  return html`<fieldset class="measure">
    <legend class="label">
      ${index < fewestMeasures ? msg('A measure') : msg('A third measure, where there is one')}
    </legend>
    ${fields.field(measureField(index, 'name'), msg('What is measured'))}
    ${fields.field(measureField(index, 'today'), msg('Today'))}
    ${fields.field(measureField(index, 'target'), msg('Target'))}
    ${fields.field(measureField(index, 'due'), msg('By'), 'date')}
  </fieldset>`;
}

/** What stands in a form, by name. */
export function valuesIn(form: HTMLFormElement): CharterDraft['values'] {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
}

function renderInput(name: string, kind: Kind, value: string, invalid: boolean): TemplateResult {
  if (kind === 'lines') {
    return html`<textarea name=${name} .value=${live(value)} aria-invalid=${invalid}></textarea>`;
  }
  const type = kind === 'date' ? 'date' : 'text';
  return html`<input name=${name} type=${type} .value=${live(value)} aria-invalid=${invalid} />`;
}

const mostFound = 8;

/** Finds employees by name, of whom one becomes the sponsor. */
export async function findColleagues(session: Session, query: string): Promise<Member[]> {
  const answer = await session.ask(memberSearch, { query });
  if (!answer.ok) return [];
  const colleagues = answer.data.members.filter(({ affiliation }) => affiliation === 'employee');
  return colleagues.slice(0, mostFound);
}
