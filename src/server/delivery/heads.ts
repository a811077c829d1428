import { memberStream, parseStream } from '../../perimeter/streams.ts';
import { charterChanged } from '../../protocol/charter-change.ts';
import { postCreated, postDeleted, postRestored, type Post } from '../../protocol/post.ts';
import { roomsActive } from '../../protocol/room-list.ts';
import type { Fact } from '../../protocol/wire.ts';
import { factsAfter } from '../db/log.ts';
import type { Services } from '../services.ts';
import type { Session } from '../session.ts';
import { readAudience } from './audience.ts';
import type { DeliveryOptions } from './delivery.ts';
import type { Touched } from './notifier.ts';

/** What happens within so long is told as one; milliseconds. */
const gatherFor = 500;
/** So long a list of rooms may be behind by what it was told, and lost; milliseconds. */
const holds = 60_000;
/** One commit writes no more than so many facts of one stream that could matter. */
const mostOfCommit = 20;
/** A stream in which more has happened meanwhile is looked at up to there. */
const mostRead = 200;

/** What changes a list of rooms: new threads and those that are gone, and what a room is for. A comment is neither. */
const isShown = ({ type, data }: Fact): boolean =>
  type === charterChanged.type ||
  type === postDeleted.type ||
  type === postRestored.type ||
  (type === postCreated.type && (data as { post: Post }).post.root === null);

export interface Heads {
  readonly service: Services['heads'];
  /** What was touched, as far as the notifier has not said so. */
  hear(touched: readonly Touched[]): void;
  /** Forgets a session that has gone. */
  leave(session: Session): void;
  close(): Promise<void>;
}

/**
 * Tells those who list their rooms in which of them something has happened, so that they need not open the streams of
 * all of them (DESIGN 5). Whoever does not receive the fact itself is not told that there is one.
 */
export function createHeads(options: DeliveryOptions): Heads {
  const { database, clock, timers, send } = options;
  const listening = new Map<string, Session>();
  /** By stream: the seq from which on it has not been looked at. */
  const waiting = new Map<string, number>();
  let isGathering = false;
  let stopGathering = () => {};
  let telling = Promise.resolve();

  function hear(touched: readonly Touched[]): void {
    if (listening.size === 0) return;
    for (const { stream, seq } of touched) {
      if (parseStream(stream)?.of !== 'room' || waiting.has(stream)) continue;
      waiting.set(stream, seq);
    }
    if (waiting.size === 0 || isGathering) return;
    isGathering = true;
    stopGathering = timers.after(gatherFor, () => {
      isGathering = false;
      telling = telling.then(tell);
    });
  }
  const unsubscribe = options.notifier.subscribe(hear);

  async function tell(): Promise<void> {
    const streams = [...waiting];
    waiting.clear();
    const rooms = new Map<string, Set<string>>();
    for (const [stream, seq] of streams) {
      try {
        await look(stream, seq, rooms);
      } catch (error) {
        options.onError(error, stream);
      }
    }
    const until = clock() + holds;
    for (const [member, active] of rooms) {
      const sessions = [...listening.values()].filter((one) => one.member === member);
      const signal = { type: roomsActive, member, until, data: { rooms: [...active].sort() } };
      const ids = sessions.filter(isStanding).map(({ id }) => id);
      if (ids.length > 0) send(ids, { stream: memberStream(member), signals: [signal] });
    }
  }

  /** Notes for each member who listens that something has happened in a room, if it has for them. */
  async function look(stream: string, seq: number, rooms: Map<string, Set<string>>): Promise<void> {
    const parsed = parseStream(stream);
    if (parsed?.of !== 'room') return;
    const members = [...new Set([...listening.values()].map(({ member }) => member))];
    if (members.length === 0) return;
    const { facts, audience } = await database.read(async (transaction) => ({
      facts: await factsAfter(transaction, stream, Math.max(0, seq - mostOfCommit), mostRead),
      audience: await readAudience(transaction, stream, members, clock()),
    }));
    // A commit may have written several, of which the news names the last: they are of one moment. What came before was
    // told before, and must not be told again because of what a member does not receive.
    const { at } = facts.find((fact) => fact.seq === seq) ?? {};
    const shown = facts.filter((fact) => (fact.seq >= seq || fact.at === at) && isShown(fact));
    const now = clock();
    for (const member of members) {
      if (!shown.some((fact) => audience.receives(member, fact, now))) continue;
      rooms.set(member, (rooms.get(member) ?? new Set()).add(parsed.room));
    }
  }

  const isStanding = ({ ended, expiresAt }: Session): boolean => !ended && clock() < expiresAt;

  return {
    service: {
      listen(session) {
        if (!session.ended) listening.set(session.id, session);
      },
    },
    hear,
    leave: ({ id }) => void listening.delete(id),
    async close() {
      unsubscribe();
      stopGathering();
      waiting.clear();
      await telling;
    },
  };
}
