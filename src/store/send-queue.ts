import type { Answer, Failure } from '../protocol/wire.ts';
import type { Draft } from './draft.ts';

/**
 * What waits to be said. `waiting` until its turn, `sending` until it is answered, `sent` until its fact has arrived,
 * `refused` until its writer edits or discards it.
 */
export interface QueuedIntent {
  key: string;
  name: string;
  input: unknown;
  /** What it was written as, where it was: that comes back when its writer takes it back. */
  draft?: Draft | undefined;
  /** When it was written, in milliseconds. */
  at: number;
  state: 'waiting' | 'sending' | 'sent' | 'refused';
  tries: number;
  /** Not to be sent before then. */
  notBefore: number;
  /** Its fact has come, but not its answer: no longer shown, and sent until it is answered. */
  arrived?: true;
  /** What a `sent` one was answered with. */
  result?: unknown;
  error?: Failure;
}

/** In the order in which it was written; one in flight at a time keeps it (DESIGN 5). */
export type SendQueue = readonly QueuedIntent[];

const firstDelay = 500;
const longestDelay = 30_000;

/** After so many tries the next one waits so long, in milliseconds; `random` from 0 to 1 spreads those who come back. */
export function delayAfter(tries: number, random: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** Math.min(tries, 10)) * (0.5 + random / 2);
}

export function enqueue(
  queue: SendQueue,
  intent: Pick<QueuedIntent, 'key' | 'name' | 'input' | 'draft' | 'at'>,
): SendQueue {
  if (queue.some(({ key }) => key === intent.key)) return queue;
  return [...queue, { ...intent, state: 'waiting', tries: 0, notBefore: 0 }];
}

/** Puts back what was kept over a reload: what was refused stays so, the rest is to be sent. */
export function restore(queue: SendQueue, kept: readonly QueuedIntent[]): SendQueue {
  const known = new Set(queue.map(({ key }) => key));
  const restored = kept
    .filter(({ key }) => !known.has(key))
    .map(({ key, name, input, draft, at, state, error }): QueuedIntent => ({
      ...{ key, name, input, draft, at, tries: 0, notBefore: 0 },
      ...(state === 'refused' && error ? { state, error } : { state: 'waiting' }),
    }));
  return restored.length === 0
    ? queue
    : [...restored.sort((one, other) => one.at - other.at), ...queue];
}

/** What is to be sent now; null while something is in flight, or has to wait. */
export function nextToSend(queue: SendQueue, now: number): QueuedIntent | null {
  if (queue.some(({ state }) => state === 'sending')) return null;
  const first = queue.find(({ state }) => state === 'waiting');
  return first && first.notBefore <= now ? first : null;
}

/** When there will be something to send, in milliseconds; null where nothing waits. */
export function nextTurn(queue: SendQueue): number | null {
  if (queue.some(({ state }) => state === 'sending')) return null;
  return queue.find(({ state }) => state === 'waiting')?.notBefore ?? null;
}

const update = (queue: SendQueue, key: string, changes: Partial<QueuedIntent>): SendQueue =>
  queue.map((intent) => (intent.key === key ? { ...intent, ...changes } : intent));

export function markSending(queue: SendQueue, key: string): SendQueue {
  return update(queue, key, { state: 'sending' });
}

/** Takes an answer, or null for none: the connection went, or time ran out, and it has to be sent again. */
export function markAnswered(
  queue: SendQueue,
  key: string,
  answer: Answer | null,
  now: number,
  random: number,
): SendQueue {
  const intent = queue.find((queued) => queued.key === key);
  if (intent?.state !== 'sending') return queue;
  if (answer?.ok) {
    return intent.arrived
      ? drop(queue, key)
      : update(queue, key, { state: 'sent', result: answer.data });
  }
  const tries = intent.tries + 1;
  if (!answer || isPassing(answer.error)) {
    const delay = answer?.error.retryAfter ?? delayAfter(intent.tries, random);
    return update(queue, key, { state: 'waiting', tries, notBefore: now + delay });
  }
  return update(queue, key, { state: 'refused', tries, error: answer.error });
}

/** Whether the same intent may go through later, as it is. */
function isPassing({ code }: Failure): boolean {
  return code === 'unavailable' || code === 'too-many' || code.startsWith('token-');
}

/** Whatever waits may be sent at once: the connection is back, or its writer said "try now". */
export function wakeAll(queue: SendQueue): SendQueue {
  return queue.map((intent) =>
    intent.state === 'waiting' && intent.notBefore > 0 ? { ...intent, notBefore: 0 } : intent,
  );
}

/** Its fact has arrived: it is over once it is answered, too. */
export function markArrived(queue: SendQueue, key: string): SendQueue {
  const intent = queue.find((queued) => queued.key === key);
  if (!intent || intent.arrived) return queue;
  return intent.state === 'sent' ? drop(queue, key) : update(queue, key, { arrived: true });
}

/** It is over, or its writer discards it. */
export function drop(queue: SendQueue, key: string): SendQueue {
  return queue.some((intent) => intent.key === key)
    ? queue.filter((intent) => intent.key !== key)
    : queue;
}
