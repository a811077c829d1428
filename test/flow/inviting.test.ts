/** Somebody who has no account is invited in a room's page, and comes in with the link; whoever else tries it is told so. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { acceptCharter, button, promisesIn, roomTag } from '../support/room-pages.ts';

const day = 86_400_000;
const refused = 'This invitation cannot be used.';

describePages('an invitation to a room', startHost, (host) => {
  let claire: Client;
  let facilitator: Page;
  let room: string;
  /** What was sent to Charlotte. */
  let link: string;

  const dayIn = (days: number) =>
    new Date(host.backend.clock() + days * day).toISOString().slice(0, 10);
  const say = (audience: string, text: string) =>
    claire.do('post:create', { stream: `room/${room}/${audience}`, text, mentions: [] });
  const dialogOf = (page: Page): Locator =>
    page.getByRole('dialog', { name: 'Invite someone who has no account' });

  /** Comes with a link to the page that the host has for it: the code is behind the `#`, where no server sees it. */
  function come(person: TestPerson, email: string, address: string): Promise<Page> {
    const code = new URL(address).hash.slice(1);
    const token = `/token/${person.id}?email=${encodeURIComponent(email)}`;
    const network = `<cercle-network url="${host.backend.url}" token-url="${token}" invitation="${code}"></cercle-network>`;
    return host.open(person, `${network}${roomTag(room)}`);
  }

  const begin = async (): Promise<Locator> => {
    await button(facilitator, 'Admit…').click();
    await button(facilitator, 'Invite someone who has no account').click();
    return dialogOf(facilitator);
  };

  async function invite(address: string): Promise<string> {
    const dialog = await begin();
    await dialog.getByLabel('Mail address').fill(address);
    await dialog.getByLabel('Last day of their access').fill(dayIn(30));
    await button(dialog, 'Invite').click();
    const made = await dialog.getByLabel('Invitation', { exact: true }).inputValue();
    await button(dialog, 'Close').click();
    return made;
  }

  before(async () => {
    await introduce(host.backend, ['thomas', 'lukas']);
    claire = await host.backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      ...{ title: 'Winter box', charter: exampleCharter, stage: 'running' },
      ...{ partners: 'apart', members: ['thomas'] },
    });
    room = opened.room.id;
    await say('everyone', 'Said before anybody came.');
    await say('inside', 'The margin is ours alone.');
    facilitator = await host.open(
      people.claire,
      `<cercle-network url="${host.backend.url}" token-url="/token/claire"
        invitation-url="/join#{code}"></cercle-network>${roomTag(room)}`,
    );
  });

  it('says what is missing beside the field, and puts the caret there', async () => {
    const dialog = await begin();
    await button(dialog, 'Invite').click();
    await dialog.getByText('Write an address as name@company.example.').waitFor();
    await facilitator.keyboard.type('charlotte@exotic.example');
    assert.equal(await dialog.getByLabel('Mail address').inputValue(), 'charlotte@exotic.example');
    await button(dialog, 'Invite').click();
    await dialog.getByText('Write something here.').waitFor();
    await facilitator.keyboard.type('Exotic Liquids');
    await button(dialog, 'Invite').click();
    await dialog.getByText('Choose a day to come, within a year.').waitFor();
  });

  it('promises what whoever comes will read, and is made: the link is shown once', async () => {
    const dialog = dialogOf(facilitator);
    const contact = dialog.getByRole('combobox', { name: 'Who answers for them' });
    assert.equal(await contact.inputValue(), 'Claire Fontaine');
    await contact.fill('Thomas');
    await dialog.getByRole('option', { name: 'Thomas Berger' }).click();
    await dialog.getByLabel('Last day of their access').fill(dayIn(30));
    assert.deepEqual(await promisesIn(dialog), [
      'They read what is for everyone from now on, and write there: nothing from before.',
      'They read and write in “With Exotic Liquids”, which begins now.',
      'Before they write, they read the charter and accept it.',
      'They never read what is inside.',
      'They see the charter, the stage, and the cards of the 2 colleagues who are here.',
      'Files and searches give them the same, and nothing else.',
    ]);
    await button(dialog, 'Invite').click();
    await dialog.getByText('Send this to charlotte@exotic.example').waitFor();
    link = await dialog.getByLabel('Invitation', { exact: true }).inputValue();
    assert.match(new URL(link).pathname + new URL(link).hash, /^\/join#[\w-]{20,}$/);
    await dialog.getByText('charlotte@exotic.example', { exact: true }).waitFor();
    await button(dialog, 'Close').click();
  });

  it('is of no use to whoever has another address, and that is said', async () => {
    const ravi = await come(people.ravi, 'ravi@exotic.example', link);
    await ravi.getByText(refused).waitFor();
    await ravi.getByText('Ask whoever invited you for another one.').waitFor();
    assert.equal(await ravi.getByText('Winter box').count(), 0);
    await ravi.close();
  });

  it('lets in whom it is for, who reads what was promised and nothing else', async () => {
    const charlotte = await come(people.charlotte, 'charlotte@exotic.example', link);
    await charlotte.getByRole('heading', { name: 'Winter box' }).waitFor();
    assert.equal(await charlotte.getByText(refused).count(), 0);
    await acceptCharter(charlotte);
    await charlotte.getByPlaceholder('Write something').first().waitFor();
    for (const audience of ['inside', 'everyone', 'with:exotic']) {
      await say(audience, `Said after that, ${audience}.`);
    }
    // What comes while somebody reads waits until they ask for it.
    await charlotte.reload();
    for (const audience of ['everyone', 'with:exotic']) {
      await charlotte.getByText(`Said after that, ${audience}.`).waitFor();
    }
    for (const text of [/Said before/, /The margin/, /after that, inside/]) {
      assert.equal(await charlotte.getByText(text).count(), 0);
    }
    const listed = facilitator.locator('.people');
    await listed.getByText('Charlotte Cooper').waitFor();
    await listed.getByText(/^until /).waitFor();
    const card = await host.open(
      people.claire,
      '{network}<cercle-member-card member="charlotte"></cercle-member-card>',
    );
    const rowOf = (label: string) => card.locator('dt', { hasText: label }).locator('+ dd');
    await rowOf('Host contact').getByText('Thomas Berger').waitFor();
    const full = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    const lastDay = new Intl.DateTimeFormat('en-GB', full).format(Date.parse(dayIn(30)));
    await rowOf('Admitted until').getByText(lastDay).waitFor();
    for (const page of [card, charlotte]) await page.close();
  });

  it('is of no use a second time, though the address is right', async () => {
    const ravi = await come(people.ravi, 'charlotte@exotic.example', link);
    await ravi.getByText(refused).waitFor();
    await ravi.close();
  });

  it('is listed as what became of it: used, and by whom', async () => {
    const dialog = await begin();
    await dialog.getByText('Earlier invitations (1)').click();
    await dialog.getByText(/Exotic Liquids · used by Charlotte Cooper on/).waitFor();
    await button(dialog, 'Cancel').click();
  });

  it('is listed, however late what lists it is loaded', async () => {
    await claire.do('invitation:create', {
      ...{ room, address: 'mia@alpenhof.example', endsOn: dayIn(30), role: 'member' },
      organization: { name: 'Alpenhof', affiliation: 'distributor' },
    });
    const context = await host.browser.newContext({ viewport: { width: 900, height: 900 } });
    let load = () => {};
    const asked = new Promise<void>((resolve) => (load = resolve));
    await context.route('**/cercle.rooms.js?*', async (route) => {
      await asked;
      await route.continue();
    });
    const late = await host.open(people.claire, `{network}${roomTag(room)}`, { context });
    await late.locator('.people').getByText('Exotic Liquids').waitFor();
    await button(late, 'Admit…').click();
    load();
    await button(late, 'Invite someone who has no account').click();
    await button(late, 'Take back the invitation of mia@alpenhof.example').click();
    await dialogOf(late).getByText('Earlier invitations (2)').waitFor();
    await context.close();
  });

  it('is of no use once it is taken back', async () => {
    const made = await invite('ravi@exotic.example');
    const dialog = await begin();
    await button(dialog, 'Take back the invitation of ravi@exotic.example').click();
    await dialog.getByText('Earlier invitations (3)').click();
    await dialog
      .getByText(/taken back by Claire Fontaine on/)
      .first()
      .waitFor();
    await button(dialog, 'Cancel').click();
    const ravi = await come(people.ravi, 'ravi@exotic.example', made);
    await ravi.getByText(refused).waitFor();
    await ravi.close();
  });

  it('is said to be of no use to a member as well, beside what is theirs', async () => {
    const lukas = await host.open(
      people.lukas,
      `<cercle-network url="${host.backend.url}" token-url="/token/lukas"
        invitation="${new URL(link).hash.slice(1)}"></cercle-network>
      <cercle-member-card member="lukas"></cercle-member-card>`,
    );
    await lukas.getByText(refused).waitFor();
    await lukas.getByText('Alpenhof Vertrieb').first().waitFor();
    await lukas.close();
  });

  it('is of no use once it has expired, which its room says', async () => {
    const made = await invite('ravi@exotic.example');
    host.backend.advance(14 * day);
    const ravi = await come(people.ravi, 'ravi@exotic.example', made);
    await ravi.getByText(refused).waitFor();
    await ravi.close();
    await facilitator.reload();
    const dialog = await begin();
    await dialog.getByText('Earlier invitations (4)').click();
    await dialog.getByText(/Exotic Liquids · has expired/).waitFor();
  });
});
