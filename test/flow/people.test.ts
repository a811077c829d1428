/** People find each other: a card and its owner, whom one follows, what answers have confirmed, and what a partner sees. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

const mail = 'thomas.berger@aubry.example';

describePages('people who find each other', startHost, (host) => {
  let claire: Client;
  let thomas: Client;

  const enter = async (person: TestPerson, claims: Record<string, unknown> = {}) =>
    host.backend.connect(person, await tokenFor(person, { now: host.backend.clock(), claims }));
  const cardFor = (reader: TestPerson, member: string): Promise<Page> =>
    host.open(reader, `{network}<cercle-member-card member="${member}"></cercle-member-card>`);
  const button = (page: Page | Locator, name: string) =>
    page.getByRole('button', { name, exact: true });

  before(async () => {
    claire = await enter(people.claire);
    thomas = await enter(people.thomas);
    for (const person of [people.nora, people.ravi, people.lukas]) await enter(person);
    const { room } = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running', partners: 'apart' },
      members: ['thomas'],
    });
    for (const [organization, member] of [
      ['exotic', 'ravi'],
      ['alpenhof', 'lukas'],
    ]) {
      await claire.do('organization:admit', { room: room.id, organization, members: [member] });
    }
    const question = await claire.do('post:create', {
      ...{ stream: `room/${room.id}/inside`, text: 'Who knows #customs?', mentions: [] },
      ...{ title: 'Customs', detail: { kind: 'question' } },
    });
    const answer = { root: question.id, text: 'I do.', mentions: [] };
    const { id } = await thomas.do('post:comment', answer);
    await claire.do('question:accept', { comment: id });
  });

  it('says what one can be asked about, from then on, whatever the host says', async () => {
    const page = await cardFor(people.thomas, 'thomas');
    await button(page, 'Edit').click();
    await page.getByLabel('Ask me about').fill('Customs\nPallets');
    await page.getByLabel('Phone').fill('+33 6 12 34 56 78');
    await button(page, 'Save').click();
    await page.getByText('Pallets', { exact: true }).waitFor();
    const again = await enter(people.thomas, { expertise: ['Corks'], email: mail });
    again.close();
    const reader = await cardFor(people.claire, 'thomas');
    await reader.getByText('Pallets', { exact: true }).waitFor();
    await reader.getByRole('link', { name: '+33 6 12 34 56 78' }).waitFor();
    await reader.getByRole('link', { name: mail }).waitFor();
    assert.equal(await reader.getByText('Corks').count(), 0);
  });

  it('shows that an answer was accepted, and the rooms that both are in', async () => {
    const reader = await cardFor(people.claire, 'thomas');
    await reader.getByText('1 answer accepted').waitFor();
    await reader.getByText('Winter box').waitFor();
    const stranger = await cardFor(people.nora, 'thomas');
    await stranger.getByText('Customs', { exact: true }).waitFor();
    await stranger.getByRole('link', { name: mail }).waitFor();
    assert.equal(await stranger.getByText('1 answer accepted').count(), 0);
    assert.equal(await stranger.getByText('Winter box').count(), 0);
  });

  it('follows somebody, and finds them among those one follows', async () => {
    const card = await cardFor(people.claire, 'thomas');
    await button(card, 'Follow').click();
    await button(card, 'Following').waitFor();
    const page = await host.open(people.claire, '{network}<cercle-members></cercle-members>');
    await page.getByText('5 people', { exact: true }).waitFor();
    const later = await cardFor(people.claire, 'thomas');
    await button(later, 'Following').waitFor();
    await button(page, 'People I follow').click();
    await page.getByText('1 person', { exact: true }).waitFor();
    await button(page, 'Thomas Berger').focus();
    await page.keyboard.press('Enter');
    const chosen = page.locator('#hover-card:popover-open');
    await chosen.getByRole('link', { name: mail }).waitFor();
    // What it offers is the next thing that the keys come to.
    await page.keyboard.press('Tab');
    const isFocused = (found: Locator) => found.evaluate((one) => one.matches(':focus'));
    assert.equal(await isFocused(button(chosen, 'Following')), true);
    await page.keyboard.press('Escape');
    await chosen.waitFor({ state: 'detached' });
    assert.equal(await isFocused(button(page, 'Thomas Berger')), true);
  });

  it('shows a partner those whom they may know, and no mail of theirs', async () => {
    const page = await host.open(people.ravi, '{network}<cercle-members></cercle-members>');
    await page.getByText('3 people', { exact: true }).waitFor();
    for (const name of ['Claire Fontaine', 'Thomas Berger', 'Ravi Patel']) {
      await button(page, name).waitFor();
    }
    assert.equal(await page.getByText('Lukas Keller').count(), 0);
    assert.equal(await page.getByText('Nora Weiss').count(), 0);
    const card = await cardFor(people.ravi, 'thomas');
    await card.getByText('Winter box').waitFor();
    await card.getByText('Pallets').waitFor();
    assert.equal(await card.getByText(mail).count(), 0);
    assert.equal(await card.getByText('+33 6 12').count(), 0);
    assert.equal(await card.getByText('1 answer accepted').count(), 0);
  });

  it('names somebody in a sentence of the page, where the reader may know them', async () => {
    const sentence =
      '{network}<p>Ask <cercle-member member="nora">our dispatcher</cercle-member> first.</p>';
    const colleague = await host.open(people.claire, sentence);
    await button(colleague, 'Nora Weiss').focus();
    await colleague.getByText('Maison Aubry').waitFor();
    const partner = await host.open(people.ravi, sentence);
    await partner.locator('cercle-member:defined').waitFor();
    await partner.getByText('our dispatcher').waitFor();
    assert.equal(await button(partner, 'Nora Weiss').count(), 0);
  });
});
