/** Lies between clients and a server, counts what they bring, and holds, delays or cuts it on its way. */
import { connect as dial, createServer, type AddressInfo, type Socket } from 'node:net';

/** A connection of a client, when it has just brought something. */
export interface Bringing {
  /** So many bytes it has brought by now. */
  bytes: number;
  /** It brings no more; what it has brought arrives. */
  hold(): void;
  /** It ends: what it has brought arrives, and nothing comes back. */
  cut(): void;
}

/** What lies between one client and the server. */
export interface Link {
  /** It ends at once, whatever is on its way. */
  cut(): void;
  /** It stays open, and the client hears nothing more by it; what the client brings still arrives. */
  deafen(): void;
  /** What the server says arrives so much later, in milliseconds, in the order in which it was said. */
  delay(milliseconds: number): void;
}

export interface Relay {
  url: string;
  /** So many bytes all clients have brought. */
  readonly bytes: number;
  /** Those that are open. */
  readonly links: ReadonlySet<Link>;
  /** Those who are connected hear nothing of the server from now on; what they bring still arrives. */
  deafen(): void;
  close(): void;
}

/** @param to - where the server is; asked anew for each connection, as a balancer would. */
export async function startRelay(
  to: string | (() => string),
  onBrought: (connection: Bringing, relay: Relay) => void = () => {},
): Promise<Relay> {
  const sockets = new Set<Socket>();
  const links = new Set<Link>();
  let all = 0;
  const listening = createServer((client) => {
    const { port } = new URL(typeof to === 'string' ? to : to());
    const server = dial(Number(port), '127.0.0.1');
    const link = linkOf(client, server);
    links.add(link);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', link.cut).on('close', () => {
        link.cut();
        links.delete(link);
        sockets.delete(socket);
      });
    }
    let bytes = 0;
    client.on('data', (chunk) => {
      bytes += chunk.length;
      all += chunk.length;
      server.write(chunk);
      const hold = (): void => void client.pause();
      const cut = (): void => {
        client.destroy();
        server.end();
      };
      onBrought({ bytes, hold, cut }, relay);
    });
    server.pipe(client);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const relay: Relay = {
    url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    get bytes() {
      return all;
    },
    links,
    deafen() {
      for (const link of links) link.deafen();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      listening.close();
    },
  };
  return relay;
}

function linkOf(client: Socket, server: Socket): Link {
  let later = 0;
  let isPiped = true;
  let last = Promise.resolve();
  return {
    cut() {
      client.destroy();
      server.destroy();
    },
    deafen: () => void server.unpipe(client).removeAllListeners('data').resume(),
    delay(milliseconds) {
      later = milliseconds;
      if (!isPiped) return;
      isPiped = false;
      server.unpipe(client).on('data', (chunk) => {
        const due = new Promise<void>((resolve) => setTimeout(resolve, later));
        last = last.then(() => due).then(() => void client.write(chunk));
      });
    },
  };
}
