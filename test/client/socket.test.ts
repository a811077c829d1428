import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { io } from 'socket.io-client';
import { WebSocketServer, type WebSocket } from 'ws';
import { Socket } from '../../src/client/socket.ts';
import '../support/session.ts';

const greeting = (interval = 25_000, timeout = 20_000) =>
  `0${JSON.stringify({ sid: 's', upgrades: [], pingInterval: interval, pingTimeout: timeout, maxPayload: 100 })}`;

describe('the socket', () => {
  let server: WebSocketServer;
  let url: string;
  let socket: Socket | undefined;
  let heard: unknown[];

  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    heard = [];
  });
  afterEach(() => {
    socket?.close();
    socket = undefined;
    for (const client of server.clients) client.terminate();
    server.close();
  });

  let wake = () => {};
  const hear = (what: unknown) => {
    heard.push(what);
    wake();
  };
  const untilHeard = async (times: number) => {
    while (heard.length < times) await new Promise<void>((resolve) => (wake = resolve));
  };

  function open(under = url): Promise<[WebSocket, { url?: string }]> {
    socket = new Socket(under, {
      onOpen: () => hear('open'),
      onRefused: (said) => hear(['refused', said]),
      onClose: () => hear('close'),
      onEvent: (name, data) => hear([name, data]),
    });
    socket.open({ token: 't' });
    return once(server, 'connection') as never;
  }
  async function admitted(interval?: number, timeout?: number): Promise<WebSocket> {
    const [peer] = await open();
    peer.send(greeting(interval, timeout));
    await once(peer, 'message');
    peer.send('40{"sid":"x"}');
    await untilHeard(1);
    return peer;
  }

  /** The address and all that a client says when it is let in, asks, is pinged and leaves. */
  async function conversation(
    connection: Promise<[WebSocket, { url?: string }]>,
    ask: () => void,
    leave: () => void,
  ): Promise<string[]> {
    const [peer, request] = await connection;
    const said = [request.url!.replace(/&t=[^&]*/, '')];
    peer.on('message', (message) => said.push(String(message)));
    peer.send(greeting());
    await once(peer, 'message');
    peer.send('40{"sid":"x"}');
    peer.send('2');
    await once(peer, 'message');
    ask();
    await once(peer, 'message');
    leave();
    await once(peer, 'close');
    return said;
  }

  it('says the token once it is greeted, and not in the address', async () => {
    const [peer, request] = await open(`${url}/social/`);
    assert.equal(request.url, '/social/socket.io/?EIO=4&transport=websocket');
    peer.send(greeting());
    const [message] = await once(peer, 'message');
    assert.equal(String(message), '40{"token":"t"}');
    assert.deepEqual(heard, []);
    peer.send('40{"sid":"x"}');
    await untilHeard(1);
    assert.deepEqual(heard, ['open']);
  });

  it('says what Socket.IO’s own client says, letter by letter', async () => {
    const rival = io(url, {
      auth: { token: 't' },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
    });
    const theirs = await conversation(
      once(server, 'connection') as never,
      () => void rival.emit('intent', 'a', { text: '日\n"x"' }, 'key', () => {}),
      () => rival.close(),
    );
    const ours = await conversation(
      open(),
      () => void socket!.ask('intent', 'a', { text: '日\n"x"' }, 'key'),
      () => socket!.close(),
    );
    // They count their questions from 0.
    assert.deepEqual(
      ours,
      theirs.map((message) => message.replace(/^420/, '421')),
    );
  });

  it('passes on why it is refused', async () => {
    const [peer] = await open();
    peer.send(greeting());
    await once(peer, 'message');
    peer.send('44{"message":"refused","data":{"code":"not-admitted"}}');
    await untilHeard(1);
    assert.deepEqual(heard, [['refused', { code: 'not-admitted' }]]);
    assert.equal(socket!.isOpen, false);
  });

  it('takes whatever is not a server of ours as none', async () => {
    const [peer] = await open();
    peer.send('<!doctype html>');
    peer.send('0<!doctype html>');
    await untilHeard(1);
    assert.deepEqual(heard, [['refused', undefined]]);
  });

  it('asks, and knows which answer is to which question', async () => {
    const peer = await admitted();
    const messages: string[] = [];
    const both = new Promise<void>((resolve) => {
      peer.on('message', (message) => void (messages.push(String(message)) === 2 && resolve()));
    });
    const [one, other] = [socket!.ask('intent', 'a', {}), socket!.ask('intent', 'b', {}, 'key')];
    await both;
    assert.deepEqual(messages, ['421["intent","a",{}]', '422["intent","b",{},"key"]']);
    peer.send('432[{"ok":2}]');
    peer.send('431[{"ok":1}]');
    assert.deepEqual(await Promise.all([one, other]), [{ ok: 1 }, { ok: 2 }]);
  });

  it('hears events', async () => {
    const peer = await admitted();
    peer.send('42["frame",{"stream":"s"}]');
    await untilHeard(2);
    assert.deepEqual(heard[1], ['frame', { stream: 's' }]);
  });

  it('answers what is open with nothing when the connection ends', async () => {
    const peer = await admitted();
    const answer = socket!.ask('intent', 'a', {});
    peer.terminate();
    assert.equal(await answer, undefined);
    assert.deepEqual(heard, ['open', 'close']);
    assert.equal(await socket!.ask('intent', 'b', {}), undefined);
  });

  it('does not send what the server would end the connection for', async () => {
    await admitted();
    await assert.rejects(socket!.ask('intent', 'a', '日'.repeat(40)), RangeError);
    assert.equal(socket!.isOpen, true);
  });

  it('answers pings, and leaves a server that has gone silent', async () => {
    const peer = await admitted(60, 40);
    const start = Date.now();
    for (let pings = 0; pings < 3; pings += 1) {
      peer.send('2');
      assert.equal(String((await once(peer, 'message'))[0]), '3');
    }
    await untilHeard(2);
    assert.deepEqual(heard, ['open', 'close']);
    assert.ok(Date.now() - start >= 95);
  });

  it('says goodbye, and is heard of no more', async () => {
    const peer = await admitted();
    socket!.close();
    assert.deepEqual(heard, ['open', 'close']);
    assert.equal(String((await once(peer, 'message'))[0]), '41');
    await once(peer, 'close');
    assert.deepEqual(heard, ['open', 'close']);
  });
});
