import type { Claims } from '../intents/member-enter.ts';
import { Refusal } from '../refusal.ts';
import { readClaims, type ClaimMap } from './claims.ts';
import type { Verify } from './verify.ts';

/** What a member's token says, and when it ends, in milliseconds. */
export interface VerifiedToken {
  claims: Claims;
  expiresAt: number;
}

/** What the HTTP transport takes besides: a host's own server that speaks for its people. */
export type VerifiedCaller = VerifiedToken | { service: string };

/** Reads the tokens that people and services come with; every no is a Refusal. */
export interface Tokens {
  verify(token: string): Promise<VerifiedToken>;
  verifyCaller(token: string): Promise<VerifiedCaller>;
}

/** A member's token is a plain one: a ticket for a record never passes for it. */
const memberTypes = [undefined, 'JWT', 'at+jwt'];
/** A token that a host signs for its own servers (DESIGN 5, "The HTTP transport"). */
const serviceType = 'cercle-service+jwt';

/** Builds the reader of tokens. */
export function createTokens(verify: Verify, map: ClaimMap): Tokens {
  async function member(token: string): Promise<VerifiedToken> {
    const payload = await verify(token, memberTypes);
    return { claims: readClaims(payload, map), expiresAt: payload.exp! * 1000 };
  }
  return {
    verify: member,
    async verifyCaller(token) {
      try {
        const payload = await verify(token, [serviceType]);
        return { service: payload.sub! };
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'token-invalid') throw error;
        return member(token);
      }
    },
  };
}
