import type { JSONWebKeySet } from 'jose';
import * as z from 'zod/mini';
import type { Timers } from '../timers.ts';

/** Where keys are published, and which variable says so. */
export type KeyPlace =
  | { variable: 'CERCLE_TOKEN_JWKS'; address: string }
  /** By OpenID Connect Discovery: the issuer's own document names their address. */
  | { variable: 'CERCLE_TOKEN_ISSUER'; issuer: string };

/** The provider has this long to answer, all in all; milliseconds. */
export const answerWithin = 5_000;
/** A document with more bytes, or more keys, is none. */
export const largestDocument = 256 * 1024;
export const mostKeys = 100;

const keySet = z.object({
  keys: z.array(z.record(z.string(), z.unknown())).check(z.maxLength(mostKeys)),
});
const discovered = z.object({ issuer: z.string(), jwks_uri: z.string() });

/** What the provider says of itself stands at this address (OpenID Connect Discovery 1.0, section 4). */
export const discoveryAddress = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/**
 * Reads what keys are published at a place, of the provider alone: a redirect leads nowhere.
 *
 * @throws Error that says what is wrong with the answer, without quoting it.
 */
export async function fetchKeys(place: KeyPlace, timers: Timers): Promise<JSONWebKeySet> {
  const giveUp = new AbortController();
  const cancel = timers.after(answerWithin, () =>
    giveUp.abort(new Error(`there was no answer within ${answerWithin} ms`)),
  );
  try {
    const address = 'address' in place ? place.address : await discover(place, giveUp.signal);
    const parsed = keySet.safeParse(await read(address, giveUp.signal));
    if (!parsed.success) throw new Error('the answer is no set of keys');
    return parsed.data as JSONWebKeySet;
  } finally {
    cancel();
  }
}

async function discover({ issuer }: { issuer: string }, signal: AbortSignal): Promise<string> {
  const parsed = discovered.safeParse(await read(discoveryAddress(issuer), signal));
  if (!parsed.success) throw new Error('its discovery document names no issuer or no jwks_uri');
  const { issuer: named, jwks_uri } = parsed.data;
  // What another issuer says of itself says nothing of this one.
  if (named !== issuer) throw new Error('its discovery document is of another issuer');
  const isSafe = /^https:/.test(jwks_uri) || (/^http:/.test(issuer) && /^http:/.test(jwks_uri));
  if (!isSafe || !URL.canParse(jwks_uri)) throw new Error('its jwks_uri is not over https');
  return jwks_uri;
}

async function read(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, {
    signal,
    redirect: 'manual',
    headers: { accept: 'application/json, application/jwk-set+json' },
  });
  try {
    if (response.status !== 200) throw new Error(`the answer has the status ${response.status}`);
    return JSON.parse(await textOf(response));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error('the answer is no JSON');
    throw error;
  } finally {
    if (!response.bodyUsed) await response.body?.cancel();
  }
}

/** Read in pieces: nobody knows beforehand how much there is. */
async function textOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body ?? []) {
    size += (piece as Uint8Array).byteLength;
    if (size > largestDocument) throw new Error('the answer is too large');
    pieces.push(piece as Uint8Array);
  }
  return Buffer.concat(pieces).toString('utf8');
}
