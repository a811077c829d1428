import { decodeJwt } from 'jose';
import type { Failure } from '../protocol/wire.ts';
import { NotAdmitted } from './auth/claims.ts';
import type { Tokens, VerifiedToken } from './auth/tokens.ts';
import type { Budgets } from './budget.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Entered } from './intents/member-enter.ts';
import { Refusal } from './refusal.ts';

/** The door: whoever comes with a good token is let in, as who the token says they are now. Never rejects. */
export type Admit = (
  token: string,
  /** The code of one, where they come with it. */
  invitation?: string,
) => Promise<({ ok: true } & VerifiedToken & Entered) | Refused>;

/** `reason` says what was wrong with the token, for the log; the caller is told `error` only. */
export interface Refused {
  ok: false;
  error: Failure;
  reason?: string | undefined;
}

export interface AdmissionOptions {
  tokens: Tokens;
  dispatcher: Dispatcher;
  budgets: Budgets;
  /** Told of every failure that is not a refusal. */
  onError: (error: unknown, where: string) => void;
}

/** So many entries of one subject are written at once, and so many more in a minute: whoever knocks on and on. */
const auditBudget = { most: 5, perMinute: 0.1 };
/** So many codes of invitations one subject may try at once, and so many more in a minute; a page that is loaded tries its own. */
const codeBudget = { most: 20, perMinute: 2 };
const longestSubject = 128;

/** Builds the door. A refusal of someone whose signature was good is written to the audit trail (DESIGN 4.9). */
export function createAdmission(options: AdmissionOptions): Admit {
  const { tokens, dispatcher, budgets, onError } = options;
  const audits = budgets.of('audits', auditBudget);
  const codes = budgets.of('codes', codeBudget);

  /** The refusal stands whether or not it can be written down. */
  async function turnAway(token: string, { code, message }: Failure): Promise<void> {
    if (code !== 'not-admitted') return;
    const subject = subjectOf(token);
    if ((await audits.spend(subject, 1)) !== null) return;
    try {
      await dispatcher.turnAway(subject, message);
    } catch (error) {
      onError(error, 'audit');
    }
  }

  async function enter(token: string, invitation?: string): ReturnType<Admit> {
    try {
      const verified = await tokens.verify(token);
      const { claims } = verified;
      const retryAfter = invitation === undefined ? null : await codes.spend(claims.id, 1);
      // Of too many, none is looked at: whoever needs none comes in all the same.
      const answer = await dispatcher.enter(claims, retryAfter === null ? invitation : undefined);
      if (answer.ok) {
        // Whoever is no member any more is let go of, however long the token is good for.
        const expiresAt = Math.min(verified.expiresAt, answer.data.endsAt ?? Infinity);
        return { ok: true, claims, ...answer.data, expiresAt };
      }
      if (retryAfter === null || answer.error.code !== 'not-admitted') return answer;
      return { ok: false, error: new Refusal('too-many', undefined, { retryAfter }).toFailure() };
    } catch (error) {
      if (!(error instanceof Refusal)) onError(error, 'admission');
      if (error instanceof NotAdmitted && error.leaver) await dispatcher.leave(error.leaver);
      const refusal = error instanceof Refusal ? error : new Refusal('unavailable');
      return { ok: false, error: refusal.toFailure(), reason: refusal.reason };
    }
  }

  return async (token, invitation) => {
    const entered = await enter(token, invitation);
    if (!entered.ok) await turnAway(token, entered.error);
    return entered;
  };
}

/** Whom the token is about, as far as it can be stored: the claim has not been looked at yet. */
function subjectOf(token: string): string {
  const { sub = '' } = decodeJwt(token);
  return String(sub)
    .replace(/[^\x21-\x7e]/g, '?')
    .slice(0, longestSubject);
}
