/** Whatever becomes of the page, the network or the sign-in, what somebody has written is not lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { findBrowser } from '../support/browser.ts';
import { startHost, type Host } from '../support/pages.ts';
import { people } from '../support/people.ts';

const search = await findBrowser();
const skip = search.found ? false : search.reason;

const field = (page: Page) => page.locator('cercle-composer textarea').first();

describe('what somebody writes', { skip }, () => {
  let host: Host;
  let body: string;

  before(async () => {
    host = await startHost();
    await introduce(host.backend, ['claire', 'thomas']);
    const claire = await host.backend.connect(people.claire);
    const { room } = await claire.do('room:open', {
      title: 'Launch Alpenhof',
      charter: exampleCharter,
      partners: 'apart',
      members: ['thomas'],
    });
    body = `{network}<cercle-feed room="${room.id}"></cercle-feed>`;
  });
  after(() => host?.close());

  it('stays where the page stops it', async () => {
    const page = await host.open(people.claire, body);
    await field(page).waitFor();
    await page.evaluate(() =>
      document.body.addEventListener('cercle-intent', (event) => event.preventDefault()),
    );
    await field(page).fill('Not on this page');
    await page.getByRole('button', { name: 'Post inside' }).click();
    await page.getByText('This page does not allow that.').waitFor();
    assert.equal(await field(page).inputValue(), 'Not on this page');
  });

  it('stays where the page has closed the session', async () => {
    const page = await host.open(people.claire, body);
    await field(page).waitFor();
    await page.evaluate(() => document.querySelector('cercle-network')!.session!.close());
    await field(page).fill('Too late');
    await page.getByRole('button', { name: 'Post inside' }).click();
    await page.getByText('This page does not allow that.').waitFor();
    assert.equal(await field(page).inputValue(), 'Too late');
  });

  it('stays over a reload, for the same person only', async () => {
    const context = await host.browser.newContext();
    const page = await host.open(people.claire, body, { context });
    await field(page).fill('Half a thought');
    await page.reload();
    await page.waitForFunction(
      () =>
        document
          .querySelector('cercle-feed')
          ?.shadowRoot?.querySelector('cercle-composer')
          ?.shadowRoot?.querySelector('textarea')?.value === 'Half a thought',
    );
    const other = await host.open(people.thomas, body, { context });
    await field(other).waitFor();
    assert.equal(await field(other).inputValue(), '');
    const kept = await other.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.ok(!kept.includes('Half a thought'));
  });
});
