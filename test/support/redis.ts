/** Redis for the suites that want one: a number of their own in it, so that they share neither keys nor channels. */
import { Redis } from 'ioredis';

/** The address of a server, or why there is none. */
export type RedisSearch = { url: string } | { url: null; skip: string };

const lastNumber = 15;
const heldFor = 300;

let search: Promise<RedisSearch> | undefined;

/**
 * Where Redis listens: `CERCLE_TEST_REDIS`, or the one of this machine. In CI its absence is a failure.
 *
 * @throws in CI (`CI=true`), where no server answers.
 */
export function redisUrl(): Promise<RedisSearch> {
  return (search ??= look());
}

async function look(): Promise<RedisSearch> {
  const url = process.env.CERCLE_TEST_REDIS ?? 'redis://127.0.0.1:6379';
  const redis = administer(url);
  try {
    await redis.ping();
    return { url };
  } catch (error) {
    const skip = `No Redis answers at ${new URL(url).host}: ${(error as Error).message}`;
    if (process.env.CI === 'true') throw new Error(skip, { cause: error });
    return { url: null, skip };
  } finally {
    redis.disconnect();
  }
}

/** A number on that server that no other test has, empty. */
export async function takeRedis(server: string): Promise<{ url: string; drop(): Promise<void> }> {
  const redis = administer(server);
  for (let number = 1; number <= lastNumber; number += 1) {
    const key = `cercle-test:${number}`;
    if ((await redis.set(key, process.pid, 'EX', heldFor, 'NX')) === null) continue;
    await redis.select(number);
    await redis.flushdb();
    const url = new URL(server);
    url.pathname = `/${number}`;
    return {
      url: url.href,
      async drop() {
        await redis.flushdb();
        await redis.select(0);
        await redis.del(key);
        redis.disconnect();
      },
    };
  }
  redis.disconnect();
  throw new Error('Every number of this Redis is taken by a test.');
}

function administer(url: string): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: 1, retryStrategy: () => 100 });
  redis.on('error', () => {});
  return redis;
}
