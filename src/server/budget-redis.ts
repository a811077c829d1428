import { createBudget, type Budget, type Budgets } from './budget.ts';
import { connectRedis } from './carrier/redis.ts';

/** A Redis that takes longer is not waited for; milliseconds. */
const answerWithin = 150;
/** So long it is not asked again after it was slow or away; milliseconds. */
const leaveAloneFor = 1000;
/** A key goes once its account is full again, and so much later. */
const keptFor = 1000;

/**
 * As `createBudget` counts, in one step, by the clock of Redis: those of nodes may differ. Accounts that would be full
 * again have no key.
 */
const script = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local most, rate, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local account = redis.call('HMGET', KEYS[1], 'left', 'at')
local left, at = tonumber(account[1]) or most, tonumber(account[2]) or now
left = math.min(most, left + math.max(0, now - at) * rate)
local wait = -1
if left >= cost then left = left - cost else wait = math.ceil((cost - left) / rate) end
redis.call('HSET', KEYS[1], 'left', left, 'at', now)
redis.call('PEXPIRE', KEYS[1], math.ceil((most - left) / rate) + ${keptFor})
return wait
`;

interface Spending {
  spend(key: string, most: number, perMillisecond: number, cost: number): Promise<number>;
}

/**
 * Keeps budgets in a Redis, for all nodes together. While it is away each node counts by itself: nobody is refused, or
 * waits, because it is.
 */
export function redisBudgets(url: string, clock: () => number = Date.now): Budgets {
  const redis = connectRedis(url, { commandTimeout: answerWithin });
  redis.defineCommand('spend', { numberOfKeys: 1, lua: script });
  let awayUntil = 0;

  return {
    of(name, { most, perMinute }): Budget {
      const own = createBudget(most, perMinute, clock);
      return {
        async spend(who, cost) {
          if (redis.status !== 'ready' || clock() < awayUntil) return own.spend(who, cost);
          try {
            const { spend } = redis as unknown as Spending;
            const key = `cercle:budget:${name}:${who}`;
            const wait = await spend.call(redis, key, most, perMinute / 60_000, cost);
            return wait < 0 ? null : wait;
          } catch {
            awayUntil = clock() + leaveAloneFor;
            return own.spend(who, cost);
          }
        },
      };
    },
    close: () => redis.disconnect(),
  };
}
