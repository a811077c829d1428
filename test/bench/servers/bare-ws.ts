/** Sends whatever one says to everyone, encoded once. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { serve } from './serving.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) =>
  socket.on('message', (data) => {
    const message = Buffer.from(JSON.stringify(JSON.parse(String(data))));
    for (const client of server.clients) client.send(message, { binary: false });
  }),
);

await once(server, 'listening');
serve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {
  for (const client of server.clients) client.terminate();
  server.close();
});
