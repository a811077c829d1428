import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkRoom } from '../../src/server/intents/member-settle.ts';
import type { Client } from '../support/backend.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('a quote', () => {
  const launch = opened(() => openLaunchRoom());

  const written = { text: 'As was said', mentions: [] };
  /** As a new thread and as a comment: the rule is one. */
  async function quote(client: Client, audience: string, id: string): Promise<string> {
    const { stream, claire, post } = launch;
    const begun = { ...written, stream: stream(audience), quote: id };
    const outcome = await refusalOf(client, 'post:create', begun);
    const comment = { ...written, root: await post(claire, audience), quote: id };
    assert.equal(await refusalOf(client, 'post:comment', comment), outcome);
    return outcome;
  }

  it('stands where whoever reads it may read what it quotes, and nowhere else', async () => {
    const { claire, post } = launch;
    const audiences = ['everyone', 'inside', 'with:exotic', 'with:alpenhof'];
    const allowed: Record<string, string[]> = {
      everyone: audiences,
      inside: ['inside'],
      'with:exotic': ['inside', 'with:exotic'],
      'with:alpenhof': ['inside', 'with:alpenhof'],
    };
    for (const from of audiences) {
      const id = await post(claire, from);
      for (const to of audiences) {
        const wanted = allowed[from]!.includes(to) ? 'ok' : 'narrower quote';
        assert.equal(await quote(claire, to, id), wanted, `from ${from} into ${to}`);
      }
    }
  });

  it('is never of another room', async () => {
    const { claire, post } = launch;
    const input = { ...written, stream: `room/${networkRoom}/everyone` };
    const { id } = await claire.do('post:create', input);
    assert.equal(await quote(claire, 'inside', id), 'narrower quote');
    const quoting = { ...input, quote: await post(claire, 'everyone') };
    assert.equal(await refusalOf(claire, 'post:create', quoting), 'narrower quote');
  });

  it('is of something that its writer can read, and is answered as if that were not there', async () => {
    const { claire, ravi, post } = launch;
    for (const hidden of ['inside', 'with:alpenhof']) {
      assert.equal(await quote(ravi, 'with:exotic', await post(claire, hidden)), 'absent');
    }
    assert.equal(await quote(ravi, 'with:exotic', 'nothing'), 'absent');
    const gone = await post(claire, 'with:exotic');
    assert.equal(await quote(ravi, 'with:exotic', gone), 'ok');
    await claire.do('post:delete', { id: gone });
    assert.equal(await quote(ravi, 'with:exotic', gone), 'absent');
  });
});
