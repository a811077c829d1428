import type { Optional, Problem } from './environment.ts';

/** What the environment says of this server as one of several. */
export interface NodeConfiguration {
  /** Between the servers of a network, which share a PostgreSQL. */
  redisUrl: string | undefined;
  /** Where metrics are served; undefined where they are not. */
  metrics: { port: number; host: string } | undefined;
}

/** Reads it, as `readConfiguration` does, which throws what is said to be a problem. */
export function nodeOf(optional: Optional, problem: Problem): NodeConfiguration {
  const redisUrl = optional('CERCLE_REDIS_URL');
  if (redisUrl && !isRedis(redisUrl)) {
    problem('CERCLE_REDIS_URL', 'give an address like redis://host:6379/0, or leave it out.');
  } else if (redisUrl && !optional('CERCLE_DATABASE_URL')) {
    problem('CERCLE_REDIS_URL', 'give CERCLE_DATABASE_URL too, or leave this out for one machine.');
  }
  const port = optional('CERCLE_METRICS_PORT');
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65535)) {
    problem('CERCLE_METRICS_PORT', 'give a port number from 0 to 65535, or leave it out for none.');
  }
  const host = optional('CERCLE_METRICS_HOST') ?? '127.0.0.1';
  return { redisUrl, metrics: port === undefined ? undefined : { port: Number(port), host } };
}

/** The number at its end is the network's own: two that share a Redis must not hear each other. */
function isRedis(url: string): boolean {
  if (!/^rediss?:\/\//.test(url) || !URL.canParse(url)) return false;
  return /^\/?\d*$/.test(new URL(url).pathname);
}
