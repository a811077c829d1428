import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  begin,
  choose,
  openLaunchPages,
  post,
  reply,
  sees,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

describePages('two people in two browsers', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;
  let mia: Page;

  before(async () => {
    [claire, ravi, mia] = await Promise.all([
      launch.open(people.claire),
      launch.open(people.ravi),
      // Of an organization that is in the room; she is not.
      launch.open(people.mia),
    ]);
  });

  it('shows a post, a comment, an edit, a reaction and a deletion to the other exactly once', async () => {
    await post(ravi, { text: 'We weighed **pallet 3** again.' });
    const seen = await sees(claire, 'We weighed pallet 3 again.');
    assert.equal(await seen.count(), 1);
    assert.equal(await seen.locator('strong').innerText(), 'pallet 3');

    await reply(claire, 'We weighed pallet 3 again.', 'Thank you, Ravi.');
    const comment = await sees(ravi, 'Thank you, Ravi.');
    assert.equal(await comment.count(), 1);

    await seen.getByRole('button', { name: 'React' }).click();
    await seen.getByRole('button', { name: 'Agree', exact: true }).click();
    await ravi.getByRole('button', { name: 'Agree, 1' }).waitFor();

    await choose(ravi, 'We weighed pallet 3 again.', 'Edit');
    await ravi.getByRole('textbox', { name: 'Your post' }).fill('We weighed pallet 4.');
    await ravi.getByRole('button', { name: 'Save' }).click();
    await sees(claire, 'We weighed pallet 4.');
    assert.equal(await claire.getByRole('article').count(), 2);

    await post(ravi, { text: 'Written by mistake.' });
    await sees(claire, 'Written by mistake.');
    await choose(ravi, 'Written by mistake.', 'Delete');
    await articleOf(claire, 'Written by mistake.').waitFor({ state: 'detached' });
  });

  it('shows a person outside the room nothing, in words that say nothing of it', async () => {
    await mia.getByText('There is nothing here for you to read.').waitFor();
    assert.equal(await mia.getByText(/Launch|Ravi|Claire/).count(), 0);
  });

  it('turns a customer with a valid login away', async () => {
    const page = await launch.open(people.carla);
    await page.getByText('There is nothing here for you to read.').waitFor();
  });

  it('keeps an inside post from the partner, and says inside in the button', async () => {
    await begin(claire, { text: 'Between us: no penalty.' });
    await claire.getByRole('button', { name: 'Post inside' }).click();
    await sees(claire, 'no penalty');
    await begin(ravi, { text: 'A sign that everything before has arrived.' });
    await ravi.getByRole('button', { name: 'Post with Maison Aubry' }).click();
    await sees(claire, 'A sign that everything');
    assert.equal(await ravi.getByText('no penalty').count(), 0);
  });
});
