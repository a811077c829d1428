/** A connection that is really cut in the middle of what is sent, between a client and the server. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Transfers } from '../../src/client/transfers.ts';
import { introduce, startBackend } from '../support/backend.ts';
import { fetchRequest } from '../support/fetch-request.ts';
import { people, tokenFor } from '../support/people.ts';
import { startRelay } from '../support/relay.ts';
import { scriptedSession } from '../support/scripted-session.ts';
import { filesAs } from '../support/uploads.ts';

test('what was sent before the connection was cut is not sent again', async () => {
  const backend = await startBackend();
  await introduce(backend, ['claire']);
  const mebi = 2 ** 20;
  const cuts = [3 * mebi, 4 * mebi];
  const relay = await startRelay(backend.url, ({ bytes, cut }) => {
    if (cuts[0] === undefined || bytes < cuts[0]) return;
    cuts.shift();
    cut();
  });
  const transfers = new Transfers({
    ...{ url: relay.url, session: scriptedSession(), send: fetchRequest, onChange: () => {} },
    token: () => tokenFor(people.claire, { now: backend.clock() }),
  });
  try {
    const bytes = Uint8Array.from({ length: 12 * mebi }, (_none, at) => 97 + ((at >> 7) % 26));
    const content = new File([bytes], 'widths.txt', { type: 'text/plain' });
    const answer = await transfers.upload(content);
    assert.ok(answer.ok, JSON.stringify(answer));
    assert.deepEqual(cuts, []);
    const kept = await filesAs(backend, people.claire).text(answer.data.id);
    assert.equal(Buffer.compare(Buffer.from(kept), Buffer.from(bytes)), 0);
    // What was under way when it was cut may be lost, and little more.
    assert.ok(relay.bytes < content.size + 4 * mebi, `${relay.bytes} bytes`);
  } finally {
    transfers.close();
    relay.close();
    await backend.close();
  }
});
