import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startBackend, type Backend, type Client } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';

describe('a server that is about to stop', { timeout: 60_000 }, () => {
  let backend: Backend;
  const stream = 'room/network/everyone';

  before(async () => (backend = await startBackend()));
  after(() => backend.close());

  const health = async () => (await fetch(`${backend.url}/health`)).status;

  it('says so, lets nobody in, answers what was begun, and sends people away apart', async () => {
    const clients = await Promise.all(
      Array.from({ length: 60 }, () => backend.connect(people.claire)),
    );
    const ended: number[] = [];
    for (const { socket } of clients) {
      socket.once('disconnect', () => ended.push(performance.now()));
    }
    assert.equal(await health(), 200);
    const post = (client: Client, index: number) =>
      client.answer('post:create', { stream, text: `post ${index}`, mentions: [] });
    const writing = Promise.all(clients.slice(0, 10).map(post));
    // So that all of them have begun: what is asked later is asked behind them.
    await clients[10]!.do('presence:list', { limit: 1 });
    await Promise.all(
      clients.slice(0, 10).map((one) => one.do('presence:set', { presence: 'here' })),
    );
    const draining = backend.app.drain();
    assert.equal(await health(), 503);
    const token = await tokenFor(people.thomas, { now: backend.clock() });
    const refused = await backend.refusal({ token, protocol: 1 });
    assert.equal((refused as { code: string }).code, 'unavailable');
    await draining;
    assert.deepEqual(
      (await writing).map(({ ok }) => ok),
      Array.from({ length: 10 }, () => true),
    );
    await Promise.all(
      clients.map(
        ({ socket }) =>
          socket.connected && new Promise((resolve) => socket.once('disconnect', resolve)),
      ),
    );
    assert.ok(Math.max(...ended) - Math.min(...ended) > 150);
  });
});
