/** People in a directory: by what they are found, as a field of a form, and whom a partner finds as the rooms change that they share. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { button, roomTag } from '../support/room-pages.ts';

const names = (...of: (keyof typeof people)[]): string[] => of.map((id) => people[id].name);

describePages('a directory', startHost, (host) => {
  let claire: Client;
  const rooms: Record<string, string> = {};

  const open = (person: TestPerson, markup = '<cercle-members></cercle-members>') =>
    host.open(person, `{network}${markup}`, { height: 3000 });
  const ofRoom = (mode: string) => `<cercle-members room="${rooms[mode]}"></cercle-members>`;
  const narrow = (page: Page, by: string, to: string) =>
    page.getByRole('combobox', { name: by, exact: true }).selectOption(to);
  const optionsOf = async (page: Page, by: string): Promise<string[]> =>
    (await page.getByRole('combobox', { name: by, exact: true }).locator('option').allInnerTexts())
      .map((text) => text.trim())
      .slice(1);

  /** Waits until these people are listed, in this order, and nobody else. */
  async function lists(page: Page, wanted: readonly string[]): Promise<void> {
    const listed = page.locator('cercle-members [part="list"] :is(bdi.name, .name bdi)');
    for (const [place, name] of wanted.entries()) {
      await listed
        .nth(place)
        .and(page.getByText(name, { exact: true }))
        .waitFor();
    }
    await listed.nth(wanted.length).waitFor({ state: 'detached' });
    const count = wanted.length === 1 ? '1 person' : `${wanted.length} people`;
    await page.getByText(count, { exact: true }).waitFor();
  }

  const change = (name: string, mode: string, more: object) =>
    claire.do(name, { room: rooms[mode], ...more });

  before(async () => {
    await tell(host, people.claire, { expertise: ['Glass', 'Customs'] });
    await tell(host, people.thomas, { expertise: ['customs'], title: 'Head of quality' });
    await tell(host, people.ravi, { expertise: ['Glass'] });
    await tell(host, people.lukas, { expertise: ['Lorries'] });
    await introduce(host.backend, ['nora', 'charlotte']);
    claire = await host.backend.connect(people.claire);
    for (const partners of ['apart', 'together']) {
      const { room } = await claire.do('room:open', {
        ...{ title: `Launch ${partners}`, charter: exampleCharter, stage: 'running', partners },
        members: ['thomas'],
      });
      rooms[partners] = room.id;
    }
    await change('organization:admit', 'apart', { organization: 'exotic', members: ['ravi'] });
    await change('organization:admit', 'apart', { organization: 'alpenhof', members: ['lukas'] });
    await change('organization:admit', 'together', {
      organization: 'alpenhof',
      members: ['lukas'],
    });
  });

  it('is narrowed by organization, expertise and room, together with words', async () => {
    const page = await open(people.claire);
    const all = names('charlotte', 'claire', 'lukas', 'nora', 'ravi', 'thomas');
    await lists(page, all);
    assert.deepEqual(await optionsOf(page, 'Organization'), [
      ...['Alpenhof Vertrieb', 'Exotic Liquids', 'Maison Aubry'],
    ]);
    assert.deepEqual(await optionsOf(page, 'Expertise'), ['Customs', 'Glass', 'Lorries']);
    await narrow(page, 'Expertise', 'Customs');
    await lists(page, names('claire', 'thomas'));
    await page.getByRole('searchbox').fill('quali');
    await lists(page, names('thomas'));
    await narrow(page, 'Organization', 'Exotic Liquids');
    await page.getByText('Nobody here is like that.').waitFor();
    await button(page, 'Show everybody').click();
    await lists(page, all);
    await narrow(page, 'Room', 'Launch apart');
    await lists(page, names('claire', 'lukas', 'ravi', 'thomas'));
    await narrow(page, 'Organization', 'Exotic Liquids');
    await lists(page, names('ravi'));
    await page.close();
  });

  it('is a field of a form, with a value for each who is chosen, and tells the page of every change', async () => {
    const form = `<form><cercle-members picker name="invited"></cercle-members></form>`;
    const page = await open(people.claire, form);
    await page.evaluate(() =>
      document.addEventListener('cercle-choice', (event) => {
        document.title = (event as unknown as { members: string[] }).members.join(' ');
      }),
    );
    const chosen = () =>
      page.evaluate(() => new FormData(document.forms[0]).getAll('invited') as string[]);
    for (const name of ['Ravi Patel', 'Nora Weiss', 'Lukas Keller']) {
      await page.getByRole('checkbox', { name }).check();
    }
    await button(page, 'Remove Nora Weiss').click();
    await narrow(page, 'Organization', 'Maison Aubry');
    await lists(page, names('claire', 'nora', 'thomas'));
    assert.equal(await page.getByRole('checkbox', { name: 'Nora' }).isChecked(), false);
    await page.getByRole('list', { name: 'Chosen' }).getByText('Ravi Patel').waitFor();
    assert.deepEqual(await chosen(), ['ravi', 'lukas']);
    assert.equal(await page.title(), 'ravi lukas');
    await page.close();
  });

  it('finds for a partner those whom they may know, as they come and go', async () => {
    const alone = await open(people.ravi);
    const apart = await open(people.ravi, ofRoom('apart'));
    const beside = await open(
      people.ravi,
      `<cercle-members></cercle-members>${roomTag(rooms['apart']!)}`,
    );
    const atFirst = names('charlotte', 'claire', 'ravi', 'thomas');
    for (const page of [alone, beside]) await lists(page, atFirst);
    await lists(apart, names('claire', 'ravi', 'thomas'));
    assert.deepEqual(await optionsOf(alone, 'Organization'), ['Exotic Liquids', 'Maison Aubry']);
    assert.deepEqual(await optionsOf(alone, 'Expertise'), ['Customs', 'Glass']);
    await alone.getByRole('searchbox').fill('lukas');
    await alone.getByText('Nobody here is like that.').waitFor();
    await button(alone, 'Show everybody').click();

    await change('member:admit', 'apart', { member: 'nora', role: 'member' });
    await lists(apart, names('claire', 'nora', 'ravi', 'thomas'));
    await lists(beside, names('charlotte', 'claire', 'nora', 'ravi', 'thomas'));

    await change('organization:admit', 'together', { organization: 'exotic', members: ['ravi'] });
    const known = names('charlotte', 'claire', 'lukas', 'nora', 'ravi', 'thomas');
    for (const page of [alone, beside]) await lists(page, known);
    assert.deepEqual(await optionsOf(alone, 'Expertise'), ['Customs', 'Glass', 'Lorries']);
    // That they meet elsewhere says nothing of a room in which they are apart.
    await apart.getByRole('searchbox').fill('lukas');
    await apart.getByText('Nobody here is like that.').waitFor();

    const together = await open(people.ravi, ofRoom('together'));
    await lists(together, names('claire', 'lukas', 'ravi', 'thomas'));
    await introduce(host.backend, ['mia']);
    await change('member:admit', 'together', { member: 'mia', role: 'member' });
    await lists(together, names('claire', 'lukas', 'mia', 'ravi', 'thomas'));
    await change('member:remove', 'together', { member: 'mia' });
    await lists(together, names('claire', 'lukas', 'ravi', 'thomas'));
    await change('member:remove', 'together', { member: 'ravi' });
    for (const page of [alone, beside]) {
      await lists(page, names('charlotte', 'claire', 'nora', 'ravi', 'thomas'));
    }
    await together.getByText('There is nobody here for you to see yet.').waitFor();
    assert.equal(await together.getByText(/Lukas|Alpenhof/).count(), 0);
    for (const page of [alone, apart, beside, together]) await page.close();
  });
});
