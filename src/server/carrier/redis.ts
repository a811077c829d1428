import { Redis, type RedisOptions } from 'ioredis';
import type { Wire, WireEvents } from './carrier.ts';

/** The longest that a connection takes to be made, and that is waited before it is tried again; milliseconds. */
const connectWithin = 5000;
const longestPause = 1000;

/** Never waits for a server that is away: whatever is asked of it then is refused at once. */
const impatient: RedisOptions = {
  connectTimeout: connectWithin,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  autoResubscribe: false,
  maxRetriesPerRequest: 0,
  retryStrategy: (times) => Math.min(times * 100, longestPause) * (0.5 + Math.random() / 2),
};

/** A connection to a Redis that comes back by itself. What goes wrong with it is told by what is asked of it. */
export function connectRedis(url: string, options: RedisOptions = {}): Redis {
  const redis = new Redis(url, { ...impatient, ...options });
  redis.on('error', () => {});
  return redis;
}

/** Networks that share a Redis have numbers of their own in it, but channels have none: it is in their name. */
export const channelOf = (redis: Redis): string => `cercle:${redis.options.db ?? 0}`;

/** Redis between nodes: what one publishes, all hear. */
export function redisWire(url: string, events: WireEvents): Wire {
  const publisher = connectRedis(url);
  const subscriber = connectRedis(url);
  const channel = channelOf(publisher);
  let isSubscribed = false;
  let reason: unknown;

  const look = () => {
    if (isSubscribed && publisher.status === 'ready') events.connected();
  };
  publisher.on('ready', look);
  subscriber.on('ready', () => {
    subscriber.subscribe(channel).then(
      () => {
        isSubscribed = true;
        look();
      },
      () => subscriber.disconnect(true),
    );
  });
  subscriber.on('message', (_channel, text) => events.heard(text));
  for (const redis of [publisher, subscriber]) {
    redis.on('error', (error) => (reason = error));
    redis.on('close', () => {
      if (redis === subscriber) isSubscribed = false;
      events.lost(reason ?? new Error('The connection has ended.'));
    });
  }

  return {
    largest: 64 * 1024,
    async send(texts) {
      await Promise.all(texts.map((text) => publisher.publish(channel, text)));
    },
    reconnect() {
      for (const redis of [publisher, subscriber]) {
        if (redis.status === 'ready') redis.disconnect(true);
      }
    },
    async close() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
