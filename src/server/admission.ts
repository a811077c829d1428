import { decodeJwt } from 'jose';
import type { Failure } from '../protocol/wire.ts';
import type { Tokens, VerifiedToken } from './auth/tokens.ts';
import { createBudget } from './budget.ts';
import type { Dispatcher } from './dispatcher.ts';
import { Refusal } from './refusal.ts';

/** The door: whoever comes with a good token is let in, as who the token says they are now. Never rejects. */
export type Admit = (token: string) => Promise<({ ok: true } & VerifiedToken) | Refused>;

/** `reason` says what was wrong with the token, for the log; the caller is told `error` only. */
export interface Refused {
  ok: false;
  error: Failure;
  reason?: string | undefined;
}

export interface AdmissionOptions {
  tokens: Tokens;
  dispatcher: Dispatcher;
  clock: () => number;
  /** Told of every failure that is not a refusal. */
  onError: (error: unknown, where: string) => void;
}

/** So many entries of one subject are written at once, and so many more in a minute: whoever knocks on and on. */
const auditBudget = { most: 5, perMinute: 0.1 };
const longestSubject = 128;

/** Builds the door. A refusal of someone whose signature was good is written to the audit trail (DESIGN 4.9). */
export function createAdmission(options: AdmissionOptions): Admit {
  const { tokens, dispatcher, clock, onError } = options;
  const audits = createBudget(auditBudget.most, auditBudget.perMinute, clock);

  /** The refusal stands whether or not it can be written down. */
  async function turnAway(token: string, { code, message }: Failure): Promise<void> {
    if (code !== 'not-admitted') return;
    const subject = subjectOf(token);
    if (audits.spend(subject, 1) !== null) return;
    try {
      await dispatcher.turnAway(subject, message);
    } catch (error) {
      onError(error, 'audit');
    }
  }

  async function enter(token: string): ReturnType<Admit> {
    try {
      const verified = await tokens.verify(token);
      const answer = await dispatcher.enter(verified.claims);
      return answer.ok ? { ok: true, ...verified } : answer;
    } catch (error) {
      if (!(error instanceof Refusal)) onError(error, 'admission');
      const refusal = error instanceof Refusal ? error : new Refusal('unavailable');
      return { ok: false, error: refusal.toFailure(), reason: refusal.reason };
    }
  }

  return async (token) => {
    const entered = await enter(token);
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
