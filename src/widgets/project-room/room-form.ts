import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { InputOf } from '../../protocol/registry.ts';
import { roomOpen } from '../../protocol/room.ts';
import '../../ui/member-picker/member-picker.ts';

/** What stands in the form for a new room. */
export interface RoomFormView {
  /** The id of the sponsor, once picked. */
  sponsor: string;
  /** What is wrong, and with which field. */
  problem: { field: string; message: string } | undefined;
  submit: (event: SubmitEvent) => void;
}

/** The form with which an employee opens a room: no room without a charter (DESIGN 1). */
export function renderRoomForm({ problem, submit }: RoomFormView): TemplateResult {
  const field = (name: string, label: string, input: TemplateResult) =>
    html`<label>
      <span class="label">${label}</span>${input}
      ${
        problem?.field === name
          ? html`<span class="problem" role="alert">${problem.message}</span>`
          : nothing
      }
    </label>`;
  return html`<form @submit=${submit} novalidate>
    <h2>${msg('Open a room')}</h2>
    ${field('title', msg('Title'), html`<input name="title" />`)}
    ${field('charter.purpose', msg('What is it for?'), html`<textarea name="purpose"></textarea>`)}
    ${field('charter.objective', msg('Objective served'), html`<input name="objective" />`)}
    <cercle-member-picker name="sponsor" label=${msg('Sponsor')}></cercle-member-picker>
    ${
      problem?.field === 'charter.sponsor'
        ? html`<span class="problem" role="alert">${problem.message}</span>`
        : nothing
    }
    ${field('charter.rules', msg('Rules, one a line'), html`<textarea name="rules"></textarea>`)}
    <fieldset>
      <legend class="label">${msg('A measure')}</legend>
      ${field('charter.measures.0.name', msg('What is measured'), html`<input name="measure" />`)}
      ${field('charter.measures.0.today', msg('Today'), html`<input name="today" />`)}
      ${field('charter.measures.0.target', msg('Target'), html`<input name="target" />`)}
      ${field('charter.measures.0.due', msg('By'), html`<input name="due" type="date" />`)}
    </fieldset>
    ${field('charter.stages.0.name', msg('First stage'), html`<input name="stage" />`)}
    ${field('charter.reviewOn', msg('Next review'), html`<input name="review" type="date" />`)}
    <fieldset>
      <legend class="label">${msg('If several partners are admitted')}</legend>
      <label class="choice">
        <input type="radio" name="partners" value="apart" checked />
        ${msg('they do not see each other')}
      </label>
      <label class="choice">
        <input type="radio" name="partners" value="together" /> ${msg('they see each other')}
      </label>
    </fieldset>
    <button class="button primary">${msg('Open the room')}</button>
  </form>`;
}

/** Reads the form; the protocol's own schema says what is missing. */
export function readRoomForm(
  form: HTMLFormElement,
  sponsor: string,
  today: string,
): { input: InputOf<typeof roomOpen> } | { problem: { field: string; message: string } } {
  const values = new FormData(form);
  const value = (name: string): string => String(values.get(name) ?? '').trim();
  const measure = {
    name: value('measure'),
    today: value('today'),
    target: value('target'),
    due: value('due'),
  };
  const parsed = roomOpen.input.safeParse({
    title: value('title'),
    partners: value('partners'),
    members: [],
    charter: {
      purpose: value('purpose'),
      objective: value('objective'),
      sponsor,
      rules: value('rules')
        .split('\n')
        .map((rule) => rule.trim())
        .filter(Boolean),
      measures: [measure],
      reviewOn: value('review'),
      stages: [{ name: value('stage'), on: today }],
      stage: 0,
    },
  });
  if (parsed.success) return { input: parsed.data };
  const { path } = parsed.error.issues[0]!;
  const field = path.join('.');
  return { problem: { field, message: wordsFor(field) } };
}

function wordsFor(field: string): string {
  if (field === 'charter.sponsor') return msg('Choose the employee who answers for this room.');
  if (field.endsWith('reviewOn') || field.endsWith('due')) return msg('Choose a date.');
  return msg('Write something here.');
}
