/** A session ends with its token, to the second; a token that is renewed in time costs no fact (SAFETY P5). */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { isFacts, startBackend, type Backend, type Client } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import { manualTimers, type ManualTimers } from '../support/timers.ts';

const stream = 'room/network/everyone';
const lifetime = 10_000;

describe('the end of a token', { timeout: 60_000 }, () => {
  let backend: Backend;
  let timers: ManualTimers;
  let claire: Client;
  let thomas: Client;

  before(async () => {
    timers = manualTimers();
    backend = await startBackend({ timers });
    const long = await tokenFor(people.thomas, { now: backend.clock(), lifetime: 3_600_000 });
    thomas = await backend.connect(people.thomas, long);
    await open(thomas);
  });
  beforeEach(async () => {
    claire = await backend.connect(people.claire, await shortToken());
    await open(claire);
  });
  after(() => backend?.close());

  const shortToken = () => tokenFor(people.claire, { now: backend.clock(), lifetime });
  const open = (client: Client) =>
    client.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
  const factsOf = (client: Client) => client.frames.filter(isFacts).flatMap(({ facts }) => facts);
  /** Thomas says something, and has heard it himself: whoever hears it as well has been told by then. */
  async function say(): Promise<void> {
    const { id } = await thomas.do('post:create', { stream, text: 'One more', mentions: [] });
    await thomas.until((frame) => JSON.stringify(frame).includes(id));
  }
  async function pass(milliseconds: number): Promise<void> {
    backend.advance(milliseconds);
    await timers.pass(milliseconds);
  }

  it('is the end of its session: what happens from then on is told to it no more', async () => {
    const { expiresAt } = await claire.do('session:open', {});
    const gone = new Promise((resolve) => claire.socket.once('disconnect', resolve));
    const end = expiresAt + 5000;
    while (backend.clock() < end) {
      await say();
      await pass(250);
    }
    await gone;
    const told = factsOf(claire);
    assert.ok(told.length > 10, String(told.length));
    assert.deepEqual(
      told.filter(({ at }) => at >= expiresAt),
      [],
    );
    assert.ok(factsOf(thomas).some(({ at }) => at >= expiresAt + 1000));
  });

  it('is put off by another one, again and again, and every seq is there once', async () => {
    const first = claire.socket.id;
    for (let times = 0; times < 8; times += 1) {
      await say();
      const renewing = claire.do('session:renew', { token: await shortToken() });
      await say();
      await renewing;
      await pass(lifetime / 2);
    }
    await say();
    const last = factsOf(thomas).at(-1)!;
    await claire.until((frame) => JSON.stringify(frame).includes(last.id));
    const seqs = factsOf(claire).map(({ seq }) => seq);
    assert.equal(seqs.length, 17);
    assert.deepEqual(
      seqs,
      seqs.map((_, index) => last.seq - 16 + index),
    );
    assert.equal(claire.socket.id, first);
  });
});
