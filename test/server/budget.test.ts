import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBudget } from '../../src/server/budget.ts';
import { costOf } from '../../src/server/transports/cost.ts';
import '../../src/protocol/nouns.ts';

describe('a budget', () => {
  const start = () => {
    const time = { now: 1_000_000 };
    return { time, budget: createBudget(10, 60, () => time.now) };
  };

  it('is spent, then comes back with time, and says when', () => {
    const { time, budget } = start();
    assert.equal(budget.spend('ann', 8), null);
    assert.equal(budget.spend('ann', 5), 3000);
    time.now += 2999;
    assert.equal(budget.spend('ann', 5), 1);
    time.now += 1;
    assert.equal(budget.spend('ann', 5), null);
  });

  it('never grows over its most', () => {
    const { time, budget } = start();
    budget.spend('ann', 1);
    time.now += 3_600_000;
    assert.equal(budget.spend('ann', 10), null);
    assert.notEqual(budget.spend('ann', 1), null);
  });

  it('is one for each, however many others there are', () => {
    const { time, budget } = start();
    assert.equal(budget.spend('ann', 10), null);
    for (let other = 0; other < 1000; other += 1) budget.spend(`other ${other}`, 1);
    time.now += 500;
    for (let other = 0; other < 1000; other += 1) budget.spend(`another ${other}`, 1);
    assert.equal(budget.spend('ann', 1), 500);
    assert.equal(budget.spend('__proto__', 10), null);
  });

  it('takes nothing away when the clock is set back', () => {
    const { time, budget } = start();
    budget.spend('ann', 1);
    time.now -= 3_600_000;
    assert.equal(budget.spend('ann', 9), null);
    assert.equal(budget.spend('ann', 1), 1000);
  });
});

describe('what an intent costs', () => {
  it('is more for a write than for a read, and more for a long text', () => {
    const short = { stream: 'room/r/inside', text: 'a', mentions: [] };
    const long = { ...short, text: 'a'.repeat(20_000) };
    assert.ok(costOf('post:create', short) > costOf('thread:read', { root: 'p' }));
    assert.ok(costOf('post:create', long) > 5 * costOf('post:create', short));
  });

  it('is something even for what there is not', () => {
    for (const input of [undefined, null, '', Number.NaN, () => 1]) {
      assert.equal(costOf('__proto__', input), 1);
    }
  });
});
