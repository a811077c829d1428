import type { Failure } from '../protocol/wire.ts';

/** A connected member, as intents and delivery see it: one socket. */
export interface Session {
  readonly id: string;
  readonly member: string;
  /** When the token ends, in milliseconds: nothing is delivered from then on. */
  readonly expiresAt: number;
  /** Takes a new token of the same member; the answer says why not. */
  renew(token: string): Promise<Failure | null>;
}
