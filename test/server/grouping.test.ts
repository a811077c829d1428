import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact } from '../../src/protocol/wire.ts';
import { groupFrames } from '../../src/server/delivery/grouping.ts';
import type { Subscription } from '../../src/server/delivery/subscriptions.ts';

const stream = 'room/launch/everyone';
const factAt = (seq: number): Fact => ({
  id: `f${seq}`,
  type: 'post:created',
  stream,
  seq,
  at: seq,
  about: seq,
  by: 'ann',
  data: {},
});
const subscriptionOf = (id: string, sent: number, read = sent): Subscription => ({
  session: {
    id,
    member: id,
    expiresAt: Infinity,
    ended: false,
    renew: () => Promise.resolve(null),
  },
  stream,
  sent,
  read,
});
const facts = [4, 5, 6].map(factAt);
const upTo = { seq: 6, fact: 'f6' };
/** What each session may see, by seq. */
const group = (subscriptions: Subscription[], sees: (id: string, seq: number) => boolean) =>
  groupFrames(stream, subscriptions, facts, upTo, ({ session }, { seq }) =>
    sees(session.id, seq),
  ).map(({ frame, sessions }) => ({
    after: frame.after,
    upTo: frame.upTo.seq,
    seqs: frame.facts.map(({ seq }) => seq),
    sessions,
  }));

describe('the frames of a stream', () => {
  it('are one for all who stand at the same place and see the same', () => {
    const all = ['a', 'b', 'c'].map((id) => subscriptionOf(id, 3));
    assert.deepEqual(
      group(all, () => true),
      [{ after: 3, upTo: 6, seqs: [4, 5, 6], sessions: ['a', 'b', 'c'] }],
    );
  });

  it('are apart for those who see other facts or stand elsewhere', () => {
    const subscriptions = [
      subscriptionOf('all', 3),
      subscriptionOf('some', 3),
      subscriptionOf('later', 4),
      subscriptionOf('wider', 1, 3),
    ];
    assert.deepEqual(
      group(subscriptions, (id, seq) => id !== 'some' || seq !== 5),
      [
        { after: 3, upTo: 6, seqs: [4, 5, 6], sessions: ['all'] },
        { after: 3, upTo: 6, seqs: [4, 6], sessions: ['some'] },
        { after: 4, upTo: 6, seqs: [5, 6], sessions: ['later'] },
        { after: 1, upTo: 6, seqs: [4, 5, 6], sessions: ['wider'] },
      ],
    );
  });

  it('are none for those who see nothing; their next one is the wider', () => {
    const blind = subscriptionOf('blind', 3);
    assert.deepEqual(
      group([blind], () => false),
      [],
    );
    assert.deepEqual([blind.sent, blind.read], [3, 6]);
    const [next] = groupFrames(stream, [blind], [factAt(7)], { seq: 7, fact: 'f7' }, () => true);
    assert.deepEqual([next?.frame.after, next?.frame.upTo.seq], [3, 7]);
  });

  it('never send a fact twice, nor go back', () => {
    const ahead = subscriptionOf('ahead', 8);
    assert.deepEqual(
      group([ahead], () => true),
      [],
    );
    assert.deepEqual([ahead.sent, ahead.read], [8, 8]);
    const once = subscriptionOf('once', 3);
    group([once], () => true);
    assert.deepEqual(
      group([once], () => true),
      [],
    );
  });
});
