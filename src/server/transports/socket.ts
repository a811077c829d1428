import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { handshake } from '../../protocol/session.ts';
import type { Answer, Failure, Frame } from '../../protocol/wire.ts';
import type { Admit, Refused } from '../admission.ts';
import type { Budget } from '../budget.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { Logger } from '../logger.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { every, within, type Timers } from '../timers.ts';
import { costOf, handshakeCost } from './cost.ts';
import type { AdmitOrigin } from './origins.ts';
import { connectionsOf, cut, drop, isOverBudget } from './outgoing.ts';
import { SocketSession } from './socket-session.ts';

/** The largest message that a client may send, in bytes (SAFETY "Limits to set"). */
export const largestMessage = 64 * 1024;
/** Whoever connects and says nothing is sent away after this time, in milliseconds. */
const handshakeWithin = 10_000;
/**
 * A connection that has died without a word is noticed, at both its ends, within the sum of these; milliseconds. One
 * byte each way so often is no load, and a slow network has the second of them to answer in.
 */
const pingEvery = 10_000;
const answerPingWithin = 10_000;
/** How often ended tokens are looked for: a session ends within a second of its token (SAFETY P5). */
const expiryEvery = 500;
/** A node that stops sends people away this far apart, and all of them within so long; milliseconds. */
const drainEach = 5;
const drainWithin = 15_000;
/** Whoever does not answer within this time that they heard of the end is gone, and not waited for; milliseconds. */
const farewellWithin = 1000;

export interface SocketTransportOptions {
  server: HttpServer;
  admitsOrigin: AdmitOrigin;
  admit: Admit;
  dispatcher: Dispatcher;
  /** What a member may cost. */
  budget: Budget;
  /** How often an address may knock. */
  handshakes: Budget;
  clock: () => number;
  timers: Timers;
  logger: Logger;
  onError: (error: unknown, where: string) => void;
  /** A session has ended, however it did. */
  onLeave: (session: Session) => void;
}

export interface SocketTransport {
  /** How many sessions there are. */
  count(): number;
  /** Sends one frame to sessions, encoded once. One that cannot keep up is closed, to come back and resume. */
  send(sessions: readonly string[], frame: Frame): void;
  /** Those of the members who have a session here. */
  here(members: ReadonlySet<string>): string[];
  /**
   * Lets nobody else in, and sends those who are away, one after the other, each once their intents are answered: so that
   * other nodes are not asked for everything at once.
   */
  drain(): Promise<void>;
  /** Ends a member's sessions by a time in milliseconds; at once, where it has come. */
  endBy(member: string, time: number): void;
  close(): Promise<void>;
}

