/** What somebody asks for about a room or themselves while there is no connection waits, says so, and goes only unless they take it back. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, it } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { accept, exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { admit, button, roomTag } from '../support/room-pages.ts';

describePages('what is asked for without a connection', startHost, (host) => {
  let claire: Client;
  let room: string;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora']);
    claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas', 'nora'] },
    });
    room = opened.room.id;
    for (const one of ['thomas', 'nora'] as const) {
      const colleague = await host.backend.connect(people[one]);
      await accept(room, colleague);
      colleague.close();
    }
  });
  beforeEach(async () => {
    context = await host.browser.newContext({ viewport: { width: 900, height: 2000 } });
  });
  afterEach(() => context.close());

  const open = async (tag: string) => {
    page = await host.open(people.claire, `{network}${tag}`, { context });
  };

  const line = () =>
    page
      .getByText(/^No connection since/)
      .locator('visible=true')
      .first();
  const lose = async () => {
    await context.setOffline(true);
    await line().waitFor();
  };
  const regain = async () => {
    await context.setOffline(false);
    await line().waitFor({ state: 'detached' });
  };
  const waits = () =>
    page.getByText('this is sent once there is one, unless you cancel').locator('visible=true');

  /** Who is inside by now. What was asked for before in the page is sent before what was asked for since. */
  async function inside(): Promise<string[]> {
    const told = await claire.do('perimeter:read', { room });
    return told.inside.map(({ member }: { member: { name: string } }) => member.name).sort();
  }

  it('is sent where it waits, and not where it was taken back', async () => {
    await open(`<cercle-perimeter room="${room}"></cercle-perimeter>`);
    await button(page, 'Remove Thomas Berger').waitFor();
    await lose();
    for (const name of ['Thomas Berger', 'Nora Weiss']) {
      await button(page, `Remove ${name}`).click();
      // Whoever presses again asks for the same.
      await button(page, `Remove ${name}`).click();
      await page.getByText(`“Remove ${name}?” is sent once there is a connection.`).waitFor();
    }
    await button(page, 'Take back').first().click();
    await page.getByText('Taken back: it was not sent.').waitFor();
    assert.equal(await button(page, 'Take back').count(), 1);
    await regain();
    await page.getByText('Nora Weiss is removed').waitFor();
    assert.deepEqual(await inside(), ['Claire Fontaine', 'Thomas Berger']);
  });

  it('goes with the dialog in which it was asked for', async () => {
    await open(roomTag(room));
    await button(page, 'Remove Thomas Berger').waitFor();
    await lose();
    await button(page, 'Remove Thomas Berger').first().click();
    const removal = page.getByRole('dialog', { name: 'Remove Thomas Berger?' });
    await button(removal, 'Remove').click();
    await waits().waitFor();
    await button(removal, 'Cancel').click();
    await button(page, 'Admit…').click();
    await button(page, 'Invite someone who has no account').click();
    const invitation = page.getByRole('dialog', { name: 'Invite someone who has no account' });
    const day = new Date(host.backend.clock() + 30 * 86_400_000).toISOString().slice(0, 10);
    await invitation.getByLabel('Mail address').fill('mira@exotic.example');
    await invitation.getByLabel('Name of the organization').fill('Exotic Liquids');
    await invitation.getByLabel('Last day of their access').fill(day);
    await button(invitation, 'Invite').click();
    await waits().waitFor();
    await page.keyboard.press('Escape');
    await invitation.waitFor({ state: 'hidden' });
    assert.equal(await page.getByText('is sent once there is a connection').count(), 0);
    await regain();
    await admit(page, 'Nora Weiss');
    assert.deepEqual(await inside(), ['Claire Fontaine', 'Nora Weiss', 'Thomas Berger']);
    const { invitations } = await claire.do('invitation:list', { room });
    assert.deepEqual(invitations, []);
  });

  it('is no part of one’s card once it is cancelled', async () => {
    await open(`${roomTag(room)}<cercle-member-card member="claire"></cercle-member-card>`);
    await button(page, 'Edit').click();
    await lose();
    await page.getByLabel('Phone').fill('+33 4 72 00 00 01');
    await button(page, 'Save').click();
    await waits().waitFor();
    await button(page, 'Cancel').click();
    await regain();
    await button(page, 'Edit').click();
    assert.equal(await page.getByLabel('Phone').inputValue(), '');
    await page.getByLabel('Ask me about').fill('glass');
    await button(page, 'Save').click();
    await page.locator('.expertise').getByText('glass').waitFor();
    assert.equal(await page.getByText('+33 4 72').count(), 0);
  });
});
