/** Somebody reads while others write: they find what is new, keep their place, and narrow the feed to what they look for. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { readMarked } from '../../src/protocol/reading.ts';
import { isFacts } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  choose,
  narrow,
  openLaunchPages,
  post,
  sees,
  showsOnly,
} from '../support/launch-pages.ts';
import { poll } from '../support/launch-room.ts';
import { people } from '../support/people.ts';

const many = 14;

const topOf = async (place: Locator): Promise<number> => (await place.boundingBox())!.y;

/** What the page has laid out is drawn, and whoever watches that has been told. */
const isDrawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

describePages('a reader', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;
  const say = (text: string, more: object = {}) =>
    launch.post(launch.ravi, 'with:exotic', { text, ...more });

  before(async () => {
    for (let number = 1; number <= many; number += 1) {
      await say(`Pallet ${number} is packed.\n\n${'It stands by the dock. '.repeat(20)}`);
    }
  });

  it('finds a line above what has come since they read', async () => {
    const context = await launch.newContext();
    await context.clock.install();
    const first = await launch.open(people.claire, { context });
    await sees(first, `Pallet ${many} is packed.`);
    assert.equal(await first.getByText('New since').count(), 0);
    const streams = [{ stream: 'member/claire', since: null }];
    await launch.claire.do('stream:open', { streams, threads: 0 });
    await first.clock.fastForward(2000);
    await launch.claire.until(
      (frame) => isFacts(frame) && frame.facts.some(({ type }) => type === readMarked.type),
    );
    await context.close();

    await say('Pallet 15 is late.');
    claire = await launch.open(people.claire);
    const line = claire.getByText('New since');
    await line.waitFor();
    const article = await sees(claire, 'Pallet 15 is late.');
    assert.ok((await topOf(line)) < (await topOf(article)));
    await narrow(claire, 'Unread');
    await showsOnly(claire, ['Pallet 15 is late.']);
    await narrow(claire, 'All');
  });

  it('is told of new posts by their number, while what is being read stays where it is', async () => {
    const page = await launch.open(people.claire, { height: 600 });
    const read = await sees(page, 'Pallet 9 is packed.');
    await read.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await isDrawn(page);
    const top = await topOf(read);
    assert.ok(Math.abs(top) < 10, `it is at ${top}`);
    await say('Pallet 16 is here.');
    await page.getByRole('button', { name: '1 new post' }).waitFor();
    await say('Pallet 17 is here.');
    const news = page.getByRole('button', { name: '2 new posts' });
    await news.waitFor();
    assert.equal(await topOf(read), top);
    assert.equal(await articleOf(page, 'Pallet 16').count(), 0);
    await news.click();
    await articleOf(page, 'Pallet 16 is here.').waitFor();
    await articleOf(page, 'Pallet 17 is here.').waitFor();
    await page.context().close();
  });

  it('writes an answer undisturbed by what comes meanwhile, with a line above it or without', async () => {
    const thomas = await launch.open(people.thomas);
    await sees(thomas, 'Pallet 15 is late.');
    for (const [page, comes] of [
      [claire, 'Pallet 18 is here.'],
      [thomas, 'Pallet 19 is here.'],
    ] as const) {
      await articleOf(page, 'Pallet 15')
        .getByRole('button', { name: 'Reply', exact: true })
        .click();
      const answer = page.getByRole('textbox', { name: 'Write a reply' });
      await answer.fill('Until when?');
      const top = await topOf(answer);
      await say(comes);
      await page.getByRole('button', { name: /new posts?$/ }).waitFor();
      assert.equal(await topOf(answer), top);
      assert.ok(await answer.evaluate((element) => element.matches(':focus')));
      await page.getByRole('button', { name: 'Cancel' }).click();
      await sees(page, comes);
    }
    await thomas.context().close();
  });

  it('narrows the feed by kind, by tag, to what is unanswered, and to their own', async () => {
    ravi = await launch.open(people.ravi);
    await say('Which dock?', { detail: { kind: 'question' } });
    await say('Which #dock is free?', { detail: { kind: 'question' } });
    await say('Dock 3.', { title: 'Share a dock', detail: { kind: 'idea' } });
    await say('Dock 4, or 5?', { title: 'Which dock do we take?', detail: poll() });
    await launch.post(launch.thomas, 'with:exotic', {
      ...{ title: 'Dock 6 is closed', text: 'All day.', detail: { kind: 'announcement' } },
    });
    await post(claire, { text: 'My own note.', audience: 'With Exotic Liquids' });
    await sees(ravi, 'My own note.');
    for (const [tab, texts] of [
      ['Questions', ['Which #dock is free?', 'Which dock?']],
      ['Unanswered', ['Which #dock is free?', 'Which dock?']],
      ['Ideas', ['Dock 3.']],
      ['Polls', ['Dock 4, or 5?']],
      ['Announcements', ['All day.']],
      ['Mine', ['My own note.']],
      ['Decisions', []],
    ] as const) {
      await narrow(claire, tab);
      await showsOnly(claire, texts);
    }
    await claire.getByText('Nothing here is like that.').waitFor();
    await claire.getByRole('button', { name: 'Show everything' }).click();
    await articleOf(claire, 'Which #dock').getByRole('button', { name: '#dock' }).click();
    await showsOnly(claire, ['Which #dock is free?']);
    await say('No word of it.');
    await say('The #dock is full.');
    await articleOf(claire, 'The #dock is full.').waitFor();
    await showsOnly(claire, ['The #dock is full.', 'Which #dock is free?']);
    await narrow(claire, 'All');
    await sees(claire, 'No word of it.');
  });

  it('finds again what they bookmarked, and nobody else does', async () => {
    await choose(claire, 'Pallet 15', 'Bookmark');
    await narrow(claire, 'Bookmarks');
    await showsOnly(claire, ['Pallet 15 is late.']);
    await narrow(ravi, 'Bookmarks');
    await ravi.getByText('Nothing here is like that.').waitFor();
    await claire.reload();
    await narrow(claire, 'Bookmarks');
    await showsOnly(claire, ['Pallet 15 is late.']);
    await choose(claire, 'Pallet 15', 'Remove the bookmark');
    await claire.getByText('Nothing here is like that.').waitFor();
  });

  it('takes all that is unread for read, by one press, and finds it so when they come back', async () => {
    await claire.close();
    await say('Pallet 20 is here.');
    await say('Pallet 21 is here.');
    const page = await launch.open(people.claire);
    await narrow(page, 'Unread');
    await articleOf(page, 'Pallet 21 is here.').waitFor();
    await page.getByRole('button', { name: 'Mark all as read' }).click();
    await page.getByText('You have read everything.').waitFor();
    await page.reload();
    await sees(page, 'Pallet 21 is here.');
    assert.equal(await page.getByText('New since').count(), 0);
    await narrow(page, 'Unread');
    await page.getByText('You have read everything.').waitFor();
    await page.context().close();
  });

  it('sees all from one author, found from a post of theirs', async () => {
    const page = await launch.open(people.ravi);
    await say('By Ravi himself.');
    await sees(page, 'My own note.');
    await choose(page, 'My own note.', 'All from this author');
    await showsOnly(page, ['My own note.']);
    await page.getByRole('button', { name: 'Claire Fontaine, show all again' }).click();
    await articleOf(page, 'By Ravi himself.').waitFor();
    await page.context().close();
  });
});
