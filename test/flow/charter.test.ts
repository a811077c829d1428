/** A charter is changed in the page: the others see it as it happens, and its history keeps who, when, and what it was. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button, lead, roomTag } from '../support/room-pages.ts';

const purpose = 'Deliver the winter box to 200 shops.';

describePages('the charter of a room', startHost, (host) => {
  let claire: Page;
  let thomas: Page;
  let ravi: Page;

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora', 'ravi']);
    const facilitator = await host.backend.connect(people.claire);
    const opened = await facilitator.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas'] },
    });
    const room: string = opened.room.id;
    const organization = { room, organization: 'exotic', members: ['ravi'] };
    await facilitator.do('organization:admit', organization);
    await accept(room, await host.backend.connect(people.ravi));
    const open = (person: TestPerson) =>
      host.open(person, `{network}${roomTag(room)}`, { height: 2000 });
    [claire, thomas, ravi] = await Promise.all([
      open(people.claire),
      open(people.thomas),
      open(people.ravi),
    ]);
  });

  it('is changed by who facilitates it, and the others read it so at once', async () => {
    for (const page of [thomas, ravi]) {
      await page.getByText(exampleCharter.purpose).waitFor();
      assert.equal(await button(page, 'Change…').count(), 0);
    }
    await lead(claire, 'Change…', async (dialog) => {
      await dialog.getByLabel('What is it for?').fill(purpose);
      await dialog.getByRole('combobox', { name: 'Sponsor' }).fill('Nora');
      await dialog.getByRole('option', { name: 'Nora Weiss' }).click();
      await dialog.getByLabel('Target').first().fill('200');
    });
    for (const page of [claire, thomas, ravi]) {
      await page.getByText(purpose).waitFor();
      await page.getByRole('definition').getByText('Nora Weiss').waitFor();
      await page.getByRole('cell', { name: '200' }).waitFor();
      assert.equal(await page.getByText(exampleCharter.purpose).count(), 0);
    }
    // Whoever has accepted it once is not asked again.
    await ravi.getByPlaceholder('Write something').first().waitFor();
  });

  it('says to the employees who changed what of it, when, and what it said before', async () => {
    await button(thomas, 'What it was').click();
    const history = thomas.getByRole('dialog', { name: 'What the charter was' });
    await history.getByText('Changed: purpose, sponsor and measures').waitFor();
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(
      host.backend.clock(),
    );
    assert.equal(await history.getByRole('term').getByText(today).count(), 2);
    assert.equal(await history.getByText('Claire Fontaine', { exact: true }).count(), 2);
    for (const words of [
      `Before, purpose: ${exampleCharter.purpose}`,
      'Before, sponsor: Thomas Berger',
      'Before, measures: Shops delivered: 38, to be 140 by',
    ]) {
      await history.getByText(words).waitFor();
    }
    assert.equal(await button(ravi, 'What it was').count(), 0);
  });
});
