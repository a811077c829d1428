import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createMetrics, serveMetrics } from '../../src/server/app.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';

describe('metrics', { timeout: 60_000 }, () => {
  let backend: Backend;
  let served: Awaited<ReturnType<typeof serveMetrics>>;

  before(async () => {
    const metrics = createMetrics();
    backend = await startBackend({ metrics });
    served = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    served.close();
    await backend.close();
  });

  it('count what happens, and say of nobody who it was', async () => {
    const claire = await backend.connect(people.claire);
    const stream = 'room/network/everyone';
    await claire.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
    const { id } = await claire.do('post:create', { stream, text: 'between us', mentions: [] });
    await claire.until((frame) => JSON.stringify(frame).includes(id));
    await claire.answer('claire:claire', {});
    const token = await tokenFor(people.carla, { now: backend.clock() });
    await backend.refusal({ token, protocol: 1 });
    const url = `http://127.0.0.1:${served.port}`;
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const line of [
      /^cercle_sessions 1$/m,
      /^cercle_carrier_up 1$/m,
      /^cercle_facts_total [1-9]/m,
      /^cercle_frames_total [1-9]/m,
      /^cercle_delivery_seconds_count [1-9]/m,
      /^cercle_found_total \d/m,
      /^cercle_intent_seconds_count\{intent="post:create",code="ok"\} 1$/m,
      /^cercle_intent_seconds_count\{intent="unknown",code="unknown-intent"\} 1$/m,
      /^cercle_refused_total\{code="not-admitted"\} 1$/m,
      /^nodejs_eventloop_lag_seconds /m,
      /^process_resident_memory_bytes /m,
    ]) {
      assert.match(text, line);
    }
    for (const unsaid of ['claire', 'carla', 'between us', id]) assert.ok(!text.includes(unsaid));
    assert.equal((await fetch(url)).status, 404);
    assert.equal((await fetch(`${backend.url}/metrics`)).status, 404);
  });
});
