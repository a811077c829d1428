import { recordOpen } from '../protocol/record.ts';
import type { Access } from '../protocol/room.ts';
import type { Answer, Failure } from '../protocol/wire.ts';
import { keepAccess } from '../store/access.ts';
import { unanswered } from './answer.ts';
import { newKey } from './key.ts';
import type { Store } from './store.ts';
import { inTime } from './token.ts';

/** A ticket is presented anew when this part of its time is left. */
const renewAt = 0.2;
/** Not more often than this, whatever the ticket says; milliseconds. */
const soonest = 1000;
/** After a failure it is tried again so often; milliseconds. */
const retryEvery = 10_000;

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
  /** The server's clock, in milliseconds. */
  now: () => number;
  /** The streams of a room that was absent may be there now. */
  onOpen: () => void;
  /** A ticket has ended and there is no other: nothing of these streams may remain (DESIGN 4.10). */
  onEnd: (streams: readonly string[]) => void;
}

interface Opened {
  watchers: number;
  state: RecordState;
  access?: Access;
  timer?: ReturnType<typeof setTimeout>;
}

/** Presents the host's tickets for the records on the page, and again before they end (DESIGN 4.10). */
export class Records {
  readonly #options: RecordsOptions;
  readonly #records = new Map<string, Opened>();

  constructor(options: RecordsOptions) {
    this.#options = options;
  }

  state(record: string): RecordState {
    return this.#records.get(record)?.state ?? opening;
  }

  /** Keeps a record open until the returned function is called. */
  watch(record: string): () => void {
    const opened = this.#records.get(record) ?? { watchers: 0, state: opening };
    this.#records.set(record, opened);
    opened.watchers += 1;
    if (opened.watchers === 1) void this.#open(record);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      opened.watchers -= 1;
      if (opened.watchers > 0) return;
      clearTimeout(opened.timer);
      this.#records.delete(record);
    };
  }

  /** The session is open again: tickets may have ended meanwhile. */
  reopen(): void {
    for (const record of this.#records.keys()) void this.#open(record);
  }

  /** Somebody else is signed in: every ticket was for the one before. */
  reset(): void {
    for (const opened of this.#records.values()) {
      clearTimeout(opened.timer);
      delete opened.access;
      opened.state = opening;
    }
  }

  close(): void {
    for (const { timer } of this.#records.values()) clearTimeout(timer);
  }

  async #open(record: string): Promise<void> {
    const opened = this.#records.get(record);
    if (!opened || !this.#options.isOpen()) return;
    clearTimeout(opened.timer);
    const answer = await this.#present(record);
    if (this.#records.get(record) !== opened) return;
    if (answer && !answer.ok) return this.#fail(record, opened, answer.error);
    const parsed = recordOpen.output.safeParse(answer?.data);
    if (!parsed.success) return this.#fail(record, opened);
    const { access } = parsed.data;
    opened.access = access;
    opened.state = { kind: 'open', room: access.room.id };
    this.#options.store.update((state) => keepAccess(state, access));
    this.#options.store.tell();
    this.#options.onOpen();
    if (access.until === null) return;
    const left = access.until - this.#options.now();
    this.#again(record, opened, Math.max(soonest, left * (1 - renewAt)));
  }

  async #present(record: string): Promise<Answer | null> {
    let ticket: string;
    try {
      ticket = await inTime(this.#options.ticket(record));
    } catch {
      return { ok: false, error: { code: 'absent', message: 'The host gives no ticket.' } };
    }
    return this.#options.send(recordOpen.name, { ticket }, newKey());
  }

  /** What is open stays so until its ticket ends, and is tried again before then. */
  #fail(record: string, opened: Opened, error: Failure = unanswered.error): void {
    const left = (opened.access?.until ?? 0) - this.#options.now();
    if (left <= 0) {
      if (opened.access) this.#options.onEnd(opened.access.streams.map(({ stream }) => stream));
      delete opened.access;
      opened.state = { kind: 'failed', error };
      this.#options.store.tell();
    }
    const wait = error.retryAfter ?? retryEvery;
    this.#again(record, opened, left > 0 ? Math.min(wait, left) : wait);
  }

  #again(record: string, opened: Opened, delay: number): void {
    clearTimeout(opened.timer);
    opened.timer = setTimeout(() => void this.#open(record), delay);
  }
}

const opening: RecordState = { kind: 'opening' };
