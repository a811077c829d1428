import { createCarrier, type Carrier, type CarrierOptions } from './carrier.ts';
import { createHub } from './hub.ts';
import { postgresWire } from './postgres.ts';
import { redisWire } from './redis.ts';

export type { Carrier } from './carrier.ts';

/** Where nodes find one another: in Redis or, without one, in the PostgreSQL that they share; else there is one alone. */
export interface Between {
  redisUrl?: string | undefined;
  databaseUrl?: string | undefined;
}

/** Opens the carrier of a node. It tries on where nothing answers: nobody waits for it. */
export function openCarrier({ redisUrl, databaseUrl }: Between, options?: CarrierOptions): Carrier {
  return createCarrier((events) => {
    if (redisUrl !== undefined) return redisWire(redisUrl, events);
    if (databaseUrl !== undefined) return postgresWire(databaseUrl, events);
    return createHub()(events);
  }, options);
}
