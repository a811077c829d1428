/** What people say to each other under and in a post, between a colleague and a partner. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  begin,
  choose,
  fieldOf,
  openLaunchPages,
  post,
  reply,
  sees,
  send,
  showsOnly,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const exotic = 'With Exotic Liquids';

describePages('what two people say to each other', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;

  before(async () => {
    [claire, ravi] = await Promise.all([launch.open(people.claire), launch.open(people.ravi)]);
  });

  it('shows a comment below its post, and beside a reply to it to whom it replies', async () => {
    await post(claire, { text: 'When is the truck here?', audience: exotic });
    await sees(ravi, 'When is the truck here?');
    await reply(ravi, 'When is the truck here?', 'At nine.');
    await sees(claire, 'At nine.');
    await reply(claire, 'At nine.', 'Too early for us.');
    for (const page of [claire, ravi]) {
      const answer = await sees(page, 'Too early for us.');
      await answer.getByText('Ravi Patel').waitFor();
      const thread = page.locator('cercle-post-card:not([comment])').filter({ has: answer });
      const texts = await thread.getByRole('article').locator('cercle-rich-text p').allInnerTexts();
      assert.deepEqual(texts, ['When is the truck here?', 'At nine.', 'Too early for us.']);
    }
  });

  it('says who is writing there, and leads to what was said before the newest', async () => {
    const asked = 'How many boxes are on it?';
    const id = await launch.post(launch.claire, 'with:exotic', { text: asked });
    await sees(ravi, asked);
    await sees(claire, asked);
    const thread = claire.locator('cercle-post-card:not([comment])').filter({ hasText: asked });
    const writing = thread.getByText('Ravi Patel is writing…');
    await articleOf(ravi, asked).getByRole('button', { name: 'Reply', exact: true }).click();
    await ravi.getByRole('textbox', { name: 'Write a reply' }).pressSequentially('Some');
    // It takes no place of its own, so that it moves nothing.
    await writing.waitFor({ state: 'attached' });
    await ravi.getByRole('textbox', { name: 'Write a reply' }).fill('Forty.');
    await ravi.getByRole('button', { name: 'Reply with Maison Aubry' }).click();
    await sees(claire, 'Forty.');
    await writing.waitFor({ state: 'detached' });
    for (const text of ['No, thirty.', 'Thirty-one.', 'Thirty-two.', 'Thirty-three.']) {
      await launch.comment(launch.claire, id, { text });
    }
    const thomas = await launch.open(people.thomas);
    await sees(thomas, 'Thirty-three.');
    assert.equal(await thomas.getByText('Forty.').count(), 0);
    await thomas.getByRole('button', { name: 'Show earlier replies (2)' }).click();
    await showsOnly(thomas, [
      ...[asked, 'Forty.', 'No, thirty.', 'Thirty-one.', 'Thirty-two.', 'Thirty-three.'],
      ...['When is the truck here?', 'At nine.', 'Too early for us.'],
    ]);
    await thomas.context().close();
  });

  it('counts reactions of both, and takes back one’s own only', async () => {
    await post(ravi, { text: 'It is loaded.' });
    await sees(claire, 'It is loaded.');
    for (const [page, count] of [
      [claire, 1],
      [ravi, 2],
    ] as const) {
      await articleOf(page, 'It is loaded.').getByRole('button', { name: 'React' }).click();
      const six = articleOf(page, 'It is loaded.').getByRole('group', { name: 'React' });
      assert.equal(await six.getByRole('button').count(), 6);
      await six.getByRole('button', { name: 'Thanks' }).click();
      for (const other of [claire, ravi]) {
        await articleOf(other, 'It is loaded.')
          .getByRole('button', { name: `Thanks, ${count}` })
          .waitFor();
      }
    }
    await articleOf(claire, 'It is loaded.').getByRole('button', { name: 'Thanks, 2' }).click();
    const left = articleOf(ravi, 'It is loaded.').getByRole('button', { name: 'Thanks, 1' });
    await left.waitFor();
    assert.equal(await left.getAttribute('aria-pressed'), 'true');
  });

  /** Begins a text that names somebody, and waits until one line alone is offered; each key asks anew. */
  const offers = async (
    page: Page,
    { text, audience }: { text: string; audience?: string },
    line: string,
  ): Promise<void> => {
    await begin(page, { text: '', audience });
    await fieldOf(page).pressSequentially(text);
    const lines = page.getByRole('listbox', { name: 'People' }).getByRole('option');
    await lines.filter({ hasText: line }).waitFor();
    await lines.nth(1).waitFor({ state: 'detached' });
    assert.equal(await lines.innerText(), line);
  };
  const nobody = 'Nobody here by that name who would read this.';
  const thomas = 'Thomas Berger Maison Aubry';
  const raviThere = 'Ravi Patel Exotic Liquids';

  it('offers to name only those who would read', async () => {
    await offers(claire, { text: '@Rav' }, nobody);
    await offers(claire, { text: '@Thom' }, thomas);
    await offers(claire, { text: '@Luk', audience: exotic }, nobody);
    await offers(claire, { text: '@Rav', audience: exotic }, raviThere);
    await offers(ravi, { text: '@Luk' }, nobody);
    await offers(ravi, { text: '@Thom' }, thomas);
    await fieldOf(ravi).fill('');
  });

  it('names somebody, whose card opens for whoever points at the name or presses it', async () => {
    await offers(claire, { text: '@Rav', audience: exotic }, raviThere);
    await claire.keyboard.press('Enter');
    assert.equal(await fieldOf(claire).inputValue(), '@Ravi Patel ');
    await claire.keyboard.type('please look.');
    await send(claire);
    await sees(ravi, 'please look.');
    const mention = articleOf(claire, 'please look.').getByRole('button', { name: '@Ravi Patel' });
    const card = claire.locator('cercle-member-card');
    await mention.hover();
    await card.getByText('Exotic Liquids').first().waitFor();
    await claire.mouse.move(0, 0);
    await card.waitFor({ state: 'detached' });
    await mention.focus();
    await claire.keyboard.press('Enter');
    await card.getByText('Exotic Liquids').first().waitFor();
    assert.ok(await mention.evaluate((element) => element.matches(':focus')));
    await claire.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
  });

  it('shows what is tagged alike in a feed of its own', async () => {
    await post(ravi, { text: 'Four are broken #breakage' });
    await post(claire, { text: 'One more of them #Breakage', audience: exotic });
    await sees(ravi, 'One more of them');
    await sees(claire, 'Four are broken');
    await articleOf(claire, 'Four are broken').getByRole('button', { name: '#breakage' }).click();
    await showsOnly(claire, ['One more of them #Breakage', 'Four are broken #breakage']);
    await claire.getByRole('button', { name: '#breakage, show all again' }).click();
    await articleOf(claire, 'It is loaded.').waitFor();
  });

  it('shows to whoever could read it what a post said before', async () => {
    await post(claire, { text: 'Bring 12 boxes.', audience: exotic });
    await sees(ravi, 'Bring 12 boxes.');
    await choose(claire, 'Bring 12 boxes.', 'Edit');
    await claire.getByRole('textbox', { name: 'Your post' }).fill('Bring 14 boxes.');
    await claire.getByRole('button', { name: 'Save' }).click();
    await sees(ravi, 'Bring 14 boxes.');
    assert.equal(await ravi.getByText('Bring 12 boxes.').count(), 0);
    await articleOf(ravi, 'Bring 14 boxes.').getByText('edited').first().waitFor();
    await choose(ravi, 'Bring 14 boxes.', 'What it said before');
    await ravi.getByText('Bring 12 boxes.').waitFor();
  });

  it('brings back what was deleted for ten seconds, and not later', async () => {
    await post(ravi, { text: 'Nobody is here.' });
    await sees(claire, 'Nobody is here.');
    await choose(ravi, 'Nobody is here.', 'Delete');
    await articleOf(claire, 'Nobody is here.').waitFor({ state: 'detached' });
    await ravi.getByRole('button', { name: 'Undo' }).click();
    for (const page of [claire, ravi]) await sees(page, 'Nobody is here.');

    await ravi.clock.install();
    await choose(ravi, 'Nobody is here.', 'Delete');
    await ravi.getByRole('button', { name: 'Undo' }).waitFor();
    await ravi.clock.fastForward(10_000);
    await ravi.getByText('Deleted.').waitFor({ state: 'detached' });
    await articleOf(claire, 'Nobody is here.').waitFor({ state: 'detached' });
  });

  it('leaves a reply that is being written to whoever writes it, though its post is deleted', async () => {
    await post(ravi, { text: 'Anyone there?' });
    await articleOf(claire, 'Anyone there?')
      .getByRole('button', { name: 'Reply', exact: true })
      .click();
    await claire.getByRole('textbox', { name: 'Write a reply' }).fill('I am, until six.');
    await choose(ravi, 'Anyone there?', 'Delete');
    const left = articleOf(claire, 'I am, until six.');
    await left.getByText('This conversation is no longer there for you.').waitFor();
    await left.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await fieldOf(claire).inputValue(), 'I am, until six.');
    await fieldOf(claire).fill('');
  });

  it('leaves a tombstone where somebody had replied', async () => {
    await post(claire, { text: 'Who has the key?', audience: exotic });
    await sees(ravi, 'Who has the key?');
    await reply(ravi, 'Who has the key?', 'I have.');
    await sees(claire, 'I have.');
    await choose(claire, 'Who has the key?', 'Delete');
    await articleOf(ravi, 'Who has the key?').waitFor({ state: 'detached' });
    await claire.getByRole('button', { name: 'Undo' }).click();
    await sees(ravi, 'Who has the key?');
    await choose(claire, 'Who has the key?', 'Delete');
    await articleOf(ravi, 'Who has the key?').waitFor({ state: 'detached' });
    const thread = ravi.locator('cercle-post-card:not([comment])').filter({ hasText: 'I have.' });
    await thread.getByText('This post was deleted.').waitFor();
    await articleOf(ravi, 'I have.').waitFor();
    await ravi.reload();
    await articleOf(ravi, 'I have.').waitFor();
    assert.equal(await ravi.getByText('Who has the key?').count(), 0);
  });
});
