/** A room from draft to archive: what each of its stages lets people do, and tells them. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, fieldOf, post, reply, sees } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import {
  acceptCharter,
  addMilestone,
  admit,
  button,
  choose,
  lead,
  roomTag,
} from '../support/room-pages.ts';

const everyday = 'The pallets leave on Friday.';

describePages('a room in its stages', startHost, (host) => {
  let claire: Page;
  let thomas: Page;
  let ravi: Page;

  const isIn = (page: Page, stage: string) =>
    page.getByRole('banner').locator('[aria-current=step]').getByText(stage).waitFor();
  const goTo = (stage: string, meaning: string) =>
    lead(claire, 'Next stage…', async (dialog) => {
      await dialog.getByText(meaning).waitFor();
      await dialog.getByLabel(stage).check();
    });

  before(async () => {
    await introduce(host.backend, ['thomas', 'ravi']);
    const facilitator = await host.backend.connect(people.claire);
    const { room } = await facilitator.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'draft' },
      ...{ partners: 'apart', members: ['thomas'] },
    });
    const open = (person: TestPerson) =>
      host.open(person, `{network}${roomTag(room.id)}`, { height: 3000 });
    [claire, thomas, ravi] = await Promise.all([
      open(people.claire),
      open(people.thomas),
      open(people.ravi),
    ]);
  });

  it('is prepared inside as a draft: colleagues write, and no partner is admitted', async () => {
    for (const page of [claire, thomas]) {
      await isIn(page, 'Draft');
      await page.getByText('It is being prepared: only colleagues read it yet.').waitFor();
    }
    await post(thomas, { text: 'The label is green.' });
    await sees(claire, 'The label is green.');
    const dialog = await choose(claire, 'Ravi Patel');
    await dialog.getByText('The room admits nobody from outside in this stage.').waitFor();
    await dialog.getByRole('button', { name: /^Admit / }).click();
    await dialog.getByRole('alert').getByText('The room admits nobody from outside').waitFor();
    await button(dialog, 'Cancel').click();
    await ravi.getByText('There is nothing here for you to read.').waitFor();
  });

  it('is tried with partners as a pilot', async () => {
    await goTo('Pilot', 'Tried with those whom you admit, partners too.');
    for (const page of [claire, thomas]) {
      await isIn(page, 'Pilot');
      assert.equal(await page.getByText('It is being prepared').count(), 0);
    }
    await admit(claire, 'Ravi Patel');
    await isIn(ravi, 'Pilot');
    assert.equal(await ravi.getByText('The label is green.').count(), 0);
    await acceptCharter(ravi);
    await post(ravi, { text: everyday });
    await sees(thomas, everyday);
  });

  it('is open while it runs', async () => {
    await goTo('Running', 'Everything is open that the charter promises.');
    for (const page of [claire, thomas, ravi]) {
      await isIn(page, 'Running');
      await fieldOf(page).waitFor();
    }
    await addMilestone(claire, {
      ...{ title: 'Shelf plan agreed', owner: 'Thomas Berger' },
      ...{ due: '2099-02-01', audience: 'Inside' },
    });
    await thomas.getByRole('button', { name: 'Mark reached: Shelf plan agreed' }).waitFor();
  });

  it('lets what has begun go on while it closes, and nothing begin', async () => {
    await goTo('Closing', 'Nothing new begins, and nobody is admitted.');
    for (const page of [claire, thomas, ravi]) {
      await isIn(page, 'Closing');
      await page
        .getByText('It is closing: what has begun goes on to its end, nothing new begins.')
        .waitFor();
      await fieldOf(page).waitFor({ state: 'detached' });
    }
    for (const name of ['Admit…', 'Add a milestone…']) {
      await button(claire, name).waitFor({ state: 'detached' });
    }
    await reply(thomas, everyday, 'All eleven of them.');
    await sees(ravi, 'All eleven of them.');
    await button(thomas, 'Mark reached: Shelf plan agreed').click();
    await claire.getByText('1 milestone was reached').waitFor();
  });

  it('is read in the archive by whoever read it, and nothing is added', async () => {
    await goTo('Archived', 'It cannot be opened again.');
    for (const page of [claire, thomas, ravi]) {
      await isIn(page, 'Archived');
      await page.getByText(/^Archived on .+\. It can be read, and nothing is added\.$/).waitFor();
      await articleOf(page, 'All eleven of them.').first().waitFor();
      for (const name of ['Reply', 'React', 'Reopen: Shelf plan agreed']) {
        await button(page, name).first().waitFor({ state: 'detached' });
      }
    }
    for (const name of ['Change…', 'Next stage…', 'Review…', 'Admit…', 'Add a milestone…']) {
      assert.equal(await button(claire, name).count(), 0, name);
    }
    await ravi.reload();
    await articleOf(ravi, everyday).first().waitFor();
    assert.equal(await fieldOf(ravi).count(), 0);
  });
});
