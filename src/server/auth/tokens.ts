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

/** A member's token is a plain one: a ticket for a record never passes for it. */
const memberTypes = [undefined, 'JWT', 'at+jwt'];
/** A token that a host signs for its own servers (DESIGN 5, "The HTTP transport"). */
const serviceType = 'cercle-service+jwt';
/** The last moment that a date can stand for, in milliseconds. */
const endOfTime = 8.64e15;

/** Builds the reader of tokens. */
export function createTokens(verify: Verify, map: ClaimMap): Tokens {
  return {
    async verify(token) {
      const payload = await verify(token, memberTypes);
      const expiresAt = Math.min(Math.floor(payload.exp * 1000), endOfTime);
      return { claims: readClaims(payload, map), expiresAt };
    },
    async serviceOf(token) {
      try {
        return (await verify(token, [serviceType])).sub;
      } catch (error) {
        if (error instanceof Refusal && error.code !== 'unavailable') return null;
        throw error;
      }
    },
  };
}
