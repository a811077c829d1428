/** The host's pages at the widths that people have, each as it is filled and with the longest name that a room may have. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { logins } from '../../demo/company/index.ts';
import { startDemonstration, type Demonstration } from '../../demo/demonstration.ts';
import { exampleCharter } from '../support/backend.ts';
import { missingBrowser, launchBrowser } from '../support/browser.ts';
import { handshakeOf } from '../support/handshake.ts';
import { widgetFiles } from '../support/pages.ts';

type Role = (typeof logins)[number]['role'];

const skip = await missingBrowser();

const widths = [320, 900, 1400];
const roles = ['employee', 'distributor', 'supplier'] as const;
const personAs = (role: Role): string => logins.find((login) => login.role === role)!.person;
const longName = 'Verpackungsverordnung'.repeat(6).slice(0, 120);
const order = '/erp/purchase-order/4500071832';

describe('the pages of the demonstration', { skip, timeout: 240_000 }, () => {
  let data: string;
  let demonstration: Demonstration;
  let browser: Browser;
  let room: string;

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'cercle-demo-'));
    const file = join(data, 'cercle.js');
    for (const [name, code] of Object.entries(await widgetFiles())) {
      await writeFile(join(data, name), code);
    }
    const say = () => {};
    demonstration = await startDemonstration({ data, port: 0, bundle: pathToFileURL(file), say });
    room = await openLongRoom(personAs('employee'));
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await demonstration?.close();
    await rm(data, { recursive: true, force: true });
  });

  /** Everyone whose pages are looked at is in it. */
  async function openLongRoom(person: string): Promise<string> {
    const { address } = demonstration;
    const headers = { cookie: `halvane-person=${person}` };
    const response = await fetch(`${address}/cercle/token`, { headers });
    const { token } = (await response.json()) as { token: string };
    const session = await handshakeOf(address, token);
    const charter = { ...exampleCharter, sponsor: person };
    const room = { title: longName, charter, stage: 'running', partners: 'apart', members: [] };
    const opened = await session.ask('room:open', room, 'the-long-room');
    const { id } = opened.room as { id: string };
    const partners = [
      ['skafferi', personAs('distributor')],
      ['vidros-alcamar', personAs('supplier')],
    ] as const;
    for (const [organization, member] of partners) {
      const input = { room: id, organization, members: [member] };
      await session.ask('organization:admit', input, `admit-${organization}`);
    }
    session.close();
    return id;
  }

  async function visit<Result>(
    person: string,
    width: number,
    look: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const url = demonstration.address;
    await context.addCookies([{ name: 'halvane-person', value: person, url }]);
    try {
      return await look(await context.newPage());
    } finally {
      await context.close();
    }
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  for (const role of roles) {
    for (const width of widths) {
      it(`are as wide as the window of the ${role}, at ${width} px`, () =>
        visit(personAs(role), width, async (page) => {
          const paths: Record<string, string> = {
            '/': `.rooms >> text=${longName}`,
            '/rooms': `cercle-rooms >> text=${longName}`,
            '/rooms/new': role === 'employee' ? 'form' : 'cercle-notice',
            [`/rooms/${room}`]: `cercle-project-room >> text=${longName}`,
            '/erp/purchase-orders': 'h1',
            [order]: role === 'distributor' ? 'h1' : 'cercle-post-card',
            '/elsewhere': 'h1',
            '/nowhere': 'h1',
          };
          for (const [path, sign] of Object.entries(paths)) {
            await page.goto(demonstration.address + path);
            await page.locator(sign).first().waitFor();
            assert.equal(await overflow(page), 0, path);
          }
        }));
    }
  }

  for (const width of widths) {
    it(`have all that a steward looks after in the window, at ${width} px`, () =>
      visit(personAs('steward'), width, async (page) => {
        await page.goto(`${demonstration.address}/steward`);
        const tabs = page.locator('cercle-steward').getByRole('tab');
        await tabs.first().waitFor();
        for (const tab of await tabs.all()) {
          await tab.click();
          await page.locator('cercle-steward cercle-skeleton').waitFor({ state: 'detached' });
          assert.equal(await overflow(page), 0, (await tab.textContent()) ?? '');
        }
      }));
  }

  it('show every cell of an order and of the list of orders in a window of 320 px', () =>
    visit(personAs('employee'), 320, async (page) => {
      for (const path of [order, '/erp/purchase-orders']) {
        await page.goto(demonstration.address + path);
        const cells = await page.locator('td:not(:empty)').evaluateAll((all) =>
          all.map((cell) => {
            const { left, right } = cell.getBoundingClientRect();
            return { text: cell.textContent, isSeen: left >= 0 && right <= innerWidth };
          }),
        );
        assert.ok(cells.length > 10);
        assert.deepEqual(
          cells.filter(({ isSeen }) => !isSeen),
          [],
          path,
        );
      }
    }));

  for (const width of widths) {
    it(`leave a field and its label in sight when focus goes to it, at ${width} px`, () =>
      visit(personAs('employee'), width, async (page) => {
        await page.goto(`${demonstration.address}/rooms/new`);
        const field = page.locator('cercle-project-room input').first();
        await field.waitFor();
        await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
        await field.focus();
        const header = page.locator('.top');
        const position = await header.evaluate((element) => getComputedStyle(element).position);
        const { y, height } = (await header.boundingBox())!;
        const top = position === 'sticky' ? y + height : 0;
        assert.ok((await field.boundingBox())!.y >= top + 24);
      }));
  }
});
