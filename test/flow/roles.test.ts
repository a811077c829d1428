/** Roles in a room's page: each takes effect as it is given, and an owner hands the room over to another. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { fieldOf } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button, roomTag } from '../support/room-pages.ts';

describePages('the roles of a room', startHost, (host) => {
  let claire: Page;
  let nora: Page;

  const listed = (page: Page, name: string): Locator =>
    page.locator('.people li').filter({ hasText: name });
  const roleButton = (page: Page, name: string): Locator =>
    listed(page, name).getByRole('button', { name: /change (your role|the role of)/ });

  /** Opens the choice of somebody's role, which may be one's own. */
  async function choosing(page: Page, name: string): Promise<Locator> {
    await roleButton(page, name).click();
    return page.getByRole('dialog', { name: /another role$|^Change your role$/ });
  }
  async function give(page: Page, name: string, role: string): Promise<void> {
    const dialog = await choosing(page, name);
    await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
    await dialog.getByRole('button', { name: /this role$/ }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora']);
    const opener = await host.backend.connect(people.claire);
    const { room } = await opener.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas', 'nora'] },
    });
    const open = (person: TestPerson) =>
      host.open(person, `{network}${roomTag(room.id)}`, { height: 2000 });
    [claire, nora] = await Promise.all([open(people.claire), open(people.nora)]);
  });

  it('take effect live for whoever is given another one', async () => {
    await fieldOf(nora).waitFor();
    await give(claire, 'Nora Weiss', 'Reader');
    await fieldOf(nora).waitFor({ state: 'detached' });
    assert.equal(await button(nora, 'Admit…').count(), 0);
    await give(claire, 'Nora Weiss', 'Facilitator');
    await fieldOf(nora).waitFor();
    await button(nora, 'Admit…').waitFor();
    await button(nora, 'Remove Thomas Berger').waitFor();
    await give(claire, 'Nora Weiss', 'Member');
    await button(nora, 'Admit…').waitFor({ state: 'detached' });
    await fieldOf(nora).waitFor();
  });

  it('let facilitators do everything but what is an owner’s', async () => {
    await give(claire, 'Nora Weiss', 'Facilitator');
    await button(nora, 'Remove Thomas Berger').waitFor();
    assert.equal(await roleButton(nora, 'Claire Fontaine').count(), 0);
    assert.equal(await button(nora, 'Remove Claire Fontaine').count(), 0);
    const dialog = await choosing(nora, 'Thomas Berger');
    await dialog.getByRole('radio', { name: /^Facilitator/ }).waitFor();
    assert.equal(await dialog.getByRole('radio', { name: /^Owner/ }).count(), 0);
    await button(dialog, 'Cancel').click();
  });

  it('are handed over by an owner, who keeps the room until there is another', async () => {
    const dialog = await choosing(claire, 'Claire Fontaine');
    await dialog.getByRole('radio', { name: /^Facilitator/ }).check();
    await button(dialog, 'Take this role').click();
    await dialog.getByText('A room keeps an owner: name another one first.').waitFor();
    await button(dialog, 'Cancel').click();

    await give(claire, 'Nora Weiss', 'Owner');
    for (const page of [claire, nora]) {
      await listed(page, 'Nora Weiss').getByText('owner').waitFor();
      await listed(page, 'Claire Fontaine').getByText('owner').waitFor();
    }
    await give(claire, 'Claire Fontaine', 'Facilitator');
    for (const page of [claire, nora]) {
      await listed(page, 'Claire Fontaine').getByText('facilitator').waitFor();
      await listed(page, 'Nora Weiss').getByText('owner').waitFor();
    }
    assert.equal(await roleButton(claire, 'Nora Weiss').count(), 0);
    assert.equal(await button(claire, 'Remove Nora Weiss').count(), 0);
    await give(nora, 'Thomas Berger', 'Owner');
    await listed(claire, 'Thomas Berger').getByText('owner').waitFor();
    await give(nora, 'Claire Fontaine', 'Reader');
    await fieldOf(claire).waitFor({ state: 'detached' });
    await button(claire, 'Admit…').waitFor({ state: 'detached' });
    await roleButton(claire, 'Claire Fontaine').waitFor({ state: 'detached' });
  });
});
