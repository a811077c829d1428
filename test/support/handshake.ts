import { io } from 'socket.io-client';
import type { Answer } from '../../src/protocol/wire.ts';

/** A socket that was let in, for tests that ask a few things and no more. */
export interface Session {
  /** The data of a success; rejects with the error of a refusal. */
  ask(name: string, input: object, key?: string): Promise<any>;
  close(): void;
}

/** Shows a token at the door; rejects with the code of a refusal. */
export function handshakeOf(address: string, token: string): Promise<Session> {
  const socket = io(address, {
    auth: { token, protocol: 1 },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { origin: address },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect_error', (error) => {
      socket.close();
      const { code } = (error as { data?: { code?: string } }).data ?? {};
      reject(new Error(code ?? error.message));
    });
    socket.once('connect', () =>
      resolve({
        async ask(name, input, key) {
          const answer: Answer<any> = await socket
            .timeout(10_000)
            .emitWithAck('intent', name, input, ...(key === undefined ? [] : [key]));
          if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
          return answer.data;
        },
        close: () => socket.close(),
      }),
    );
  });
}
