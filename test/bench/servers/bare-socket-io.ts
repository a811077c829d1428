/** Stores nothing: answers whoever says something, and sends it to the others. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { serve } from './serving.ts';

const http = createServer();
const server = new Server(http, { transports: ['websocket'], serveClient: false });
server.on('connection', (socket) =>
  socket.on('say', (message, acknowledge) => {
    acknowledge({ ok: true });
    socket.broadcast.emit('frame', message);
  }),
);

http.listen(0, '127.0.0.1');
await once(http, 'listening');
serve(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, () => server.close());
