/** Somebody who is in 500 rooms finds in a list what is new, and any other by its name, without all of them being drawn. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { button } from '../support/room-pages.ts';

const many = 500;
/** So many are drawn at once. */
const shown = 30;
const titleOf = (count: number): string => `Room ${String(count).padStart(3, '0')}`;

describePages('somebody in 500 rooms', startHost, (host) => {
  let claire: Client;
  let page: Page;
  const rooms = new Map<string, string>();

  const titles = (): Locator => page.locator('cercle-rooms .title bdi');
  const rowOf = (title: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByText(title, { exact: true }) });
  const standsAt = (place: number, title: string): Promise<void> =>
    titles()
      .nth(place)
      .and(page.getByText(title, { exact: true }))
      .waitFor();
  const say = (title: string) => {
    host.backend.advance(1000);
    const stream = `room/${rooms.get(title)}/inside`;
    return claire.do('post:create', { stream, text: 'Said.', mentions: [] });
  };

  before(async () => {
    await introduce(host.backend, ['thomas']);
    claire = await host.backend.connect(people.claire);
    for (let count = 1; count <= many; count += 1) {
      host.backend.advance(1000);
      const title = titleOf(count);
      const stage = count % 2 === 0 ? 'running' : 'pilot';
      const opened = { title, charter: exampleCharter, stage, partners: 'apart' };
      rooms.set(title, (await claire.do('room:open', { ...opened, members: ['thomas'] })).room.id);
    }
    await say(titleOf(250));
    claire = await host.backend.connect(people.claire);
    page = await host.open(people.thomas, '{network}<cercle-rooms></cercle-rooms>', {
      height: 3000,
    });
  });

  it('reads of the newest first, and of more when they ask', async () => {
    await standsAt(0, titleOf(250));
    await standsAt(1, titleOf(500));
    await standsAt(shown - 1, titleOf(many - shown + 2));
    assert.equal(await titles().count(), shown);
    await button(page, 'Show more').click();
    await standsAt(shown, titleOf(many - shown + 1));
    assert.equal(await titles().count(), 2 * shown);
  });

  it('sees a room move up that had not been drawn, with what is new in it', async () => {
    assert.equal(await rowOf(titleOf(7)).count(), 0);
    await say(titleOf(7));
    await standsAt(0, titleOf(7));
    await rowOf(titleOf(7)).getByText('1 new').waitFor({ state: 'attached' });
    await rowOf(titleOf(250)).getByText('1 new').waitFor({ state: 'attached' });
    await rowOf(titleOf(500)).getByText('new').waitFor({ state: 'detached' });
  });

  it('finds any of them by its name, and those of a stage', async () => {
    const search = page.getByRole('searchbox', { name: 'Find a room by its name' });
    await search.fill('room 123');
    await standsAt(0, titleOf(123));
    await titles().nth(1).waitFor({ state: 'detached' });
    await search.fill('');
    await standsAt(0, titleOf(7));
    await button(page, 'By stage').click();
    await page.getByRole('heading', { name: 'Pilot' }).waitFor();
    await standsAt(0, titleOf(7));
    await titles().nth(shown).waitFor({ state: 'detached' });
    await page.close();
  });
});
