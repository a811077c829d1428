/** A card before the eyes of different readers: what the host says, what its owner says, who sees which of it, and what a page adds. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button } from '../support/room-pages.ts';

const day = 86_400_000;
const nobody = 'There is nobody here for you to see.';

/** What the host says of Thomas Berger at first. */
const said = {
  ...{ title: 'Head of quality', department: 'Quality', city: 'Lyon', zoneinfo: 'Europe/Paris' },
  ...{ languages: ['fr', 'de'], expertise: ['Corks'], email: 'thomas.berger@aubry.example' },
  ...{ phone_number: '+33 4 72 00 00 02', calendar: 'https://calendar.example/thomas' },
  ...{ manager: 'nora', team: 'Glass and closures', picture: '/pictures/thomas.png' },
};

describePages(
  'a card',
  () => startHost({ reaches: ['mail', 'calendar'] }),
  (host) => {
    let claire: Client;

    const open = (person: TestPerson, markup: string): Promise<Page> =>
      host.open(person, `{network}${markup}`, { height: 1200 });
    const openCard = (reader: TestPerson, { id }: TestPerson): Promise<Page> =>
      open(reader, `<cercle-member-card member="${id}"></cercle-member-card>`);
    const rowOf = (page: Page, label: string): Locator =>
      page.locator('cercle-member-card dt', { hasText: label }).locator('+ dd');

    /** What stands on a card beside each label, but for the clock. */
    async function rowsOf(page: Page): Promise<Record<string, string>> {
      const texts = await page.locator('cercle-member-card dl > *').allTextContents();
      const words = texts.map((text) => text.replace(/\s+/g, ' ').trim());
      const rows = words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1]!]] : []));
      return Object.fromEntries(rows.filter(([label]) => label !== 'Local time'));
    }

    before(async () => {
      await introduce(host.backend, ['nora', 'ravi', 'charlotte', 'lukas']);
      await tell(host, people.thomas, said);
      claire = await host.backend.connect(people.claire);
      const opened = await claire.do('room:open', {
        ...{ title: 'Winter box', charter: exampleCharter, stage: 'running', partners: 'apart' },
        members: ['thomas'],
      });
      const { id: room } = opened.room;
      for (const [organization, member] of [
        ['exotic', 'ravi'],
        ['alpenhof', 'lukas'],
      ]) {
        await claire.do('organization:admit', { room, organization, members: [member] });
      }
    });

    it('says all that the host says to a colleague, and to a partner what is not for inside alone', async () => {
      const [colleague, partner] = [
        await openCard(people.claire, people.thomas),
        await openCard(people.ravi, people.thomas),
      ];
      const toAll = {
        ...{ 'Ask about': 'Corks', Department: 'Quality', Speaks: 'French and German' },
        'Rooms you share': 'Winter box',
      };
      for (const page of [colleague, partner]) {
        await rowOf(page, 'Rooms you share').waitFor();
        for (const words of ['Head of quality', 'Lyon', 'Employee, Maison Aubry']) {
          await page.getByText(words, { exact: true }).waitFor();
        }
        assert.match(await rowOf(page, 'Local time').innerText(), /^\d\d?:\d\d/);
        const picture = page.locator('cercle-member-card img');
        assert.equal(await picture.getAttribute('src'), '/pictures/thomas.png');
      }
      await rowOf(colleague, 'Team').waitFor();
      assert.deepEqual(await rowsOf(colleague), {
        ...toAll,
        ...{ Mail: 'thomas.berger@aubry.example', Phone: '+33 4 72 00 00 02' },
        ...{ Calendar: 'Ask for a meeting', Manager: 'Nora Weiss', Team: 'Glass and closures' },
      });
      assert.deepEqual(await rowsOf(partner), toAll);
      const addresses = await colleague
        .locator('cercle-member-card dd a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      assert.deepEqual(addresses, [
        ...['mailto:thomas.berger@aubry.example', 'tel:+33472000002'],
        'https://calendar.example/thomas',
      ]);
      await button(colleague, 'Nora Weiss').click();
      await colleague.locator('#hover-card:popover-open .name').getByText('Nora Weiss').waitFor();
      for (const page of [colleague, partner]) await page.close();
    });

    it('lets a partner reach whoever answers for them, as far as the host says, and nobody else', async () => {
      const claims = { email: 'claire@aubry.example', phone_number: '+33 4 72 00 00 01' };
      await tell(host, people.claire, { ...claims, calendar: 'https://calendar.example/claire' });
      const page = await openCard(people.ravi, people.claire);
      await rowOf(page, 'Calendar').waitFor();
      assert.deepEqual(await rowsOf(page), {
        ...{ Mail: 'claire@aubry.example', Calendar: 'Ask for a meeting' },
        'Rooms you share': 'Winter box',
      });
      await page.close();
    });

    it('takes from its owner what is theirs, live, and from the host all else, whatever its next token says', async () => {
      const [own, colleague, partner] = [
        await openCard(people.thomas, people.thomas),
        await openCard(people.claire, people.thomas),
        await openCard(people.ravi, people.thomas),
      ];
      await button(own, 'Edit').click();
      const form = own.locator('cercle-member-card form');
      const labels = await form
        .locator('textarea, select, input')
        .evaluateAll((controls) =>
          (controls as HTMLInputElement[]).map((control) =>
            (control.labels?.[0]?.textContent ?? control.ariaLabel)?.replace(/\s+/g, ' ').trim(),
          ),
        );
      // Nothing else of the card is the person's to change.
      assert.deepEqual(labels, [
        ...['Ask me about One thing on a line.', 'Add a language'],
        'Phone Employees see it; so do partners for whom you answer, where the company wants it.',
      ]);
      await form.getByLabel('Ask me about').fill('Pallets\nCustoms');
      await button(form, 'Remove German').click();
      await form.getByLabel('Add a language').selectOption('pt');
      await form.getByLabel('Phone').fill('+33 6 12 34 56 78');
      await button(own, 'Save').click();
      for (const page of [colleague, partner]) {
        await rowOf(page, 'Speaks').getByText('French and Portuguese').waitFor();
        await rowOf(page, 'Ask about').getByText('Customs').waitFor();
      }
      await rowOf(colleague, 'Phone').getByText('+33 6 12 34 56 78').waitFor();

      await tell(host, people.thomas, {
        ...{ languages: ['en'], expertise: ['Glass'], phone_number: '+33 4 72 99 99 99' },
        ...{ title: 'Director of quality', team: 'Quality', email: 'berger@aubry.example' },
        manager: 'claire',
      });
      for (const page of [own, colleague, partner]) {
        await page.getByText('Director of quality').waitFor();
      }
      const owned = { 'Ask about': 'Pallets Customs', Speaks: 'French and Portuguese' };
      for (const page of [own, colleague]) {
        await rowOf(page, 'Team').getByText('Quality').waitFor();
        const { 'Rooms you share': _rooms, ...rows } = await rowsOf(page);
        assert.deepEqual(rows, {
          ...{ ...owned, Department: 'Quality', Mail: 'berger@aubry.example' },
          ...{ Phone: '+33 6 12 34 56 78', Calendar: 'Ask for a meeting' },
          ...{ Manager: 'Claire Fontaine', Team: 'Quality' },
        });
      }
      const toPartner = { ...owned, Department: 'Quality', 'Rooms you share': 'Winter box' };
      assert.deepEqual(await rowsOf(partner), toPartner);
      for (const page of [own, colleague, partner]) await page.close();
    });

    it('says of a partner who answers for them and until when, as the host says now, and to other partners nothing', async () => {
      await tell(host, people.ravi, {
        ends_at: Math.floor((host.backend.clock() + 12 * day) / 1000),
      });
      const [colleague, same, other] = [
        await openCard(people.claire, people.ravi),
        await openCard(people.charlotte, people.ravi),
        await openCard(people.lukas, people.ravi),
      ];
      await rowOf(colleague, 'Rooms you share').getByText('Winter box').waitFor();
      for (const page of [colleague, same]) {
        await page.getByText('Supplier, Exotic Liquids', { exact: true }).waitFor();
        await rowOf(page, 'Host contact').getByText('Claire Fontaine').waitFor();
        await rowOf(page, 'Admitted until').getByText('(it ends in 12 days)').waitFor();
      }
      await tell(host, people.ravi, {
        host_contact: 'thomas',
        ends_at: Date.UTC(2099, 4, 31, 12) / 1000,
      });
      for (const page of [colleague, same]) {
        await rowOf(page, 'Host contact').getByText('Thomas Berger').waitFor();
        assert.equal(await rowOf(page, 'Admitted until').innerText(), '31 May 2099');
      }
      await other.getByText(nobody).waitFor();
      assert.equal(await other.getByText(/Ravi|Exotic|Thomas/).count(), 0);
      for (const page of [colleague, same, other]) await page.close();
    });
  },
);
