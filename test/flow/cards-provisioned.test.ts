/** What a card says of somebody whom a directory provisions, before they have ever come, and whose word it is afterwards. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import {
  directoryOf,
  enterprise,
  partnerIn,
  personIn,
  provisioning,
  type Directory,
} from '../support/directory.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button } from '../support/room-pages.ts';

const end = Date.UTC(2099, 4, 31, 12);

/** What the directory says of Thomas Berger. */
const said = {
  ...{ displayName: 'Thomas Berger', title: 'Head of quality', preferredLanguage: 'fr' },
  addresses: [{ type: 'work', locality: 'Lyon' }],
  phoneNumbers: [{ value: '+33 4 72 00 00 02', type: 'work' }],
  emails: [{ value: 'thomas@aubry.example', primary: true }],
  [enterprise]: {
    ...{ organization: 'Maison Aubry', department: 'Quality', division: 'Glass' },
    manager: { value: 'claire' },
  },
};

describePages(
  'a card of somebody in a directory',
  () => startHost({ provisioning }),
  (host) => {
    let directory: Directory;

    const openCard = (reader: TestPerson, member: string): Promise<Page> =>
      host.open(reader, `{network}<cercle-member-card member="${member}"></cercle-member-card>`);
    const rowOf = (page: Page, label: string): Locator =>
      page.locator('cercle-member-card dt', { hasText: label }).locator('+ dd');
    const says = (page: Page, words: string): Promise<void> =>
      page.locator('cercle-member-card').getByText(words, { exact: true }).first().waitFor();

    before(async () => {
      directory = directoryOf(host.backend);
      const claire = await host.backend.connect(people.claire);
      assert.equal((await directory.create(personIn('thomas', said))).status, 201);
      const ravi = partnerIn('ravi', end, { displayName: 'Ravi Patel', title: 'Sales' });
      assert.equal((await directory.create(ravi)).status, 201);
      const { room } = await claire.do('room:open', {
        ...{ title: 'Winter box', charter: exampleCharter, stage: 'running', partners: 'apart' },
        members: ['thomas'],
      });
      await claire.do('organization:admit', {
        ...{ room: room.id, organization: 'exotic', members: ['ravi'] },
      });
    });

    it('is there before they come, and says to a partner what is not for inside alone', async () => {
      const [colleague, partner] = [
        await openCard(people.claire, 'thomas'),
        await openCard(people.ravi, 'thomas'),
      ];
      for (const page of [colleague, partner]) {
        for (const words of ['Head of quality', 'Lyon', 'Quality', 'French']) {
          await says(page, words);
        }
      }
      for (const [label, words] of [
        ['Mail', 'thomas@aubry.example'],
        ['Phone', '+33 4 72 00 00 02'],
        ['Manager', 'Claire Fontaine'],
        ['Team', 'Glass'],
      ] as const) {
        await rowOf(colleague, label).getByText(words).waitFor();
        assert.equal(await rowOf(partner, label).count(), 0, label);
      }
      const ravi = await openCard(people.claire, 'ravi');
      await rowOf(ravi, 'Host contact').getByText('Claire Fontaine').waitFor();
      await rowOf(ravi, 'Admitted until').getByText('31 May 2099').waitFor();
      for (const page of [colleague, partner, ravi]) await page.close();
    });

    it('follows the directory live, and no token, but for what is the person’s once they changed it', async () => {
      const colleague = await openCard(people.claire, 'thomas');
      await says(colleague, 'Head of quality');
      await tell(host, people.thomas, { title: 'By token', city: 'By token', languages: ['it'] });
      const own = await openCard(people.thomas, 'thomas');
      await button(own, 'Edit').click();
      await own.getByLabel('Phone').fill('+33 6 12 34 56 78');
      await button(own, 'Save').click();
      await rowOf(colleague, 'Phone').getByText('+33 6 12 34 56 78').waitFor();
      const anew = {
        ...{ ...said, title: 'Director of quality' },
        phoneNumbers: [{ value: '+33 9', type: 'work' }],
        addresses: [{ type: 'work', locality: 'Nantes' }],
      };
      assert.equal((await directory.replace('thomas', personIn('thomas', anew))).status, 200);
      for (const page of [colleague, own]) {
        for (const words of ['Director of quality', 'Nantes', 'French']) await says(page, words);
        await rowOf(page, 'Phone').getByText('+33 6 12 34 56 78').waitFor();
        assert.equal(await page.getByText(/By token|Italian/).count(), 0);
      }
      for (const page of [colleague, own]) await page.close();
    });
  },
);
