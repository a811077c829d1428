import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { io } from 'socket.io-client';
import type { Failure } from '../../src/protocol/wire.ts';
import { openDatabase } from '../../src/server/app.ts';
import { origin, startBackend, type Backend } from '../support/backend.ts';
import { people, tokenFor, type TokenOptions } from '../support/people.ts';
import { rawConnection, rawSocket } from '../support/raw-socket.ts';
import { manualTimers } from '../support/timers.ts';

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
        backend.advance(500_000);
        await timers.pass(1000);
        assert.equal((await claire.answer('session:open', {})).ok, true);
        backend.advance(100_000);
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

  it('is noticed to be dead within twenty seconds', async () => {
    const backend = await startBackend();
    try {
      const { socket, heard } = await rawConnection(backend);
      const { pingInterval, pingTimeout } = JSON.parse(heard[0]!.slice(1));
      assert.ok(pingInterval + pingTimeout <= 20_000);
      socket.terminate();
    } finally {
      await backend.close();
    }
  });

  it('that does not hear of the server’s end is not waited for', async () => {
    const backend = await startBackend();
    const connections = [
      await rawSocket(backend, await tokenOf(backend)),
      // It has not shown a token yet.
      await rawConnection(backend),
    ];
    for (const { socket } of connections) socket.pause();
    const began = Date.now();
    await backend.close();
    assert.ok(Date.now() - began < 10_000, `It took ${Date.now() - began} ms.`);
    for (const { socket } of connections) socket.terminate();
  });

  it('is renewed in band by a token of the same member, and keeps its streams', async () => {
    const timers = manualTimers();
    const backend = await startBackend({ timers });
    try {
      const claire = await backend.connect(people.claire);
      const stream = 'room/network/everyone';
      await claire.do('stream:open', { streams: [{ stream, since: null }], threads: 0 });
      backend.advance(500_000);
      const others = await tokenFor(people.thomas, { now: backend.clock() });
      const refused = await claire.answer('session:renew', { token: others });
      assert.equal(!refused.ok && refused.error.code, 'token-invalid');
      const renewed = await claire.do('session:renew', { token: await tokenOf(backend) });
      assert.ok(renewed.expiresAt >= backend.clock() + 500_000);
      backend.advance(200_000);
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

  it('keeps nothing for whoever leaves while it opens', { timeout: 10_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const database = await openDatabase({ folder });
    let knocked = () => {};
    let release = () => {};
    let gate = Promise.resolve();
    let refused: (code: unknown) => void = () => {};
    const isRefused = new Promise<unknown>((resolve) => (refused = resolve));
    const backend = await startBackend({
      database: {
        ...database,
        write: (work) => {
          knocked();
          return gate.then(() => database.write(work));
        },
      },
      logger: {
        info: (fields, message) => message === 'refused' && refused((fields as Failure).code),
        error: (fields) => assert.fail(JSON.stringify(fields)),
      },
    });
    try {
      const auth = { token: await tokenOf(backend), protocol: 1 };
      gate = new Promise((resolve) => (release = resolve));
      const isKnocking = new Promise<void>((resolve) => (knocked = resolve));
      const socket = io(backend.url, { auth, transports: ['websocket'], extraHeaders: { origin } });
      await isKnocking;
      socket.disconnect();
      const { server } = backend.app.http;
      const connections = () =>
        new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
      while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
      release();
      assert.equal(await isRefused, 'unavailable');
    } finally {
      release();
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
