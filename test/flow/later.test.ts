/** Posts that appear later and posts that go by themselves, each person in a browser of their own. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { localTime } from '../../src/ui/composer/local-time.ts';
import { describePages } from '../support/describe-pages.ts';
import { letPass } from '../support/housekeeping.ts';
import {
  articleOf,
  begin,
  fieldOf,
  openLaunchPages,
  sees,
  send,
  type Written,
} from '../support/launch-pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { factsOf, listOf } from '../support/schedules.ts';
import { filesAs } from '../support/uploads.ts';

const exotic = 'With Exotic Liquids';
const minute = 60_000;
const day = 86_400_000;

const countOf = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('button', { name: words });
const itemOf = (page: Page, words: string): Locator =>
  page.getByRole('list', { name: 'For later' }).getByRole('listitem').filter({ hasText: words });

/** Opens the list of what someone has for later, where it is not open from before. */
async function openList(page: Page): Promise<void> {
  const button = countOf(page, /for later$/);
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

describePages('a post for later', openLaunchPages, (launch) => {
  let claire: Page;
  let thomas: Page;
  let ravi: Page;
  let lukas: Page;

  before(async () => {
    [claire, thomas, ravi, lukas] = await Promise.all([
      launch.open(people.claire),
      launch.open(people.thomas),
      launch.open(people.ravi),
      launch.open(people.lukas),
    ]);
  });

  /** Writes something with its times, so many minutes from the server's now; it is not sent yet. */
  async function beginFor(
    page: Page,
    written: Written,
    { appears, goes }: { appears?: number; goes?: number },
  ): Promise<void> {
    await begin(page, written);
    await page.getByRole('button', { name: 'Later, or for a time' }).click();
    for (const [label, minutes] of [
      ['Appears', appears],
      ['Disappears', goes],
    ] as const) {
      if (minutes === undefined) continue;
      const at = localTime(launch.backend.clock() + minutes * minute);
      await page.getByLabel(label, { exact: true }).fill(at);
    }
  }

  it('is kept over a reload with its time, waits in its author’s list, is changed there and appears as it was changed', async () => {
    const [first, changed] = [
      'The scale is repaired on Monday.',
      'The scale is repaired.',
    ] as const;
    await beginFor(claire, { text: first, audience: exotic }, { appears: 5 });
    const time = await claire.getByLabel('Appears', { exact: true }).inputValue();
    await claire.reload();
    await claire.getByRole('button', { name: 'Post with Exotic Liquids, later' }).waitFor();
    assert.equal(await claire.getByLabel('Appears', { exact: true }).inputValue(), time);
    await send(claire);
    await countOf(claire, '1 post for later').click();
    assert.equal(await fieldOf(claire).inputValue(), '');
    await itemOf(claire, first).getByText(exotic).waitFor();

    await itemOf(claire, first).getByRole('button', { name: 'Change' }).click();
    await claire.getByRole('button', { name: 'Cancel' }).waitFor();
    assert.equal(await claire.getByLabel('Appears', { exact: true }).inputValue(), time);
    await fieldOf(claire).fill(changed);
    await send(claire);
    await itemOf(claire, changed).waitFor();
    assert.equal(await itemOf(claire, first).count(), 0);

    const dropped = 'Forget the scale.';
    await beginFor(claire, { text: dropped, audience: exotic }, { appears: 5 });
    await send(claire);
    await countOf(claire, '2 posts for later').waitFor();
    await itemOf(claire, dropped).getByRole('button', { name: 'Drop' }).click();
    await itemOf(claire, dropped).getByRole('button', { name: 'Drop it for good' }).click();
    await countOf(claire, '1 post for later').waitFor();
    for (const page of [claire, thomas, ravi, lukas]) {
      for (const text of [first, changed, dropped]) {
        assert.equal(await articleOf(page, text).count(), 0);
      }
    }
    for (const page of [thomas, ravi, lukas]) {
      assert.equal(await countOf(page, /for later$/).count(), 0);
    }

    await letPass(launch, 5 * minute);
    await sees(ravi, changed);
    await sees(thomas, changed);
    await sees(claire, changed);
    await countOf(claire, /for later/).waitFor({ state: 'detached' });
    await letPass(launch, minute);
    const told = JSON.stringify(launch.lukas.frames);
    for (const text of [first, changed, dropped]) {
      assert.ok(!told.includes(text));
      assert.equal(await articleOf(lukas, text).count(), 0);
    }
    assert.equal(await articleOf(ravi, dropped).count(), 0);
    assert.equal(await articleOf(ravi, changed).count(), 1);
  });

  it('comes back to its author where the server’s clock is past its time already', async () => {
    const text = 'Too late by the server’s clock.';
    await beginFor(claire, { text }, {});
    // The clock of the server is minutes ahead of the browser’s.
    await claire.getByLabel('Appears', { exact: true }).fill(localTime(Date.now() + 2 * minute));
    await send(claire);
    await claire.getByText('This time has passed. Choose one that is yet to come.').waitFor();
    assert.equal(await fieldOf(claire).inputValue(), text);
    await claire
      .getByLabel('Appears', { exact: true })
      .fill(localTime(launch.backend.clock() + 3 * minute));
    await send(claire);
    await countOf(claire, '1 post for later').waitFor();
    await letPass(launch, 3 * minute);
    await sees(thomas, text);
    assert.equal(await articleOf(ravi, text).count(), 0);
  });

  it('goes by itself, at everybody’s page', async () => {
    const text = 'The dock is free for now.';
    await beginFor(claire, { text, audience: exotic }, { goes: 3 });
    await send(claire);
    for (const page of [ravi, thomas]) await (await sees(page, text)).getByText(/^until/).waitFor();
    await articleOf(claire, text).waitFor();
    await letPass(launch, 3 * minute);
    for (const page of [claire, thomas, ravi]) {
      await articleOf(page, text).waitFor({ state: 'detached' });
    }
  });

  it('is refused where its author is no longer in the room, which its author is told and nobody else', async () => {
    const text = 'I shall not be there to say this.';
    await beginFor(thomas, { text, audience: exotic }, { appears: 3 });
    await send(thomas);
    await countOf(thomas, '1 post for later').waitFor();
    // The token of the first connection has ended by the server’s clock.
    const facilitator = await launch.backend.connect(people.claire);
    await facilitator.do('member:remove', { room: launch.room, member: 'thomas' });
    await letPass(launch, 3 * minute);
    const everything = await launch.open(people.thomas, { everything: true });
    await countOf(everything, /1 post for later · 1 has not appeared/).click();
    const item = itemOf(everything, text);
    await item.getByText('This conversation is no longer there for you.').waitFor();
    assert.equal(await articleOf(ravi, text).count(), 0);
    await item.getByRole('button', { name: 'Drop' }).click();
    await item.getByRole('button', { name: 'Drop it for good' }).click();
    await countOf(everything, /for later/).waitFor({ state: 'detached' });
  });

  it('appears with the files that it had last; the one that was taken from it is swept', async () => {
    const text = 'The weights of Monday.';
    const composer = claire.locator('.write cercle-composer');
    const row = (name: string) => composer.locator('li.sent').filter({ hasText: name });
    async function attach(...names: string[]): Promise<void> {
      const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: bytesOf(name) }));
      await composer.locator('input[type=file]').setInputFiles(files);
      for (const name of names) await row(name).waitFor();
    }
    const bytesOf = (name: string): Buffer => Buffer.from(`What ${name} says`);
    const reader = await launch.backend.connect(people.claire);
    const waiting = async () => (await listOf(reader, 'claire'))[0]!.post.files!;

    await beginFor(claire, { text, audience: exotic }, { appears: (9 * day) / minute });
    await attach('one.txt', 'two.txt');
    await send(claire);
    await openList(claire);
    await itemOf(claire, text).getByRole('button', { name: 'Change' }).click();
    const [one, two] = await waiting();
    await row('one.txt').getByRole('button', { name: 'Remove: one.txt' }).click();
    await attach('three.txt');
    await send(claire);
    await reader.until(() => factsOf(reader, two!, 'schedule:changed').length > 0);
    const [first, three] = await waiting();
    assert.equal(first, two);

    const textFor = (person: TestPerson, id: string) => filesAs(launch.backend, person).text(id);
    const told = (person: TestPerson) =>
      Promise.all([one, two, three].map((id) => textFor(person, id!)));
    await letPass(launch, 8 * day);
    const texts = ['absent', 'What two.txt says', 'What three.txt says'];
    assert.deepEqual(await told(people.claire), texts);
    assert.deepEqual(await told(people.ravi), ['absent', 'absent', 'absent']);
    assert.equal(await launch.backend.store.read(one!), undefined);
    await letPass(launch, day);
    for (const page of [ravi, claire]) {
      const article = await sees(page, text);
      for (const name of ['two.txt', 'three.txt']) await article.getByText(name).first().waitFor();
      assert.equal(await article.getByText('one.txt').count(), 0);
    }
    assert.deepEqual(await told(people.ravi), texts);
  });
});
