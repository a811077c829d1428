/** Partners are admitted in a room's page: the dialog says what they will read, and that is what they read. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { accept, exampleCharter, introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { button, choose, promisesIn, roomTag } from '../support/room-pages.ts';

const never = 'They never read what is inside.';
const charter = 'Before they write, they read the charter and accept it.';
const cards = 'They see the charter, the stage, and the card of the one colleague who is here.';
const same = 'Files and searches give them the same, and nothing else.';
const fromNow = 'They read what is for everyone from now on, and write there: nothing from before.';
const begins = (name: string) => `They read and write in “With ${name}”, which begins now.`;

describePages('the partners of a room', startHost, (host) => {
  let claire: Client;
  const partners: Record<string, Client> = {};

  before(async () => {
    await introduce(host.backend, ['thomas', 'nora', 'ravi', 'charlotte', 'lukas', 'mia']);
    claire = await host.backend.connect(people.claire);
    for (const name of ['ravi', 'charlotte', 'lukas', 'mia'] as const) {
      partners[name] = await host.backend.connect(people[name]);
    }
  });

  /** Opens a room in which something was said to everyone and inside, and its page. */
  async function open(mode: 'apart' | 'together'): Promise<{ room: string; page: Page }> {
    const opened = await claire.do('room:open', {
      ...{ title: 'Launch', charter: exampleCharter, stage: 'running' },
      ...{ partners: mode, members: [] },
    });
    const room = opened.room.id;
    await say(room, 'everyone', 'first');
    await say(room, 'inside', 'first');
    return { room, page: await host.open(people.claire, `{network}${roomTag(room)}`) };
  }

  const say = (room: string, audience: string, when: string, who = claire) =>
    who.do('post:create', {
      ...{ stream: `room/${room}/${audience}`, mentions: [], text: `${audience} ${when}` },
    });

  /** All that somebody may read of a room, by whatever stream. */
  async function readBy(name: string, room: string): Promise<string[]> {
    const audiences = ['everyone', 'inside', 'with:exotic', 'with:alpenhof'];
    const streams = audiences.map((audience) => `room/${room}/${audience}`);
    const asked = { streams, before: null, limit: 50 };
    const { threads } = await partners[name]!.do('feed:read', asked);
    return threads.map(({ post }: any) => wordsIn(post.body)).sort();
  }

  const wordsIn = (body: unknown): string =>
    [...JSON.stringify(body).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text).join('');

  it('are promised what they will read, one organization after the other, where they are apart', async () => {
    const { room, page } = await open('apart');
    const first = await choose(page, 'Ravi Patel', 'Charlotte Cooper');
    assert.deepEqual(await promisesIn(first), [
      ...[fromNow, begins('Exotic Liquids'), charter, never, cards, same],
    ]);
    await button(first, 'Admit Exotic Liquids and 2 people').click();
    await first.waitFor({ state: 'hidden' });
    for (const name of ['Ravi Patel', 'Charlotte Cooper']) {
      await page.locator('.people').getByText(name).waitFor();
    }
    await accept(room, partners['ravi']!);
    await say(room, 'everyone', 'by Ravi', partners['ravi']);
    await say(room, 'with:exotic', 'second');
    await say(room, 'inside', 'second');

    const second = await choose(page, 'Lukas Keller');
    assert.deepEqual(await promisesIn(second), [
      'They read what is for everyone from now on: nothing from before. They do not write there.',
      ...[begins('Alpenhof Vertrieb'), charter, never, cards, same],
      'The other partners do not see them, and they do not see the other partners.',
      'From then on Exotic Liquids only reads what is for everyone, and writes in its own part. That stays so, even when a partner leaves.',
    ]);
    await button(second, 'Admit Alpenhof Vertrieb and Lukas Keller').click();
    await second.waitFor({ state: 'hidden' });
    await say(room, 'everyone', 'third');
    await say(room, 'with:alpenhof', 'third');

    assert.deepEqual(await readBy('charlotte', room), [
      ...['everyone by Ravi', 'everyone third', 'with:exotic second'],
    ]);
    assert.deepEqual(await readBy('lukas', room), ['everyone third', 'with:alpenhof third']);
    const refused: any = await partners['ravi']!.answer('post:create', {
      ...{ stream: `room/${room}/everyone`, text: 'Again', mentions: [] },
    });
    assert.equal(refused.error.code, 'forbidden');
    const lukas = await host.open(people.lukas, `{network}${roomTag(room)}`);
    await lukas.getByText('everyone third').waitFor();
    await lukas.locator('.people').getByText('Claire Fontaine').waitFor();
    assert.equal(await lukas.getByText('Exotic').count(), 0);
    for (const one of [lukas, page]) await one.close();
  });

  it('are promised that they see each other where they are together', async () => {
    const { room, page } = await open('together');
    const dialog = await choose(page, 'Mia Huber', 'Charlotte Cooper', 'Nora Weiss');
    const others = 'The other partners see them, and they see the other partners.';
    assert.deepEqual(await promisesIn(dialog), [
      ...[fromNow, begins('Alpenhof Vertrieb'), charter, never, cards, same, others],
      ...[fromNow, begins('Exotic Liquids'), charter, never, cards, same, others],
    ]);
    await dialog
      .getByText('Nora Weiss will read everything in this room, from its beginning.')
      .waitFor();
    await button(dialog, 'Admit Alpenhof Vertrieb and Exotic Liquids and 3 people').click();
    await dialog.waitFor({ state: 'hidden' });
    await accept(room, partners['mia']!);
    await say(room, 'everyone', 'by Mia', partners['mia']);
    assert.deepEqual(await readBy('charlotte', room), ['everyone by Mia']);
    const mia = await host.open(people.mia, `{network}${roomTag(room)}`);
    await mia.locator('.people').getByText('Charlotte Cooper').waitFor();
    for (const one of [mia, page]) await one.close();
  });
});
