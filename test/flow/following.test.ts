/** Two people: one writes and announces, the other follows, mutes, is counted for, and is asked to confirm. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import {
  articleOf,
  choose,
  narrow,
  openLaunchPages,
  reply,
  sees,
  showsOnly,
} from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

describePages('a reader who follows and mutes', openLaunchPages, (launch) => {
  let claire: Page;
  let ravi: Page;
  let question: string;
  let announced: string;

  before(async () => {
    const said = { text: 'Who has the key of dock 4?' };
    question = await launch.post(launch.claire, 'with:exotic', said);
    await launch.post(launch.claire, 'with:exotic', { text: 'The canteen serves soup.' });
    claire = await launch.open(people.claire);
    ravi = await launch.open(people.ravi);
  });

  it('folds what they mute to one line, and has it back', async () => {
    await sees(ravi, 'The canteen serves soup.');
    await choose(ravi, 'The canteen serves soup.', 'Mute');
    const folded = ravi.getByRole('article', { name: 'The canteen serves soup., muted' });
    await folded.getByRole('button', { name: 'Show' }).click();
    await choose(ravi, 'The canteen serves soup.', 'Unmute');
    await choose(ravi, 'The canteen serves soup.', 'Mute');
    await folded.waitFor();
  });

  it('finds what they wrote in, with how many replies are new to them', async () => {
    await reply(ravi, 'Who has the key', 'I gave it to the guard.');
    await sees(claire, 'I gave it to the guard.');
    await narrow(ravi, 'Followed');
    await showsOnly(ravi, ['Who has the key of dock 4?', 'I gave it to the guard.']);
    await launch.comment(launch.claire, question, { text: 'The guard has left.' });
    await ravi.getByText('1 new reply').waitFor();
    // Once it was before their eyes for a while, it is new no more.
    await ravi.getByText('1 new reply').waitFor({ state: 'detached' });
    await narrow(ravi, 'All');
  });

  it('finds what they chose to follow, a thread or all of a room, until they do no longer', async () => {
    const question = [
      'Who has the key of dock 4?',
      'I gave it to the guard.',
      'The guard has left.',
    ];
    await ravi.getByRole('button', { name: 'Show', exact: true }).click();
    await choose(ravi, 'The canteen serves soup.', 'Unmute');
    await choose(ravi, 'The canteen serves soup.', 'Follow');
    await narrow(ravi, 'Followed');
    await showsOnly(ravi, ['The canteen serves soup.', ...question]);
    await choose(ravi, 'The canteen serves soup.', 'Unfollow');
    await showsOnly(ravi, question);

    const follow = async (item: string) => {
      await ravi.getByRole('button', { name: 'Follow or mute' }).click();
      await ravi.getByRole('menuitem', { name: item }).click();
    };
    await follow('Follow the room');
    await ravi.getByText(/(^|· )followed$/).waitFor();
    await showsOnly(ravi, ['The canteen serves soup.', ...question]);
    await follow('Unfollow the room');
    await showsOnly(ravi, question);
    await narrow(ravi, 'All');
  });

  it('has what is new counted for the page too, for the feed and for each of its rooms', async () => {
    const page = await launch.open(people.charlotte, { everything: true });
    const heading = page.getByText(/(^|· )\d+ new$/);
    await heading.waitFor();
    const told = page.evaluate<{ unread: number; rooms: [string, number][] }>(
      `new Promise((resolve) =>
        document.addEventListener('cercle-unread', ({ unread, rooms }) =>
          resolve({ unread, rooms: [...rooms] }), { once: true }))`,
    );
    const before = Number(/(\d+) new/.exec(await heading.innerText())![1]);
    await launch.post(launch.claire, 'with:exotic', { text: 'The canteen is closed.' });
    const { unread, rooms } = await told;
    assert.equal(unread, before + 1);
    assert.deepEqual(rooms, [[launch.room, before + 1]]);
    await page.getByText(new RegExp(`(^|· )${before + 1} new$`)).waitFor();
    await page.evaluate((id) => {
      const room = document.createElement('cercle-project-room');
      room.room = id;
      document.body.append(room);
    }, launch.room);
    const counted = page.locator('cercle-project-room').getByText(`${before + 1} new`);
    await counted.waitFor();
    await page.context().close();
  });

  it('has counted for them what is new in the heading, and nothing of a room that they mute', async () => {
    const other = await launch.open(people.charlotte);
    await other.getByText(/(^|· )\d+ new$/).waitFor();
    await other.getByRole('button', { name: 'Follow or mute' }).click();
    await other.getByRole('menuitem', { name: 'Mute the room' }).click();
    await other.getByText(/(^|· )muted$/).waitFor();
    await other.getByText(/\d new( ·|$)/).waitFor({ state: 'detached' });
    await other.context().close();
  });

  it('is asked to confirm by its author, who learns no more than how many were asked', async () => {
    announced = await launch.post(launch.claire, 'with:exotic', {
      ...{ title: 'The dock is closed on Friday', text: 'Go to gate 4.' },
      detail: { kind: 'announcement' },
    });
    await sees(claire, 'The dock is closed on Friday');
    await choose(claire, 'The dock is closed on Friday', 'Who has read this');
    const remind = claire.getByRole('button', { name: /^Remind the \d+ who have not$/ });
    await remind.click();
    await claire.getByText(/^\d+ were reminded\.$/).waitFor();
    const line = ravi.getByText('Claire Fontaine asks you to confirm:');
    await line.waitFor();
    await sees(ravi, 'The dock is closed on Friday');
    await articleOf(ravi, 'The dock is closed on Friday')
      .getByRole('button', { name: 'I have read this' })
      .click();
    await line.waitFor({ state: 'detached' });
    const { organizations } = await launch.claire.do('announcement:readers', { post: announced });
    assert.ok(organizations.every((one: object) => !('members' in one)));
  });

  it('is asked by whoever keeps the room alive as well', async () => {
    const title = 'Bring your badge';
    const detail = { kind: 'announcement' };
    await launch.post(launch.thomas, 'with:exotic', { title, text: '', detail });
    await sees(claire, title);
    await choose(claire, title, 'Remind those who have not confirmed');
    const card = claire.locator('cercle-post-card').filter({ hasText: title });
    await card.getByText(/^\d+ were reminded\.$/).waitFor();
    await ravi.getByRole('button', { name: title }).waitFor();
  });

  it('is told when they could be reminded again', async () => {
    await choose(claire, 'The dock is closed on Friday', 'Who has read this');
    await claire.getByRole('button', { name: /^Remind the/ }).click();
    await claire.getByText('You can remind them again on').waitFor();
  });
});
