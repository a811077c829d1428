/** Rooms in a list: somebody asks to join one, is declined or admitted, and sees what is said there come and be read. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';

describePages('rooms in a list', startHost, (host) => {
  let claire: Client;
  const rooms = new Map<string, string>();

  // What is out of sight is not read.
  const open = (person: TestPerson, body = '<cercle-rooms></cercle-rooms>') =>
    host.open(person, `{network}${body}`, { height: 3000 });
  const openRoom = (person: TestPerson, title: string) =>
    open(person, `<cercle-project-room room="${rooms.get(title)}"></cercle-project-room>`);
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const row = (page: Page, title: string): Locator =>
    page.getByRole('listitem').filter({ hasText: title });
  const toJoin = async (page: Page) => {
    await button(page, 'Rooms to join').click();
    return page;
  };
  const say = (title: string, text: string) =>
    claire.do('post:create', {
      ...{ stream: `room/${rooms.get(title)}/everyone`, text, mentions: [] },
    });

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora', 'ravi', 'lukas']);
    claire = await host.backend.connect(people.claire);
    for (const [title, asking] of [
      ['Winter box', true],
      ['Price list', false],
    ] as const) {
      const charter = { ...exampleCharter, purpose: `What ${title} is for.`, asking };
      const opened = { title, charter, stage: 'running', partners: 'apart', members: ['thomas'] };
      const { room } = await claire.do('room:open', opened);
      rooms.set(title, room.id);
    }
    const room = rooms.get('Winter box');
    await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
  });

  it('shows to whoever is outside what may be asked for, and nothing else', async () => {
    const nora = await toJoin(await open(people.nora));
    await row(nora, 'Winter box').getByText('What Winter box is for.').waitFor();
    await row(nora, 'Winter box').getByText('Claire Fontaine').waitFor();
    assert.equal(await nora.getByText('Price list').count(), 0);
    const ravi = await toJoin(await open(people.ravi));
    await row(ravi, 'Winter box').waitFor();
    assert.equal(await ravi.getByText('Running').count(), 0);
    const lukas = await toJoin(await open(people.lukas));
    await lukas.getByText('There is no room to ask for.').waitFor();
    for (const page of [nora, ravi, lukas]) await page.close();
  });

  it('takes a request back, and says that one was declined, as it happens', async () => {
    const ravi = await toJoin(await open(people.ravi));
    const facilitator = await openRoom(people.claire, 'Winter box');
    await button(ravi, 'Ask to join Winter box').click();
    await button(ravi, 'Send the request').click();
    await row(ravi, 'Winter box').getByText('Asked on').waitFor();
    await button(facilitator, 'Decline Ravi Patel').waitFor();
    await button(ravi, 'Withdraw the request to join Winter box').click();
    await button(facilitator, 'Decline Ravi Patel').waitFor({ state: 'detached' });

    await button(ravi, 'Ask to join Winter box').click();
    await button(ravi, 'Send the request').click();
    await button(facilitator, 'Decline Ravi Patel').click();
    await row(ravi, 'Winter box').getByText('You may ask again from').waitFor();
    assert.equal(await ravi.getByText(/Declined .* by/).count(), 0);
    assert.equal(await button(ravi, 'Ask to join Winter box').count(), 0);
    await ravi.close();
    await facilitator.close();
  });

  it('brings a room with its posts to whoever is admitted, and counts what is new until it is read', async () => {
    const nora = await toJoin(await open(people.nora));
    const facilitator = await openRoom(people.claire, 'Winter box');
    await button(nora, 'Ask to join Winter box').click();
    await nora.getByRole('textbox').fill('I pack the boxes.');
    await button(nora, 'Send the request').click();
    await facilitator.getByText('I pack the boxes.').waitFor();
    await button(facilitator, 'Admit Nora Weiss').click();
    await row(nora, 'Winter box').waitFor({ state: 'detached' });
    await facilitator.getByText('I pack the boxes.').waitFor({ state: 'detached' });
    await button(nora, 'My rooms').click();
    await row(nora, 'Winter box').waitFor();

    for (const count of [1, 2]) {
      await say('Winter box', `Pallet ${count} has left.`);
      await row(nora, 'Winter box').getByText(`${count} new`).waitFor({ state: 'attached' });
    }
    const room = await openRoom(people.nora, 'Winter box');
    await room.getByText('Pallet 2 has left.').waitFor();
    await room.bringToFront();
    await row(nora, 'Winter box').getByText('new').waitFor({ state: 'detached' });
    for (const page of [nora, room, facilitator]) await page.close();
  });

  it('takes a room away from whoever is out of it', async () => {
    const thomas = await open(people.thomas);
    await row(thomas, 'Price list').waitFor();
    await claire.do('member:remove', { room: rooms.get('Price list'), member: 'thomas' });
    await row(thomas, 'Price list').waitFor({ state: 'detached' });
    await row(thomas, 'Winter box').waitFor();
    await thomas.close();
  });

  it('is known to nobody outside any more once its charter says so', async () => {
    const nora = await toJoin(await open(people.nora));
    await claire.do('member:remove', { room: rooms.get('Winter box'), member: 'nora' });
    await row(nora, 'Winter box').waitFor();
    await button(nora, 'Ask to join Winter box').click();
    await button(nora, 'Send the request').click();
    await row(nora, 'Winter box').getByText('Asked on').waitFor();
    const room = rooms.get('Winter box');
    await claire.do('charter:change', { room, charter: exampleCharter });
    await nora.getByText('There is no room to ask for.').waitFor();
    await nora.close();
  });
});
