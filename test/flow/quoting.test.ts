/** What people quote and link to, shown to each as they may read it. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  choose,
  fieldOf,
  openLaunchPages,
  post,
  sees,
  send,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const quoted = (page: Page) => page.getByRole('group', { name: 'A post that this refers to' });
const nothing = 'There is nothing here for you to read.';

describePages('a quote and a link, between two organizations', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;

  before(async () => {
    [claire, ravi] = await Promise.all([launch.open(people.claire), launch.open(people.ravi)]);
  });

  it('shows a quote to whoever reads it, as it is now, and no more once it is gone', async () => {
    await post(ravi, { text: 'We weighed pallet 3.' });
    await sees(claire, 'We weighed pallet 3.');
    await choose(claire, 'We weighed pallet 3.', 'Quote');
    await quoted(claire).waitFor();
    await fieldOf(claire).fill('Let us credit it.');
    await send(claire);
    await sees(ravi, 'Let us credit it.');
    await quoted(ravi).getByText('We weighed pallet 3.').waitFor();
    await choose(ravi, 'We weighed pallet 3.', 'Delete');
    for (const page of [ravi, claire]) {
      await page.getByText(nothing).waitFor();
      assert.equal(await page.getByText('We weighed pallet 3.').count(), 0);
    }
  });

  it('holds a quote that more would read than may, keeps it over a reload, and sends a link instead', async () => {
    await post(claire, { text: 'Between us: no penalty.', audience: 'Inside' });
    await sees(claire, 'Between us: no penalty.');
    await choose(claire, 'Between us: no penalty.', 'Quote');
    await fieldOf(claire).fill('As we agreed.');
    await claire.getByRole('button', { name: 'Change who will read' }).click();
    await claire.getByRole('menuitemradio', { name: 'With Exotic Liquids' }).click();
    await claire.getByText('More people would read the quote here than may.').waitFor();
    await fieldOf(claire).press('Control+Enter');
    await claire.reload();
    await claire.getByText('More people would read the quote here than may.').waitFor();
    assert.equal(await fieldOf(claire).inputValue(), 'As we agreed.');
    await claire.getByRole('button', { name: 'Send it as a link' }).click();
    await send(claire);
    await sees(ravi, 'As we agreed.');
    await ravi.getByText(nothing).nth(1).waitFor();
    assert.equal(await ravi.getByText('no penalty').count(), 0);
    await sees(claire, 'As we agreed.');
    await quoted(claire).getByText('Between us: no penalty.').waitFor();
  });

  it('names a record to whoever may see it, and leads to where it is shown', async () => {
    const record = 'erp:purchase-order/10248';
    await post(claire, { text: `See ${record}.`, audience: 'With Exotic Liquids' });
    await sees(ravi, record);
    const page = await launch.open(people.claire);
    await page.evaluate((name) => {
      const feed = document.createElement('cercle-feed');
      feed.record = name;
      document.body.append(feed);
    }, record);
    const order = page.getByRole('link', { name: 'Purchase order 10248' });
    assert.match((await order.getAttribute('href'))!, /\/orders\/10248$/);
    assert.equal(await ravi.locator('cercle-reference-card[record]').count(), 0);
    await ravi.evaluate(() => {
      document.querySelector('cercle-network')!.recordUrl = '/{system}/{type}/{id}';
    });
    const name = ravi.getByRole('link', { name: record });
    assert.equal(await name.getAttribute('href'), '/erp/purchase-order/10248');
    assert.equal(await ravi.getByText('Purchase order 10248').count(), 0);
    await page.context().close();
  });

  it('has the link of a post copied, which opens a page at it', async () => {
    const context = await launch.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await launch.open(people.claire, { context });
    await sees(page, 'Let us credit it.');
    await choose(page, 'Let us credit it.', 'Copy link');
    await page.getByText('The link is copied.').waitFor();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('cercle-post-card[marked]', { hasText: 'Let us credit it.' }).waitFor();
    await context.close();
  });

  it('opens a page at the post that its address names, for whoever may read it', async () => {
    await post(claire, { text: 'Inside again.', audience: 'Inside' });
    const time = articleOf(claire, 'Inside again.').getByRole('link').first();
    const { hash } = new URL((await time.getAttribute('href'))!);
    assert.match(hash, /^#cercle-post=/);
    for (const [page, shown] of [
      [claire, 'Inside again.'],
      [ravi, nothing],
    ] as const) {
      await page.evaluate((to) => (location.hash = to), hash);
      if (page === ravi) await page.getByRole('button', { name: 'Show all posts' }).waitFor();
      await page.getByText(shown).first().waitFor();
    }
    await claire.locator('cercle-post-card[marked]', { hasText: 'Inside again.' }).waitFor();
    assert.equal(await ravi.getByText('Inside again.').count(), 0);
  });
});
