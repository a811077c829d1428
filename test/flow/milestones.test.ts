/** What a project waits for, before the eyes of a facilitator, of an owner and of a partner who reads less. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { choose, post, reply, send } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { acceptCharter, addMilestone, button } from '../support/room-pages.ts';

describePages('the milestones of a project', startHost, (host) => {
  let claire: Page;
  let thomas: Page;
  let ravi: Page;
  let room: string;

  const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

  before(async () => {
    await introduce(host.backend, ['thomas', 'ravi']);
    const facilitator = await host.backend.connect(people.claire);
    const opened = { title: 'Winter box', charter: exampleCharter, stage: 'running' };
    const { room: made } = await facilitator.do('room:open', {
      ...{ ...opened, partners: 'apart', members: ['thomas'] },
    });
    room = made.id;
    const organization = { room, organization: 'exotic', members: ['ravi'] };
    await facilitator.do('organization:admit', organization);
    const open = (person: TestPerson) =>
      host.open(person, `{network}<cercle-progress room="${room}"></cercle-progress>`);
    [claire, thomas, ravi] = await Promise.all([
      open(people.claire),
      open(people.thomas),
      open(people.ravi),
    ]);
  });

  it('are added by who facilitates it, and there for each who reads them', async () => {
    for (const page of [claire, thomas, ravi]) {
      await page.getByText('Nothing is planned or waited for yet.').waitFor();
    }
    await addMilestone(claire, {
      ...{ title: 'Shelf plan agreed', owner: 'Thomas Berger' },
      ...{ due: '2099-02-01', audience: 'Inside' },
    });
    await addMilestone(claire, {
      ...{ title: 'Label proof signed', owner: 'Ravi Patel' },
      ...{ due: '2099-03-01', audience: 'With Exotic Liquids' },
    });
    await thomas
      .getByText(/^Waiting for “Shelf plan agreed”, due .* \(Thomas Berger\)\.$/)
      .waitFor();
    await ravi.getByText(/^Waiting for “Label proof signed”, due .* \(Ravi Patel\)\.$/).waitFor();
    assert.equal(await ravi.getByText('Shelf plan').count(), 0);
    assert.equal(await ravi.getByRole('button', { name: 'Add a milestone…' }).count(), 0);
  });

  it('are marked as reached by their owner, which the others see at once', async () => {
    assert.equal(await row(thomas, 'Label proof signed').getByRole('button').count(), 0);
    await row(thomas, 'Shelf plan agreed')
      .getByRole('button', { name: 'Mark reached: Shelf plan agreed' })
      .click();
    await claire.getByText('1 milestone was reached').click();
    await row(claire, 'Shelf plan agreed')
      .getByText(/reached .*, Thomas Berger/)
      .waitFor();
    await claire.getByText(/^Waiting for “Label proof signed”/).waitFor();
    assert.equal(await ravi.getByText('1 milestone was reached').count(), 0);
  });

  it('are there, however late what shows them is loaded', async () => {
    const context = await host.browser.newContext({ viewport: { width: 900, height: 900 } });
    let load = () => {};
    const asked = new Promise<void>((resolve) => (load = resolve));
    await context.route('**/cercle.rooms.js?*', async (route) => {
      await asked;
      await route.continue();
    });
    const tag = `<cercle-project-room room="${room}"></cercle-project-room>`;
    const late = await host.open(people.claire, `{network}${tag}`, { context });
    await late.locator('.people').getByText('Exotic Liquids').waitFor();
    load();
    await row(late, 'Label proof signed').first().waitFor();
    await context.close();
  });

  it('are dropped, and brought back', async () => {
    await claire.getByRole('button', { name: 'Drop: Label proof signed' }).click();
    await ravi.getByText('Nothing is planned or waited for yet.').waitFor();
    await claire.getByRole('button', { name: 'Undo: drop Label proof signed' }).click();
    await row(ravi, 'Label proof signed').waitFor();
  });

  it('are beside what else is open, decided and sent, as people say it in the feed: of each what they read', async () => {
    const feed = (person: TestPerson) =>
      host.open(person, `{network}<cercle-feed room="${room}"></cercle-feed>`, { height: 3000 });
    const [inside, outside] = [await feed(people.thomas), await feed(people.ravi)];
    await button(outside, 'Read the charter').click();
    await acceptCharter(outside);
    const listed = (page: Page, list: string, words: string) =>
      page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: words });
    const ours = 'Who glues the labels?';
    const theirs = 'May we ship on Friday?';

    await post(inside, { kind: 'Question', text: ours });
    await post(outside, { kind: 'Question', text: theirs });
    await listed(claire, 'Open questions', ours).getByText('Thomas Berger').waitFor();
    await claire
      .getByText(/^Waiting for 2 answers and “Label proof signed”, due .+ \(Ravi Patel\)\.$/)
      .waitFor();
    await ravi.getByText(/^Waiting for 1 answer and “Label proof signed”/).waitFor();
    await listed(ravi, 'Open questions', theirs).waitFor();

    await reply(outside, theirs, 'Yes, before noon.');
    await choose(outside, 'Yes, before noon.', 'Accept as the answer');
    await ravi.getByText(/^Waiting for “Label proof signed”/).waitFor();
    await claire.getByText(/^Waiting for 1 answer and/).waitFor();
    await listed(claire, 'Open questions', theirs).waitFor({ state: 'detached' });

    await post(inside, { kind: 'Decision', title: 'The margin is 30 %', text: 'For now.' });
    const green = { kind: 'Decision', title: 'Labels are green', text: 'All of them.' } as const;
    await post(inside, { ...green, audience: 'With Exotic Liquids' });
    for (const [page, name] of [
      [inside, 'prices.txt'],
      [outside, 'label.txt'],
    ] as const) {
      const composer = page.locator('.write cercle-composer');
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(name) };
      await composer.locator('input[type=file]').setInputFiles([file]);
      await composer.locator('li.sent').filter({ hasText: name }).waitFor();
      await send(page);
    }
    for (const page of [claire, thomas]) {
      await listed(page, 'Last decided', 'The margin is 30 %').waitFor();
      await listed(page, 'Newest files', 'prices.txt').waitFor();
    }
    for (const page of [claire, thomas, ravi]) {
      await listed(page, 'Last decided', 'Labels are green').waitFor();
      await listed(page, 'Newest files', 'label.txt').getByText('Ravi Patel').waitFor();
    }
    for (const words of [ours, 'The margin', 'prices.txt']) {
      assert.equal(await ravi.getByText(words).count(), 0, words);
    }
    for (const page of [inside, outside]) await page.close();
  });
});
