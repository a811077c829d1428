import type { Server as HttpServer } from 'node:http';
import { Server, type Socket } from 'socket.io';
import { handshake } from '../../protocol/session.ts';
import type { Answer, Frame } from '../../protocol/wire.ts';
import type { Admit } from '../admission.ts';
import type { Budget } from '../budget.ts';
import type { Dispatcher } from '../dispatcher.ts';
import { Refusal } from '../refusal.ts';
import type { Session } from '../session.ts';
import { costOf } from './cost.ts';
import { isOverBudget } from './outgoing.ts';
import { SocketSession } from './socket-session.ts';

/** The largest message that a client may send, in bytes (SAFETY "Limits to set"). */
export const largestMessage = 64 * 1024;

export interface SocketTransportOptions {
  server: HttpServer;
  origins: readonly string[];
  admit: Admit;
  dispatcher: Dispatcher;
  budget: Budget;
  clock: () => number;
  /** A session has ended, however it did. */
  onLeave: (session: Session) => void;
}

export interface SocketTransport {
  /** Sends one frame to sessions, encoded once. One that cannot keep up is closed, to come back and resume. */
  send(sessions: readonly string[], frame: Frame): void;
  /** How many sessions there are. */
  count(): number;
  close(): Promise<void>;
}

/** Socket.IO, as a way to the dispatcher: no rules of its own. */
export function createSocketTransport(options: SocketTransportOptions): SocketTransport {
  const { origins, admit, dispatcher, clock } = options;
  const io = new Server(options.server, {
    transports: ['websocket'],
    maxHttpBufferSize: largestMessage,
    perMessageDeflate: false,
    serveClient: false,
    allowEIO3: false,
    // Not `connectionStateRecovery`: it replays missed packets before any check (SAFETY finding 1).
    allowRequest: (request, decide) => {
      const { origin } = request.headers;
      // No origin: not a browser, so that no page's cookies or user are at stake; the token decides.
      decide(null, origin === undefined || origins.includes(origin));
    },
  });
  const sessions = new Map<string, SocketSession>();

  io.use((socket, next) => {
    const parsed = handshake.safeParse(socket.handshake.auth);
    const refuse = (failure: object) => next(Object.assign(new Error('refused'), { data: failure }));
    if (!parsed.success) return refuse(new Refusal('token-invalid').toFailure());
    void admit(parsed.data.token).then((admitted) => {
      if (!admitted.ok) return refuse(admitted.error);
      const session = new SocketSession(socket, admit, clock, admitted);
      sessions.set(socket.id, session);
      socket.once('disconnect', () => leave(socket.id));
      // A client that gives up between the check and the connection never gets as far as `disconnect`.
      socket.conn.once('close', () => leave(socket.id));
      next();
    });
  });

  io.on('connection', (socket) => {
    const session = sessions.get(socket.id);
    if (!session) return void socket.disconnect(true);
    socket.on('intent', (...message) => void receive(socket, session, message));
  });

  function leave(id: string): void {
    const session = sessions.get(id);
    if (!sessions.delete(id) || !session) return;
    session.end();
    options.onLeave(session);
  }

  /** Whatever arrives: only a whole intent with an acknowledgement is answered, and nothing ever throws. */
  async function receive(_socket: Socket, session: Session, message: unknown[]): Promise<void> {
    const acknowledge = message.at(-1);
    if (typeof acknowledge !== 'function') return;
    const [name, input, key] = message.slice(0, -1);
    acknowledge(await answer(session, name, input, key));
  }

  async function answer(
    session: Session,
    name: unknown,
    input: unknown,
    key: unknown,
  ): Promise<Answer> {
    if (typeof name !== 'string') {
      return { ok: false, error: new Refusal('unknown-intent').toFailure() };
    }
    if (clock() >= session.expiresAt && name !== 'session:renew') {
      return { ok: false, error: new Refusal('token-expired').toFailure() };
    }
    const retryAfter = options.budget.spend(session.member, costOf(name));
    if (retryAfter !== null) {
      const refusal = new Refusal('too-many', undefined, { retryAfter });
      return { ok: false, error: refusal.toFailure() };
    }
    return dispatcher.dispatch({ member: session.member, session }, name, input, key);
  }

  return {
    send(ids, frame) {
      const isSignal = 'signals' in frame;
      const keepingUp = ids.filter((id) => {
        const socket = io.sockets.sockets.get(id);
        if (!socket || !isOverBudget(socket, isSignal ? 'signal' : 'facts')) return true;
        if (!isSignal) socket.disconnect(true);
        return false;
      });
      if (keepingUp.length > 0) io.local.to(keepingUp).emit('frame', frame);
    },
    count: () => sessions.size,
    close: () => io.close(),
  };
}
