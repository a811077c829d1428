/** A room from its first day: its facilitator opens it, admits people and removes them, with eyes and hands. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { acceptCharter, admit, button, lead, roomTag } from '../support/room-pages.ts';

const charter = {
  Title: 'Winter box',
  'What is it for?': 'Bring the winter box to the Nordics.',
  'Objective served': 'Grow outside the home market.',
};

const measures = [
  { 'What is measured': 'Shops that sell it', Today: '38', Target: '140', By: '2099-03-01' },
  { 'What is measured': 'Empty shelves', Today: '4', Target: '0', By: '2099-03-01' },
];

describePages('a room from its first day', startHost, (host) => {
  let claire: Page;
  let room: string;

  const openRoom = (person: TestPerson) => host.open(person, `{network}${roomTag(room)}`);

  before(async () => {
    await introduce(host.backend, ['thomas', 'ravi']);
    claire = await host.open(people.claire, '{network}<cercle-project-room></cercle-project-room>');
  });

  it('is opened once all of its charter is written: what is missing is said, and the caret is there', async () => {
    const opened = claire.evaluate<string>(
      `new Promise((resolve) =>
        document.addEventListener('cercle-room-opened', ({ room }) => resolve(room)))`,
    );
    await claire.getByLabel('a pilot').check();
    /** It is refused for want of this field, which the caret is in; then it is written. */
    const lacks = async (field: Locator, text: string) => {
      await button(claire, 'Open the room').click();
      await claire.getByRole('alert').waitFor();
      assert.equal(await field.getAttribute('aria-invalid'), 'true', text);
      assert.equal(await field.evaluate((one) => one.matches(':focus')), true, text);
      await field.fill(text);
    };
    for (const [label, text] of Object.entries(charter)) {
      // What is wrong with it is said in its label.
      await lacks(claire.getByLabel(new RegExp(`^\\s*${label.replace('?', '\\?')}`)), text);
    }
    const sponsor = claire.getByRole('combobox', { name: 'Sponsor' });
    await lacks(sponsor, 'Thomas');
    await claire.getByRole('option', { name: 'Thomas Berger' }).click();
    await lacks(
      claire.getByLabel('Rules, one a line'),
      'We write English.\nFigures have a source.',
    );
    for (const [index, measure] of measures.entries()) {
      const group = claire.getByRole('group', { name: 'A measure' }).nth(index);
      for (const [label, text] of Object.entries(measure)) {
        await lacks(group.getByLabel(label), text);
      }
    }
    await lacks(claire.getByLabel('Next review'), '2099-01-15');
    await button(claire, 'Open the room').click();
    room = await opened;
    await claire.getByRole('heading', { name: 'Winter box' }).waitFor();
    for (const text of ['Bring the winter box to the Nordics.', 'Thomas Berger', '38', 'Pilot']) {
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
      await admit(claire, name);
      await page.getByRole('heading', { name: 'Winter box' }).waitFor();
      await claire.getByText(name).first().waitFor();
      await page.close();
    }
  });

  it('has newcomers read its charter and accept it, once, before they write', async () => {
    const ravi = await openRoom(people.ravi);
    await ravi.getByText('You are new in Winter box.').waitFor();
    assert.equal(await ravi.getByPlaceholder('Write something').count(), 0);
    await button(ravi, 'Read the charter').click();
    const dialog = ravi.getByRole('dialog', { name: 'Charter' });
    await dialog.getByText('Bring the winter box to the Nordics.').waitFor();
    await dialog.getByRole('button', { name: 'I have read it and accept it' }).click();
    await ravi.getByPlaceholder('Write something').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await ravi.reload();
    await ravi.getByPlaceholder('Write something').first().waitFor();
    assert.equal(await ravi.getByText('You are new in Winter box.').count(), 0);
    await ravi.close();
    const thomas = await openRoom(people.thomas);
    await acceptCharter(thomas);
    await thomas.getByPlaceholder('Write something').first().waitFor();
    await thomas.close();
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

  it('is taken through its stages, reviewed and archived, before the eyes of who is in it', async () => {
    const thomas = await openRoom(people.thomas);
    const composer = thomas.getByPlaceholder('Write something').first();
    await composer.waitFor();
    await lead(claire, 'Next stage…', (dialog) => dialog.getByLabel('Closing').check());
    await thomas.getByText('nothing new begins').first().waitFor();
    await composer.waitFor({ state: 'detached' });
    await lead(claire, 'Next stage…', (dialog) => dialog.getByLabel('Running').check());
    await composer.waitFor();
    await lead(claire, 'Review…', async (dialog) => {
      await dialog.getByLabel('Shops that sell it').fill('96');
      await dialog.getByLabel('It is archived').check();
      await dialog.getByLabel('What was found').fill('Two shops wait for their labels.');
    });
    await thomas.getByText('It can be read, and nothing is added.').first().waitFor();
    await thomas.getByRole('cell', { name: '96' }).waitFor();
    await composer.waitFor({ state: 'detached' });
    await button(thomas, 'What it was').click();
    const dialog = thomas.getByRole('dialog');
    for (const words of ['Reviewed: archived', 'Two shops wait for their labels.']) {
      await dialog.getByText(words).waitFor();
    }
    await button(claire, 'Review…').waitFor({ state: 'detached' });
  });
});
