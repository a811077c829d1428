/** Every kind of post, between a colleague and people of two partners, each in a browser of their own. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localTime } from '../../src/ui/composer/local-time.ts';
import { describePages } from '../support/describe-pages.ts';
import { letPass } from '../support/housekeeping.ts';
import {
  articleOf,
  begin,
  choose,
  fieldOf,
  menuOf,
  narrow,
  openLaunchPages,
  post,
  reply,
  sees,
  send,
  showsOnly,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const exotic = 'With Exotic Liquids';
const minute = 60_000;

/** Waits until these words are in a post, or in what is asked about it. */
const says = (place: Locator, words: string): Promise<void> =>
  place.getByText(words).first().waitFor();

describePages('the kinds of post', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;

  before(async () => {
    [claire, ravi] = await Promise.all([launch.open(people.claire), launch.open(people.ravi)]);
  });

  it('answers a question: the answer stands under it, and it is no longer among the unanswered', async () => {
    const asked = 'How heavy may a pallet be?';
    await post(ravi, { kind: 'Question', text: asked });
    await sees(claire, asked);
    await narrow(claire, 'Unanswered');
    await articleOf(claire, asked).waitFor();
    await reply(claire, asked, 'As heavy as 480 kg.');
    await sees(ravi, 'As heavy as 480 kg.');
    await choose(ravi, 'As heavy as 480 kg.', 'Accept as the answer');

    await articleOf(claire, asked).waitFor({ state: 'detached' });
    await claire.getByText('Nothing here is like that.').waitFor();
    await narrow(claire, 'All');
    for (const page of [claire, ravi]) {
      const question = articleOf(page, asked);
      await says(question, 'Question · answered');
      const answer = articleOf(page, 'Accepted answer');
      await says(answer, 'As heavy as 480 kg.');
      await says(answer, 'by Ravi Patel');
      assert.equal(await page.getByText('As heavy as 480 kg.').count(), 1);
    }
    for (const text of ['Thank you.', 'It is on the label.', 'And in the contract.']) {
      await reply(ravi, asked, text);
      await sees(claire, text);
    }
    await claire.reload();
    await choose(claire, 'Accepted answer', 'Edit');
    const answer = articleOf(claire, 'Accepted answer');
    await answer.getByRole('textbox', { name: 'Your post' }).fill('As heavy as 500 kg.');
    await answer.getByRole('button', { name: 'Save' }).click();
    await says(articleOf(ravi, 'Accepted answer'), 'As heavy as 500 kg.');

    await choose(ravi, asked, 'Open the question again');
    await narrow(claire, 'Unanswered');
    await articleOf(claire, asked).waitFor();
    await articleOf(ravi, 'As heavy as 500 kg.').waitFor();
    await narrow(claire, 'All');
  });

  it('has an announcement confirmed, and tells its author alone how many did, by organization', async () => {
    const title = 'The warehouse is closed on Friday';
    await post(claire, { kind: 'Announcement', title, text: 'All day.', audience: exotic });
    const announcement = await sees(ravi, title);
    await announcement.getByRole('button', { name: 'I have read this' }).click();
    await says(announcement, 'Read on');
    const items = await (await menuOf(ravi, title)).getByRole('menuitem').allInnerTexts();
    assert.ok(!items.includes('Who has read this'), items.join());
    await ravi.keyboard.press('Escape');

    await choose(claire, title, 'Who has read this');
    for (const [organization, count] of [
      ['Exotic Liquids', '1 of 2 have read it'],
      ['Maison Aubry', '0 of 2 have read it'],
    ] as const) {
      const row = claire.locator('dl > div').filter({ hasText: organization });
      assert.equal(await row.getByRole('definition').innerText(), count);
    }
    assert.equal(await ravi.getByText('have read it').count(), 0);
  });

  const choiceOf = (page: Page, title: string, choice: string): Locator =>
    articleOf(page, title).getByRole('button', { name: choice });

  it('counts the votes of a poll at the other’s page as they are cast, one for each voter', async () => {
    const title = 'Which day do we deliver?';
    await begin(claire, { kind: 'Poll', title, text: 'Please choose.', audience: exotic });
    await claire.getByRole('textbox', { name: 'Choice 1' }).fill('Monday');
    await claire.getByRole('textbox', { name: 'Choice 2' }).fill('Friday');
    await send(claire);
    await sees(ravi, title);
    await choiceOf(ravi, title, 'Monday').click();
    await says(choiceOf(claire, title, 'Monday'), '100% · 1');
    await choiceOf(claire, title, 'Friday').click();
    for (const page of [claire, ravi]) {
      await says(choiceOf(page, title, 'Friday'), '50% · 1');
      assert.equal(
        await choiceOf(page, title, 'Monday').locator('rect').last().getAttribute('width'),
        '50',
      );
    }
    await choiceOf(ravi, title, 'Friday').click();
    await says(choiceOf(claire, title, 'Friday'), '100% · 2');
    await says(choiceOf(claire, title, 'Monday'), '0% · 0');
    assert.equal(await choiceOf(ravi, title, 'Friday').getAttribute('aria-pressed'), 'true');
    assert.equal(await choiceOf(ravi, title, 'Monday').getAttribute('aria-pressed'), 'false');
    await choose(ravi, title, 'Who chose what');
    const voters = ravi.locator('dl > div').filter({ hasText: 'Friday' });
    await says(voters, 'Claire Fontaine and Ravi Patel');
    await ravi.getByRole('button', { name: 'Close', exact: true }).click();
  });

  it('takes several choices where nobody sees whose they are, until the poll ends', async () => {
    const title = 'What do we print on the box?';
    await begin(ravi, { kind: 'Poll', title, text: 'Choose what you like.' });
    await ravi.getByRole('textbox', { name: 'Choice 1' }).fill('A star');
    await ravi.getByRole('textbox', { name: 'Choice 2' }).fill('A tree');
    await ravi.getByLabel('Several may be chosen').check();
    await ravi.getByLabel('Nobody sees who chose what').check();
    await ravi.getByLabel('Ends').fill(localTime(launch.backend.clock() + 5 * minute));
    await send(ravi);
    const poll = await sees(claire, title);
    await says(poll, 'Poll · ends');
    await choiceOf(claire, title, 'A star').click();
    await says(choiceOf(ravi, title, 'A star'), '100% · 1');
    await choiceOf(claire, title, 'A tree').click();
    await says(choiceOf(ravi, title, 'A tree'), '100% · 1');
    await says(choiceOf(ravi, title, 'A star'), '100% · 1');
    await says(articleOf(ravi, title), 'nobody sees who chose what');
    const sent = await launch.ravi.do('feed:read', {
      streams: [launch.stream('with:exotic')],
      before: null,
      limit: 1,
    });
    assert.ok(!JSON.stringify(sent.threads[0].post.detail).includes('claire'));

    launch.backend.advance(6 * minute);
    for (const page of [claire, ravi]) {
      await page.reload();
      await says(articleOf(page, title), 'Poll · ended');
      assert.equal(await choiceOf(page, title, 'A star').getAttribute('aria-disabled'), 'true');
    }
  });

  it('says of a decision who made it, from when it holds, and when it is looked at again', async () => {
    const title = 'We go by ship';
    await begin(claire, { kind: 'Decision', title, text: 'As agreed.', audience: exotic });
    for (const name of ['Ravi Patel', 'Thomas Berger']) {
      await claire.getByRole('combobox', { name: 'Decided by' }).fill(name.split(' ')[0]!);
      await claire.getByRole('option', { name }).click();
    }
    await claire.getByLabel('Takes effect').fill('2027-01-04');
    await claire.getByLabel('Review').fill('2027-06-01');
    await send(claire);
    const decision = await sees(ravi, title);
    for (const [label, words] of [
      ['Decided by', 'Ravi Patel and Thomas Berger'],
      ['Takes effect', '4 January 2027'],
      ['Review', '1 June 2027'],
    ] as const) {
      const row = decision.locator('dl > div').filter({ hasText: label });
      assert.equal(await row.getByRole('definition').innerText(), words);
    }
    await choose(claire, title, 'Delete');
    await articleOf(ravi, title).waitFor({ state: 'detached' });
  });

  it('lists decisions, of which one that is replaced says by which', async () => {
    const [first, second] = ['Exotic Liquids pays the freight', 'Aubry pays the freight'] as const;
    await post(claire, { kind: 'Decision', title: first, text: 'For now.', audience: exotic });
    const old = await sees(ravi, first);
    await says(old, 'Claire Fontaine');
    const items = await (await menuOf(claire, first)).getByRole('menuitem').allInnerTexts();
    assert.ok(!items.includes('Edit'), items.join());
    await claire.getByRole('menuitem', { name: 'Replace by another decision' }).click();
    await claire.getByRole('textbox', { name: 'Title' }).fill(second);
    await fieldOf(claire).fill('From now on.');
    await send(claire);

    await sees(ravi, 'From now on.');
    await narrow(ravi, 'Decisions');
    await showsOnly(ravi, [second, first]);
    const replaced = ravi.getByRole('article').filter({ hasText: 'For now.' });
    await says(replaced, 'Decision · replaced');
    await replaced.getByRole('button', { name: second }).waitFor();
    const other = ravi.getByRole('article').filter({ hasNotText: 'For now.' });
    await other.getByRole('button', { name: first }).waitFor();
    await narrow(ravi, 'All');
  });

  it('counts who supports an idea, and says with its reason what became of it', async () => {
    for (const [title, verb, said] of [
      ['Share one truck', 'Adopt', 'Adopted'],
      ['Print on both sides', 'Decline', 'Declined'],
    ] as const) {
      await post(ravi, { kind: 'Idea', title, text: 'What do you think?' });
      const idea = await sees(claire, title);
      await idea.getByRole('button', { name: 'Support 0' }).click();
      const support = articleOf(ravi, title).getByRole('button', { name: 'Support 1' });
      await support.waitFor();
      await choose(claire, title, `${verb} the idea`);
      const why = claire.getByRole('textbox', { name: new RegExp(`^Why it is ${said}`, 'i') });
      await why.fill('It costs what we have.');
      await claire.getByRole('button', { name: verb, exact: true }).click();
      await says(articleOf(ravi, title), `Idea · ${said.toLowerCase()}`);
      await says(articleOf(ravi, title), 'It costs what we have.');
      assert.equal(await support.getAttribute('aria-disabled'), 'true');
    }
  });

  it('pins two posts of a room, and says of a third why not', async () => {
    for (const text of ['Pin one', 'Pin two', 'Pin three']) {
      await post(claire, { text, audience: exotic });
      await sees(ravi, text);
    }
    for (const text of ['Pin one', 'Pin two']) {
      await choose(claire, text, 'Pin to the top');
      await says(articleOf(ravi, text), 'Pinned ·');
    }
    await says(ravi.getByRole('article').nth(0), 'Pin two');
    await says(ravi.getByRole('article').nth(1), 'Pin one');
    await choose(claire, 'Pin three', 'Pin to the top');
    const why = claire.getByText('2 posts are pinned here already. Unpin one of them first.');
    await why.waitFor();
    await choose(claire, 'Pin one', 'Unpin');
    await choose(claire, 'Pin three', 'Pin to the top');
    await says(articleOf(ravi, 'Pin three'), 'Pinned ·');
    await why.waitFor({ state: 'detached' });
    assert.equal(await articleOf(ravi, 'Pin one').getByText('Pinned ·').count(), 0);
  });

  it('takes a post away by itself when its time has come', async () => {
    const text = 'The dock is free until noon.';
    const expiresAt = launch.backend.clock() + minute;
    await launch.post(launch.claire, 'with:exotic', { text, expiresAt });
    await sees(ravi, text);
    await sees(claire, text);
    await letPass(launch, minute);
    for (const page of [claire, ravi]) await articleOf(page, text).waitFor({ state: 'detached' });
  });
});
