/** A file that is on its way from a browser when the server ends, which is started again on the same data. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Session } from '../../src/client/session.ts';
import { feedPaging, feedThreads } from '../../src/store/feed.ts';
import { origin } from '../support/backend.ts';
import { missingBrowser } from '../support/browser.ts';
import { buildWhatIsOld } from '../support/build.ts';
import {
  openRoom,
  openSession,
  readAll,
  startMortalServer,
  type MortalServer,
} from '../support/crash-room.ts';
import { articleOf, reply, sees } from '../support/launch-pages.ts';
import { hostOf, type Host } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { startRelay, type Relay } from '../support/relay.ts';
import { until } from '../support/session.ts';
import { filesAs } from '../support/uploads.ts';

const skip = await missingBrowser();
const timeout = 5 * 60_000;
/** Whoever has tried in vain tries again after up to half a minute, and a server starts slowly where others work. */
const longestWait = 120_000;
const mebi = 2 ** 20;
const size = 20 * mebi;
/** Near the end of its second piece of three. */
const middle = 15 * mebi;

describe('a file on its way when the server ends', { skip, timeout }, () => {
  let server: MortalServer;
  let relay: Relay;
  let host: Host<MortalServer>;
  let shared: string;
  let claire: Page;
  let ravi: Page;
  let composer: Locator;
  /** Whose connection is their own. */
  let reader: Session;
  /** What is to be done when all have brought so many bytes. */
  let awaited: { bytes: number; reached: () => void } | undefined;

  before(async () => {
    buildWhatIsOld();
    const origins = [origin];
    server = await startMortalServer(origins);
    relay = await startRelay(server.url, ({ hold }, { bytes }) => {
      if (!awaited || bytes < awaited.bytes) return;
      hold();
      awaited.reached();
      awaited = undefined;
    });
    host = await hostOf({ ...server, url: relay.url }, origins);
    // It starts again knowing the origin of the pages.
    await server.kill();
    await server.restart();
    const room = await openRoom(server, [people.claire], [people.ravi, people.charlotte]);
    room.facilitator.close();
    ({ shared } = room);
    const open = (person: TestPerson): Promise<Page> =>
      host.open(person, `{network}<cercle-feed room="${room.room}"></cercle-feed>`, {
        height: 4000,
      });
    reader = openSession(people.charlotte, server);
    reader.watch([shared], feedPaging);
    [claire, ravi] = [await open(people.claire), await open(people.ravi)];
    for (const page of [claire, ravi]) page.setDefaultTimeout(longestWait);
    composer = claire.locator('.write cercle-composer');
  });
  after(async () => {
    reader?.close();
    await (host ?? server)?.close();
    relay?.close();
  });

  const held = (bytes: number): Promise<void> =>
    new Promise((reached) => (awaited = { bytes: relay.bytes + bytes, reached }));

  /** Sends a file, has the server end in the middle, and once more before the answer to the post is there. */
  async function sendThrough(name: string, end: () => Promise<void>): Promise<void> {
    await composer.getByRole('button', { name: 'Change who will read' }).click();
    await composer.getByRole('menuitemradio', { name: 'With Exotic Liquids' }).first().click();
    const [before, kept] = [relay.bytes, await server.kept()];
    const isInMiddle = held(middle);
    await composer.locator('input[type=file]').evaluate(
      (input: HTMLInputElement, { name, count }) => {
        const numbers = Array.from({ length: count }, (_none, at) => `${at}`.padStart(8, '0'));
        const chosen = new DataTransfer();
        chosen.items.add(new File(numbers, name, { type: 'text/plain' }));
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { name, count: size / 8 },
    );
    await isInMiddle;
    await server.keeps(kept + middle - mebi);
    await end();
    await server.restart();
    await composer.locator('li.sent').filter({ hasText: name }).waitFor();
    const brought = relay.bytes - before;
    assert.ok(brought < size + 2 * mebi, `${brought} bytes`);

    relay.deafen();
    const text = `With ${name}`;
    await composer.locator('textarea').fill(text);
    await composer.getByRole('button', { name: 'Post with Exotic Liquids' }).click();
    await until(reader, () => JSON.stringify(feedThreads(reader.state, [shared])).includes(text));
    await end();
    await server.restart();
    await (await sees(ravi, text)).getByText(name).first().waitFor();
    // What was sent before it has been answered by then.
    await reply(claire, text, `After ${name}`);
    for (const page of [claire, ravi]) {
      await sees(page, `After ${name}`);
      assert.equal(await articleOf(page, text).count(), 1);
    }
    assert.equal(await claire.getByText('not sent').count(), 0);
    assert.equal(await composer.locator('textarea').inputValue(), '');
    assert.equal(await composer.locator('cercle-uploads').count(), 0);

    await until(reader, () => reader.status.kind === 'open');
    const threads = await readAll(reader, [shared]);
    const files = threads
      .flatMap(({ post }) => post.files ?? [])
      .filter((one) => one.name === name);
    assert.equal(files.length, 1);
    const read = await filesAs(server, people.ravi).text(files[0]!.id);
    assert.equal(read.length, size);
    for (let at = 0; at < size; at += 8) {
      if (Number(read.slice(at, at + 8)) !== at / 8) assert.fail(`It is another from ${at}.`);
    }
  }

  it('goes on where it was after the server was killed, and is posted once', () =>
    sendThrough('killed.txt', () => server.kill()));

  it('goes on where it was after the server was stopped, and is posted once', () =>
    sendThrough('stopped.txt', () => server.stop()));
});
