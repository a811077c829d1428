import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Message } from '../../src/server/carrier/messages.ts';
import type { Carrier } from '../../src/server/carrier/carrier.ts';
import { createPresence, type PresenceKeeper } from '../../src/server/delivery/presence.ts';
import type { Session } from '../../src/server/session.ts';
import { manualTimers, type ManualTimers } from '../support/timers.ts';

describe('presence at several nodes', () => {
  let timers: ManualTimers;
  let now: number;
  /** What this node says to the others. */
  let said: Message[];
  let hear: (from: string, ...messages: Message[]) => void;
  let presence: PresenceKeeper;

  beforeEach(() => {
    timers = manualTimers();
    now = 0;
    said = [];
    const carrier: Carrier = {
      node: 'this',
      isUp: true,
      publish: (messages) => void said.push(...messages),
      subscribe(listener) {
        hear = (from, ...messages) => listener(messages, from);
        return () => {};
      },
      onUp: () => () => {},
      close: async () => {},
    };
    presence = createPresence({
      ...{ clock: () => now, timers, carrier },
      signal: () => {},
      tell: () => {},
    });
  });

  const here = (member: string): Message => ({ of: 'presence', member, state: 'here' });
  const beat: Message = { of: 'beat' };
  const around = () => [...presence.service.list().keys()].sort();
  const page: Session = {
    ...{ id: '1', member: 'ann', expiresAt: Infinity, ended: false },
    renew: () => Promise.resolve(null),
  };
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    await timers.pass(milliseconds);
  };

  it('is of everybody who is at any of them', async () => {
    presence.service.set(page, 'here');
    await pass(200);
    assert.deepEqual(said, [here('ann')]);
    hear('one', here('bob'), here('ann'));
    hear('other', here('bob'));
    hear('one', { of: 'presence', member: 'bob', state: 'gone' });
    assert.deepEqual(around(), ['ann', 'bob']);
    presence.leave(page);
    await pass(5000);
    assert.deepEqual(around(), ['ann', 'bob']);
    hear('one', { of: 'presence', member: 'ann', state: 'gone' });
    assert.deepEqual(around(), ['bob']);
  });

  it('is not that of a node that has died', async () => {
    hear('alive', here('ann'));
    hear('dead', here('bob'));
    for (let second = 0; second < 36; second += 2) {
      await pass(2000);
      hear('alive', beat);
    }
    assert.deepEqual(around(), ['ann']);
  });

  it('is asked of a node that comes back, or is new', async () => {
    hear('one', here('bob'));
    assert.deepEqual(said, [{ of: 'hello', to: 'one' }]);
    await pass(36_000);
    hear('one', beat);
    assert.deepEqual(said.slice(1), [{ of: 'hello', to: 'one' }]);
    hear('one', beat);
    assert.equal(said.length, 2);
  });

  it('is told to whoever asks this node, and to nobody who asks another', async () => {
    presence.service.set(page, 'here');
    await pass(200);
    hear('one', { of: 'hello', to: 'this' });
    hear('one', { of: 'hello' });
    hear('one', { of: 'hello', to: 'another' });
    assert.deepEqual(
      said.filter(({ of }) => of === 'presence'),
      [here('ann'), here('ann'), here('ann')],
    );
  });

  it('is over soon after a node has said that it stops, unless they come back elsewhere', async () => {
    hear('one', here('ann'), here('bob'), { of: 'bye' });
    await pass(4000);
    assert.deepEqual(around(), ['ann', 'bob']);
    hear('other', here('ann'));
    await pass(1000);
    assert.deepEqual(around(), ['ann']);
  });
});
