/** What people do with each other in a project room's page, as their hands and eyes do it. */
import type { Locator, Page } from 'playwright-core';

/** The button that is called so. */
export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** A room's own widget, for a page of a host. */
export const roomTag = (room: string): string =>
  `<cercle-project-room room="${room}"></cercle-project-room>`;

/** Chooses people whom a facilitator is about to admit; returns the dialog, which says what they will read. */
export async function choose(facilitator: Page, ...names: string[]): Promise<Locator> {
  await button(facilitator, 'Admit…').click();
  const dialog = facilitator.getByRole('dialog', { name: 'Admit people' });
  for (const name of names) {
    await dialog.getByRole('combobox').fill(name.split(' ')[0]!);
    await dialog.getByRole('option', { name }).click();
    await button(dialog, `Leave out ${name}`).waitFor();
  }
  return dialog;
}

/** Admits people, and sees that it is done. */
export async function admit(facilitator: Page, ...names: string[]): Promise<void> {
  const dialog = await choose(facilitator, ...names);
  await dialog.getByRole('button', { name: /^Admit / }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** The sentences of what is promised, in a dialog. */
export const promisesIn = (dialog: Locator): Promise<string[]> =>
  dialog
    .locator('.promise li')
    .allInnerTexts()
    .then((texts) => texts.map((text) => text.trim()));

/** Reads the charter of a room and accepts it. */
export const acceptCharter = (page: Page): Promise<void> =>
  button(page, 'I have read it and accept it').first().click();

/** What facilitators do with a charter, by the button that begins it: what its dialog is called, and what does it. */
const tasks = {
  'Change…': ['Change the charter', 'Change it'],
  'Next stage…': ['Take the room to another stage', 'Go there'],
  'Review…': ['Review the room', 'Save the review'],
} as const;

/** Does something with a charter, and sees that it is done. */
export async function lead(
  facilitator: Page,
  task: keyof typeof tasks,
  fill: (dialog: Locator) => Promise<void>,
): Promise<void> {
  const [name, done] = tasks[task];
  await button(facilitator, task).click();
  const dialog = facilitator.getByRole('dialog', { name });
  await fill(dialog);
  await button(dialog, done).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** What a facilitator says of a milestone. */
export interface Planned {
  title: string;
  owner: string;
  due: string;
  /** As it is named among those that may be chosen. */
  audience: string;
}

/** Adds a milestone, and sees that it is done. */
export async function addMilestone(
  facilitator: Page,
  { title, owner, due, audience }: Planned,
): Promise<void> {
  await button(facilitator, 'Add a milestone…').click();
  const dialog = facilitator.getByRole('dialog', { name: 'Add a milestone' });
  await dialog.getByLabel('What is to be reached').fill(title);
  await dialog.getByLabel('By').fill(due);
  await dialog.getByLabel(audience, { exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Who answers for it' }).fill(owner.split(' ')[0]!);
  await dialog.getByRole('option', { name: owner }).click();
  await button(dialog, 'Add it').click();
  await dialog.waitFor({ state: 'hidden' });
}
