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

/**
 * Builds the check for everything that the host signs. The algorithms are named here, never taken from the token.
 *
 * The check throws a Refusal: `token-expired`, `unavailable` where the host's keys cannot be had, or `token-invalid`
 * for everything else, with what was wrong as its `reason`.
 *
 * @throws Error where the file of keys cannot be read.
 */
export function createVerify({ issuer, audience, jwks, secret, clock }: Trust): Verify {
  const keys = jwks === undefined ? undefined : keySet(jwks);
  const sharedKey = new TextEncoder().encode(secret);
  const algorithms = keys ? ['RS256', 'ES256', 'EdDSA'] : ['HS256'];
  return async (token, types) => {
    if (token.length > longestToken) throw invalid('It is too long.');
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
      if (!types.includes(protectedHeader.typ)) throw invalid('Its header "typ" is another.');
      if (payload.iat! * 1000 > clock() + clockSkew) throw invalid('Its "iat" is in the future.');
      return payload as VerifiedPayload;
    } catch (error) {
      if (error instanceof Refusal || error instanceof KeysUnavailable) throw error;
      if (error instanceof errors.JWTExpired) throw new Refusal('token-expired');
      throw invalid(reasonOf(error));
    }
  };
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
    return 'Its signature is not by the key of CERCLE_TOKEN_SECRET or CERCLE_TOKEN_JWKS.';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'Its header "alg" is not HS256 with a secret, or RS256, ES256 or EdDSA with public keys.';
  }
  return 'It is no signed token.';
}

/** The address of the host's keys does not answer as it should: no fault of the token's. */
class KeysUnavailable extends Refusal {
  constructor(cause: unknown) {
    super('unavailable', 'The keys of the host cannot be had now.', {
      reason: `CERCLE_TOKEN_JWKS gives no keys: ${(cause as Error).message}`,
    });
    this.cause = cause;
  }
}

function keySet(jwks: string): JWTVerifyGetKey {
  if (!/^https?:/.test(jwks)) return createLocalJWKSet(JSON.parse(readFileSync(jwks, 'utf8')));
  const remote = createRemoteJWKSet(new URL(jwks));
  return async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      const ofToken =
        error instanceof errors.JWKSNoMatchingKey ||
        error instanceof errors.JWKSMultipleMatchingKeys ||
        error instanceof errors.JOSENotSupported;
      throw ofToken ? error : new KeysUnavailable(error);
    }
  };
}
