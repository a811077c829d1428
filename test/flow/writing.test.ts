/** Who will read is said while somebody writes; and whatever happens then, what they have written is not lost. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { longestPost } from '../../src/protocol/kind.ts';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  begin,
  fieldOf,
  openLaunchPages,
  post,
  sees,
  send,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const exotic = 'With Exotic Liquids';
const ochre = 'rgb(255, 244, 227)';

/** The line above the text that says who will read. */
const audienceLine = (page: Page) => page.locator('cercle-composer').first().locator('.header');

/** The words of that line, and whether it is ochre. */
async function audienceOf(page: Page): Promise<{ words: string; isOchre: boolean }> {
  const line = audienceLine(page);
  const color = await line.evaluate((element) => getComputedStyle(element).backgroundColor);
  return { words: await line.locator('bdi').first().innerText(), isOchre: color === ochre };
}

describePages('what somebody writes', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;
  let lukas: Page;

  before(async () => {
    [claire, ravi, lukas] = await Promise.all([
      launch.open(people.claire),
      launch.open(people.ravi),
      launch.open(people.lukas),
    ]);
  });

  it('has above it who will read, by organization, in ochre where partners do', async () => {
    const line = { inside: '2 colleagues will read. Nobody outside.' };
    await claire.getByText(line.inside).first().waitFor();
    assert.deepEqual(await audienceOf(claire), { words: line.inside, isOchre: false });
    for (const [audience, words] of [
      [exotic, '2 colleagues and 2 people from Exotic Liquids will read.'],
      ['With Alpenhof Vertrieb', '2 colleagues and 1 person from Alpenhof Vertrieb will read.'],
      [
        'Everyone in the room',
        '2 colleagues, 2 people from Exotic Liquids and 1 person from Alpenhof Vertrieb will read.',
      ],
    ] as const) {
      await begin(claire, { text: '', audience });
      assert.deepEqual(await audienceOf(claire), { words, isOchre: true });
    }
    await begin(claire, { text: '', audience: 'Inside' });
    assert.deepEqual(await audienceOf(claire), { words: line.inside, isOchre: false });

    const own = '3 people from Maison Aubry and 1 person from Exotic Liquids will read.';
    await ravi.getByText(own).first().waitFor();
    assert.deepEqual(await audienceOf(ravi), { words: own, isOchre: true });
    assert.equal(await ravi.getByText('Alpenhof').count(), 0);
  });

  it('goes to whom its writer chose and to nobody else, by Ctrl and Enter as by the button', async () => {
    await begin(claire, { text: 'Between us', audience: 'Inside' });
    await claire.getByRole('button', { name: 'Post inside' }).waitFor();
    await fieldOf(claire).press('Control+Enter');
    await sees(claire, 'Between us');
    await begin(claire, { text: 'For one partner', audience: exotic });
    await claire.getByRole('button', { name: 'Post with Exotic Liquids' }).click();
    await sees(ravi, 'For one partner');
    await post(claire, { text: 'For all of you', audience: 'Everyone in the room' });
    for (const page of [ravi, lukas]) {
      await sees(page, 'For all of you');
      assert.equal(await articleOf(page, 'Between us').count(), 0);
    }
    assert.equal(await articleOf(lukas, 'For one partner').count(), 0);
    assert.equal(
      await articleOf(ravi, 'For all of you').getByRole('button', { name: 'Reply' }).count(),
      0,
    );
    assert.equal(await fieldOf(claire).inputValue(), '');
    assert.equal((await audienceOf(claire)).isOchre, false);
  });

  it('shows whom it names and what it links while it is typed, and has emoji as keyboards give them', async () => {
    await begin(claire, { text: '', audience: exotic });
    await fieldOf(claire).pressSequentially('@Rav');
    await claire.getByRole('option', { name: 'Ravi Patel' }).click();
    await fieldOf(claire).pressSequentially('see https://erp.example/1 ');
    await claire.keyboard.insertText('👍🏽');
    const marks = claire.locator('cercle-composer').first().locator('.mirror mark');
    assert.deepEqual(await marks.allInnerTexts(), ['@Ravi Patel', 'https://erp.example/1']);
    await send(claire);
    const seen = await sees(ravi, '👍🏽');
    await seen.getByRole('button', { name: '@Ravi Patel' }).waitFor();
    await seen.getByRole('link', { name: 'https://erp.example/1' }).waitFor();
  });

  it('is not sent before it has what it takes, which is said beside the field where it lacks', async () => {
    await begin(claire, { kind: 'Poll', text: 'Please choose.', audience: exotic });
    const lack = claire.getByText('Write something here.');
    for (const [field, words] of [
      ['Title', 'Which gate do we take?'],
      ['Choice 1', 'Gate 4'],
      ['Choice 2', 'Gate 5'],
    ] as const) {
      await send(claire);
      const wrong = claire.getByRole('textbox', { name: field });
      await lack.waitFor();
      assert.equal(await wrong.getAttribute('aria-invalid'), 'true');
      assert.ok(await wrong.evaluate((element) => element.matches(':focus')), field);
      await wrong.fill(words);
    }
    await lack.waitFor({ state: 'detached' });
    assert.equal(await fieldOf(claire).inputValue(), 'Please choose.');
    await send(claire);
    await sees(ravi, 'Which gate do we take?');
  });

  it('is formatted by keys and by the toolbar, undone by the browser, and names everyone', async () => {
    await begin(claire, { text: '', audience: exotic });
    const field = fieldOf(claire);
    await field.pressSequentially('For @roo');
    const everyone = { name: '@room everyone who reads here (4)', selected: true };
    await claire.getByRole('option', everyone).waitFor();
    await field.press('Enter');
    await field.pressSequentially('urgent');
    await field.press('Control+Shift+ArrowLeft');
    await field.press('Control+i');
    await field.press('Control+z');
    assert.equal(await field.inputValue(), 'For @room urgent');
    await field.press('Control+b');
    assert.equal(await field.inputValue(), 'For @room **urgent**');
    await field.press('Control+End');
    await field.pressSequentially('\n\nfirst');
    await claire.getByRole('toolbar').getByRole('button', { name: 'List', exact: true }).click();
    await field.press('Enter');
    await field.pressSequentially('second');
    await claire.getByRole('button', { name: 'Post with Exotic Liquids' }).click();
    const seen = await sees(ravi, 'urgent');
    assert.equal(await seen.locator('em').innerText(), '@room');
    assert.equal(await seen.locator('strong').innerText(), 'urgent');
    assert.deepEqual(await seen.locator('li').allInnerTexts(), ['first', 'second']);
  });

  it('is everyone as a word only, of whoever does not keep the room alive', async () => {
    await fieldOf(ravi).pressSequentially('For @roo');
    await ravi.getByText('Nobody here by that name who would read this.').first().waitFor();
    await fieldOf(ravi).fill('');
  });

  it('is kept for each place over a reload, with whom it is for, and for its writer only', async () => {
    const context = await launch.newContext();
    const page = await launch.open(people.claire, { context });
    const answer = page.getByRole('textbox', { name: 'Write a reply' });
    const openReply = (name: string) =>
      articleOf(page, 'For one partner').getByRole('button', { name, exact: true }).click();
    await begin(page, { text: 'Half a thought', audience: exotic });
    await openReply('Reply');
    await answer.fill('Half an answer');
    await page.reload();
    await page.getByRole('button', { name: 'Post with Exotic Liquids' }).waitFor();
    assert.equal(await fieldOf(page).inputValue(), 'Half a thought');
    await openReply('Reply · draft');
    assert.equal(await answer.inputValue(), 'Half an answer');

    const other = await launch.open(people.ravi, { context });
    await sees(other, 'For one partner');
    assert.equal(await fieldOf(other).inputValue(), '');
    const kept = await other.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.ok(!kept.includes('Half a'), kept);
    await context.close();
  });

  it('stays where the page stops it, or has closed the session', async () => {
    const page = await launch.open(people.claire);
    await fieldOf(page).waitFor();
    await page.evaluate(() =>
      document.body.addEventListener('cercle-intent', (event) => event.preventDefault()),
    );
    await post(page, { text: 'Not on this page' });
    await page.getByText('This page does not allow that.').waitFor();
    assert.equal(await fieldOf(page).inputValue(), 'Not on this page');

    await page.reload();
    await page.getByRole('button', { name: 'Post inside' }).waitFor();
    await page.evaluate(() => document.querySelector('cercle-network')!.session!.close());
    await send(page);
    await page.getByText('This page does not allow that.').waitFor();
    assert.equal(await fieldOf(page).inputValue(), 'Not on this page');
    await page.context().close();
  });

  it('says beside a name that its owner will not read, and waits for its writer to choose', async () => {
    await begin(claire, { text: '', audience: exotic });
    await fieldOf(claire).pressSequentially('@Ravi');
    await claire.getByRole('option', { name: 'Ravi Patel' }).click();
    await begin(claire, { text: await fieldOf(claire).inputValue(), audience: 'Inside' });
    const note = claire
      .getByRole('alert')
      .filter({ hasText: 'Ravi Patel will not read this here.' });
    await note.waitFor();
    await fieldOf(claire).press('Control+Enter');
    assert.equal(await fieldOf(claire).inputValue(), '@Ravi Patel ');
    await note.getByRole('button', { name: 'Change who will read' }).click();
    await claire.getByRole('menuitemradio', { name: exotic }).click();
    await note.waitFor({ state: 'detached' });
    await fieldOf(claire).fill('');
  });

  it('is as long as the server takes, and says while it is written how much it is too long', async () => {
    const longest = `Long ${'x'.repeat(longestPost - 5)}`;
    await begin(claire, { text: `${longest}yyy`, audience: exotic });
    await claire.getByText('3 characters too many.').waitFor();
    await fieldOf(claire).press('Control+Enter');
    for (let letter = 0; letter < 3; letter += 1) await fieldOf(claire).press('Backspace');
    assert.equal(await fieldOf(claire).inputValue(), longest);
    await send(claire);
    await sees(ravi, 'Long xxx');
  });

  it('comes back to its writer where the server does not take it, with the reason', async () => {
    const text = 'A text \0 that cannot be stored';
    await post(claire, { text, audience: exotic });
    const refused = articleOf(claire, 'that cannot be stored');
    await refused.getByText('not sent').first().waitFor();
    await refused.getByText('Shorten it').waitFor();
    await claire.reload();
    await refused.getByText('Shorten it').waitFor();
    await refused.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await fieldOf(claire).inputValue(), text);
    await fieldOf(claire).fill('Short');
    await claire.getByRole('button', { name: 'Post with Exotic Liquids' }).click();
    await sees(ravi, 'Short');
  });

  it('stays where those whom it was for have left, and says so', async () => {
    await begin(claire, { text: 'Your delivery', audience: 'With Alpenhof Vertrieb' });
    await launch.claire.do('organization:remove', { room: launch.room, organization: 'alpenhof' });
    await claire.getByText('Those whom you wrote this for cannot be chosen any more.').waitFor();
    assert.equal(await fieldOf(claire).inputValue(), 'Your delivery');
    assert.equal((await audienceOf(claire)).words, '2 colleagues will read. Nobody outside.');
    await lukas.getByText('There is nothing here for you to read.').waitFor();
  });
});
