import { createLocalJWKSet, decodeJwt, errors, type JWTVerifyGetKey } from 'jose';
import { Refusal } from '../refusal.ts';
import type { Timers } from '../timers.ts';
import { fetchKeys, type KeyPlace } from './key-fetch.ts';

/** How long the last answer stands: so long a key that is withdrawn is still accepted. Milliseconds, as all of these. */
export const freshFor = 600_000;
/** How long it stands where no other can be had: so long an outage of the provider keeps nobody out whose key is known. */
export const keptFor = 3_600_000;
/** After an answer it is not asked again for so long, whatever keys tokens name: a flood here is none at the provider. */
export const coolDown = 30_000;
/** After a failure it is asked again so soon. */
export const retryEvery = 5_000;

/** The provider does not answer as it should: no fault of the token's. */
export class KeysUnavailable extends Refusal {
  constructor({ variable }: KeyPlace, why: string, retryAfter: number) {
    super('unavailable', 'The keys of the host cannot be had now.', {
      reason: `${variable} gives no keys: ${why}.`,
      retryAfter: Math.max(retryAfter, 1),
    });
  }
}

export interface KeyOptions {
  place: KeyPlace;
  clock: () => number;
  timers: Timers;
  /** Told once of each outage, why. */
  onOutage: (reason: string) => void;
}

/**
 * Builds the finder of keys that are published at an address, in whatever way they rotate there: one that is new is found
 * with the first token that names it, one that is withdrawn is refused after `freshFor`. Two tokens never ask twice.
 *
 * The finder throws `KeysUnavailable` where nobody can tell whether the provider has such a key, and jose's errors where
 * it has none.
 */
export function createKeys({ place, clock, timers, onOutage }: KeyOptions): JWTVerifyGetKey {
  let known: { find: ReturnType<typeof createLocalJWKSet>; at: number } | undefined;
  let failure: string | undefined;
  let nextAt = -Infinity;
  let asking: Promise<void> | undefined;

  async function askOnce(): Promise<void> {
    const at = clock();
    try {
      known = { find: createLocalJWKSet(await fetchKeys(place, timers)), at };
      failure = undefined;
      nextAt = clock() + coolDown;
    } catch (error) {
      const why = wordsOf(error);
      if (failure === undefined) onOutage(`${place.variable} gives no keys: ${why}.`);
      failure = why;
      nextAt = clock() + retryEvery;
    }
  }

  const ask = (): Promise<void> =>
    (asking ??= askOnce().finally(() => {
      asking = undefined;
    }));

  const age = (): number => (known ? clock() - known.at : Infinity);
  const unavailable = (why: string): KeysUnavailable =>
    new KeysUnavailable(place, why, nextAt - clock());

  /** While it fails, whoever has a known key does not wait for it. */
  async function refresh(): Promise<void> {
    if (age() < freshFor || clock() < nextAt) return;
    const asked = ask();
    if (failure === undefined || age() >= keptFor) await asked;
  }

  return async (header, token) => {
    await refresh();
    if (!known || age() >= keptFor) throw unavailable(failure ?? 'they are too old');
    try {
      return await found(known.find(header, token));
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      if (clock() >= nextAt) {
        await ask();
        if (failure === undefined) return found(known.find(header, token));
      }
      if (failure !== undefined) throw unavailable(failure);
      // A key is published before it signs: of what is older than the answer, its absence there says all.
      if (!(issuedAt(token) >= known.at)) throw error;
      throw unavailable('the key is new, and was asked for a moment ago');
    }
  };

  /** A key that cannot be used is the provider's fault, and harms no other. */
  async function found<Key>(finding: Promise<Key>): Promise<Key> {
    try {
      return await finding;
    } catch (error) {
      const isOfToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      throw isOfToken ? error : unavailable('the key that the token names is odd');
    }
  }
}

/** When a token says that it was signed, in milliseconds. Unchecked: it decides how the token is refused, and nothing else. */
function issuedAt({ payload }: Parameters<JWTVerifyGetKey>[1]): number {
  try {
    return (Number(decodeJwt(`.${String(payload)}.`).iat) + 1) * 1000;
  } catch {
    return NaN;
  }
}

function wordsOf(error: unknown): string {
  const { message, cause } = error as Error;
  return String((cause as { code?: unknown } | undefined)?.code ?? message);
}
