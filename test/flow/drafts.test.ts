/** What somebody has begun to write is theirs wherever they go on with it. */
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';

const field = (page: Page) => page.locator('cercle-composer textarea').first();

const shows = (page: Page, text: string) =>
  page.waitForFunction(
    (expected) =>
      document
        .querySelector('cercle-feed')
        ?.shadowRoot?.querySelector('cercle-composer')
        ?.shadowRoot?.querySelector('textarea')?.value === expected,
    text,
  );

describePages('a draft', startHost, (host) => {
  let body: string;

  before(async () => {
    await introduce(host.backend, ['claire', 'thomas']);
    const claire = await host.backend.connect(people.claire);
    const { room } = await claire.do('room:open', {
      title: 'Launch Alpenhof',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    body = `{network}<cercle-feed room="${room.id}"></cercle-feed>`;
  });

  it('names the same people still over a reload', async () => {
    const page = await host.open(people.claire, body);
    await field(page).pressSequentially('Ask @Tho');
    await page.getByRole('option', { name: 'Thomas Berger' }).click();
    await page.reload();
    await shows(page, 'Ask @Thomas Berger ');
    await page.getByRole('button', { name: 'Post inside' }).click();
    await page.locator('cercle-rich-text .mention', { hasText: 'Thomas Berger' }).waitFor();
  });

  it('is one text, in whichever of their pages they go on with it', async () => {
    const context = await host.browser.newContext();
    const [one, other] = [
      await host.open(people.claire, body, { context }),
      await host.open(people.claire, body, { context }),
    ];
    await field(one).fill('Begun here');
    await shows(other, 'Begun here');
    await field(other).fill('Begun here, and ended there');
    await shows(one, 'Begun here, and ended there');
    await one.getByRole('button', { name: 'Post inside' }).click();
    await shows(other, '');
  });
});
