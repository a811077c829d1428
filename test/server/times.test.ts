/** How far away a member may set a time: a slip of the hand would be kept for ever. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { furthestTime } from '../../src/protocol/kind.ts';
import { openLaunchRoom, poll, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

const minute = 60_000;

describe('a time that a member sets', () => {
  const launch = opened(() => openLaunchRoom());

  const newPost = (more: object) => ({
    ...{ stream: launch.stream('inside'), title: 'Which day?', text: '', mentions: [] },
    ...more,
  });
  const post = (more: object) => refusalOf(launch.claire, 'post:create', newPost(more));
  const later = (dueAt: number, more: object = {}) =>
    refusalOf(launch.claire, 'schedule:set', { dueAt, post: newPost(more) });

  for (const [name, field, set] of [
    ['when a post appears', 'dueAt', (at: number) => later(at)],
    ['when a post disappears', 'expiresAt', (expiresAt: number) => post({ expiresAt })],
    [
      'when a poll ends',
      'detail.closesAt',
      (closesAt: number) => post({ detail: poll({ closesAt }) }),
    ],
    [
      'when a post for later disappears',
      'post.expiresAt',
      (expiresAt: number) => later(launch.backend.clock() + minute, { expiresAt }),
    ],
  ] as const) {
    it(`is within two years: ${name}`, async () => {
      const furthest = launch.backend.clock() + furthestTime;
      assert.equal(await set(furthest - minute), 'ok');
      assert.equal(await set(furthest + minute), `invalid ${field}`);
    });
  }
});
