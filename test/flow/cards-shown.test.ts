/** The forms of a card, in which whoever is looked at comes and goes, and what a page of the host adds to it. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button } from '../support/room-pages.ts';

const thomas = (attributes = '', content = '') =>
  `<cercle-member-card member="thomas" ${attributes}>${content}</cercle-member-card>`;

/** A card in all its forms; the last comes to whoever points at the name. */
const allForms = `{network}${thomas('variant="compact"')}${thomas()}
  <p>Ask <cercle-member member="thomas">our quality</cercle-member> first.</p>`;

const added = `<a slot="actions" href="/erp/file">Supplier file</a>
  <p slot="sections">Open claims: 2</p><p>Said by the host last</p>`;

describePages('a card in a page', startHost, (host) => {
  const openAll = (reader: TestPerson) => host.open(reader, allForms, { height: 1500 });
  const faces = (page: Page): Locator => page.getByRole('img', { name: /^Thomas Berger/ });

  /** Waits until each form of the card says whether its member is there. */
  async function seeAll(page: Page, said: string): Promise<void> {
    for (const place of [0, 1, 2]) {
      const name = `Thomas Berger, Employee, Maison Aubry${said}`;
      await faces(page)
        .nth(place)
        .and(page.getByRole('img', { name, exact: true }))
        .waitFor();
    }
  }

  before(async () => {
    await tell(host, people.thomas, {
      title: 'Head of quality',
      department: 'Quality',
      city: 'Lyon',
    });
    await introduce(host.backend, ['ravi', 'lukas']);
    const claire = await host.backend.connect(people.claire);
    const { room } = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running', partners: 'apart' },
      members: ['thomas'],
    });
    await claire.do('organization:admit', {
      ...{ room: room.id, organization: 'exotic', members: ['ravi'] },
    });
  });

  it('is one row, all there is, or what hangs from a name, and says in each who is here, away or gone', async () => {
    const own = await host.open(people.thomas, allForms);
    await own.getByText('Head of quality').first().waitFor();
    const pages = [await openAll(people.claire), await openAll(people.ravi)];
    const stranger = await openAll(people.lukas);
    for (const page of pages) {
      await button(page, 'Thomas Berger').hover();
      const hover = page.locator('#hover-card:popover-open');
      await hover.getByText('Lyon').waitFor();
      assert.equal(await hover.getByRole('button').count(), 0);
      const [compact, full] = await page.locator('.frame > .base').allInnerTexts();
      assert.match(compact!, /Head of quality\s+Quality/);
      assert.doesNotMatch(compact!, /Lyon|Employee/);
      assert.match(full!, /Lyon[^]*Employee, Maison Aubry[^]*Follow[^]*Winter box/);
      await seeAll(page, ', here');
    }
    await own.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    for (const page of pages) await seeAll(page, ', away');
    await own.close();
    for (const page of pages) {
      await seeAll(page, '');
      await page.close();
    }
    await stranger.getByText('our quality').waitFor();
    assert.equal(await stranger.getByText('There is nobody here for you to see.').count(), 2);
    assert.equal(await stranger.getByText(/Thomas|Lyon/).count(), 0);
    await stranger.close();
  });

  it('has the sections and the actions of the host, which its page is told of and may keep from leading away', async () => {
    const page = await host.open(people.claire, `{network}${thomas('', added)}`);
    await page.getByText('Supplier file').waitFor();
    await page.locator('cercle-member-card').evaluate((card) => {
      const crm = { label: 'Open in CRM', href: '/crm/thomas', name: 'crm' };
      const unsafe = { label: 'Run', href: 'javascript:alert(1)' };
      Object.assign(card, { actions: [crm, { label: 'Book a room', name: 'book' }, unsafe] });
      document.addEventListener('cercle-card-action', (event) => {
        const { member, name } = event as unknown as { member: string; name: string };
        if (document.title === 'Host') event.preventDefault();
        document.title += ` ${member}:${name}`;
      });
    });
    const { y: atActions } = (await button(page, 'Book a room').boundingBox())!;
    const places = ['Department', 'Open claims: 2', 'Said by the host last'].map(async (words) => {
      return (await page.getByText(words, { exact: true }).boundingBox())!.y;
    });
    const [atRows, atSection, atEnd] = await Promise.all(places);
    assert.ok(atActions < atRows! && atRows! < atSection! && atSection! < atEnd!);
    const before = page.url();
    const link = page.getByRole('link', { name: 'Open in CRM' });
    await link.click();
    await button(page, 'Book a room').click();
    await button(page, 'Run').click();
    assert.equal(await page.title(), 'Host thomas:crm thomas:book thomas:Run');
    assert.equal(page.url(), before);
    await link.click();
    await page.waitForURL('**/crm/thomas');
    await page.close();
  });
});
