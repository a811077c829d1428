import { id } from '../../protocol/text.ts';
import type { Claims } from '../intents/member-enter.ts';
import { Refusal } from '../refusal.ts';
import { readClaims, type ClaimMap } from './claims.ts';
import type { Verify } from './verify.ts';

/** What a member's token says, and when it ends, in milliseconds. */
export interface VerifiedToken {
  claims: Claims;
  expiresAt: number;
}

/** Reads the tokens that people and services come with; every no is a Refusal. */
export interface Tokens {
  /** A member's token. */
  verify(token: string): Promise<VerifiedToken>;
  /** The subject of a token with which a host's own server speaks for its people; null for any other token. */
  serviceOf(token: string): Promise<string | null>;
}

/** A member's token is an ID token, or an access token (RFC 9068): a ticket for a record never passes for it. */
const memberTypes = [undefined, 'JWT', 'jwt', 'at+jwt', 'application/at+jwt'];
/** A token that a host signs for its own servers (DESIGN 5, "The HTTP transport"). */
const serviceType = 'cercle-service+jwt';

/**
 * Builds the reader of tokens.
 *
 * @param verifyOwn - what the host signs for its own servers, where a provider signs its people in.
 */
export function createTokens(verify: Verify, map: ClaimMap, verifyOwn = verify): Tokens {
  return {
    async verify(token) {
      const payload = await verify(token, memberTypes);
      return { claims: readClaims(payload, map), expiresAt: Math.floor(payload.exp * 1000) };
    },
    async serviceOf(token) {
      try {
        return id.safeParse((await verifyOwn(token, [serviceType])).sub).data ?? null;
      } catch (error) {
        if (error instanceof Refusal && error.code !== 'unavailable') return null;
        throw error;
      }
    },
  };
}
