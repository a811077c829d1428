/** `cercle-progress` as it is drawn, and what is pressed and written there. */
import { html } from 'lit';
import type { CercleProgress } from '../../src/widgets/progress/progress.ts';
import '../../src/widgets/progress/progress.ts';
import { write } from './deep.ts';
import { eventually } from './eventually.ts';
import { buttonOf, deep, drawn, place, wordsOf } from './placed.ts';
import { ofFacilitator } from './progress-scene.ts';
import type { ScriptedSession } from './scripted-session.ts';

export const ofLaunch = html`<cercle-progress room="launch"></cercle-progress>`;
export const asked = (session: ScriptedSession, name: string) =>
  session.asked.filter((one) => one.name === name).map(({ input }) => input);

export async function put(session = ofFacilitator(), content = ofLaunch) {
  const widget = await place<CercleProgress>(session, content);
  await eventually(() => deep(widget, '.sentence, cercle-notice').length > 0);
  await drawn(widget);
  return { session, widget };
}
export const sentence = (widget: CercleProgress) => wordsOf(deep(widget, '.sentence')[0]!);
export const rows = (widget: CercleProgress) =>
  deep(widget, '.milestones')[0]!.querySelectorAll('li');
export const rowOf = (widget: CercleProgress, id: string) =>
  deep(widget, `[data-milestone="${id}"]`)[0]!;
export const dialog = (widget: CercleProgress) => deep<HTMLDialogElement>(widget, 'dialog')[0]!;
export const press = async (widget: CercleProgress, name: string) => {
  buttonOf(widget, name).click();
  await drawn(widget);
};

export async function fill(widget: CercleProgress, title: string, owner: string, due: string) {
  write(deep<HTMLInputElement>(widget, '[name="title"]')[0]!, title);
  write(deep<HTMLInputElement>(widget, '[name="due"]')[0]!, due);
  await drawn(widget);
  write(deep<HTMLInputElement>(widget, '[role="combobox"]')[0]!, owner);
  await drawn(widget);
}
