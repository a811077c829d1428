/** Whom a room admits changes before the eyes of those who are in it: nobody is ever shown a past that they were not promised. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, choose, sees } from '../support/launch-pages.ts';
import { startHost } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { admit, button, roomTag } from '../support/room-pages.ts';

const nothing = 'There is nothing here for you to read.';

describePages('a past that was not promised', startHost, (host) => {
  let claire: Client;

  before(async () => {
    await introduce(host.backend, ['thomas', 'ravi', 'charlotte', 'lukas']);
    claire = await host.backend.connect(people.claire);
  });

  for (const partners of ['apart', 'together'] as const) {
    it(`is shown to nobody who comes into a room with partners ${partners}`, async () => {
      const opened = { title: 'Launch', charter: exampleCharter, stage: 'running', partners };
      const { id: room } = (await claire.do('room:open', { ...opened, members: ['thomas'] })).room;
      const open = (person: TestPerson): Promise<Page> =>
        host.open(person, `{network}${roomTag(room)}`, { height: 4000 });
      const say = async (audience: string, text: string): Promise<string> => {
        host.backend.advance(1000);
        const stream = `room/${room}/${audience}`;
        return (await claire.do('post:create', { stream, text, mentions: [] })).id;
      };
      const comment = (root: string, text: string) =>
        claire.do('post:comment', { root, text, mentions: [] });
      /** Looks for what stands in all that was said, and finds this. */
      const finds = async (page: Page, texts: readonly string[]): Promise<void> => {
        const search = page.getByRole('button', { name: 'Search here' });
        if ((await search.getAttribute('aria-expanded')) === 'false') await search.click();
        await page.getByRole('searchbox').fill('pallet');
        await page.getByRole('searchbox').press('Enter');
        const count = texts.length === 1 ? '1 result' : `${texts.length} results`;
        await page.locator('#posts').getByText(count, { exact: true }).waitFor();
        for (const text of texts) await page.locator('.hit', { hasText: text }).waitFor();
        await page.getByRole('button', { name: 'Back to the posts' }).click();
      };
      const seesNothingOf = async (page: Page, words: RegExp) =>
        assert.equal(await page.getByText(words).count(), 0);

      const oldest = await say('everyone', 'Pallet one, said before.');
      await say('inside', 'Pallet two, inside.');
      const [facilitator, ravi, lukas] = [
        await open(people.claire),
        await open(people.ravi),
        await open(people.lukas),
      ];
      for (const page of [ravi, lukas]) await page.getByText(nothing).waitFor();

      await admit(facilitator, 'Ravi Patel');
      await ravi.getByRole('heading', { name: 'Launch' }).waitFor();
      await comment(oldest, 'Pallet one has a comment, said after.');
      const second = await say('everyone', 'Pallet three, to Ravi as well.');
      await say('with:exotic', 'Pallet four, with Exotic.');
      await sees(ravi, 'Pallet four');
      await sees(ravi, 'Pallet three');
      await seesNothingOf(ravi, /Pallet (one|two)/);
      await finds(ravi, ['Pallet three', 'Pallet four']);

      await admit(facilitator, 'Lukas Keller');
      await lukas.getByRole('heading', { name: 'Launch' }).waitFor();
      await comment(second, 'Pallet three has one too.');
      await say('everyone', 'Pallet five, to both.');
      await say('with:alpenhof', 'Pallet six, with Alpenhof.');
      await sees(lukas, 'Pallet six');
      await sees(lukas, 'Pallet five');
      await seesNothingOf(lukas, /Pallet (one|two|three|four)/);
      await finds(lukas, ['Pallet five', 'Pallet six']);
      await sees(ravi, 'Pallet three has one too.');
      await sees(ravi, 'Pallet five');
      await seesNothingOf(ravi, /Pallet (one|two|six)/);
      for (const [page, others] of [
        [ravi, 'Lukas Keller'],
        [lukas, 'Ravi Patel'],
      ] as const) {
        const listed = page.locator('.people').getByText(others);
        if (partners === 'together') await listed.waitFor();
        else await seesNothingOf(page, new RegExp(others));
      }

      await sees(facilitator, 'Pallet three, to Ravi');
      await choose(facilitator, 'Pallet three, to Ravi as well.', 'Who can read this');
      await facilitator.getByText('3 could read it when it was written.').waitFor();
      await facilitator.getByText('They can still, and nobody else.').waitFor();

      await claire.do('member:remove', { room, member: 'ravi' });
      await ravi.getByText(nothing).waitFor();
      await seesNothingOf(ravi, /Pallet/);
      await say('everyone', 'Pallet seven, meanwhile.');
      // Their organization stayed, and to it belongs what was said since it came.
      await admit(facilitator, 'Charlotte Cooper');
      const charlotte = await open(people.charlotte);
      for (const words of ['three, to', 'four', 'five', 'seven']) {
        await sees(charlotte, `Pallet ${words}`);
      }
      await seesNothingOf(charlotte, /Pallet (one|two|six)/);
      assert.equal(await articleOf(ravi, 'Pallet').count(), 0);

      await choose(facilitator, 'Pallet three, to Ravi as well.', 'Who can read this');
      await facilitator.getByText('Since then 1 came in and 1 left.').waitFor();
      await facilitator.getByText('Charlotte Cooper (Exotic Liquids)').waitFor();
      await facilitator.getByText(/^removed by Claire Fontaine · /).waitFor();
      await choose(lukas, 'Pallet five, to both.', 'Who can read this');
      await lukas.getByText('3 could read it when it was written.').waitFor();
      const since = partners === 'together' ? 'Since then 1 came in.' : 'and nobody else.';
      await lukas.getByText(since).waitFor();
      assert.equal((await lukas.getByText(/Charlotte/).count()) > 0, partners === 'together');
      await button(charlotte, 'I have read it and accept it').first().waitFor();
      for (const page of [facilitator, ravi, lukas, charlotte]) await page.close();
    });
  }
});
