import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { Refusal } from '../refusal.ts';

/** How the host signs: who it is, for whom it signs, and with what. */
export interface Trust {
  issuer: string;
  audience: string;
  /** A file or an address with the host's public keys; or */
  jwks?: string | undefined;
  /** the secret that it shares with this server, 32 bytes or more. */
  secret?: string | undefined;
  /** Milliseconds since 1970. */
  clock: () => number;
}

/** Checks a signature, `iss`, `aud`, `exp` and `iat`, and the kind of token. */
export type Verify = (token: string, types: readonly (string | undefined)[]) => Promise<JWTPayload>;

/** A clock of the host's may be this much ahead of ours, in milliseconds. */
const clockSkew = 60_000;
const longestToken = 8192;

/**
 * Builds the check for everything that the host signs. The algorithms are named here, never taken from the token.
 *
 * The check throws a Refusal: `token-expired`, or `token-invalid` for everything else.
 */
export function createVerify({ issuer, audience, jwks, secret, clock }: Trust): Verify {
  const keys = jwks === undefined ? undefined : keySet(jwks);
  const sharedKey = new TextEncoder().encode(secret);
  const algorithms = keys ? ['RS256', 'ES256', 'EdDSA'] : ['HS256'];
  return async (token, types) => {
    if (token.length > longestToken) throw new Refusal('token-invalid');
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
      if (!types.includes(protectedHeader.typ)) throw new Refusal('token-invalid');
      if (payload.iat! * 1000 > clock() + clockSkew) throw new Refusal('token-invalid');
      return payload;
    } catch (error) {
      if (error instanceof Refusal) throw error;
      if (error instanceof errors.JWTExpired) throw new Refusal('token-expired');
      if (error instanceof errors.JWKSTimeout) throw new Refusal('unavailable');
      throw new Refusal('token-invalid');
    }
  };
}

function keySet(jwks: string): JWTVerifyGetKey {
  return /^https?:/.test(jwks)
    ? createRemoteJWKSet(new URL(jwks))
    : createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')));
}
