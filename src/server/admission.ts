import { decodeJwt } from 'jose';
import type { Failure } from '../protocol/wire.ts';
import type { Tokens, VerifiedToken } from './auth/tokens.ts';
import type { Dispatcher } from './dispatcher.ts';
import { Refusal } from './refusal.ts';

/** The door: whoever comes with a good token is let in, as who the token says they are now. */
export type Admit = (
  token: string,
) => Promise<({ ok: true } & VerifiedToken) | { ok: false; error: Failure }>;

/** Builds the door. A refusal of someone whose signature was good is written to the audit trail (DESIGN 4.9). */
export function createAdmission(tokens: Tokens, dispatcher: Dispatcher): Admit {
  async function turnedAway(token: string, error: Failure) {
    if (error.code === 'not-admitted') {
      await dispatcher.turnAway(decodeJwt(token).sub ?? '', error.message);
    }
    return { ok: false as const, error };
  }
  return async (token) => {
    try {
      const verified = await tokens.verify(token);
      const answer = await dispatcher.enter(verified.claims);
      return answer.ok ? { ok: true, ...verified } : await turnedAway(token, answer.error);
    } catch (error) {
      if (error instanceof Refusal) return turnedAway(token, error.toFailure());
      return { ok: false, error: new Refusal('unavailable').toFailure() };
    }
  };
}
