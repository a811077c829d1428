import type { Server, Socket } from 'socket.io';

/** What may wait to be sent to one socket. A client that never reads is unbounded memory (SAFETY finding 4). */
const most = { signal: { packets: 32, bytes: 64 * 1024 }, facts: { packets: 512, bytes: 2 << 20 } };

/** The parts of engine.io's socket that say how much waits, and let go of it; they are not in its types. */
interface Outgoing {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

type Connection = Socket['conn'];

const outgoing = (connection: Connection): Outgoing => connection as unknown as Outgoing;

/** Whether so much waits for a socket already that this sort of frame is not for it: signals are dropped first. */
export function isOverBudget(socket: Socket, sort: 'signal' | 'facts'): boolean {
  const { writeBuffer, transport } = outgoing(socket.conn);
  const { packets, bytes } = most[sort];
  if (writeBuffer.length > packets) return true;
  let waiting = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) waiting += typeof data === 'string' ? data.length : 0;
  return waiting > bytes;
}

/** Ends a connection without waiting for what it has not read: a polite close would wait for that too. */
export function cut(socket: Socket): void {
  socket.disconnect(true);
  drop(socket.conn);
}

/** All that are connected, whether or not they have been let in. */
export const connectionsOf = ({ engine }: Server): Connection[] =>
  Object.values((engine as unknown as { clients: Record<string, Connection> }).clients);

/** Ends a connection that has been told so, whether or not it answers. */
export const drop = (connection: Connection): void =>
  outgoing(connection).transport.socket?.terminate();
