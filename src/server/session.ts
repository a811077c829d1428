import type { Failure } from '../protocol/wire.ts';

/** A connected member, as intents and delivery see it: one socket. */
export interface Session {
  readonly id: string;
  readonly member: string;
  /** Where it began with the code of an invitation: the room to which that leads, if it could be used. */
  readonly invitation?: { room: string | null } | undefined;
  /** When the token ends, in milliseconds: nothing is delivered from then on. */
  readonly expiresAt: number;
  /** The socket has gone; an intent of its may still be on its way, and must leave nothing behind for it. */
  readonly ended: boolean;
  /** Takes a new token of the same member; the answer says why not. */
  renew(token: string): Promise<Failure | null>;
}
