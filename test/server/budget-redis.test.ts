import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import type { Budgets } from '../../src/server/app.ts';
import { redisBudgets } from '../../src/server/budget-redis.ts';
import { layCable, type Cable } from '../support/cable.ts';
import { redisUrl, takeRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const found = await redisUrl();
const skip = found.url === null && found.skip;

describe('a budget in Redis', { skip, timeout: 60_000 }, () => {
  let redis: Awaited<ReturnType<typeof takeRedis>>;
  let cable: Cable;
  let nodes: Budgets[];

  before(async () => (redis = await takeRedis(found.url!)));
  after(() => redis.drop());
  beforeEach(async () => {
    cable = await layCable(redis.url);
    nodes = [redisBudgets(cable.url), redisBudgets(cable.url)];
  });
  afterEach(() => {
    for (const one of nodes) one.close();
    cable.close();
  });

  const slowly = { most: 10, perMinute: 0.001 };
  /** Both nodes' budgets of a name, once they are together. */
  async function together(name: string, allowance = slowly) {
    const [here, there] = nodes.map((node) => node.of(name, allowance));
    let probe = 0;
    await until(async () => {
      const who = `probe ${(probe += 1)}`;
      return (await here!.spend(who, 10)) === null && (await there!.spend(who, 10)) !== null;
    });
    return [here!, there!] as const;
  }

  it('is one for all nodes, to the last of those who spend at once', async () => {
    const [here, there] = await together('members');
    const asked = Array.from({ length: 30 }, (_, index) =>
      (index % 2 ? here : there).spend('ann', 1),
    );
    const spent = (await Promise.all(asked)).filter((wait) => wait === null);
    assert.equal(spent.length, 10);
    assert.ok((await here.spend('ann', 1))! > 1000);
    assert.equal(await there.spend('bob', 10), null);
    assert.equal(await nodes[0]!.of('others', slowly).spend('ann', 10), null);
  });

  it('comes back with time, and says when', async () => {
    const [here, there] = await together('quick', { most: 10, perMinute: 3000 });
    assert.equal(await here.spend('ann', 10), null);
    const wait = (await there.spend('ann', 5))!;
    assert.ok(wait > 0 && wait <= 100, `${wait} ms`);
    await until(async () => (await there.spend('ann', 5)) === null);
  });

  for (const [how, part] of [
    ['away', 'cut'],
    ['silent', 'freeze'],
  ] as const) {
    it(`is counted by each node while Redis is ${how}, and refuses nobody for it`, async () => {
      const [here, there] = await together(how);
      assert.equal(await here.spend('ann', 10), null);
      assert.notEqual(await there.spend('ann', 10), null);
      cable[part]();
      const begun = Date.now();
      assert.equal(await there.spend('ann', 10), null);
      assert.notEqual(await there.spend('ann', 1), null);
      assert.ok(Date.now() - begun < 1000);
      cable.mend();
      await together(`${how} and back`);
    });
  }
});
