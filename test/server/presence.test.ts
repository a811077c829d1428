import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Signal } from '../../src/protocol/wire.ts';
import { createPresence, type PresenceKeeper } from '../../src/server/delivery/presence.ts';
import type { Session } from '../../src/server/session.ts';
import { manualTimers, type ManualTimers } from '../support/timers.ts';

describe('presence', () => {
  let timers: ManualTimers;
  let presence: PresenceKeeper;
  let said: [string, unknown][];
  let told: [string, string, unknown][];

  beforeEach(() => {
    timers = manualTimers();
    said = [];
    told = [];
    presence = createPresence({
      clock: () => 0,
      timers,
      signal: (stream: string, { data }: Signal) => said.push([stream, data]),
      tell: ({ id }, stream, { data }) => told.push([id, stream, data]),
    });
  });

  const page = (id: string, member = 'ann', ended = false): Session => ({
    id,
    member,
    expiresAt: Infinity,
    ended,
    renew: () => Promise.resolve(null),
  });
  const around = () =>
    [...presence.service.list()].map(([member, { presence: state }]) => [member, state]);

  it('is told once things have settled, and only when it changed', async () => {
    presence.service.set(page('1'), 'here');
    presence.service.set(page('1'), 'away');
    presence.service.set(page('1'), 'here');
    assert.deepEqual(said, []);
    await timers.pass(200);
    presence.service.set(page('2'), 'here');
    await timers.pass(200);
    assert.deepEqual(said, [['profile/ann', 'here']]);
  });

  it('is here while any of a member’s pages is', async () => {
    presence.service.set(page('1'), 'here');
    presence.service.set(page('2'), 'away');
    await timers.pass(200);
    assert.deepEqual(around(), [['ann', 'here']]);
    presence.service.set(page('1'), 'away');
    await timers.pass(200);
    assert.deepEqual(around(), [['ann', 'away']]);
    presence.leave(page('1'));
    presence.leave(page('2'));
    await timers.pass(5000);
    assert.deepEqual(around(), []);
    assert.deepEqual(
      said.map(([, state]) => state),
      ['here', 'away', 'gone'],
    );
  });

  it('does not end on the way from one page to the next', async () => {
    presence.service.set(page('1'), 'here');
    await timers.pass(200);
    presence.leave(page('1'));
    await timers.pass(4000);
    presence.service.set(page('2'), 'here');
    await timers.pass(10_000);
    assert.deepEqual(said, [['profile/ann', 'here']]);
  });

  it('is never that of a session that has gone already', async () => {
    presence.service.set(page('1', 'ann', true), 'here');
    await timers.pass(200);
    assert.deepEqual([said, around()], [[], []]);
  });

  it('is said again while it lasts, since signals may be lost', async () => {
    presence.service.set(page('1'), 'here');
    presence.service.set(page('2', 'bob'), 'here');
    await timers.pass(1000);
    presence.leave(page('2', 'bob'));
    await timers.pass(60_000);
    assert.deepEqual(said.slice(2), [
      ['profile/bob', 'gone'],
      ['profile/ann', 'here'],
    ]);
  });

  it('is told to who opens a profile, also when nobody is there', async () => {
    presence.service.set(page('1'), 'here');
    await timers.pass(200);
    presence.service.announceTo(page('9', 'cleo'), 'ann');
    presence.service.announceTo(page('9', 'cleo'), 'bob');
    assert.deepEqual(told, [
      ['9', 'profile/ann', 'here'],
      ['9', 'profile/bob', 'gone'],
    ]);
  });
});
