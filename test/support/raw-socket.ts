import { WebSocket } from 'ws';
import { origin, type Backend } from './backend.ts';

/** A socket without a library, to say what no library would. */
export async function rawSocket(backend: Backend, token: string) {
  const address = `${backend.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(address, { headers: { origin } });
  const heard: string[] = [];
  let look = () => {};
  socket.on('message', (data) => {
    heard.push(String(data));
    look();
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('error', () => {});
  const until = (beginning: string) =>
    new Promise<string>((resolve) => {
      look = () => {
        const found = heard.find((message) => message.startsWith(beginning));
        if (found !== undefined) resolve(found);
      };
      look();
    });
  await until('0');
  socket.send(`40${JSON.stringify({ token, protocol: 1 })}`);
  await until('40');
  return { socket, heard, closed, until };
}
