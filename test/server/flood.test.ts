import assert from 'node:assert/strict';
import type { Socket as TcpSocket } from 'node:net';
import { describe, it } from 'node:test';
import { longestPost } from '../../src/protocol/kind.ts';
import type { Failure } from '../../src/protocol/wire.ts';
import { isOverBudget } from '../../src/server/transports/outgoing.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import { rawSocket } from '../support/raw-socket.ts';

const tokenOf = (backend: Backend) => tokenFor(people.claire, { now: backend.clock() });

describe('a flood', () => {
  it('is refused politely, and connecting anew does not help', async () => {
    const backend = await startBackend({ budget: { most: 20, perMinute: 60 } });
    try {
      const claire = await backend.connect(people.claire);
      const input = { stream: 'room/network/everyone', text: 'again', mentions: [] };
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => claire.answer('post:create', input)),
      );
      const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
      assert.deepEqual(codes, ['ok', 'ok', 'ok', 'too-many', 'too-many', 'too-many']);
      const last = answers.at(-1)!;
      assert.ok(!last.ok && last.error.retryAfter! > 4000 && last.error.retryAfter! <= 5000);
      const auth = { token: await tokenOf(backend), protocol: 1 };
      assert.equal(((await backend.refusal(auth)) as Failure).code, 'too-many');
      const thomas = await backend.connect(people.thomas);
      assert.equal((await thomas.answer('post:create', input)).ok, true);
      backend.advance(5000);
      assert.equal((await claire.answer('post:create', input)).ok, true);
    } finally {
      await backend.close();
    }
  });

  it('of odd frames harms nobody', async () => {
    const backend = await startBackend();
    try {
      const thomas = await backend.connect(people.thomas);
      const frames = [
        '42["intent"]',
        '42["intent","post:create"]',
        '42["intent",null,null,null]',
        '421["intent","__proto__",{"__proto__":{"polluted":1}},"key-00000001"]',
        '422["intent","constructor","toString"]',
        '423["intent",{"length":-1},[[]],{}]',
        '424["intent","post:create",{"stream":"room/network/everyone","text":"\\u0000","mentions":[]},"key-00000001"]',
        '42["disconnect"]',
        '42["connect_error",{}]',
        '42["__proto__"]',
        '42[]',
        '42{}',
        '42',
        '43',
        '431[]',
        '451-["intent",{"_placeholder":true,"num":0}]',
        '45999999999-["intent"]',
        '40/admin,',
        '40{"token":"x"}',
        '4',
        '9',
        '',
        '\0',
        `42${'['.repeat(30_000)}`,
        'x'.repeat(70_000),
      ];
      for (const frame of frames) {
        const { socket, heard, closed } = await rawSocket(backend, await tokenOf(backend));
        socket.send(frame);
        // Answered in order: whatever the frame did has been done, unless it ended this one connection.
        socket.send('4299["intent","session:open",{}]');
        await Promise.race([
          closed,
          new Promise<void>((resolve) => {
            const look = () => {
              if (heard.some((message) => message.startsWith('4399'))) resolve();
            };
            socket.on('message', look);
            look();
          }),
        ]);
        socket.terminate();
      }
      assert.equal(({} as { polluted?: number }).polluted, undefined);
      assert.equal((await thomas.answer('session:open', {})).ok, true);
    } finally {
      await backend.close();
    }
  });
});

describe('a client that never reads', () => {
  it(
    'is cut off, whether it is sent frames or asks for answers',
    // By silence alone they would be gone after 50 s: 20 without a sign, and 30 to agree to the end.
    { timeout: 40_000 },
    async () => {
      const backend = await startBackend();
      try {
        const claire = await backend.connect(people.claire);
        const stream = 'room/network/everyone';
        // Three bytes each: the machine between them takes in a lot before anybody has to wait.
        const text = '€'.repeat(longestPost);
        const listening = await rawSocket(backend, await tokenOf(backend));
        listening.socket.send(
          `421["intent","stream:open",{"streams":[{"stream":"${stream}","since":null}],"threads":0}]`,
        );
        await listening.until('431');
        const asking = await rawSocket(backend, await tokenOf(backend));
        for (const { socket } of [listening, asking]) {
          (socket as unknown as { _socket: TcpSocket })._socket.pause();
        }
        const { server } = backend.app.http;
        const connections = () =>
          new Promise<number>((resolve) =>
            server.getConnections((_error, count) => resolve(count)),
          );
        // Neither reads, so neither can have agreed to a close: the server lets go of them by itself.
        while ((await connections()) > 2) {
          await claire.do('post:create', { stream, text, mentions: [] });
        }
        const input = `{"streams":["${stream}"],"before":{"at":${backend.clock() + 1000},"id":"z"},"limit":100}`;
        for (let count = 0; (await connections()) > 1; count += 1) {
          asking.socket.send(`42${count}["intent","feed:read",${input}]`);
          await claire.do('session:open', {});
        }
        assert.equal((await claire.answer('session:open', {})).ok, true);
      } finally {
        await backend.close();
      }
    },
  );

  it('loses presence and typing first', () => {
    const socketWith = (waiting: number, bytes: number) =>
      ({
        conn: {
          writeBuffer: Array.from({ length: waiting }, () => ({ data: 'x' })),
          transport: { socket: { bufferedAmount: bytes } },
        },
      }) as unknown as Parameters<typeof isOverBudget>[0];
    const over = (waiting: number, bytes: number) =>
      (['signal', 'facts'] as const).filter((sort) =>
        isOverBudget(socketWith(waiting, bytes), sort),
      );
    assert.deepEqual(over(32, 1000), []);
    assert.deepEqual(over(33, 1000), ['signal']);
    assert.deepEqual(over(1, 65_536), ['signal']);
    assert.deepEqual(over(513, 1000), ['signal', 'facts']);
    assert.deepEqual(over(1, 2 << 20), ['signal', 'facts']);
  });
});
