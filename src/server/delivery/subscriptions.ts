import type { Position } from '../../protocol/wire.ts';
import type { Session } from '../session.ts';

/** One session that has one stream open. */
export interface Subscription {
  readonly session: Session;
  readonly stream: string;
  /** Up to where the session has been told: the `after` of its next frame. */
  sent: number;
  /** Up to where the log has been looked through for it, whether or not there was something to tell. */
  read: number;
}

/** Who has which stream open, both ways round. */
export class Subscriptions {
  readonly #byStream = new Map<string, Map<string, Subscription>>();
  readonly #bySession = new Map<string, Set<string>>();

  add(session: Session, stream: string, { seq }: Position): void {
    const ofStream = this.#byStream.get(stream) ?? new Map<string, Subscription>();
    ofStream.set(session.id, { session, stream, sent: seq, read: seq });
    this.#byStream.set(stream, ofStream);
    const ofSession = this.#bySession.get(session.id) ?? new Set<string>();
    ofSession.add(stream);
    this.#bySession.set(session.id, ofSession);
  }

  remove(session: string, stream: string): void {
    const ofStream = this.#byStream.get(stream);
    ofStream?.delete(session);
    if (ofStream?.size === 0) this.#byStream.delete(stream);
    const ofSession = this.#bySession.get(session);
    ofSession?.delete(stream);
    if (ofSession?.size === 0) this.#bySession.delete(session);
  }

  removeSession(session: string): void {
    for (const stream of [...this.streamsOf(session)]) this.remove(session, stream);
  }

  streamsOf(session: string): ReadonlySet<string> {
    return this.#bySession.get(session) ?? new Set();
  }

  /** Those that anybody has open. */
  streams(): string[] {
    return [...this.#byStream.keys()];
  }

  /** Whether it still stands: neither closed nor opened anew. */
  has(subscription: Subscription): boolean {
    const { session, stream } = subscription;
    return this.#byStream.get(stream)?.get(session.id) === subscription;
  }

  of(stream: string): readonly Subscription[] {
    return [...(this.#byStream.get(stream)?.values() ?? [])];
  }
}
