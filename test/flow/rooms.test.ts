/** A room from its first day: its facilitator opens it, admits people and removes them, with eyes and hands. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { introduce } from '../support/backend.ts';
import { missingBrowser } from '../support/browser.ts';
import { startHost, type Host } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';

const skip = await missingBrowser();

const charter = {
  Title: 'Winter box',
  'What is it for?': 'Bring the winter box to the Nordics.',
  'Objective served': 'Grow outside the home market.',
  'Rules, one a line': 'We write English.\nFigures have a source.',
  'What is measured': 'Shops that sell it',
  Today: '38',
  Target: '140',
  'First stage': 'Talks',
  'Next review': '2027-01-15',
};

describe('a room from its first day', { skip }, () => {
  let host: Host;
  let claire: Page;
  let room: string;

  const openRoom = (person: TestPerson) =>
    host.open(person, `{network}<cercle-project-room room="${room}"></cercle-project-room>`);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  async function admit(name: string): Promise<void> {
    await button(claire, 'Admit…').click();
    const dialog = claire.getByRole('dialog', { name: 'Admit someone' });
    await dialog.getByRole('combobox', { name: 'Name' }).fill(name.split(' ')[0]!);
    await dialog.getByRole('option', { name }).click();
    await dialog.getByText(/(will|they) read/).waitFor();
    await button(claire, 'Admit').click();
    await dialog.waitFor({ state: 'hidden' });
  }

  before(async () => {
    host = await startHost();
    await introduce(host.backend, ['thomas', 'ravi']);
    claire = await host.open(people.claire, '{network}<cercle-project-room></cercle-project-room>');
  });
  after(() => host?.close());

  it('is not opened before its charter is written: what is missing is said, and the caret is there', async () => {
    await claire.getByLabel('Title').fill('Winter box');
    await button(claire, 'Open the room').click();
    await claire.getByRole('alert').getByText('Write something here.').waitFor();
    const purpose = claire.getByLabel('What is it for?');
    assert.equal(await purpose.getAttribute('aria-invalid'), 'true');
    await claire.keyboard.type('Bring');
    assert.equal(await purpose.inputValue(), 'Bring');
  });

  it('is opened with its charter', async () => {
    const opened = claire.evaluate<string>(
      `new Promise((resolve) =>
        document.addEventListener('cercle-room-opened', ({ room }) => resolve(room)))`,
    );
    for (const [label, text] of Object.entries(charter)) await claire.getByLabel(label).fill(text);
    await claire.getByRole('group', { name: 'A measure' }).getByLabel('By').fill('2027-03-01');
    await claire.getByRole('combobox', { name: 'Sponsor' }).fill('Thomas');
    await claire.getByRole('option', { name: 'Thomas Berger' }).click();
    await button(claire, 'Open the room').click();
    room = await opened;
    await claire.getByRole('heading', { name: 'Winter box' }).waitFor();
    for (const text of ['Bring the winter box to the Nordics.', 'Thomas Berger', '38', 'Talks']) {
      await claire.getByText(text, { exact: true }).first().waitFor();
    }
  });

  it('admits a colleague and a partner, who had found nothing there', async () => {
    for (const [person, name] of [
      [people.thomas, 'Thomas Berger'],
      [people.ravi, 'Ravi Patel'],
    ] as const) {
      const page = await openRoom(person);
      await page.getByText('There is nothing here for you to read.').waitFor();
      await admit(name);
      await page.getByRole('heading', { name: 'Winter box' }).waitFor();
      await claire.getByText(name).first().waitFor();
      await page.close();
    }
  });

  it('removes somebody once that is confirmed, and nothing of it is left before their eyes', async () => {
    const ravi = await openRoom(people.ravi);
    await ravi.getByRole('heading', { name: 'Winter box' }).waitFor();
    await button(claire, 'Remove Ravi Patel').click();
    await button(claire, 'Remove').click();
    await ravi.getByText('There is nothing here for you to read.').waitFor();
    assert.equal(await ravi.getByText('Winter box').count(), 0);
    await button(claire, 'Remove Ravi Patel').waitFor({ state: 'detached' });
  });
});
