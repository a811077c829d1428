/** Lies between a server and whoever connects to it, and can be cut, go dead without a word, and be mended. */
import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Cable {
  /** The address of what it leads to, by way of it. */
  url: string;
  /** Every connection ends, and none can be made. */
  cut(): void;
  /** Connections stand, and nothing comes through. */
  freeze(): void;
  mend(): void;
  close(): void;
}

export async function layCable(to: string): Promise<Cable> {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let state: 'whole' | 'cut' | 'frozen' = 'whole';
  const listening = createServer((client) => {
    if (state === 'cut') return void client.destroy();
    const server = dial(Number(port), hostname);
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const [from, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (chunk) => state === 'whole' && other.write(chunk));
      from.on('error', end).on('close', () => {
        sockets.delete(from);
        end();
      });
    }
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const url = new URL(to);
  url.hostname = '127.0.0.1';
  url.port = String((listening.address() as AddressInfo).port);
  const cutAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    url: url.href,
    cut() {
      state = 'cut';
      cutAll();
    },
    freeze: () => void (state = 'frozen'),
    mend() {
      // What was frozen has lost bytes in between.
      if (state === 'frozen') cutAll();
      state = 'whole';
    },
    close() {
      cutAll();
      listening.close();
    },
  };
}
