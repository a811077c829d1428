import { WebSocket } from 'ws';
import { origin, type Backend } from './backend.ts';

/** A WebSocket to the server without a library, to say what no library would; nothing has been said on it yet. */
export async function rawConnection(backend: Pick<Backend, 'url'>) {
  const address = `${backend.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: { origin } });
  const heard: string[] = [];
  const looks: (() => void)[] = [];
  socket.on('message', (data) => {
    const message = String(data);
    if (message === '2') return socket.send('3');
    heard.push(message);
    looks.forEach((look) => look());
  });
  /** Resolves with the code of the WebSocket's end. */
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  socket.on('error', () => {});
  const until = (beginning: string) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = heard.find((message) => message.startsWith(beginning));
        if (found !== undefined) resolve(found);
      };
      looks.push(look);
      look();
    });
  await until('0');
  return { socket, heard, closed, until };
}

/** The same after a token has been shown at the door and found good. */
export async function rawSocket(backend: Pick<Backend, 'url'>, token: string) {
  const connection = await rawConnection(backend);
  connection.socket.send(`40${JSON.stringify({ token, protocol: 1 })}`);
  await connection.until('40');
  return connection;
}