/** Socket.IO, as a way to the dispatcher: no rules of its own. */
export function createSocketTransport(options: SocketTransportOptions): SocketTransport {
  const { admitsOrigin, admit, dispatcher, budget, clock, logger } = options;
  const io = new Server(options.server, {
    transports: ['websocket'],
    maxHttpBufferSize: largestMessage,
    perMessageDeflate: false,
    serveClient: false,
    allowEIO3: false,
    connectTimeout: handshakeWithin,
    pingInterval: pingEvery,
    pingTimeout: answerPingWithin,
    // Not `connectionStateRecovery`: it replays missed packets before any check (SAFETY finding 1).
    allowRequest: ({ headers }, decide) => decide(null, admitsOrigin(headers.origin)),
  });
  const sessions = new Map<string, { session: SocketSession; socket: Socket }>();
  /** What is being answered, by the session's id. */
  const begun = new Map<string, Set<Promise<unknown>>>();
  let isDraining = false;
  const stopExpiring = every(options.timers, expiryEvery, () => {
    for (const { session, socket } of sessions.values()) {
      if (clock() >= session.expiresAt) socket.disconnect(true);
    }
  });

  io.use((socket, next) => {
    void enter(socket).then(
      (refused) => {
        if (!refused) return next();
        const { error, reason } = refused;
        logger.info({ code: error.code, reason, address: socket.handshake.address }, 'refused');
        return next(Object.assign(new Error(error.code), { data: error }));
      },
      (error: unknown) => {
        options.onError(error, 'handshake');
        next(
          Object.assign(new Error('unavailable'), { data: new Refusal('unavailable').toFailure() }),
        );
      },
    );
  });

  io.on('connection', (socket) => {
    const entered = sessions.get(socket.id);
    if (!entered) return void socket.disconnect(true);
    socket.on('intent', (...message) => {
      receive(socket, entered.session, message).catch((error: unknown) =>
        options.onError(error, 'socket'),
      );
    });
  });

  async function enter(socket: Socket): Promise<Refused | null> {
    if (isDraining) return no(new Refusal('unavailable').toFailure());
    const wait = await options.handshakes.spend(socket.handshake.address, 1);
    if (wait !== null) return no(tooMany(wait));
    const parsed = handshake.safeParse(socket.handshake.auth);
    if (!parsed.success) return no(new Refusal('token-invalid').toFailure());
    const admitted = await admit(parsed.data.token, parsed.data.invitation);
    if (!admitted.ok) return admitted;
    const retryAfter = await budget.spend(admitted.claims.id, handshakeCost);
    if (retryAfter !== null) return no(tooMany(retryAfter));
    // Who gave up meanwhile never gets as far as `disconnect`.
    if (socket.conn.readyState !== 'open') return no(new Refusal('unavailable').toFailure());
    sessions.set(socket.id, { session: new SocketSession(socket.id, admit, admitted), socket });
    socket.once('disconnect', () => leave(socket.id));
    socket.conn.once('close', () => leave(socket.id));
    return null;
  }

  function leave(id: string): void {
    const left = sessions.get(id);
    if (!left || !sessions.delete(id)) return;
    left.session.end();
    options.onLeave(left.session);
  }

  /** Whatever arrives: only an intent with an acknowledgement is answered (SAFETY finding 3). */
  async function receive(socket: Socket, session: SocketSession, message: unknown[]) {
    const acknowledge = message.at(-1);
    if (typeof acknowledge !== 'function') return;
    // Answers wait like frames do: whoever asks and asks and never reads is sent away.
    if (isOverBudget(socket, 'facts')) return slow(socket);
    const [name, input, key] = message.slice(0, -1);
    const answering = answer(session, name, input, key);
    const ofSession = begun.get(session.id) ?? new Set();
    begun.set(session.id, ofSession.add(answering));
    try {
      acknowledge(await answering);
    } finally {
      ofSession.delete(answering);
      if (ofSession.size === 0) begun.delete(session.id);
    }
  }

  /** Sends one away, once what they had begun is answered. */
  async function sendAway(id: string, socket: Socket): Promise<void> {
    await Promise.allSettled(begun.get(id) ?? []);
    // An answer that has been written is on its way before the end is.
    socket.disconnect(true);
  }

  async function answer(
    session: Session,
    name: unknown,
    input: unknown,
    key: unknown,
  ): Promise<Answer> {
    if (typeof name !== 'string') return no(new Refusal('unknown-intent').toFailure());
    if (clock() >= session.expiresAt) return no(new Refusal('token-expired').toFailure());
    const retryAfter = await budget.spend(session.member, costOf(name, input));
    if (retryAfter !== null) return no(tooMany(retryAfter));
    return dispatcher.dispatch({ member: session.member, session }, name, input, key);
  }

  function slow(socket: Socket): void {
    logger.info({ session: socket.id }, 'a session does not keep up');
    cut(socket);
  }

  return {
    send(ids, frame) {
      const isSignal = 'signals' in frame;
      const keepingUp = ids.filter((id) => {
        const entered = sessions.get(id);
        if (!entered) return false;
        if (!isOverBudget(entered.socket, isSignal ? 'signal' : 'facts')) return true;
        if (!isSignal) slow(entered.socket);
        return false;
      });
      if (keepingUp.length > 0) io.local.to(keepingUp).emit('frame', frame);
    },
    count: () => sessions.size,
    here(members) {
      const here = new Set<string>();
      for (const { session } of sessions.values()) {
        if (members.has(session.member)) here.add(session.member);
      }
      return [...here];
    },
    async drain() {
      isDraining = true;
      const leaving: Promise<void>[] = [];
      const pause = Math.min(drainEach, drainWithin / sessions.size);
      for (const [id, { socket }] of shuffled([...sessions])) {
        leaving.push(sendAway(id, socket));
        await new Promise<void>((resolve) => options.timers.after(pause, resolve));
      }
      // A database that does not answer keeps nobody here who could go on elsewhere.
      await within(options.timers, drainWithin, Promise.all(leaving));
      for (const { socket } of sessions.values()) socket.disconnect(true);
    },
    endBy(member, time) {
      for (const { session, socket } of sessions.values()) {
        if (session.member !== member) continue;
        session.endBy(time);
        if (clock() >= time) socket.disconnect(true);
      }
    },
    async close() {
      stopExpiring();
      const connections = connectionsOf(io);
      const stopWaiting = options.timers.after(farewellWithin, () => connections.forEach(drop));
      await io.close();
      stopWaiting();
    },
  };
}

/** In no order: those who came together do not go together. */
const shuffled = <One>(all: One[]): One[] =>
  all
    .map((one) => [Math.random(), one] as const)
    .sort(([first], [second]) => first - second)
    .map(([, one]) => one);

const no = (error: Failure): Refused => ({ ok: false, error });
const tooMany = (retryAfter: number): Failure =>
  new Refusal('too-many', undefined, { retryAfter }).toFailure();
