import { canReceive, mayRead, type Reader } from '../../perimeter/receive.ts';
import { parseStream } from '../../perimeter/streams.ts';
import { postCreated } from '../../protocol/post.ts';
import type { Fact, Frame, Position, Signal } from '../../protocol/wire.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/dialect.ts';
import { factsAfter, touchedSince } from '../db/log.ts';
import { readersOf, whoMayKnow } from '../db/readers.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { every, type Timers } from '../timers.ts';
import { groupFrames } from './grouping.ts';
import type { Notifier } from './notifier.ts';
import { Subscriptions, type Subscription } from './subscriptions.ts';

/** A notification can be lost; this often a node looks for itself which of its streams were touched. */
const pollEvery = 1000;
/** A transaction may commit this much later than its clock said. */
const pollOverlap = 10_000;
const retryAfter = 250;
/** Facts read at once for one stream. */
const mostRead = 500;

export interface DeliveryOptions {
  database: Database;
  notifier: Notifier;
  clock: () => number;
  timers: Timers;
  /** Sends one frame, encoded once, to all of these sessions. */
  send: (sessions: readonly string[], frame: Frame) => void;
  /** Told of a read that failed: nothing was delivered, it will be tried again. */
  onError: (error: unknown, stream: string) => void;
}

export interface Delivery {
  readonly service: Services['delivery'];
  /** Forgets a session that has gone. */
  leave(session: Session): void;
  /** Sends something without a seq to one session. */
  tell(session: Session, stream: string, signal: Signal): void;
  close(): void;
}

/** What one snapshot says of those who have a stream open. */
interface Audience {
  readers: ReadonlyMap<string, Reader>;
  /** Of a profile stream: who may know its member. */
  knowing: ReadonlySet<string>;
}

/**
 * Tails the log: reads what a stream has more than its subscribers were told, together with their intervals, in one
 * snapshot, and sends each group its frame. No read, no delivery: an outage is silence, never a leak (DESIGN 6).
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { database, clock, timers, send } = options;
  const subscriptions = new Subscriptions();
  const waiting = new Set<string>();
  const running = new Set<string>();
  /** The last seqs heard of, this second and the one before: what is opened meanwhile may already be behind. */
  let heard = new Map<string, number>();
  let heardBefore = new Map<string, number>();
  let ticking = false;

  const unsubscribe = options.notifier.subscribe((touched) => {
    for (const { stream, seq } of touched) {
      heard.set(stream, Math.max(seq, heard.get(stream) ?? 0));
      wake(stream);
    }
  });
  const stopPolling = every(timers, pollEvery, poll);

  function wake(stream: string): void {
    if (subscriptions.of(stream).length === 0) return;
    waiting.add(stream);
    if (ticking) return;
    ticking = true;
    setImmediate(() => {
      ticking = false;
      for (const name of waiting) {
        if (!running.has(name)) void run(name);
      }
    });
  }

  async function run(stream: string): Promise<void> {
    running.add(stream);
    waiting.delete(stream);
    try {
      while (await deliver(stream));
    } catch (error) {
      options.onError(error, stream);
      timers.after(retryAfter, () => wake(stream));
    } finally {
      running.delete(stream);
      if (waiting.has(stream)) wake(stream);
    }
  }

  /** Delivers one read's worth; says whether there may be more. */
  async function deliver(stream: string): Promise<boolean> {
    const before = subscriptions.of(stream);
    if (before.length === 0) return false;
    const after = Math.min(...before.map(({ read }) => read));
    const { facts, audience } = await database.read(async (transaction) => ({
      facts: await factsAfter(transaction, stream, after, mostRead),
      audience: await audienceOf(transaction, stream, before),
    }));
    const last = facts.at(-1);
    if (!last) return false;
    const now = clock();
    const upTo = { seq: last.seq, fact: last.id };
    // Someone may have opened the stream while the snapshot was read; of them it says nothing.
    const current = subscriptions.of(stream).filter((one) => before.includes(one));
    const entitled = current.filter((one) => isEntitled(one, stream, audience, now));
    for (const { frame, sessions } of groupFrames(stream, entitled, facts, upTo, (one, fact) =>
      receives(one, fact, audience, now),
    )) {
      send(sessions, frame);
    }
    return facts.length === mostRead;
  }

  async function audienceOf(
    transaction: Transaction,
    stream: string,
    of: readonly Subscription[],
  ): Promise<Audience> {
    const members = [...new Set(of.map(({ session }) => session.member))];
    const parsed = parseStream(stream);
    return {
      readers: await readersOf(transaction, members, [stream]),
      knowing:
        parsed?.of === 'profile'
          ? await whoMayKnow(transaction, members, parsed.member, clock())
          : new Set(),
    };
  }

  /** Whether a subscription may go on; one that may not is dropped, without a word. */
  function isEntitled(
    { session }: Subscription,
    stream: string,
    { readers, knowing }: Audience,
    now: number,
  ): boolean {
    if (now >= session.expiresAt) return false;
    const parsed = parseStream(stream);
    const reader = readers.get(session.member);
    const entitled =
      reader !== undefined &&
      (parsed?.of === 'room'
        ? mayRead(reader, stream, now)
        : parsed?.of === 'profile'
          ? knowing.has(session.member)
          : parsed?.member === session.member);
    if (!entitled) subscriptions.remove(session.id, stream);
    return entitled;
  }

  function receives(
    { session }: Subscription,
    fact: Pick<Fact, 'type' | 'stream' | 'about'>,
    { readers, knowing }: Audience,
    now: number,
  ): boolean {
    const reader = readers.get(session.member);
    return (
      reader !== undefined &&
      canReceive(reader, fact, now, () => knowing.has(session.member))
    );
  }

  async function poll(): Promise<void> {
    heardBefore = heard;
    heard = new Map();
    try {
      const touched = await database.read((transaction) =>
        touchedSince(transaction, clock() - pollOverlap),
      );
      for (const { stream, seq } of touched) {
        if (subscriptions.of(stream).some(({ read }) => read < seq)) wake(stream);
      }
    } catch (error) {
      options.onError(error, '');
    }
  }

  async function signal(stream: string, signal: Signal, about: number | null): Promise<void> {
    const before = subscriptions
      .of(stream)
      .filter(({ session }) => session.member !== signal.member);
    if (before.length === 0) return;
    try {
      const audience = await database.read((transaction) =>
        audienceOf(transaction, stream, before),
      );
      const now = clock();
      const thread = { type: postCreated.type, stream, about: about ?? 0 };
      const sessions = before
        .filter((one) => isEntitled(one, stream, audience, now))
        .filter((one) => about === null || receives(one, thread, audience, now))
        .map(({ session }) => session.id);
      if (sessions.length > 0) send(sessions, { stream, signals: [signal] });
    } catch (error) {
      options.onError(error, stream);
    }
  }

  return {
    service: {
      open(session: Session, stream: string, position: Position) {
        subscriptions.add(session, stream, position);
        const last = Math.max(heard.get(stream) ?? 0, heardBefore.get(stream) ?? 0);
        if (last > position.seq) wake(stream);
      },
      close(session, streams) {
        for (const stream of streams) subscriptions.remove(session.id, stream);
      },
      openStreams: (session) => subscriptions.streamsOf(session.id),
      signal,
    },
    leave: (session) => subscriptions.removeSession(session.id),
    tell: (session, stream, signal) => send([session.id], { stream, signals: [signal] }),
    close() {
      unsubscribe();
      stopPolling();
    },
  };
}
