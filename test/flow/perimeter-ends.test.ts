/** Who is inside a room and until when, with partners apart and together, and what is left before their eyes on the day on which it ends. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button, roomTag } from '../support/room-pages.ts';

const refused = 'This network is for the company and its partners.';

describePages('the perimeter of a room', startHost, (host) => {
  let claire: Client;
  const rooms: Record<string, string> = {};

  const perimeterOf = (mode: string) =>
    `<cercle-perimeter room="${rooms[mode]}"></cercle-perimeter>`;
  const open = (person: TestPerson, body: string): Promise<Page> =>
    host.open(person, `{network}${body}`, { height: 4000 });
  const listed = (page: Page, list: string, name: string): Locator =>
    page
      .locator(`cercle-perimeter .${list} :is(tr, li)`)
      .filter({ has: page.locator('.person', { hasText: name }) });
  const goTo = (moment: number) => host.backend.advance(moment - host.backend.clock());

  before(async () => {
    goTo(Date.UTC(2031, 2, 3, 10));
    await introduce(host.backend, ['thomas', 'charlotte', 'lukas']);
    await tell(host, people.ravi, { ends_at: Date.UTC(2031, 3, 10, 12) / 1000 });
    claire = await host.backend.connect(people.claire);
    for (const partners of ['apart', 'together']) {
      const { room } = await claire.do('room:open', {
        ...{ title: `Launch ${partners}`, charter: exampleCharter, stage: 'running', partners },
        members: ['thomas'],
      });
      rooms[partners] = room.id;
      for (const [organization, members] of [
        ['exotic', ['ravi', 'charlotte']],
        ['alpenhof', ['lukas']],
      ]) {
        await claire.do('organization:admit', { room: room.id, organization, members });
      }
    }
  });

  it('tells partners of each other where they are together, and nothing where they are apart, though they meet elsewhere', async () => {
    const both = '1 person from Alpenhof Vertrieb and 2 people from Exotic Liquids';
    for (const [mode, reader, partners, columns] of [
      ['apart', people.ravi, '2 people from Exotic Liquids', ['Everyone', 'With Exotic Liquids']],
      [
        ...(['apart', people.lukas, '1 person from Alpenhof Vertrieb'] as const),
        ['Everyone', 'With Alpenhof Vertrieb'],
      ],
      ['together', people.ravi, both, ['Everyone', 'With Exotic Liquids']],
      ['together', people.lukas, both, ['Everyone', 'With Alpenhof Vertrieb']],
    ] as const) {
      const page = await open(reader, perimeterOf(mode));
      const glue = mode === 'apart' ? ' and ' : ', ';
      const sentence = `Inside, of those you know: 2 people from Maison Aubry${glue}${partners}.`;
      await page.getByText(sentence, { exact: true }).waitFor();
      const heads = await page.getByRole('columnheader').allInnerTexts();
      assert.deepEqual(heads, ['Name', ...columns, 'Role', 'Since', 'Until', 'Why']);
      const other = reader === people.ravi ? people.lukas : people.ravi;
      const about = new RegExp(`${other.name}|${other.organizationName}`);
      assert.equal((await page.getByText(about).count()) > 0, mode === 'together');
      await page.close();
    }
  });

  it('says of each why, since when and until when, and who should leave soon, with what removes them', async () => {
    goTo(Date.UTC(2031, 3, 1, 10));
    const page = await open(people.claire, perimeterOf('apart'));
    const cells = (name: string) =>
      listed(page, 'inside', name).locator('td:not(.reads, .narrow)').allInnerTexts();
    await listed(page, 'inside', 'Ravi Patel').waitFor();
    assert.deepEqual(await cells('Ravi Patel'), [
      ...['member', '3 Mar 2031', '10 Apr 2031', 'admitted by Claire Fontaine', 'Remove'],
    ]);
    assert.deepEqual(await cells('Thomas Berger'), [
      ...['member', '3 Mar 2031', '', 'there since the room opened', 'Remove'],
    ]);
    assert.deepEqual(await cells('Claire Fontaine'), [
      ...['owner', '3 Mar 2031', '', 'opened the room', ''],
    ]);
    const leaving = listed(page, 'leaving', 'Ravi Patel');
    await leaving.getByText('Their membership ends on 10 Apr 2031.').waitFor();
    assert.equal(await listed(page, 'leaving', '').count(), 1);
    await page.close();
  });

  it('lets nothing be left in the open pages of a partner on the day on which their membership ends', async () => {
    const all = `${roomTag(rooms['together']!)}${perimeterOf('together')}<cercle-rooms></cercle-rooms>
      <cercle-members></cercle-members><cercle-member-card member="thomas"></cercle-member-card>`;
    goTo(Date.UTC(2031, 3, 10, 11, 55));
    const [facilitator, ravi, charlotte] = [
      await open(people.claire, perimeterOf('together')),
      await open(people.ravi, all),
      await open(people.charlotte, all),
    ];
    claire = await host.backend.connect(people.claire);
    await claire.do('post:create', {
      ...{ stream: `room/${rooms['together']}/everyone`, text: 'A last word.', mentions: [] },
    });
    for (const page of [ravi, charlotte]) {
      for (const words of ['A last word.', 'Lukas Keller', 'Employee, Maison Aubry']) {
        await page.getByText(words, { exact: true }).first().waitFor();
      }
    }
    // Of all sessions only theirs ends at noon; the others do with their tokens.
    goTo(Date.UTC(2031, 3, 10, 12));
    await ravi.getByText(refused).first().waitFor();
    goTo(Date.UTC(2031, 3, 10, 13));
    await listed(facilitator, 'were', 'Ravi Patel').getByText('the membership ended').waitFor();
    const theirs = /Launch|A last word|Lukas|Thomas|Claire|Alpenhof|Maison/;
    assert.equal(await ravi.getByText(theirs).count(), 0);
    // Those who stay are told that they were there, and find them nowhere else.
    for (const place of ['.people', 'cercle-members']) {
      await charlotte.locator(place).getByText('Ravi Patel').waitFor({ state: 'detached' });
    }
    await charlotte.getByText('A last word.').waitFor();

    const leaving = listed(facilitator, 'leaving', 'Ravi Patel');
    await leaving.getByText('Their membership ended on 10 Apr 2031.').waitFor();
    await button(leaving, 'Remove Ravi Patel').click();
    await facilitator.getByText('Nobody: everyone who is inside').waitFor();
    await facilitator.getByText('Ravi Patel is removed and reads nothing more').waitFor();
    assert.equal(await facilitator.getByRole('button', { name: /^Admit again/ }).count(), 0);
    for (const page of [facilitator, ravi, charlotte]) await page.close();
  });
});
