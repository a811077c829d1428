/** A second organization of partners comes into a room: whether they see each other was chosen once, and every page shows it at once. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { accept, exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, post, reply, sees } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { acceptCharter, admit, roomTag } from '../support/room-pages.ts';

/** As partners are offered what only their own organization reads besides. */
const company = 'With Maison Aubry';
const everyone = 'Everyone in the room';
const [exotic, alpenhof] = ['With Exotic Liquids', 'With Alpenhof Vertrieb'];
const printed = 'The labels are printed.';
const glued = 'The labels are glued.';

describePages('a second organization in a room', startHost, (host) => {
  const replyTo = (page: Page, words: string): Locator =>
    articleOf(page, words).getByRole('button', { name: 'Reply', exact: true });
  const listed = (page: Page, name: string): Locator =>
    page.locator('.people').getByText(name, { exact: true });

  const change = (page: Page): Locator =>
    page.getByRole('button', { name: 'Change who will read' });

  /** Waits until a page offers to write for these, and for nobody else. */
  async function offers(page: Page, audiences: readonly string[]): Promise<void> {
    await change(page).click();
    const items = page.getByRole('menuitemradio');
    for (const [place, name] of audiences.entries()) {
      await items.nth(place).filter({ hasText: name }).waitFor();
    }
    await items.nth(audiences.length).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  }

  /** A room in which Exotic Liquids is and something was said to everyone: as a facilitator sees it, and Ravi Patel of Exotic Liquids, and Lukas Keller outside. */
  async function begin(partners: 'apart' | 'together') {
    const client = await host.backend.connect(people.claire);
    const opened = { title: 'Launch', charter: exampleCharter, stage: 'running', partners };
    const { id: room } = (await client.do('room:open', { ...opened, members: ['thomas'] })).room;
    await client.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    const stream = `room/${room}/everyone`;
    await client.do('post:create', { stream, text: printed, mentions: [] });
    const joining = await host.backend.connect(people.ravi);
    await accept(room, joining);
    for (const one of [client, joining]) one.close();
    const open = (person: TestPerson): Promise<Page> =>
      host.open(person, `{network}${roomTag(room)}`, { height: 4000 });
    const pages = {
      claire: await open(people.claire),
      ravi: await open(people.ravi),
      lukas: await open(people.lukas),
    };
    await pages.lukas.getByText('There is nothing here for you to read.').waitFor();
    // Where they are apart, everyone is with one of them no more than whoever is with it.
    const more = partners === 'together' ? [everyone] : [];
    await offers(pages.claire, ['Inside', exotic, ...more]);
    await reply(pages.ravi, printed, 'In two languages?');
    await sees(pages.claire, 'In two languages?');
    assert.equal(await change(pages.ravi).count(), more.length);
    return pages;
  }

  /** The second one comes: what is said to everyone from then on it reads, and nothing from before. */
  async function comes({ claire, lukas }: Record<'claire' | 'lukas', Page>): Promise<void> {
    await admit(claire, 'Lukas Keller');
    await acceptCharter(lukas);
    await offers(claire, ['Inside', alpenhof, exotic, everyone]);
    await post(claire, { text: glued, audience: everyone });
    await sees(lukas, glued);
    assert.equal(await lukas.getByText(/printed|two languages/).count(), 0);
  }

  before(() => introduce(host.backend, ['thomas', 'ravi', 'lukas']));

  it('has the first one only read what is for everyone, where they are apart, and neither learns of the other', async () => {
    const { claire, ravi, lukas } = await begin('apart');
    await comes({ claire, lukas });
    await sees(ravi, glued);
    for (const [page, text] of [
      [ravi, printed],
      [ravi, glued],
      [lukas, glued],
    ] as const) {
      await articleOf(page, text).first().waitFor();
      await replyTo(page, text).waitFor({ state: 'detached' });
    }
    for (const [page, words, own, other] of [
      [ravi, 'We print the sleeves.', exotic, lukas],
      [lukas, 'We have the lorries.', alpenhof, ravi],
    ] as const) {
      assert.equal(await change(page).count(), 0);
      await post(page, { text: words });
      await (await sees(claire, words)).getByText(own, { exact: true }).last().waitFor();
      assert.equal(await other.getByText(words).count(), 0);
    }
    await listed(ravi, 'Claire Fontaine').waitFor();
    assert.equal(await ravi.getByText(/Alpenhof|Lukas/).count(), 0);
    assert.equal(await lukas.getByText(/Exotic|Ravi/).count(), 0);
    await lukas.getByText('2 people from Maison Aubry and 1 person from Alpenhof').waitFor();
    await ravi.getByText('2 people from Maison Aubry and 1 person from Exotic').waitFor();
    for (const page of [claire, ravi, lukas]) await page.close();
  });

  it('is seen by the first one and sees it, where they are together, and both write to everyone', async () => {
    const { claire, ravi, lukas } = await begin('together');
    await comes({ claire, lukas });
    await listed(ravi, 'Lukas Keller').waitFor();
    await listed(lukas, 'Ravi Patel').waitFor();
    await replyTo(ravi, printed).waitFor();
    for (const page of [ravi, lukas]) await offers(page, [company, everyone]);
    await sees(ravi, glued);
    await reply(lukas, glued, 'On both sides?');
    await articleOf(ravi, 'On both sides?').last().getByText('Lukas Keller').waitFor();
    await post(ravi, { text: 'We print the sleeves.', audience: everyone });
    await (await sees(lukas, 'We print the sleeves.')).getByText('Ravi Patel').waitFor();
    await post(ravi, { text: 'What do we pay?', audience: company });
    await sees(claire, 'What do we pay?');
    assert.equal(await lukas.getByText('What do we pay?').count(), 0);
    for (const page of [claire, ravi, lukas]) await page.close();
  });
});
