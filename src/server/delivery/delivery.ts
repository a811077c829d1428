import { profileStream } from '../../perimeter/streams.ts';
import { postCreated } from '../../protocol/post.ts';
import type { Frame, Position, Signal } from '../../protocol/wire.ts';
import type { Carrier } from '../carrier/carrier.ts';
import type { Database } from '../db/database.ts';
import { factsAfter, headsOf, touchedSince } from '../db/log.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { every, type Timers } from '../timers.ts';
import { readAudience, type Audience } from './audience.ts';
import { groupFrames } from './grouping.ts';
import type { Notifier, Touched } from './notifier.ts';
import { Subscriptions, type Subscription } from './subscriptions.ts';

/** A notification can be lost; this often a node looks for itself which of its streams were touched. */
const pollEvery = 1000;
/** A transaction may commit this much later than its clock said, and clocks of nodes be apart. */
const pollOverlap = 10_000;
/**
 * What commits later still, as of a process that was suspended in the middle, or by a clock further behind, is found by
 * asking for every open stream where it ends; this often.
 */
const sweepEvery = 30_000;
/** Streams asked for at once. */
const mostSwept = 500;
const retryAfter = 250;
/** Facts read at once for one stream. */
const mostRead = 500;

export interface DeliveryOptions {
  database: Database;
  notifier: Notifier;
  /** To other nodes, for signals; none where there are none. */
  carrier?: Pick<Carrier, 'publish' | 'subscribe'> | undefined;
  clock: () => number;
  timers: Timers;
  /** Sends one frame, encoded once, to all of these sessions. */
  send: (sessions: readonly string[], frame: Frame) => void;
  /** Told of what a look at the database has found that nobody had told. */
  onFound?: ((touched: readonly Touched[]) => void) | undefined;
  /** Told of a read that failed: nothing was delivered, it will be tried again. */
  onError: (error: unknown, stream: string) => void;
}

export interface Delivery {
  readonly service: Services['delivery'];
  /** Forgets a session that has gone. */
  leave(session: Session): void;
  /** Sends something without a seq to those of this node who may have it, as the service's does on all. */
  signal(stream: string, signal: Signal, about: number | null): Promise<void>;
  /** Sends something without a seq to one session. */
  tell(session: Session, stream: string, signal: Signal): void;
  /** Stops, once what is being read has been read. */
  close(): Promise<void>;
}

