/** Who is inside a room, and who could read a post, before the eyes of those who ask. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { choose } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

describePages('a perimeter', startHost, (host) => {
  let claire: Client;
  let room: string;
  /** Before the eyes of Claire Fontaine, who facilitates the room. */
  let shown: Page;

  const open = (person: TestPerson, body: string) => host.open(person, `{network}${body}`);
  const perimeter = () => `<cercle-perimeter room="${room}"></cercle-perimeter>`;
  const row = (page: Page, name: string) => page.getByRole('row', { name });
  const listed = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });
  const admit = (organization: string, members: string[]) =>
    claire.do('organization:admit', { room, organization, members });

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora', 'ravi', 'charlotte', 'lukas']);
    claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners: 'apart' },
      members: ['thomas', 'nora'],
    });
    room = opened.room.id;
    await admit('exotic', ['ravi']);
    shown = await open(people.claire, perimeter());
  });

  it('says who is inside, why and until when, and follows who comes in', async () => {
    await shown.getByText('Inside: 3 colleagues and 1 person from Exotic Liquids.').waitFor();
    await row(shown, 'Ravi Patel').getByText('admitted by Claire Fontaine').waitFor();
    await row(shown, 'Claire Fontaine').getByText('opened the room').waitFor();
    await admit('alpenhof', ['lukas']);
    await row(shown, 'Lukas Keller').waitFor();
    await shown.getByRole('columnheader', { name: 'With Alpenhof Vertrieb' }).waitFor();
  });

  it('shows a partner nothing of another, not even how many there are', async () => {
    const ravi = await open(people.ravi, perimeter());
    await ravi
      .getByText('Inside, of those you know: 3 people from Maison Aubry and 1 person from Exotic')
      .waitFor();
    const words = await ravi.evaluate<string>(
      `document.querySelector('cercle-perimeter').shadowRoot.textContent`,
    );
    assert.doesNotMatch(words, /Alpenhof|Lukas|should have left|Remove/);
    await ravi.close();
  });

  it('removes somebody at one press, and admits them again', async () => {
    const lukas = await open(people.lukas, perimeter());
    await row(lukas, 'Lukas Keller').waitFor();
    await shown.getByRole('button', { name: 'Remove Lukas Keller' }).click();
    await shown.getByText('Lukas Keller is removed').waitFor();
    await lukas.getByText('There is nothing here for you to read.').waitFor();
    await listed(shown, 'Lukas Keller').getByText('removed', { exact: false }).waitFor();
    await shown.getByRole('button', { name: 'Admit again: Lukas Keller' }).click();
    await row(lukas, 'Lukas Keller').waitFor();
    await row(shown, 'Lukas Keller').waitFor();
    await lukas.close();
  });

  it('tells of a post who could read it then and who can now, after one came and one left', async () => {
    const stream = `room/${room}/everyone`;
    const text = 'The lorry comes on Monday.';
    await claire.do('post:create', { stream, text, mentions: [] });
    host.backend.advance(1000);
    await admit('exotic', ['charlotte']);
    await claire.do('member:remove', { room, member: 'nora' });
    const page = await open(people.thomas, `<cercle-feed room="${room}"></cercle-feed>`);
    await choose(page, text, 'Who can read this');
    await page.getByText('5 could read it when it was written.').waitFor();
    await page.getByText('Since then 1 came in and 1 left.').waitFor();
    await page.getByText('Charlotte Cooper (Exotic Liquids)').waitFor();
    await page.getByText(/^removed by Claire Fontaine/).waitFor();
    await page.close();
  });

  it('lets a partner go by themselves on the day on which their membership ends', async () => {
    const now = host.backend.clock();
    const soon = { ends_at: Math.ceil(now / 1000) + 6 };
    const token = await tokenFor(people.ravi, { now: now + 1000, claims: soon });
    (await host.backend.connect(people.ravi, token)).close();
    await listed(shown, 'Ravi Patel').getByText('Their membership ends on').waitFor();
    await row(shown, 'Ravi Patel').waitFor({ state: 'detached' });
    await listed(shown, 'Ravi Patel').getByText('the membership ended').waitFor();
    await listed(shown, 'Ravi Patel').getByText('Their membership ended on').waitFor();
    await shown.getByText('2 colleagues').waitFor();
  });
});
