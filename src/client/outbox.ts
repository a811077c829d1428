import type { Answer, Fact } from '../protocol/wire.ts';
import type { Draft } from '../store/draft.ts';
import {
  drop,
  enqueue,
  markAnswered,
  markArrived,
  markSending,
  nextToSend,
  nextTurn,
  restore,
  wakeAll,
  type QueuedIntent,
  type SendQueue,
} from '../store/send-queue.ts';
import { unanswered } from './answer.ts';
import { newKey } from './key.ts';
import type { MemberStorage } from './storage.ts';

/** An answered intent whose fact does not come, since its stream is not open here, is shown no longer than this. */
const awaitFact = 3000;

const withdrawn: Answer<never> = {
  ok: false,
  error: { code: 'vetoed', message: 'Taken back.' },
};

export interface OutboxOptions {
  send: (name: string, input: unknown, key: string) => Promise<Answer | null>;
  isOpen: () => boolean;
  /** The queue has changed. */
  onChange: () => void;
}

/** Sends what was written, one after the other, until each is safe; kept in the browser meanwhile. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #answers = new Map<string, (answer: Answer) => void>();
  readonly #fading = new Set<ReturnType<typeof setTimeout>>();
  #queue: SendQueue = [];
  #storage: MemberStorage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  get queue(): SendQueue {
    return this.#queue;
  }

  /** The member is known: what they wrote before a reload goes on from where it was. */
  restore(storage: MemberStorage): void {
    this.#storage = storage;
    const kept = storage
      .names('queue/')
      .map((name) => storage.read<QueuedIntent>(name))
      .filter((intent) => intent !== undefined);
    const queue = restore(this.#queue, kept);
    this.#change(queue);
    for (const intent of queue) this.#keep(intent.key);
  }

  /** Writes an intent down, with what it was written as, and sends it in its turn; resolves with its answer. */
  add(name: string, input: unknown, draft?: Draft): Promise<Answer> {
    const key = newKey();
    const answer = new Promise<Answer>((resolve) => this.#answers.set(key, resolve));
    this.#change(enqueue(this.#queue, { key, name, input, draft, at: Date.now() }));
    this.#keep(key);
    void this.flush();
    return answer;
  }

  /** Sends everything whose turn it is. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    const next = this.#options.isOpen() ? nextToSend(this.#queue, Date.now()) : null;
    if (!next) return this.#wait();
    this.#change(markSending(this.#queue, next.key));
    const answer = await this.#options.send(next.name, next.input, next.key);
    this.#change(markAnswered(this.#queue, next.key, answer, Date.now(), Math.random()));
    this.#settle(next, answer);
    await this.flush();
  }

  /** Sends now what would wait longer. */
  wake(): void {
    this.#change(wakeAll(this.#queue));
    void this.flush();
  }

  /** Takes what was refused, or not sent yet, back out: its writer edits or discards it. */
  discard(key: string): QueuedIntent | undefined {
    const intent = this.#queue.find((queued) => queued.key === key);
    if (!intent || intent.state === 'sending') return undefined;
    this.#resolve(key, withdrawn);
    this.#forget(key);
    return intent;
  }

  /** Facts have arrived: what caused them is shown as they say. */
  settleBy(facts: readonly Fact[]): void {
    for (const { key } of facts) {
      if (key !== undefined) this.#change(markArrived(this.#queue, key));
    }
  }

  /** Nobody is signed in any more. */
  reset(): void {
    this.close();
    this.#storage = undefined;
    this.#change([]);
  }

  /** Stops sending; what is not answered yet counts as not answered. */
  close(): void {
    clearTimeout(this.#timer);
    for (const timer of this.#fading) clearTimeout(timer);
    this.#fading.clear();
    for (const key of [...this.#answers.keys()]) this.#resolve(key, unanswered);
  }

  #wait(): void {
    const turn = nextTurn(this.#queue);
    if (turn === null || !this.#options.isOpen()) return;
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, turn - Date.now()));
  }

  #settle({ key }: QueuedIntent, answer: Answer | null): void {
    const intent = this.#queue.find((queued) => queued.key === key);
    if (!answer || intent?.state === 'waiting') return;
    if (intent?.state === 'refused' && isWritten(intent)) this.#keep(key);
    else if (intent?.state === 'refused') this.#forget(key);
    else this.#storage?.write(`queue/${key}`, undefined);
    if (intent?.state === 'sent') {
      const timer = setTimeout(() => {
        this.#fading.delete(timer);
        this.#change(drop(this.#queue, key));
      }, awaitFact);
      this.#fading.add(timer);
    }
    this.#resolve(key, answer);
  }

  #resolve(key: string, answer: Answer): void {
    this.#answers.get(key)?.(answer);
    this.#answers.delete(key);
  }

  #forget(key: string): void {
    this.#storage?.write(`queue/${key}`, undefined);
    this.#change(drop(this.#queue, key));
  }

  /** Written down as not yet sent: after a reload nobody knows how far it got, and the key makes that harmless. */
  #keep(key: string): void {
    const intent = this.#queue.find((queued) => queued.key === key);
    if (intent) this.#storage?.write(`queue/${key}`, intent);
  }

  #change(queue: SendQueue): void {
    if (queue === this.#queue) return;
    this.#queue = queue;
    this.#options.onChange();
  }
}

/** Whether someone would lose with it what they wrote: that stays when it is refused, a reaction does not. */
export const isWritten = ({ draft, input }: Pick<QueuedIntent, 'draft' | 'input'>): boolean =>
  draft !== undefined || hasText(input);

const hasText = (input: unknown): boolean => {
  const written = input as { text?: unknown; post?: unknown } | null;
  return typeof written?.text === 'string' || (written?.post != null && hasText(written.post));
};
