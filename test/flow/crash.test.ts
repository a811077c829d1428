/** The server is killed thirty times while twenty people write: what was answered is there, once (SAFETY D1 to D4). */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { origin } from '../support/backend.ts';
import { findBrowser } from '../support/browser.ts';
import { buildWhatIsOld } from '../support/build.ts';
import {
  openRoom,
  openSession,
  readAll,
  startMortalServer,
  wordOf,
} from '../support/crash-room.ts';
import {
  createLedger,
  writeBySession,
  writeInPage,
  type Writer,
} from '../support/crash-writers.ts';
import { hostOf } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { until } from '../support/session.ts';

const timeout = 8 * 60_000;
const kills = 30;
const search = await findBrowser();

/** After so many more answers the server is killed, each time. */
const pauses = fc.sample(fc.integer({ min: 1, max: 32 }), { numRuns: kills, seed: 20_261_123 });

const crowd = (of: TestPerson, count: number): TestPerson[] =>
  Array.from({ length: count }, (_, index) => ({ ...of, id: `${of.id}-${index + 1}` }));

it(
  'loses nothing and doubles nothing when the server is killed, again and again',
  { timeout },
  async (test) => {
    if (!search.found) test.diagnostic(`All twenty write without a page. ${search.reason}`);
    buildWhatIsOld();
    const origins = [origin];
    const server = await startMortalServer(origins);
    test.after(() => server.close());
    const host = search.found ? await hostOf(server, origins) : undefined;
    if (host) test.after(() => host.close());
    // It starts again knowing the origin of the pages.
    await server.kill();
    await server.restart();
    const employees = [people.claire, ...crowd(people.thomas, 11)];
    const suppliers = [people.ravi, ...crowd(people.charlotte, 7)];
    const { facilitator, room, inside, shared } = await openRoom(server, employees, suppliers);
    facilitator.close();

    const { ledger, answers } = createLedger();
    const writers: { streams: string[]; writer: Writer }[] = [];
    for (const person of [...employees, ...suppliers]) {
      const isSupplier = person.affiliation === 'supplier';
      const streams = isSupplier ? [shared] : [inside, shared];
      const isInPage = host && (person === people.claire || person === people.ravi);
      const writer = isInPage
        ? writeInPage(
            person,
            await host.open(person, `{network}<cercle-feed room="${room}"></cercle-feed>`),
            ledger,
          )
        : writeBySession(person, server, streams, wordOf, ledger);
      test.after(() => writer.close());
      writers.push({ streams, writer });
    }

    let underway = 0;
    for (const [round, pause] of pauses.entries()) {
      // Every second time not everybody is back when the next blow comes.
      if (round % 2 === 0) await Promise.all(writers.map(({ writer }) => writer.opened()));
      for (const { writer } of writers) writer.write();
      await answers(pause);
      underway += (await Promise.all(writers.map(({ writer }) => writer.underway()))).reduce(
        (sum, count) => sum + count,
      );
      await server.kill();
      writers.forEach(({ writer }, index) => index % 10 === round % 10 && writer.reload());
      await server.restart();
    }
    await Promise.all(writers.map(({ writer }) => writer.finish()));

    const reader = openSession(people.nora, server);
    test.after(() => reader.close());
    await until(reader, () => reader.status.kind === 'open');
    const threads = await readAll(reader, [inside, shared]);
    const posts = threads.flatMap(({ post, comments }) => [post, ...comments]);
    const kept = new Map(posts.map((post) => [wordOf(post), post.id]));
    test.diagnostic(
      `${kills} kills, ${ledger.written.size} texts, ${underway} of them underway at a kill, ` +
        `${posts.length} on disk`,
    );

    assert.deepEqual(ledger.refused, []);
    assert.ok(underway >= kills, 'Nothing was underway when the server was killed.');
    const lost = [...ledger.answered].filter(([word, id]) => kept.get(word) !== id);
    assert.deepEqual(lost, [], 'What was answered is there.');
    assert.equal(kept.size, posts.length, 'Nothing is there twice.');
    assert.deepEqual([...kept.keys()].sort(), [...ledger.written].sort(), 'Everything arrived.');

    for (const { streams, writer } of writers) {
      const order = threads
        .filter(({ post }) => streams.includes(post.stream))
        .map(({ post }) => wordOf(post));
      const words = await writer.words();
      assert.ok(words.length > 0);
      assert.deepEqual(words, order.slice(0, words.length), 'All have the same order.');
    }
  },
);
