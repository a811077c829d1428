import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  accept,
  exampleCharter,
  introduce,
  isSignals,
  startBackend,
  type Backend,
} from '../support/backend.ts';
import { people } from '../support/people.ts';

describe('typing and presence', () => {
  let backend: Backend;
  let room: string;

  before(async () => {
    backend = await startBackend();
    await introduce(backend, ['thomas', 'ravi', 'lukas']);
    const claire = await backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    for (const [organization, member] of [
      ['exotic', 'ravi'],
      ['alpenhof', 'lukas'],
    ]) {
      await claire.do('organization:admit', { room, organization, members: [member] });
    }
  });
  after(() => backend.close());

  it('go to whoever may know of them, and to no other partner', async () => {
    const [claire, ravi, lukas] = await Promise.all([
      backend.connect(people.claire),
      backend.connect(people.ravi),
      backend.connect(people.lukas),
    ]);
    const open = (client: typeof claire, ...streams: string[]) =>
      client.do('stream:open', {
        streams: streams.map((stream) => ({ stream, since: null })),
        threads: 0,
      });
    const everyone = `room/${room}/everyone`;
    const withExotic = `room/${room}/with:exotic`;
    await accept(room, ravi);
    await open(claire, everyone, withExotic, 'profile/ravi');
    await open(lukas, everyone, withExotic, 'profile/ravi');
    await open(ravi, everyone, withExotic);
    const refused = await ravi.answer('typing:set', { stream: everyone, root: null });
    assert.equal(!refused.ok && refused.error.code, 'forbidden');
    await ravi.do('typing:set', { stream: withExotic, root: null });
    await ravi.do('presence:set', { presence: 'here' });
    const isPresent = (data: unknown) => data === 'here';
    await claire.until((frame) => isSignals(frame) && frame.stream === withExotic);
    await claire.until((frame) => isSignals(frame) && isPresent(frame.signals[0]!.data));
    await claire.do('typing:set', { stream: everyone, root: null });
    await lukas.until((frame) => isSignals(frame) && frame.stream === everyone);
    assert.deepEqual(
      lukas.frames.map((frame) => frame.stream),
      [everyone],
    );
  });

  it('tell members on their own cards that they are there, and not that they write', async () => {
    const thomas = await backend.connect(people.thomas);
    const stream = `room/${room}/everyone`;
    const streams = [stream, 'profile/thomas'].map((name) => ({ stream: name, since: null }));
    await thomas.do('stream:open', { streams, threads: 0 });
    await thomas.do('typing:set', { stream, root: null });
    await thomas.do('presence:set', { presence: 'here' });
    await thomas.until((frame) => isSignals(frame) && frame.signals[0]!.data === 'here');
    assert.ok(thomas.frames.every((frame) => frame.stream === 'profile/thomas'));
  });
});
