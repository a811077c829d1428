/** People leave a room at the hand of its facilitator: that is said on both sides, nothing written is lost, and there is a way back. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { admit, button, roomTag } from '../support/room-pages.ts';

const nothing = 'There is nothing here for you to read.';
const draft = 'The labels are late, since';

describePages('people who leave a room', startHost, (host) => {
  let claire: Client;
  let facilitator: Page;
  let room: string;

  const open = (person: TestPerson, tag = roomTag(room)) =>
    host.open(person, `{network}${tag}`, { height: 2000 });

  /** A button beside somebody in the list of the room's people. */
  const listed = (name: string) => button(facilitator.locator('.people'), name);

  /** Begins to write something, and leaves it there. */
  async function write(page: Page): Promise<void> {
    await page.getByPlaceholder('Write something').first().click();
    await page.keyboard.type(draft);
  }

  const written = (page: Page) => page.locator('textarea').first().inputValue();

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora']);
    claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas', 'nora'] },
    });
    room = opened.room.id;
    const partners = [
      await host.backend.connect(people.ravi),
      await host.backend.connect(people.charlotte),
    ];
    await claire.do('organization:admit', {
      ...{ room, organization: 'exotic', members: ['ravi', 'charlotte'] },
    });
    for (const partner of partners) {
      await accept(room, partner);
      partner.close();
    }
    facilitator = await open(people.claire);
  });

  it('are told that nothing is there for them any more, and find what they wrote once they are back', async () => {
    const ravi = await open(people.ravi);
    await write(ravi);
    await listed('Remove Ravi Patel').click();
    const dialog = facilitator.getByRole('dialog', { name: 'Remove Ravi Patel?' });
    await dialog.getByText('What they wrote stays.').waitFor();
    await button(dialog, 'Remove').click();
    await dialog.waitFor({ state: 'hidden' });
    await ravi.getByText(nothing).waitFor();
    await ravi.getByText('ask your contact in the company').waitFor();
    assert.equal(await ravi.getByText('Winter box').count(), 0);
    await admit(facilitator, 'Ravi Patel');
    await ravi.getByRole('heading', { name: 'Winter box' }).waitFor();
    await button(ravi, 'I have read it and accept it').first().click();
    await ravi.getByPlaceholder('Write something').first().click();
    assert.equal(await written(ravi), draft);
    await ravi.close();
  });

  it('go with their organization, for a reason that those inside read and nobody else', async () => {
    const [ravi, thomas] = [await open(people.ravi), await open(people.thomas)];
    await ravi.getByRole('heading', { name: 'Winter box' }).waitFor();
    await button(facilitator, 'End the admission of Exotic Liquids').click();
    const dialog = facilitator.getByRole('dialog', {
      name: 'End the admission of Exotic Liquids?',
    });
    await button(dialog, 'End it for Exotic Liquids').click();
    await dialog.getByText('Say why: those inside will ask.').waitFor();
    await facilitator.keyboard.type('The contract has ended.');
    await button(dialog, 'End it for Exotic Liquids').click();
    await dialog.waitFor({ state: 'hidden' });
    await ravi.getByText(nothing).waitFor();
    assert.equal(await ravi.getByText(/contract|Winter box/).count(), 0);
    for (const page of [facilitator, thomas]) {
      await page.getByText('ended by Claire Fontaine: The contract has ended.').waitFor();
      assert.equal(await page.locator('.people').getByText('Exotic Liquids').count(), 0);
    }
    await thomas.close();

    await admit(facilitator, 'Ravi Patel');
    await ravi.getByRole('heading', { name: 'Winter box' }).waitFor();
    assert.equal(await facilitator.getByText('The contract has ended.').count(), 0);
    await ravi.close();
  });

  it('are removed at one press where they should have left, and admitted again at another', async () => {
    const day = 86_400_000;
    const now = host.backend.clock();
    const token = await tokenFor(people.ravi, {
      now,
      claims: { ends_at: Math.floor((now + 3 * day) / 1000) },
    });
    (await host.backend.connect(people.ravi, token)).close();
    const tag = `<cercle-perimeter room="${room}"></cercle-perimeter>`;
    const perimeter = await open(people.claire, tag);
    const leaving = perimeter.locator('.leaving');
    await leaving.getByText(/^Their membership ends on/).waitFor();
    await button(perimeter, 'Remove Ravi Patel').first().click();
    await leaving.getByText('Ravi Patel is removed and reads nothing more of this room.').waitFor();
    await listed('Remove Ravi Patel').waitFor({ state: 'detached' });
    // The focus is with what is said of him, ahead of the way back.
    await perimeter.keyboard.press('Tab');
    await perimeter.keyboard.press('Enter');
    await listed('Remove Ravi Patel').waitFor();
    await leaving.getByText('is removed').waitFor({ state: 'detached' });
    await perimeter.close();
  });
});
