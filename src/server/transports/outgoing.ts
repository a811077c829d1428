import type { Socket } from 'socket.io';

/** What may wait to be sent to one socket. A client that never reads is unbounded memory (SAFETY finding 4). */
const most = { signal: { packets: 32, bytes: 64 * 1024 }, facts: { packets: 512, bytes: 2 << 20 } };

/** The parts of engine.io's socket that say how much waits, and let go of it; they are not in its types. */
interface Outgoing {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

const outgoing = (socket: Socket): Outgoing => socket.conn as unknown as Outgoing;

/** Whether so much waits for a socket already that this sort of frame is not for it: signals are dropped first. */
export function isOverBudget(socket: Socket, sort: 'signal' | 'facts'): boolean {
  const { writeBuffer, transport } = outgoing(socket);
  const { packets, bytes } = most[sort];
  if (writeBuffer.length > packets) return true;
  let waiting = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) waiting += typeof data === 'string' ? data.length : 0;
  return waiting > bytes;
}

/** Ends a connection without waiting for what it has not read: a polite close would wait for that too. */
export function cut(socket: Socket): void {
  socket.disconnect(true);
  outgoing(socket).transport.socket?.terminate();
}
