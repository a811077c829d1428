import { recordOpen } from '../protocol/record.ts';
import type { Answer, Failure } from '../protocol/wire.ts';
import { keepAccess } from '../store/access.ts';
import { newKey } from './key.ts';
import type { Store } from './store.ts';

/** A ticket is presented anew when this part of its time is left. */
const renewAt = 0.2;
const soonest = 5000;
const retryAfter = 10_000;

/** How the opening of a record stands. */
export interface RecordState {
  kind: 'opening' | 'open' | 'failed';
  /** The room it is talked about in, once open. */
  room?: string;
  error?: Failure;
}

export interface RecordsOptions {
  store: Store;
  /** Fetches the host's ticket for a record; rejects where the person may not see it, or the host is down. */
  ticket: (record: string) => Promise<string>;
  send: (name: string, input: unknown, key: string) => Promise<Answer | null>;
  isOpen: () => boolean;
  /** The streams of a room that was absent may be there now. */
  onOpen: () => void;
}

/** Presents the host's tickets for the records on the page, and again before they end (DESIGN 4.10). */
export class Records {
  readonly #options: RecordsOptions;
  readonly #watchers = new Map<string, number>();
  readonly #states = new Map<string, RecordState>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(options: RecordsOptions) {
    this.#options = options;
  }

  state(record: string): RecordState {
    return this.#states.get(record) ?? { kind: 'opening' };
  }

  /** Keeps a record open until the returned function is called. */
  watch(record: string): () => void {
    const watchers = (this.#watchers.get(record) ?? 0) + 1;
    this.#watchers.set(record, watchers);
    if (watchers === 1) void this.#open(record);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = this.#watchers.get(record)! - 1;
      this.#watchers.set(record, left);
      if (left > 0) return;
      this.#watchers.delete(record);
      this.#states.delete(record);
      clearTimeout(this.#timers.get(record));
    };
  }

  /** The session is open again: tickets may have ended meanwhile. */
  async reopen(): Promise<void> {
    await Promise.all([...this.#watchers.keys()].map((record) => this.#open(record)));
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  async #open(record: string): Promise<void> {
    if (!this.#options.isOpen()) return;
    clearTimeout(this.#timers.get(record));
    let ticket: string;
    try {
      ticket = await this.#options.ticket(record);
    } catch {
      return this.#fail(record, { code: 'absent', message: 'The host gives no ticket.' });
    }
    const answer = await this.#options.send(recordOpen.name, { ticket }, newKey());
    if (!this.#watchers.has(record)) return;
    if (!answer) return this.#again(record, retryAfter);
    if (!answer.ok) return this.#fail(record, answer.error);
    const { access } = recordOpen.output.parse(answer.data);
    this.#options.store.update((state) => keepAccess(state, access));
    this.#change(record, { kind: 'open', room: access.room.id });
    this.#options.onOpen();
    const left = (access.until ?? Date.now()) - Date.now();
    this.#again(record, Math.max(soonest, left * (1 - renewAt)));
  }

  #fail(record: string, error: Failure): void {
    if (!this.#watchers.has(record)) return;
    // What is open stays so until its ticket ends; a failed renewal is tried again before then.
    if (this.state(record).kind !== 'open') this.#change(record, { kind: 'failed', error });
    this.#again(record, retryAfter);
  }

  #again(record: string, delay: number): void {
    clearTimeout(this.#timers.get(record));
    this.#timers.set(
      record,
      setTimeout(() => void this.#open(record), delay),
    );
  }

  #change(record: string, state: RecordState): void {
    this.#states.set(record, state);
    this.#options.store.tell();
  }
}
