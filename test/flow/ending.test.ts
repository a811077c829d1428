/** The day comes on which a partner's membership ends: they are out by themselves, and that is said on both sides. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost, tell } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { roomTag } from '../support/room-pages.ts';

const day = 86_400_000;

describePages('a partner whose end comes', startHost, (host) => {
  let claire: Client;
  let room: string;

  const open = (person: TestPerson, tag: string) =>
    host.open(person, `{network}${tag}`, { height: 2000 });
  const perimeter = () => `<cercle-perimeter room="${room}"></cercle-perimeter>`;
  const row = (page: Page, name: string) => page.getByRole('row', { name });
  const listed = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

  before(async () => {
    await introduce(host.backend, ['thomas']);
    claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas'] },
    });
    room = opened.room.id;
    for (const [organization, member] of [
      ['exotic', 'ravi'],
      ['alpenhof', 'lukas'],
    ] as const) {
      const partner = await host.backend.connect(people[member]);
      await claire.do('organization:admit', { room, organization, members: [member] });
      await accept(room, partner);
      partner.close();
    }
    const said = { stream: `room/${room}/everyone`, text: 'The lorry comes on Monday.' };
    await claire.do('post:create', { ...said, mentions: [] });
    await tell(host, people.ravi, {
      ends_at: Math.floor((host.backend.clock() + 3 * day) / 1000),
    });
  });

  it('is out with nothing before their eyes, and those inside read since when', async () => {
    const [facilitator, ravi, lukas] = await Promise.all([
      open(people.claire, perimeter()),
      open(people.ravi, roomTag(room)),
      open(people.lukas, roomTag(room)),
    ]);
    await ravi.getByText('The lorry comes on Monday.').waitFor();
    await row(facilitator, 'Ravi Patel').waitFor();
    await facilitator
      .locator('.leaving')
      .getByText(/^Their membership ends on/)
      .waitFor();

    host.backend.advance(3 * day + 1000);
    await ravi.getByText('There is nothing here for you to read.').waitFor();
    assert.equal(await ravi.getByText(/lorry|Winter box/).count(), 0);
    await row(facilitator, 'Ravi Patel').waitFor({ state: 'detached' });
    await listed(facilitator, 'Ravi Patel').getByText('the membership ended').waitFor();
    await facilitator.locator('.leaving').getByText('Their membership ended on').waitFor();

    // The other organization goes on, and is told nothing of it.
    await lukas.getByText('The lorry comes on Monday.').waitFor();
    assert.equal(await lukas.getByText(/Ravi|Exotic/).count(), 0);
    await Promise.all([facilitator, ravi, lukas].map((page) => page.close()));
  });

  it('is back where they were once the host says a later day, since nobody has removed them', async () => {
    await tell(host, people.ravi, {
      ends_at: Math.floor((host.backend.clock() + 90 * day) / 1000),
    });
    const ravi = await open(people.ravi, roomTag(room));
    await ravi.getByText('The lorry comes on Monday.').waitFor();
    await ravi.close();
  });
});
