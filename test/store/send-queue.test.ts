import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Answer } from '../../src/protocol/wire.ts';
import {
  delayAfter,
  drop,
  enqueue,
  markAnswered,
  markArrived,
  markSending,
  nextToSend,
  nextTurn,
  restore,
  wakeAll,
  type SendQueue,
} from '../../src/store/send-queue.ts';

const said = (key: string, at = 0) => ({ key, name: 'post:create', input: { text: key }, at });
const yes: Answer = { ok: true, data: { id: 'p' } };
const no = (
  code: 'forbidden' | 'unavailable' | 'too-many' | 'token-expired',
  retryAfter?: number,
): Answer => ({
  ok: false,
  error: { code, message: '', ...(retryAfter !== undefined && { retryAfter }) },
});
const two = enqueue(enqueue([], said('one')), said('two'));
const sending = markSending(two, 'one');
const states = (queue: SendQueue) => queue.map(({ key, state }) => `${key} ${state}`);

describe('the send queue', () => {
  it('sends one at a time, in order', () => {
    assert.equal(nextToSend(two, 0)?.key, 'one');
    assert.equal(nextToSend(sending, 0), null);
    assert.equal(nextToSend(markAnswered(sending, 'one', yes, 0, 0), 0)?.key, 'two');
  });

  it('keeps what was answered until its fact is there', () => {
    const answered = markAnswered(sending, 'one', yes, 0, 0);
    assert.deepEqual(states(answered), ['one sent', 'two waiting']);
    assert.deepEqual(states(markArrived(answered, 'one')), ['two waiting']);
  });

  it('keeps what has arrived until it is answered, since someone waits for the answer', () => {
    const arrived = markArrived(sending, 'one');
    assert.deepEqual(states(arrived), ['one sending', 'two waiting']);
    assert.deepEqual(states(markAnswered(arrived, 'one', yes, 0, 0)), ['two waiting']);
    const lost = markAnswered(arrived, 'one', null, 0, 0);
    assert.equal(nextToSend(wakeAll(lost), 0)?.key, 'one');
  });

  for (const answer of [null, no('unavailable'), no('token-expired')]) {
    it(`sends again, first and later, after ${answer ? JSON.stringify(answer) : 'no answer'}`, () => {
      const back = markAnswered(sending, 'one', answer, 1000, 1);
      assert.equal(nextToSend(back, 1000), null);
      assert.equal(nextTurn(back), 1000 + delayAfter(0, 1));
      assert.equal(nextToSend(back, nextTurn(back)!)?.key, 'one');
    });
  }

  it('waits as long as it is told to', () => {
    assert.equal(nextTurn(markAnswered(sending, 'one', no('too-many', 7000), 1000, 0)), 8000);
  });

  it('keeps what was refused, with the reason, and goes on with the next', () => {
    const refused = markAnswered(sending, 'one', no('forbidden'), 0, 0);
    assert.equal(refused[0]?.error?.code, 'forbidden');
    assert.equal(nextToSend(refused, 0)?.key, 'two');
    assert.deepEqual(states(drop(refused, 'one')), ['two waiting']);
  });

  it('is put back after a reload: the refused as they were, the rest to be sent, older first', () => {
    const kept = [
      ...markSending(enqueue([], said('b', 2)), 'b'),
      ...markAnswered(markSending(enqueue([], said('a', 1)), 'a'), 'a', no('forbidden'), 0, 0),
    ];
    const queue = restore(enqueue([], said('c', 3)), kept);
    assert.deepEqual(states(queue), ['a refused', 'b waiting', 'c waiting']);
    assert.equal(restore(queue, kept), queue);
  });

  it('grows its delays up to half a minute, and spreads them', () => {
    assert.deepEqual(
      [0, 1, 2, 20].map((tries) => delayAfter(tries, 1)),
      [500, 1000, 2000, 30_000],
    );
    assert.equal(delayAfter(3, 0), delayAfter(3, 1) / 2);
  });

  it('loses nothing, doubles nothing and keeps the order, whatever the network does', () => {
    const outcome = fc.constantFrom(
      'yes',
      'lost before',
      'lost after',
      'fact first',
      'busy',
      'reload',
    );
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 80 }), (outcomes) => {
        const keys = ['k0', 'k1', 'k2', 'k3'];
        let queue = keys.reduce<SendQueue>((all, key, at) => enqueue(all, said(key, at)), []);
        const stored: string[] = [];
        const store = (key: string) => void (stored.includes(key) || stored.push(key));
        for (const one of [...outcomes, ...keys.map(() => 'yes')]) {
          if (one === 'reload')
            queue = restore(
              [],
              queue.filter(({ state }) => state !== 'sent'),
            );
          const next = nextToSend(wakeAll(queue), Infinity);
          if (!next) continue;
          queue = markSending(wakeAll(queue), next.key);
          if (one === 'yes' || one === 'lost after' || one === 'fact first') store(next.key);
          if (one === 'fact first') queue = markArrived(queue, next.key);
          const answer =
            one === 'yes' || one === 'fact first' ? yes : one === 'busy' ? no('unavailable') : null;
          queue = markAnswered(queue, next.key, answer, 0, 0);
        }
        assert.deepEqual(stored, keys);
        assert.ok(queue.every(({ state }) => state === 'sent'));
      }),
      { numRuns: 1000 },
    );
  });
});
