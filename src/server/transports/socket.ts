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
import { every, type Timers } from '../timers.ts';
import { costOf, handshakeCost } from './cost.ts';
import type { AdmitOrigin } from './origins.ts';
import { cut, isOverBudget } from './outgoing.ts';
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
  /** Sends one frame to sessions, encoded once. One that cannot keep up is closed, to come back and resume. */
  send(sessions: readonly string[], frame: Frame): void;
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
    const wait = options.handshakes.spend(socket.handshake.address, 1);
    if (wait !== null) return no(tooMany(wait));
    const parsed = handshake.safeParse(socket.handshake.auth);
    if (!parsed.success) return no(new Refusal('token-invalid').toFailure());
    const admitted = await admit(parsed.data.token);
    if (!admitted.ok) return admitted;
    const retryAfter = budget.spend(admitted.claims.id, handshakeCost);
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
    acknowledge(await answer(session, name, input, key));
  }

  async function answer(
    session: Session,
    name: unknown,
    input: unknown,
    key: unknown,
  ): Promise<Answer> {
    if (typeof name !== 'string') return no(new Refusal('unknown-intent').toFailure());
    if (clock() >= session.expiresAt) return no(new Refusal('token-expired').toFailure());
    const retryAfter = budget.spend(session.member, costOf(name, input));
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
    async close() {
      stopExpiring();
      await io.close();
    },
  };
}

const no = (error: Failure): Refused => ({ ok: false, error });
const tooMany = (retryAfter: number): Failure =>
  new Refusal('too-many', undefined, { retryAfter }).toFailure();
