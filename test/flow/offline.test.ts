/** A machine that loses its network says so to the page, and the page to whoever writes there; nothing is lost, and nothing is left. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import { keptIn } from '../support/kept.ts';
import {
  articleOf,
  begin,
  choose,
  fieldOf,
  openLaunchPages,
  post,
  reply,
  sees,
  showsOnly,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const exotic = 'With Exotic Liquids';

describePages('a page without a network', openLaunchPages, (launch) => {
  let ravi: Page;
  let context: BrowserContext;
  let claire: Page;

  before(async () => {
    await launch.post(launch.ravi, 'with:exotic', { text: 'Loaded before.' });
    ravi = await launch.open(people.ravi);
  });
  beforeEach(async () => {
    context = await launch.newContext();
    claire = await launch.open(people.claire, { context });
    await sees(claire, 'Loaded before.');
  });
  afterEach(() => context?.close());

  /** Said beside the name and, where the card is wide, in the column of the times. */
  const notSent = (page: Page, text: string) =>
    articleOf(page, text).getByText('not sent', { exact: true }).first();

  it('keeps what was loaded readable, says at once what is not sent, and sends it afterwards', async () => {
    await context.setOffline(true);
    await claire.getByText(/^No connection since/).waitFor();
    await post(claire, { text: 'From the train', audience: exotic });
    await notSent(claire, 'From the train').waitFor();
    await showsOnly(claire, ['From the train', 'Loaded before.']);
    await context.setOffline(false);
    await sees(ravi, 'From the train');
    await notSent(claire, 'From the train').waitFor({ state: 'detached' });
    await showsOnly(claire, ['From the train', 'Loaded before.']);
  });

  /** Nobody gets a token any more, so that no page comes to the server, though the host's pages still open. */
  const closeTheDoor = async () => {
    await context.setOffline(true);
    await claire.getByText(/^No connection since/).waitFor();
    await context.route('**/token/*', (route) => route.abort());
  };

  it('sends in its order what was written before a reload', async () => {
    await closeTheDoor();
    await post(claire, { text: 'First of three', audience: exotic });
    await post(claire, { text: 'Second of three', audience: exotic });
    await reply(claire, 'Loaded before.', 'Third of three');
    await notSent(claire, 'Third of three').waitFor();
    await context.setOffline(false);
    await claire.reload();
    await claire.getByText('The conversation cannot be reached.').waitFor();
    await context.unroute('**/token/*');
    await claire.getByRole('button', { name: 'Try now' }).click();
    for (const page of [claire, ravi]) {
      await sees(page, 'Second of three');
      await showsOnly(page, [
        'Second of three',
        'First of three',
        'From the train',
        'Loaded before.',
        'Third of three',
      ]);
    }
    const { threads } = await launch.claire.do('feed:read', {
      streams: [launch.stream('with:exotic')],
      before: null,
      limit: 10,
    });
    const seqOf = (text: string): number => {
      const said = threads.flatMap(({ post: first, comments }: any) => [first, ...comments]);
      return said.find(({ body }: any) => JSON.stringify(body).includes(text)).seq;
    };
    assert.ok(seqOf('First of three') < seqOf('Second of three'));
    assert.ok(seqOf('Second of three') < seqOf('Third of three'));
  });

  it('keeps in sight what a post is to say instead, and saves it afterwards', async () => {
    await post(claire, { text: 'Two pallets', audience: exotic });
    await sees(ravi, 'Two pallets');
    await choose(claire, 'Two pallets', 'Edit');
    await claire.getByRole('textbox', { name: 'Your post' }).fill('Three pallets');
    await context.setOffline(true);
    await claire.getByText(/^No connection since/).waitFor();
    await claire.getByRole('button', { name: 'Save' }).click();
    const unsaved = claire.locator('.asked').getByText('Three pallets');
    await unsaved.waitFor();
    await context.setOffline(false);
    await sees(ravi, 'Three pallets');
    await unsaved.waitFor({ state: 'detached' });
    await sees(claire, 'Three pallets');
  });

  it('sends nothing of it for the next person at the browser, and keeps none of it there', async () => {
    await closeTheDoor();
    await post(claire, { text: 'For the canary alone', audience: exotic });
    await notSent(claire, 'For the canary alone').waitFor();
    assert.match(await keptIn(claire), /canary/);
    await claire.close();
    await context.unroute('**/token/*');
    await context.setOffline(false);
    const thomas = await launch.open(people.thomas, { context });
    await sees(thomas, 'Loaded before.');
    assert.doesNotMatch(await keptIn(thomas), /canary/);
    await post(thomas, { text: 'A sign that all has arrived', audience: exotic });
    await sees(ravi, 'A sign that all has arrived');
    assert.equal(await articleOf(ravi, 'canary').count(), 0);
  });

  it('leaves nothing of the content in the browser after signing out', async () => {
    const words = /canary|Loaded before|Ravi Patel|Launch/;
    await begin(claire, { text: 'A canary that is begun', audience: exotic });
    await articleOf(claire, 'Loaded before.')
      .getByRole('button', { name: 'Reply', exact: true })
      .click();
    await claire.getByRole('textbox', { name: 'Write a reply' }).fill('A canary below');
    await closeTheDoor();
    await post(claire, { text: 'A canary that waits', audience: exotic });
    await fieldOf(claire).fill('A canary that is begun again');
    const before = await keptIn(claire);
    for (const begun of ['canary that waits', 'canary that is begun again', 'canary below']) {
      assert.ok(before.includes(begun), before);
    }
    await claire.evaluate(() => document.querySelector('cercle-network')!.signOut());
    await claire.getByText(words).first().waitFor({ state: 'detached' });
    assert.doesNotMatch(await keptIn(claire), words);
    await context.setOffline(false);
    await claire.reload();
    await claire.getByText('The conversation cannot be reached.').waitFor();
    assert.doesNotMatch(await keptIn(claire), words);
    assert.equal(await claire.getByText(words).count(), 0);
  });

  it('is searched wherever a page can leave something', async () => {
    await claire.evaluate(async () => {
      sessionStorage.setItem('there', 'in the session');
      await (await caches.open('there')).put('/there', new Response('in a cache'));
      await new Promise((resolve) => {
        const request = indexedDB.open('there');
        request.onupgradeneeded = () =>
          request.result.createObjectStore('there').put('in a database', 'there');
        request.onsuccess = resolve;
      });
    });
    const kept = await keptIn(claire);
    for (const word of ['in the session', 'in a cache', 'in a database']) {
      assert.ok(kept.includes(word), `${word} is not found`);
    }
  });
});
