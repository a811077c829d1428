import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Socket as TcpSocket } from 'node:net';
import { WebSocket } from 'ws';
import type { Failure } from '../../src/protocol/wire.ts';
import { openDatabase } from '../../src/server/app.ts';
import { isOverBudget } from '../../src/server/transports/outgoing.ts';
import {
  exampleCharter,
  introduce,
  isSignals,
  origin,
  startBackend,
  type Backend,
} from '../support/backend.ts';
import { people, tokenFor, type TokenOptions } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

/** A socket without a library, to say what no library would. */
async function rawSocket(backend: Backend, token: string) {
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

const tokenOf = (backend: Backend, options: Partial<TokenOptions> = {}) =>
  tokenFor(people.claire, { now: backend.clock(), ...options });

describe('a session', () => {
  it(
    'ends within a second of its token, and answers nothing from then on',
    { timeout: 10_000 },
    async () => {
      const timers = manualTimers();
      const backend = await startBackend({ timers });
      try {
        const claire = await backend.connect(people.claire);
        await claire.do('stream:open', {
          streams: [{ stream: 'room/network/everyone', since: null }],
          threads: 0,
        });
        const gone = new Promise((resolve) => claire.socket.once('disconnect', resolve));
        backend.advance(599_000);
        await timers.pass(1000);
        assert.equal((await claire.answer('session:open', {})).ok, true);
        backend.advance(1000);
        const late = await claire.answer('session:open', {});
        assert.equal(!late.ok && late.error.code, 'token-expired');
        const token = await tokenOf(backend);
        const renewed = await claire.answer('session:renew', { token });
        assert.equal(!renewed.ok && renewed.error.code, 'token-expired');
        await timers.pass(1000);
        await gone;
      } finally {
        await backend.close();
      }
    },
  );

  it('is renewed in band by a token of the same member, and keeps its streams', async () => {
    const timers = manualTimers();
    const backend = await startBackend({ timers });
    try {
      const claire = await backend.connect(people.claire);
      const stream = 'room/network/everyone';
      await claire.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
      backend.advance(599_000);
      const others = await tokenFor(people.thomas, { now: backend.clock() });
      const refused = await claire.answer('session:renew', { token: others });
      assert.equal(!refused.ok && refused.error.code, 'token-invalid');
      const renewed = await claire.do('session:renew', { token: await tokenOf(backend) });
      assert.ok(renewed.expiresAt >= backend.clock() + 599_000);
      backend.advance(10_000);
      await timers.pass(1000);
      await claire.do('post:create', { stream, text: 'still here', mentions: [] });
      await claire.until((frame) => JSON.stringify(frame).includes('still here'));
    } finally {
      await backend.close();
    }
  });

  it('is never recovered by Socket.IO itself', async () => {
    const backend = await startBackend();
    try {
      const { heard } = await rawSocket(backend, await tokenOf(backend));
      const opened = JSON.parse(heard.find((message) => message.startsWith('40'))!.slice(2));
      assert.deepEqual(Object.keys(opened), ['sid']);
    } finally {
      await backend.close();
    }
  });
});

describe('the door', () => {
  it('lets in pages of the listed origins only', async () => {
    const backend = await startBackend();
    try {
      const auth = { token: await tokenOf(backend), protocol: 1 };
      assert.equal(await backend.refusal(auth, { origin }), null);
      const foreign = [
        'https://evil.example',
        'https://intranet.example.evil.example',
        'http://intranet.example',
        'https://intranet.example:8443',
        'null',
        '',
      ];
      for (const other of foreign) {
        assert.equal(await backend.refusal(auth, { origin: other }), 'websocket error', other);
      }
    } finally {
      await backend.close();
    }
  });

  it('says why it stays shut, whatever is knocked with', async () => {
    const backend = await startBackend();
    const codeOf = async (auth: object) => ((await backend.refusal(auth)) as Failure).code;
    try {
      const good = await tokenOf(backend);
      assert.equal(await codeOf({}), 'token-invalid');
      assert.equal(await codeOf({ token: good }), 'token-invalid');
      assert.equal(await codeOf({ token: [good], protocol: 1 }), 'token-invalid');
      assert.equal(await codeOf({ token: good, protocol: '1' }), 'token-invalid');
      assert.equal(await codeOf({ token: 'x'.repeat(20_000), protocol: 1 }), 'token-invalid');
      const old = await tokenOf(backend, { lifetime: -1000 });
      assert.equal(await codeOf({ token: old, protocol: 1 }), 'token-expired');
      assert.equal(await backend.refusal({ token: good, protocol: 99 }), null);
    } finally {
      await backend.close();
    }
  });

  it('turns a customer away though nothing can be written down', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const database = await openDatabase({ folder });
    let isDown = false;
    const backend = await startBackend({
      database: {
        ...database,
        write: (work) => (isDown ? Promise.reject(new Error('down')) : database.write(work)),
      },
    });
    const codeOf = async (auth: object) => ((await backend.refusal(auth)) as Failure).code;
    try {
      isDown = true;
      const claims = { sub: 'carla\0\ud800' };
      for (const token of [
        await tokenFor(people.carla, { now: backend.clock() }),
        await tokenFor(people.carla, { now: backend.clock(), claims }),
      ]) {
        assert.equal(await codeOf({ token, protocol: 1 }), 'not-admitted');
      }
      const token = await tokenOf(backend);
      assert.equal(await codeOf({ token, protocol: 1 }), 'unavailable');
      isDown = false;
      assert.equal(await backend.refusal({ token, protocol: 1 }), null);
    } finally {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('writes down whom it turned away, but not each time they knock', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const database = await openDatabase({ folder });
    const backend = await startBackend({ database });
    try {
      const claims = { sub: `${'c'.repeat(200)}\0` };
      const auth = {
        token: await tokenFor(people.carla, { now: backend.clock(), claims }),
        protocol: 1,
      };
      for (let knock = 0; knock < 8; knock += 1) await backend.refusal(auth);
      const entries = await database.read((transaction) =>
        transaction
          .selectFrom('audit')
          .selectAll()
          .where('action', '=', 'member:turn-away')
          .execute(),
      );
      assert.equal(entries.length, 5);
      assert.equal(entries[0]!.subject, 'c'.repeat(128));
    } finally {
      await backend.close();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('opens so often to one address, and says when again', async () => {
    const backend = await startBackend({ handshakes: { most: 2, perMinute: 60 } });
    try {
      const auth = { token: await tokenOf(backend), protocol: 1 };
      assert.equal(await backend.refusal(auth), null);
      assert.equal(await backend.refusal(auth), null);
      const { code, retryAfter } = (await backend.refusal(auth)) as Failure;
      assert.equal(code, 'too-many');
      assert.ok(retryAfter! > 0 && retryAfter! <= 1000);
      backend.advance(1000);
      assert.equal(await backend.refusal(auth), null);
    } finally {
      await backend.close();
    }
  });
});

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
  it('is cut off, whether it is sent frames or asks for answers', { timeout: 30_000 }, async () => {
    const backend = await startBackend();
    try {
      await introduce(backend, ['thomas']);
      const claire = await backend.connect(people.claire);
      const stream = 'room/network/everyone';
      // As large a tree as a text may become: some 60 kB.
      const text = '`a` '.repeat(1200);
      const listening = await rawSocket(backend, await tokenOf(backend));
      listening.socket.send(
        `421["intent","stream:open",{"streams":[{"stream":"${stream}","since":null}],"threads":0}]`,
      );
      await listening.until('431');
      const asking = await rawSocket(backend, await tokenOf(backend));
      for (const { socket } of [listening, asking]) {
        (socket as unknown as { _socket: TcpSocket })._socket.pause();
      }
      for (let count = 0; count < 200; count += 1) {
        await claire.do('post:create', { stream, text, mentions: [] });
      }
      const input = `{"streams":["${stream}"],"before":{"at":${backend.clock() + 1000},"id":"z"},"limit":20}`;
      for (let count = 0; count < 20; count += 1) {
        asking.socket.send(`42${count}["intent","feed:read",${input}]`);
      }
      // Neither reads, so neither can have agreed to a close: the server let go of them by itself.
      const { server } = backend.app.http;
      const connections = () =>
        new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
      while ((await connections()) > 1) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal((await claire.answer('session:open', {})).ok, true);
    } finally {
      await backend.close();
    }
  });

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

describe('typing and presence', () => {
  let backend: Backend;
  let room: string;

  before(async () => {
    backend = await startBackend();
    await introduce(backend, ['thomas', 'ravi', 'lukas']);
    const claire = await backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    for (const [organization, member] of [
      ['exotic', 'ravi'],
      ['alpenhof', 'lukas'],
    ]) {
      await claire.do('organization:admit', { room, organization, members: [member] });
    }
  });
  after(() => backend.close());

  it('go to whoever may know of them, and to no other partner', async () => {
    const [claire, ravi, lukas] = await Promise.all([
      backend.connect(people.claire),
      backend.connect(people.ravi),
      backend.connect(people.lukas),
    ]);
    const open = (client: typeof claire, ...streams: string[]) =>
      client.do('stream:open', {
        streams: streams.map((stream) => ({ stream, since: null })),
        threads: 0,
      });
    const everyone = `room/${room}/everyone`;
    const withExotic = `room/${room}/with:exotic`;
    await open(claire, everyone, withExotic, 'profile/ravi');
    await open(lukas, everyone, withExotic, 'profile/ravi');
    await open(ravi, everyone, withExotic);
    const refused = await ravi.answer('typing:set', { stream: everyone, root: null });
    assert.equal(!refused.ok && refused.error.code, 'forbidden');
    await ravi.do('typing:set', { stream: withExotic, root: null });
    await ravi.do('presence:set', { presence: 'here' });
    const isPresent = (data: unknown) => data === 'here';
    await claire.until((frame) => isSignals(frame) && frame.stream === withExotic);
    await claire.until((frame) => isSignals(frame) && isPresent(frame.signals[0]!.data));
    await claire.do('typing:set', { stream: everyone, root: null });
    await lukas.until((frame) => isSignals(frame) && frame.stream === everyone);
    assert.deepEqual(
      lukas.frames.map((frame) => frame.stream),
      [everyone],
    );
  });
});
