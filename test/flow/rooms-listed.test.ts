/** The rooms that somebody is in, as a list: by what is new and by stage, with what they have yet to read, as it comes and goes. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button } from '../support/room-pages.ts';

describePages('the rooms that somebody is in', startHost, (host) => {
  let claire: Client;
  const rooms = new Map<string, string>();

  const open = (person: TestPerson) =>
    host.open(person, '{network}<cercle-rooms></cercle-rooms>', { height: 2000 });
  const rowOf = (page: Page, title: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });

  /** Waits until so many are unread in a room. */
  const counts = (page: Page, title: string, unread: number): Promise<void> =>
    unread === 0
      ? rowOf(page, title).getByText('new').waitFor({ state: 'detached' })
      : rowOf(page, title).getByText(`${unread} new`).waitFor({ state: 'attached' });

  /** Waits until the headings and the rooms stand one below the other so. */
  async function shows(page: Page, words: readonly string[]): Promise<void> {
    const all = page.locator('cercle-rooms :is(h3, .title bdi)');
    for (const [place, text] of words.entries()) {
      await all
        .nth(place)
        .and(page.getByText(text, { exact: true }))
        .waitFor();
    }
    await all.nth(words.length).waitFor({ state: 'detached' });
  }

  async function say(title: string, audience: string): Promise<string> {
    host.backend.advance(1000);
    const stream = `room/${rooms.get(title)}/${audience}`;
    return (await claire.do('post:create', { stream, text: 'Said.', mentions: [] })).id;
  }

  const goTo = (title: string, stage: string) =>
    claire.do('stage:change', { room: rooms.get(title), stage });

  before(async () => {
    await introduce(host.backend, ['thomas', 'ravi']);
    claire = await host.backend.connect(people.claire);
    for (const [title, stage] of [
      ['Winter box', 'running'],
      ['Price list', 'pilot'],
      ['Label change', 'draft'],
    ]) {
      host.backend.advance(1000);
      const opened = { title, charter: exampleCharter, stage, partners: 'apart' };
      const { room } = await claire.do('room:open', { ...opened, members: ['thomas'] });
      rooms.set(title!, room.id);
    }
    const room = rooms.get('Winter box');
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
  });

  it('stand with what is newest first, and move up as it comes', async () => {
    const thomas = await open(people.thomas);
    await shows(thomas, ['Label change', 'Price list', 'Winter box', 'Maison Aubry']);
    await say('Price list', 'inside');
    await shows(thomas, ['Price list', 'Label change', 'Winter box', 'Maison Aubry']);
    await say('Winter box', 'inside');
    await shows(thomas, ['Winter box', 'Price list', 'Label change', 'Maison Aubry']);
    await thomas.close();
  });

  it('count for each reader what they may read and have not, up and down', async () => {
    const [thomas, ravi] = [await open(people.thomas), await open(people.ravi)];
    await counts(thomas, 'Winter box', 1);
    await shows(ravi, ['Winter box']);
    const toAll = await say('Winter box', 'everyone');
    await counts(ravi, 'Winter box', 1);
    await counts(thomas, 'Winter box', 2);
    await counts(thomas, 'Price list', 1);
    const inside = await say('Winter box', 'inside');
    await counts(thomas, 'Winter box', 3);
    await counts(ravi, 'Winter box', 1);

    await claire.do('post:delete', { id: toAll });
    await counts(ravi, 'Winter box', 0);
    await counts(thomas, 'Winter box', 2);
    await claire.do('post:delete', { id: inside });
    await counts(thomas, 'Winter box', 1);

    const room = `<cercle-feed room="${rooms.get('Winter box')}"></cercle-feed>`;
    const reader = await host.open(people.thomas, `{network}${room}`);
    await reader.getByRole('article').first().waitFor();
    await counts(thomas, 'Winter box', 0);
    for (const page of [thomas, ravi, reader]) await page.close();
  });

  it('stand by their stages, and go on to the next before the eyes of who lists them', async () => {
    const [thomas, ravi] = [await open(people.thomas), await open(people.ravi)];
    for (const page of [thomas, ravi]) await button(page, 'By stage').click();
    await shows(ravi, ['Running', 'Winter box']);
    await shows(thomas, [
      ...['Draft', 'Label change', 'Pilot', 'Price list', 'Running', 'Winter box'],
      ...['Others', 'Maison Aubry'],
    ]);
    await goTo('Price list', 'running');
    await shows(thomas, [
      ...['Draft', 'Label change', 'Running', 'Winter box', 'Price list'],
      ...['Others', 'Maison Aubry'],
    ]);
    await goTo('Winter box', 'closing');
    await shows(ravi, ['Closing', 'Winter box']);
    await goTo('Winter box', 'archived');
    await shows(ravi, ['Archived', 'Winter box']);
    await shows(thomas, [
      ...['Draft', 'Label change', 'Running', 'Price list', 'Archived', 'Winter box'],
      ...['Others', 'Maison Aubry'],
    ]);
    assert.equal(await ravi.getByText(/Price list|Label change|Maison Aubry/).count(), 0);
    for (const page of [thomas, ravi]) await page.close();
  });
});
