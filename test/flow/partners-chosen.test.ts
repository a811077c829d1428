/** Whether the partners of a room see each other is chosen in the form that opens it, is said from then on, and offered nowhere again. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { admit, button, roomTag } from '../support/room-pages.ts';

const measures = ['Shops that sell it', 'Empty shelves', 'Bottles that break'];
const chosen = 'That was chosen when the room was opened, for good.';
const said = {
  apart: `Partners are apart: they do not see each other. ${chosen}`,
  together: `Partners are together: they see each other. ${chosen}`,
};

describePages('the partners of a new room', startHost, (host) => {
  before(() => introduce(host.backend, ['thomas', 'ravi', 'lukas']));

  /** Opens a room in the page, whose form begins with partners apart. */
  async function open(page: Page, partners: keyof typeof said): Promise<void> {
    for (const [label, text] of [
      ['Title', `Partners ${partners}`],
      ['What is it for?', 'Bring the winter box to the Nordics.'],
      ['Objective served', 'Grow outside the home market.'],
      ['Rules, one a line', 'We write English.'],
      ['Next review', '2099-01-15'],
    ] as const) {
      await page.getByLabel(label, { exact: true }).fill(text);
    }
    await page.getByRole('combobox', { name: 'Sponsor' }).fill('Thomas');
    await page.getByRole('option', { name: 'Thomas Berger' }).click();
    const groups = page.getByRole('group', { name: /measure/i });
    assert.equal(await groups.count(), measures.length);
    for (const [index, name] of measures.entries()) {
      const group = groups.nth(index);
      await group.getByLabel('What is measured').fill(name);
      await group.getByLabel('Today').fill('38');
      await group.getByLabel('Target').fill('140');
      await group.getByLabel('By').fill('2099-03-01');
    }
    await page.getByLabel('a pilot').check();
    const choice = page.getByRole('group', { name: 'If several partners are admitted' });
    assert.equal(await choice.getByLabel('they do not see each other').isChecked(), true);
    if (partners === 'together') await choice.getByLabel('they see each other').check();
    await button(page, 'Open the room').click();
    await page.getByRole('heading', { name: `Partners ${partners}` }).waitFor();
  }

  for (const partners of ['apart', 'together'] as const) {
    it(`are ${partners} where that was chosen, for good`, async () => {
      const form = '{network}<cercle-project-room></cercle-project-room>';
      const page = await host.open(people.claire, form, { height: 4000 });
      await open(page, partners);
      for (const name of measures) await page.getByRole('cell', { name }).waitFor();
      await admit(page, 'Ravi Patel');
      await admit(page, 'Lukas Keller');
      await page.getByText(said[partners], { exact: false }).first().waitFor();
      const room = await page.locator('cercle-project-room').getAttribute('room');
      const lukas = await host.open(people.lukas, `{network}${roomTag(room!)}`);
      const others = lukas.locator('.people').getByText('Ravi Patel');
      await lukas.locator('.people').getByText('Claire Fontaine').waitFor();
      assert.equal(await others.count(), partners === 'together' ? 1 : 0);

      for (const task of ['Change…', 'Next stage…', 'Review…']) {
        await button(page, task).click();
        const dialog = page.getByRole('dialog');
        await dialog.locator('form').waitFor();
        assert.equal(await dialog.getByText(/see each other|partners are/i).count(), 0, task);
        await button(dialog, 'Cancel').click();
        await dialog.waitFor({ state: 'hidden' });
      }
      for (const one of [page, lukas]) await one.close();
    });
  }
});