/**
 * Tails the log: reads what a stream has more than its subscribers were told, together with their intervals, in one
 * snapshot, and sends each group its frame. No read, no delivery: an outage is silence, never a leak (DESIGN 6).
 */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { database, clock, timers, send } = options;
  const subscriptions = new Subscriptions();
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  /**
   * The last seqs heard of, since then and before: what is opened meanwhile may already be behind. For as long as a look
   * at the database goes back.
   */
  let heard = new Map<string, number>();
  let heardBefore = new Map<string, number>();
  let heardSince = clock();
  let ticking = false;

  const unsubscribe = options.notifier.subscribe((touched) => {
    for (const { stream, seq } of touched) {
      hear(stream, seq);
      wake(stream);
    }
  });
  const hear = (stream: string, seq: number) =>
    heard.set(stream, Math.max(seq, heard.get(stream) ?? 0));
  const lastHeard = (stream: string) =>
    Math.max(heard.get(stream) ?? 0, heardBefore.get(stream) ?? 0);

  let polling = Promise.resolve();
  /** When a poll last began that was answered: a process can be suspended, or a database be away, for any time. */
  let polledAt = clock();
  const stopPolling = every(timers, pollEvery, () => (polling = poll()));
  let sweeping = Promise.resolve();
  const stopSweeping = every(timers, sweepEvery, () => (sweeping = sweep()));

  function wake(stream: string): void {
    if (subscriptions.of(stream).length === 0) return;
    waiting.add(stream);
    if (ticking) return;
    ticking = true;
    setImmediate(() => {
      ticking = false;
      for (const name of waiting) {
        if (!running.has(name)) running.set(name, run(name));
      }
    });
  }

  async function run(stream: string): Promise<void> {
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
      audience: await readAudience(transaction, stream, membersOf(before), clock()),
    }));
    const last = facts.at(-1);
    if (!last) return false;
    const now = clock();
    const upTo = { seq: last.seq, fact: last.id };
    const groups = groupFrames(stream, entitled(before, audience, now), facts, upTo, (one, fact) =>
      audience.receives(one.session.member, fact, now),
    );
    for (const { frame, sessions } of groups) send(sessions, frame);
    return facts.length === mostRead;
  }

  /**
   * Those of the subscriptions that still stand and may go on; one that may not is dropped, without a word. Whoever
   * opened the stream while the snapshot was read is not among them: it says nothing of them.
   */
  function entitled(before: readonly Subscription[], audience: Audience, now: number) {
    return before.filter((one) => {
      if (!subscriptions.has(one)) return false;
      const { session, stream } = one;
      const mayGoOn =
        !session.ended && now < session.expiresAt && audience.admits(session.member, now);
      if (!mayGoOn) subscriptions.remove(session.id, stream);
      // What is told to nobody but them is kept from them only once they are no member any more.
      return mayGoOn;
    });
  }

  async function poll(): Promise<void> {
    const now = clock();
    if (now - heardSince > pollOverlap) {
      heardBefore = heard;
      heard = new Map();
      heardSince = now;
    }
    try {
      const touched = await database.read((transaction) =>
        touchedSince(transaction, polledAt - pollOverlap),
      );
      polledAt = now;
      const found = touched.filter(({ stream, seq }) => seq > lastHeard(stream));
      for (const { stream, seq } of found) hear(stream, seq);
      if (found.length > 0) options.onFound?.(found);
      for (const { stream } of touched.filter(isUnread)) wake(stream);
    } catch (error) {
      options.onError(error, 'touched streams');
    }
  }

  const isUnread = ({ stream, seq }: Touched) =>
    subscriptions.of(stream).some(({ read }) => read < seq);

  async function sweep(): Promise<void> {
    try {
      const open = subscriptions.streams();
      for (let first = 0; first < open.length; first += mostSwept) {
        const streams = open.slice(first, first + mostSwept);
        const heads = await database.read((transaction) => headsOf(transaction, streams));
        const missed = [...heads].map(([stream, { seq }]) => ({ stream, seq })).filter(isUnread);
        if (missed.length > 0) options.onFound?.(missed);
        for (const { stream } of missed) wake(stream);
      }
    } catch (error) {
      options.onError(error, 'open streams');
    }
  }

  const stopHearing = options.carrier?.subscribe((messages) => {
    for (const one of messages) {
      if (one.of === 'signal') void signal(one.stream, one.signal, one.about);
    }
  });

  async function signal(stream: string, signal: Signal, about: number | null): Promise<void> {
    // Nobody is told that they write; on their own card they see that they are there, as others do.
    const isOwnCard = stream === profileStream(signal.member);
    const before = subscriptions
      .of(stream)
      .filter(({ session }) => isOwnCard || session.member !== signal.member);
    if (before.length === 0) return;
    try {
      const audience = await database.read((transaction) =>
        readAudience(transaction, stream, membersOf(before), clock()),
      );
      const now = clock();
      const thread = { type: postCreated.type, stream, about: about ?? 0 };
      const sessions = entitled(before, audience, now)
        .filter(({ session }) => about === null || audience.receives(session.member, thread, now))
        .map(({ session }) => session.id);
      if (sessions.length > 0) send(sessions, { stream, signals: [signal] });
    } catch (error) {
      options.onError(error, stream);
    }
  }

  return {
    service: {
      open(session: Session, stream: string, position: Position) {
        if (session.ended) return;
        subscriptions.add(session, stream, position);
        if (lastHeard(stream) > position.seq) wake(stream);
      },
      close(session, streams) {
        for (const stream of streams) subscriptions.remove(session.id, stream);
      },
      openStreams: (session) => subscriptions.streamsOf(session.id),
      async signal(stream, signalled, about) {
        options.carrier?.publish([{ of: 'signal', stream, signal: signalled, about }]);
        await signal(stream, signalled, about);
      },
    },
    signal,
    leave: (session) => subscriptions.removeSession(session.id),
    tell: (session, stream, signal) => send([session.id], { stream, signals: [signal] }),
    async close() {
      unsubscribe();
      stopHearing?.();
      stopPolling();
      stopSweeping();
      waiting.clear();
      await Promise.all([polling, sweeping, ...running.values()]);
    },
  };
}

const membersOf = (subscriptions: readonly Subscription[]): string[] => [
  ...new Set(subscriptions.map(({ session }) => session.member)),
];
