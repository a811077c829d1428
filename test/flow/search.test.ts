import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, choose, openLaunchPages, post, sees } from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const searchIn = (page: Page): Locator => page.getByRole('search');
const hitsIn = (page: Page): Locator => searchIn(page).locator('.hit');

/** Opens the search of the feed, where it is not open, and looks for words. */
async function lookFor(page: Page, words: string): Promise<Locator> {
  const button = page.getByRole('button', { name: 'Search here' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
  return hitsIn(page);
}

const finds = (page: Page, words: string): Promise<void> =>
  hitsIn(page).filter({ hasText: words }).first().waitFor();

describePages('a search in a browser', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;

  before(async () => {
    [claire, ravi] = await Promise.all([launch.open(people.claire), launch.open(people.ravi)]);
    await post(claire, { text: 'Tout est vérifié : 38 caisses, entre nous.' });
    await post(ravi, { text: 'Le quai a vérifié la palette.' });
    await sees(claire, 'Le quai a vérifié');
  });

  it('finds "vérifié" by "verifier", and marks it', async () => {
    await lookFor(claire, 'vérifier');
    await finds(claire, '38 caisses');
    await finds(claire, 'Le quai');
    assert.deepEqual(await hitsIn(claire).locator('mark').allInnerTexts(), ['vérifié', 'vérifié']);
    assert.equal(await articleOf(claire, '38 caisses').count(), 0, 'The posts are out of sight.');
  });

  it('shows a partner only what is theirs, and counts no more', async () => {
    await lookFor(ravi, 'verifie');
    await finds(ravi, 'Le quai');
    await searchIn(ravi).locator('#posts', { hasText: '1 result' }).waitFor();
    assert.equal(await ravi.getByText('38 caisses').count(), 0);
  });

  it('finds people by their names', async () => {
    const page = await launch.open(people.claire, { everything: true });
    await lookFor(page, 'Ravi');
    await searchIn(page)
      .getByRole('button', { name: /Ravi Patel/ })
      .click();
    await page.locator('cercle-member-card').getByText('Exotic Liquids').first().waitFor();
    await page.close();
  });

  it('opens a post in its feed, where it stands', async () => {
    await lookFor(claire, 'quai');
    await finds(claire, 'Le quai');
    await claire.keyboard.press('ArrowDown');
    await claire.keyboard.press('Enter');
    await sees(claire, 'Le quai a vérifié');
    assert.match(claire.url(), /#cercle-post=/);
    assert.equal(await claire.getByRole('search').count(), 0);
  });

  it('shows again what was looked for when one goes back, on the same page and on another', async () => {
    const fieldOf = (page: Page): Promise<string> => page.getByRole('searchbox').inputValue();
    await claire.goBack();
    await finds(claire, 'Le quai');
    assert.equal(await fieldOf(claire), 'quai');
    await claire.goForward();
    await sees(claire, 'Le quai a vérifié');
    assert.equal(await claire.getByRole('search').count(), 0);
    await claire.goBack();
    await finds(claire, 'Le quai');
    // What is read anew has nothing but what stands in the history.
    await claire.reload();
    await finds(claire, 'Le quai');
    assert.equal(await fieldOf(claire), 'quai');
    await claire.getByRole('button', { name: 'Back to the posts' }).click();
    await claire.reload();
    await sees(claire, 'Le quai a vérifié');
    assert.equal(await claire.getByRole('search').count(), 0);
  });

  it('lets a post vanish that its author deletes, while it is being looked at', async () => {
    await lookFor(claire, 'palette');
    await finds(claire, 'Le quai');
    await ravi.getByRole('button', { name: 'Back to the posts' }).click();
    await choose(ravi, 'Le quai a vérifié', 'Delete');
    await claire.getByText('Nothing was found for “palette”.').waitFor();
  });

  it('goes on by its words once the connection is back', async () => {
    await claire.context().setOffline(true);
    await claire.getByRole('searchbox').fill('caisses');
    await searchIn(claire).getByText('Your words stay here').waitFor();
    await claire.context().setOffline(false);
    await finds(claire, '38 caisses');
  });
});
