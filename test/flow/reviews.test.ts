/** The review of a room: said before it is due, asked for until the room can only be read, and what it comes to. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, fieldOf, post, sees, send } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button, lead, roomTag } from '../support/room-pages.ts';

const day = 86_400_000;

describePages('the review of a room', startHost, (host) => {
  const dayIn = (days: number) =>
    new Date(host.backend.clock() + days * day).toISOString().slice(0, 10);
  const open = (person: TestPerson, room: string) =>
    host.open(person, `{network}${roomTag(room)}`, { height: 3000 });
  const replyField = (page: Page) => page.getByRole('textbox', { name: 'Write a reply' });

  /** A room of Claire Fontaine's that is to be reviewed in ten days, with Thomas Berger and Ravi Patel in it. */
  async function begin(title: string): Promise<string> {
    const claire = await host.backend.connect(people.claire);
    const measures = exampleCharter.measures.map((one) => ({ ...one, due: dayIn(100) }));
    const charter = { ...exampleCharter, measures, reviewOn: dayIn(10) };
    const opened = await claire.do('room:open', {
      ...{ title, charter, stage: 'running', partners: 'apart', members: ['thomas'] },
    });
    const room: string = opened.room.id;
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    const ravi = await host.backend.connect(people.ravi);
    await accept(room, ravi);
    for (const client of [claire, ravi]) client.close();
    return room;
  }

  before(() => introduce(host.backend, ['thomas', 'ravi']));

  it('is overdue before the eyes of everyone, then the room is only read, and is written in again once it is kept', async () => {
    const room = await begin('Winter box');
    const [claire, thomas, ravi] = await Promise.all([
      open(people.claire, room),
      open(people.thomas, room),
      open(people.ravi, room),
    ]);
    const all = [claire, thomas, ravi];
    await post(claire, { text: 'The labels are printed.' });
    await sees(thomas, 'The labels are printed.');
    for (const page of all) assert.equal(await page.getByText(/review was due/).count(), 0);

    host.backend.advance(11 * day);
    for (const page of all) {
      await page
        .getByText(/^Its review was due on .+\. Without one it can only be read from .+ on\.$/)
        .waitFor();
    }
    await articleOf(thomas, 'The labels are printed.')
      .getByRole('button', { name: 'Reply', exact: true })
      .click();
    await replyField(thomas).fill('Who glues them');
    await fieldOf(thomas).fill('Two shops wait, since');

    host.backend.advance(15 * day);
    for (const page of all) {
      await page
        .getByText(
          /^Nobody has reviewed this room: since .+ it can only be read, until its facilitators do\.$/,
        )
        .waitFor();
      await fieldOf(page).waitFor({ state: 'detached' });
    }
    await articleOf(thomas, 'The labels are printed.').waitFor();
    assert.equal(await replyField(thomas).count(), 0);
    assert.equal(await thomas.getByRole('button', { name: 'Reply', exact: true }).count(), 0);

    await lead(claire, 'Review…', async (dialog) => {
      await dialog.getByLabel('Shops delivered: 140 by').fill('96');
      await dialog.getByLabel('What was found').fill('Two shops wait for their labels.');
      await button(dialog, 'Save the review').click();
      await dialog.getByText('Choose a date.').waitFor();
      await dialog.getByLabel('Next review').fill(dayIn(30));
    });
    for (const page of all) {
      await page.getByRole('cell', { name: '96' }).waitFor();
      await fieldOf(page).waitFor();
      assert.equal(await page.getByText('Nobody has reviewed').count(), 0);
    }
    assert.equal(await fieldOf(thomas).inputValue(), 'Two shops wait, since');
    assert.equal(await replyField(thomas).inputValue(), 'Who glues them');
    await send(thomas);
    await sees(claire, 'Two shops wait, since');
    await button(thomas, 'What it was').click();
    const history = thomas.getByRole('dialog', { name: 'What the charter was' });
    for (const words of [
      'Reviewed: it goes on as it is',
      'Shops delivered: 96, where 140 was promised',
      'Two shops wait for their labels.',
    ]) {
      await history.getByText(words).waitFor();
    }
    for (const page of all) await page.close();
  });

  it('changes the charter, before the eyes of who is in the room', async () => {
    const room = await begin('Summer box');
    const [claire, thomas] = [await open(people.claire, room), await open(people.thomas, room)];
    await lead(claire, 'Review…', async (dialog) => {
      await dialog.getByLabel('It goes on with another charter').check();
      await dialog.getByLabel('Shops delivered: 140 by').fill('96');
      await dialog.getByLabel('What is it for?').fill('Deliver the summer box to 200 shops.');
      await dialog.getByLabel('Target').first().fill('200');
      await dialog.getByLabel('Next review').fill(dayIn(60));
    });
    await thomas.getByText('Deliver the summer box to 200 shops.').waitFor();
    for (const figure of ['96', '200']) await thomas.getByRole('cell', { name: figure }).waitFor();
    await button(thomas, 'What it was').click();
    await thomas.getByText('Reviewed: it goes on with another charter').waitFor();
    await thomas.getByText('Shops delivered: 96, where 140 was promised').waitFor();
    for (const page of [claire, thomas]) await page.close();
  });

  it('merges the room into another one, where it goes on', async () => {
    const [room, into] = [await begin('Spring box'), await begin('Boxes of all seasons')];
    const [claire, thomas] = [await open(people.claire, room), await open(people.thomas, room)];
    const goesOn = await open(people.thomas, into);
    await fieldOf(thomas).waitFor();
    await lead(claire, 'Review…', async (dialog) => {
      await dialog.getByLabel('It goes on in another room').check();
      await button(dialog, 'Save the review').click();
      await dialog.getByText('Choose the room in which it goes on.').waitFor();
      assert.equal(await dialog.getByLabel('Spring box').count(), 0);
      await dialog.getByLabel('Boxes of all seasons').check();
    });
    await thomas.getByText('It can be read, and nothing is added.').waitFor();
    await fieldOf(thomas).waitFor({ state: 'detached' });
    await button(thomas, 'What it was').click();
    await thomas.getByText('Reviewed: it goes on in “Boxes of all seasons”').waitFor();
    await post(goesOn, { text: 'We go on here.' });
    await sees(goesOn, 'We go on here.');
    for (const page of [claire, thomas, goesOn]) await page.close();
  });
});
