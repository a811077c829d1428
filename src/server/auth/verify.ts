import { readFileSync } from 'node:fs';
import { createLocalJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { Refusal } from '../refusal.ts';
import { realTimers, type Timers } from '../timers.ts';
import { isCanonical, isUnequivocal } from './form.ts';
import { createKeys } from './keys.ts';

/** Who signs, for whom, and with what: a file or an address of keys, a secret, or else what the issuer publishes itself. */
export interface Trust {
  issuer: string;
  audience: string;
  /** A file or an address with public keys; or */
  jwks?: string | undefined;
  /** the secret that is shared with this server, 32 bytes or more. */
  secret?: string | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
  timers?: Timers | undefined;
  /** Told once of each outage of an address of keys, why. */
  onOutage?: ((reason: string) => void) | undefined;
}

/** What has been checked is there. */
export type VerifiedPayload = JWTPayload & { sub: string; iat: number; exp: number };

/** Checks a signature, `iss`, `aud`, `exp` and `iat`, and the kind of token. */
export type Verify = (
  token: string,
  types: readonly (string | undefined)[],
) => Promise<VerifiedPayload>;

/** A clock of the host's may be this much ahead of ours, in milliseconds. */
const clockSkew = 60_000;
const longestToken = 8192;
/** The last moment that a date can stand for, in milliseconds. */
const endOfTime = 8.64e15;
const noToken = 'It is no signed token.';

/**
 * Builds the check for everything that the host signs. The algorithms are named here, never taken from the token.
 *
 * The check throws a Refusal: `token-expired`, `unavailable` where the host's keys cannot be had, or `token-invalid`
 * for everything else, with what was wrong as its `reason`.
 *
 * @throws Error where the file of keys cannot be read.
 */
export function createVerify(trust: Trust): Verify {
  const { issuer, audience, secret, clock } = trust;
  const keys = secret === undefined ? keysOf(trust) : undefined;
  const sharedKey = new TextEncoder().encode(secret);
  const algorithms = keys ? ['RS256', 'ES256', 'EdDSA'] : ['HS256'];
  return async (token, types) => {
    if (token.length > longestToken) throw invalid('It is too long.');
    if (!isCanonical(token)) throw invalid(noToken);
    const options = {
      issuer,
      audience,
      algorithms,
      currentDate: new Date(clock()),
      requiredClaims: ['sub', 'iat', 'exp'],
    };
    try {
      const { payload, protectedHeader } = keys
        ? await jwtVerify(token, keys, options)
        : await jwtVerify(token, sharedKey, options);
      if (!isUnequivocal(token)) throw invalid('It can be read in two ways.');
      if (!types.includes(protectedHeader.typ)) throw invalid('Its header "typ" is another.');
      refuseOddTimes(payload, clock());
      // Whoever shows a token that is bound to a key would have to show the key as well.
      if (payload['cnf'] !== undefined) throw invalid('It is bound to a key by its claim "cnf".');
      return payload as VerifiedPayload;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof errors.JWTExpired) throw new Refusal('token-expired');
      throw invalid(reasonOf(error));
    }
  };
}

/** To the millisecond, and never for ever. */
function refuseOddTimes({ iat, exp }: JWTPayload, now: number): void {
  if (exp! * 1000 <= now) throw new Refusal('token-expired');
  if (exp! * 1000 > endOfTime) throw invalid('Its "exp" is no moment.');
  if (iat! < 0) throw invalid('Its "iat" is no moment.');
  if (iat! * 1000 > now + clockSkew) throw invalid('Its "iat" is in the future.');
}

function keysOf({ issuer, jwks, clock, timers = realTimers, onOutage }: Trust): JWTVerifyGetKey {
  const isFile = jwks !== undefined && !/^https?:/.test(jwks);
  if (isFile) return createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')));
  return createKeys({
    place:
      jwks === undefined
        ? { variable: 'CERCLE_TOKEN_ISSUER', issuer }
        : { variable: 'CERCLE_TOKEN_JWKS', address: jwks },
    clock,
    timers,
    onOutage: onOutage ?? (() => {}),
  });
}

const invalid = (reason: string): Refusal => new Refusal('token-invalid', undefined, { reason });

/** What the server holds it against. */
const variables: Partial<Record<string, string>> = {
  iss: 'CERCLE_TOKEN_ISSUER',
  aud: 'CERCLE_TOKEN_AUDIENCE',
};

/** Nothing of the token's own: the messages of errors may quote it. */
function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim } = error;
    const variable = variables[claim];
    return `Its claim "${claim}" is missing or ${variable ? `not the one of ${variable}` : 'odd'}.`;
  }
  if (
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey
  ) {
    return 'Its signature is not by a key of CERCLE_TOKEN_SECRET, CERCLE_TOKEN_JWKS or CERCLE_TOKEN_ISSUER.';
  }
  if (error instanceof errors.JWKSMultipleMatchingKeys) {
    return 'Its header has no "kid", and there are several keys.';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'Its header "alg" is not HS256 with a secret, or RS256, ES256 or EdDSA with public keys.';
  }
  return noToken;
}
