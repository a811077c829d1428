/** The page of a steward in front of a real server: what is changed there holds, is told, and is written down. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { button, roomTag } from '../support/room-pages.ts';

const said = 'The first pallet is weighed on Monday.';
const reason = 'Exotic Liquids complains of what is said there.';

describePages('the page of a steward', startHost, (host) => {
  let claire: Client;
  let room: string;
  let nora: Page;

  const openAs = (person: (typeof people)[keyof typeof people], more = '') =>
    host.open(person, `{network}<cercle-steward></cercle-steward>${more}`, { height: 2000 });
  const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
  const row = (page: Page, name: string) => page.locator('[data-row]', { hasText: name });
  const more = (page: Page, name: string) => button(page, `More about ${name}`).click();

  before(async () => {
    await introduce(host.backend, ['ravi', 'charlotte', 'lukas']);
    await tell(host, people.nora, { steward: true });
    await tell(host, people.thomas, { steward: true });
    claire = await host.backend.connect(people.claire);
    const opened = { title: 'Launch', charter: exampleCharter, stage: 'running' };
    room = (await claire.do('room:open', { ...opened, partners: 'apart', members: [] })).room.id;
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    const stream = `room/${room}/inside`;
    await claire.do('post:create', { stream, text: said, mentions: [] });
    nora = await openAs(people.nora, roomTag(room));
  });

  it('shows a colleague who is no steward nothing', async () => {
    const page = await openAs(people.claire);
    await page.locator('cercle-steward').getByText('There is nothing here for you').waitFor();
    assert.equal(await page.getByRole('tab').count(), 0);
    await page.close();
  });

  it('ends the membership of a partner, and their session with it', async () => {
    const ravi = await host.open(people.ravi, `{network}${roomTag(room)}`);
    await ravi.getByRole('heading', { name: 'Launch' }).waitFor();
    await more(nora, 'Ravi Patel');
    await nora.getByLabel('Reason to put them out').fill('Their contract is over.');
    await button(nora, 'Put out of the network…').click();
    await button(nora, 'Put Ravi Patel out, at once').click();
    await nora.getByText('Ravi Patel is out of the network.').waitFor();
    await ravi.getByText('There is nothing here for you to read.').first().waitFor();
    assert.equal(await ravi.getByText('Launch').count(), 0);
    await ravi.close();
  });

  it('names who answers for a partner', async () => {
    await more(nora, 'Lukas Keller');
    await nora.getByRole('combobox', { name: 'Another host contact' }).fill('Thomas Berger');
    await button(nora, 'Name them').click();
    await row(nora, 'Lukas Keller').getByText('Thomas Berger, named by a steward').waitFor();
    const lukas = await host.backend.connect(people.lukas);
    const profile = { streams: [{ stream: 'profile/lukas', since: null }], threads: 0 };
    const { streams } = await lukas.do('stream:open', profile);
    assert.equal(streams[0].snapshot.member.hostContact.id, 'thomas');
  });

  it('sets when everybody of an organization leaves, and leads to them', async () => {
    await tab(nora, 'Organizations');
    await more(nora, 'Exotic Liquids');
    const day = new Date(host.backend.clock() + 20 * 86_400_000).toISOString().slice(0, 10);
    await nora.getByLabel('Last day of the membership').fill(day);
    await button(nora, 'Set the end').click();
    await nora.getByText('The end is set.').waitFor();
    await button(nora, 'Show its people').click();
    await row(nora, 'Charlotte Cooper').waitFor();
    await row(nora, 'Lukas Keller').waitFor({ state: 'detached' });
    await row(nora, 'Charlotte Cooper').locator('.ends').getByText('until').waitFor();
  });

  it('opens a room to a steward for reading, once another agrees', async () => {
    const thomas = await openAs(people.thomas);
    assert.equal(await nora.getByText(said).count(), 0);
    await tab(nora, 'Rooms');
    await more(nora, 'Launch');
    await nora.getByLabel('Reason to read this room').fill(reason);
    await button(nora, 'Ask to read it').click();
    await nora.getByText('You have asked. It waits for another steward.').waitFor();
    await button(nora, 'Show the inspections').click();
    await nora.getByText('It waits for another steward until').waitFor();
    assert.equal(await button(nora, 'Agree…').count(), 0);

    await tab(thomas, 'Inspections');
    await thomas.getByText(`Reason: ${reason}`).waitFor();
    await button(thomas, 'Agree…').click();
    await button(thomas, 'Agree: it opens to Nora Weiss for an hour').click();
    await button(nora, 'Read it now').click();
    await nora.getByText(said).waitFor();
    await thomas.getByText('Nora Weiss reads it since').waitFor();
    await thomas.close();
  });

  it('is seen to read by everyone in the room, and stopped by who keeps it alive', async () => {
    const page = await host.open(
      people.claire,
      `{network}<cercle-perimeter room="${room}"></cercle-perimeter>`,
    );
    const inspections = page.locator('.inspections');
    await inspections.getByText('Nora Weiss reads it since').waitFor();
    await inspections.getByText(`Reason: ${reason}`).waitFor();
    await button(page, 'End it').click();
    await button(page, 'End it now').click();
    await inspections.waitFor({ state: 'detached' });
    await nora.getByText(said).waitFor({ state: 'detached' });
    await nora.getByText('Ended by Claire Fontaine').waitFor();
    await page.getByText('read it as a steward, ended by Claire Fontaine').waitFor();
    await page.close();
  });

  it('shows all of it in the trail, and saves that', async () => {
    await tab(nora, 'Audit trail');
    const trail = nora.getByRole('list', { name: 'Audit trail' });
    for (const words of [
      ...['Put out of the network', 'Host contact named', 'End of an organization set'],
      ...['Inspection asked for', 'Inspection agreed to', 'Inspection begun', 'Inspection ended'],
      ...['Reason: Their contract is over.', 'Became a steward'],
    ]) {
      await trail.getByText(words, { exact: true }).first().waitFor();
    }
    const downloading = nora.waitForEvent('download');
    await button(nora, 'Export the trail').click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'audit.ndjson');
    const lines = readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n');
    const entries = lines.map((line) => JSON.parse(line) as { position: number; action: string });
    assert.deepEqual(
      entries.map(({ position }) => position),
      entries.map((_, index) => index + 1),
    );
    assert.ok(entries.some(({ action }) => action === 'inspection:use'));
    await nora.getByText('It was saved.').waitFor();
  });

  it('is taken away at once from whoever is a steward no more', async () => {
    await tell(host, people.nora, { steward: false });
    await nora.locator('cercle-steward').getByText('There is nothing here for you').waitFor();
    assert.equal(await nora.getByRole('tab').count(), 0);
    assert.equal(await nora.getByText('Put out of the network').count(), 0);
    await nora.close();
  });
});
