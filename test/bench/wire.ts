/** Sockets of the load, the same for both sides: a WebSocket that speaks just enough of Socket.IO, or nothing but itself. */
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { origin } from '../support/backend.ts';

const open = async (url: string, path: string): Promise<WebSocket> => {
  const socket = new WebSocket(url.replace('http', 'ws') + path, {
    headers: { origin },
    perMessageDeflate: false,
  });
  await once(socket, 'open');
  return socket;
};

/** A connection to a Socket.IO server. */
export interface Wire {
  /** Emits, and waits for the acknowledgement. */
  ask(...message: unknown[]): Promise<any>;
  /** Is given each frame, as it was sent. */
  onFrame: (frame: any) => void;
  close(): void;
}

export async function connectWire(url: string, auth: object = {}): Promise<Wire> {
  const socket = await open(url, '/socket.io/?EIO=4&transport=websocket');
  const answers = new Map<number, (answer: unknown) => void>();
  let asked = 0;
  const wire: Wire = {
    ask(...message) {
      const id = (asked += 1);
      socket.send(`42${id}${JSON.stringify(message)}`);
      return new Promise((resolve) => answers.set(id, resolve));
    },
    onFrame: () => {},
    close: () => socket.terminate(),
  };
  await new Promise<void>((resolve, reject) => {
    socket.on('message', (data) => {
      const message = String(data);
      if (message.startsWith('42')) {
        wire.onFrame(JSON.parse(message.slice(2))[1]);
      } else if (message.startsWith('43')) {
        const content = message.indexOf('[');
        const id = Number(message.slice(2, content));
        answers.get(id)?.(JSON.parse(message.slice(content))[0]);
        answers.delete(id);
      } else if (message === '2') socket.send('3');
      else if (message.startsWith('40')) resolve();
      else if (message.startsWith('44')) reject(new Error(message));
    });
    socket.send(`40${JSON.stringify(auth)}`);
  });
  return wire;
}

/** A connection to a server of bare `ws`. */
export interface BareWire {
  send(message: string): void;
  onMessage: (message: any) => void;
  close(): void;
}

export async function connectBareWire(url: string): Promise<BareWire> {
  const socket = await open(url, '/');
  const wire: BareWire = {
    send: (message) => socket.send(message),
    onMessage: () => {},
    close: () => socket.terminate(),
  };
  socket.on('message', (data) => wire.onMessage(JSON.parse(String(data))));
  return wire;
}
