import type { Failure } from '../../protocol/wire.ts';
import type { Admit } from '../admission.ts';
import type { Entered } from '../intents/member-enter.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

/** A connected member's socket: lasts as long as its token, which can be renewed in band (SAFETY P5). */
export class SocketSession implements Session {
  readonly id: string;
  readonly member: string;
  readonly invitation: Entered['invitation'];
  readonly #admit: Admit;
  #expiresAt: number;
  #ended = false;

  constructor(id: string, admit: Admit, token: VerifiedToken & Entered) {
    this.id = id;
    this.member = token.claims.id;
    this.invitation = token.invitation;
    this.#admit = admit;
    this.#expiresAt = token.expiresAt;
  }

  get expiresAt(): number {
    return this.#expiresAt;
  }

  get ended(): boolean {
    return this.#ended;
  }

  async renew(token: string): Promise<Failure | null> {
    const admitted = await this.#admit(token);
    if (!admitted.ok) return admitted.error;
    if (admitted.claims.id !== this.member) {
      return new Refusal('token-invalid', 'The token is another member’s.').toFailure();
    }
    this.#expiresAt = admitted.expiresAt;
    return null;
  }

  /** It lasts no longer than until then, in milliseconds, unless it is renewed. */
  endBy(time: number): void {
    this.#expiresAt = Math.min(this.#expiresAt, time);
  }

  end(): void {
    this.#ended = true;
  }
}
