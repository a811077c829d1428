import type { Socket } from 'socket.io';
import type { Failure } from '../../protocol/wire.ts';
import type { Admit } from '../admission.ts';
import type { VerifiedToken } from '../auth/tokens.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';

/** The longest that a timer of Node.js can be set to. */
const longestTimer = 2 ** 31 - 1;

/** A connected member's socket. When the token ends, so does it (SAFETY P5). */
export class SocketSession implements Session {
  readonly id: string;
  readonly member: string;
  expiresAt: number;
  readonly #socket: Socket;
  readonly #admit: Admit;
  readonly #clock: () => number;
  #timer: NodeJS.Timeout | undefined;

  constructor(socket: Socket, admit: Admit, clock: () => number, token: VerifiedToken) {
    this.id = socket.id;
    this.member = token.claims.id;
    this.expiresAt = token.expiresAt;
    this.#socket = socket;
    this.#admit = admit;
    this.#clock = clock;
    this.#watchEnd();
  }

  async renew(token: string): Promise<Failure | null> {
    const admitted = await this.#admit(token);
    if (!admitted.ok) return admitted.error;
    if (admitted.claims.id !== this.member) {
      return new Refusal('token-invalid', 'The token is another member’s.').toFailure();
    }
    this.expiresAt = admitted.expiresAt;
    this.#watchEnd();
    return null;
  }

  /** Stops watching the token's end. */
  end(): void {
    clearTimeout(this.#timer);
  }

  #watchEnd(): void {
    clearTimeout(this.#timer);
    const left = this.expiresAt - this.#clock();
    this.#timer = setTimeout(
      () => (this.#clock() >= this.expiresAt ? this.#socket.disconnect(true) : this.#watchEnd()),
      Math.min(Math.max(left, 0), longestTimer),
    );
    this.#timer.unref();
  }
}
