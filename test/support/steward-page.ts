/** The page of a steward as a test uses it. */
import { html } from 'lit';
import type { Intent } from '../../src/protocol/registry.ts';
import type { CercleSteward } from '../../src/widgets/steward/steward.ts';
import '../../src/widgets/steward/steward.ts';
import { buttonOf, deep, drawn, place, wordsOf } from './placed.ts';
import type { ScriptedSession } from './scripted-session.ts';
import { ofSteward } from './steward-scene.ts';

/** Puts it in the page, with one of its tabs chosen. */
export async function putSteward(session = ofSteward(), tab = 'People') {
  const widget = await place<CercleSteward>(session, html`<cercle-steward></cercle-steward>`);
  await drawn(widget);
  if (tab !== 'People') await press(widget, widget, tab);
  return { session, widget };
}

/** Presses a button of this name, within something of the page. */
export async function press(widget: CercleSteward, root: Element, name: string): Promise<void> {
  buttonOf(root, name).click();
  await drawn(widget);
}

/** What was asked for by an intent. */
export const inputsOf = (
  session: ScriptedSession,
  { name }: Pick<Intent<any, any>, 'name'>,
): any[] => session.asked.filter((one) => one.name === name).map(({ input }) => input);

/** The row in which somebody or something of this name stands. */
export const rowOf = (widget: CercleSteward, name: string): HTMLElement =>
  deep(widget, '[data-row]').find((row) => wordsOf(row).includes(name))!;

/** What the rows say. */
export const rowsOf = (widget: CercleSteward): string[] => deep(widget, '[data-row]').map(wordsOf);

/** Opens what stands below a row. */
export async function openRow(widget: CercleSteward, name: string): Promise<HTMLElement> {
  await press(widget, widget, `More about ${name}`);
  return rowOf(widget, name);
}

/** Chooses to what a list is narrowed. */
export async function choose(widget: CercleSteward, label: string, value: string): Promise<void> {
  const [select] = deep<HTMLSelectElement>(widget, `select[aria-label="${label}"]`);
  select!.value = value;
  select!.dispatchEvent(new Event('change'));
  await drawn(widget);
}
