import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { findBrowser } from '../support/browser.ts';
import { startHost, type Host } from '../support/pages.ts';
import { people } from '../support/people.ts';

const search = await findBrowser();
const skip = search.found ? false : search.reason;

describe('two people in two browsers', { skip }, () => {
  let host: Host;
  let room: string;
  let claire: Page;
  let ravi: Page;
  let charlotte: Page;

  before(async () => {
    host = await startHost();
    await introduce(host.backend, ['claire', 'thomas', 'ravi', 'charlotte']);
    const client = await host.backend.connect(people.claire);
    const opened = await client.do('room:open', {
      title: 'Launch Alpenhof',
      charter: exampleCharter,
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    await client.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    const body = `{network}<cercle-feed room="${room}"></cercle-feed>`;
    [claire, ravi, charlotte] = await Promise.all([
      host.open(people.claire, body),
      host.open(people.ravi, body),
      host.open(people.charlotte, body),
    ]);
  });
  after(() => host?.close());

  const write = async (page: Page, text: string, button: RegExp) => {
    await page.locator('cercle-composer textarea').first().fill(text);
    await page.getByRole('button', { name: button }).click();
  };

  it('shows a post, a comment, an edit, a reaction and a deletion to the other exactly once', async () => {
    await write(ravi, 'We weighed **pallet 3** again.', /^Post with Exotic Liquids$/);
    const seen = claire.locator('cercle-post-card', { hasText: 'We weighed pallet 3 again.' });
    await seen.waitFor();
    assert.equal(await seen.count(), 1);
    assert.equal(await claire.locator('cercle-rich-text strong').innerText(), 'pallet 3');

    await seen.getByRole('button', { name: 'Reply' }).click();
    await claire.locator('cercle-composer[mode="comment"] textarea').fill('Thank you, Ravi.');
    await claire.getByRole('button', { name: 'Reply with Exotic Liquids' }).click();
    const comment = ravi.locator('cercle-post-card[comment]', { hasText: 'Thank you, Ravi.' });
    await comment.waitFor();
    assert.equal(await comment.count(), 1);

    await seen.getByRole('button', { name: 'React' }).first().click();
    await claire.getByRole('button', { name: 'Agree', exact: true }).first().click();
    await ravi.getByRole('button', { name: 'Agree, 1' }).waitFor();

    await ravi.getByRole('button', { name: 'More' }).click();
    await ravi.getByRole('button', { name: 'Edit' }).click();
    await ravi.locator('cercle-composer[mode="edit"] textarea').fill('We weighed pallet 4.');
    await ravi.getByRole('button', { name: 'Save' }).click();
    await claire.locator('cercle-post-card', { hasText: 'We weighed pallet 4.' }).waitFor();
    assert.equal(await claire.locator('cercle-post-card:not([comment])').count(), 1);

    await write(ravi, 'Written by mistake.', /^Post with Exotic Liquids$/);
    const mistake = (page: Page) =>
      page.locator('cercle-post-card', { hasText: 'Written by mistake.' });
    await mistake(claire).waitFor();
    await mistake(ravi).getByRole('button', { name: 'More' }).click();
    await mistake(ravi).getByRole('button', { name: 'Delete' }).click();
    await mistake(claire).waitFor({ state: 'detached' });
  });

  it('shows a person outside the room nothing, in words that say nothing of it', async () => {
    await charlotte.getByText('There is nothing here for you to read.').waitFor();
    assert.ok(!(await charlotte.locator('body').innerHTML()).includes('Alpenhof'));
  });

  it('turns a customer with a valid login away', async () => {
    const page = await host.open(people.carla, '{network}<cercle-feed></cercle-feed>');
    await page.getByText('There is nothing here for you to read.').waitFor();
  });

  it('keeps an inside post from the partner, and says inside in the button', async () => {
    await write(claire, 'Between us: no penalty.', /^Post inside$/);
    await claire.locator('cercle-post-card', { hasText: 'no penalty' }).waitFor();
    await write(ravi, 'A sign that everything before has arrived.', /^Post with/);
    await claire.getByText('A sign that everything').waitFor();
    assert.equal(await ravi.getByText('no penalty').count(), 0);
  });
});
