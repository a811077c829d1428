/** A conversation that has grown long while its reader was away, in a network that has switched some reactions off. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, openLaunchPages } from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const many = 120;
/** The last that its reader has read. */
const last = 40;
const wordsOf = (number: number): string => `Pallet ${number} is packed.`;

const open = () => openLaunchPages({ reactions: ['agree', 'thanks'] });

describePages('a conversation that has grown long', open, (launch) => {
  let claire: Page;

  before(async () => {
    for (let number = 1; number <= many; number += 1) {
      const id = await launch.post(launch.ravi, 'with:exotic', { text: wordsOf(number) });
      if (number !== last) continue;
      const stream = launch.stream('with:exotic');
      const { post } = await launch.claire.do('thread:read', { root: id });
      const place = { at: post.at, id };
      await launch.claire.do('read:mark', { marks: [{ stream, place }] });
    }
    claire = await launch.open(people.claire, { height: 900 });
  });

  it('opens where its reader stopped, with some of what is new above', async () => {
    await articleOf(claire, wordsOf(last)).first().waitFor();
    await claire.getByText('New since').waitFor();
    await claire.getByRole('button', { name: 'To the newest' }).waitFor();
    assert.equal(await articleOf(claire, wordsOf(many)).count(), 0);
  });

  it('goes on in both directions, to its newest and to its beginning', async () => {
    await claire.getByRole('button', { name: 'Newer posts' }).click();
    await articleOf(claire, wordsOf(last + 20)).waitFor();
    await claire.getByRole('button', { name: 'To the newest' }).click();
    await articleOf(claire, wordsOf(many)).waitFor();
    const first = articleOf(claire, wordsOf(1));
    while ((await first.count()) === 0) {
      await claire.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await claire.evaluate(() => new Promise(requestAnimationFrame));
    }
    await first.waitFor();
  });

  it('opens at a link to a post far down, above the newest, and leads to all of them', async () => {
    const link = articleOf(claire, wordsOf(1)).getByRole('link').first();
    const { hash } = new URL((await link.getAttribute('href'))!);
    const nora = await launch.open(people.nora, { height: 900 });
    await articleOf(nora, wordsOf(many)).waitFor();
    await nora.evaluate((to) => (location.hash = to), hash);
    await nora.reload();
    const arrival = nora.getByRole('region', { name: 'What your link leads to' });
    await arrival.getByRole('article').getByText(wordsOf(1)).waitFor();
    await nora.locator('cercle-post-card[marked]', { hasText: wordsOf(1) }).waitFor();
    await articleOf(nora, wordsOf(many)).waitFor();
    await arrival.getByRole('button', { name: 'Show all posts' }).click();
    await articleOf(nora, wordsOf(1)).waitFor({ state: 'detached' });
    assert.equal(new URL(nora.url()).hash, '');
    await nora.context().close();
  });

  it('offers the reactions that its network has, and no other', async () => {
    const article = articleOf(claire, wordsOf(1));
    await article.getByRole('button', { name: 'React' }).click();
    const offered = article.getByRole('group', { name: 'React' }).getByRole('button');
    await offered.first().waitFor();
    const names = await offered.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
    assert.deepEqual(names, ['Agree', 'Thanks']);
  });
});
