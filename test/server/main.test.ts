import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { io } from 'socket.io-client';
import { people, secret, tokenFor } from '../support/people.ts';
import { completeEnvironment, startServerProcess } from '../support/server-process.ts';

describe('the server process', { timeout: 120_000 }, () => {
  let folder: string;
  const processes = new Set<ChildProcess>();

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'cercle-'))));
  afterEach(() => {
    for (const one of processes) one.kill('SIGKILL');
    processes.clear();
  });
  after(() => rm(folder, { recursive: true, force: true }));

  function start(environment: Record<string, string>) {
    const server = startServerProcess(environment);
    processes.add(server.child);
    return server;
  }
  const complete = () => completeEnvironment(folder);

  it('names every variable that is missing, and ends with 1', async () => {
    const { ended, written } = start({});
    assert.equal(await ended, 1);
    for (const name of [
      'TOKEN_JWKS',
      'TOKEN_SECRET',
      'TOKEN_ISSUER',
      'TOKEN_AUDIENCE',
      'ORIGINS',
    ]) {
      assert.ok(written().includes(`CERCLE_${name}`), name);
    }
    assert.ok(!written().includes('    at '));
  });

  it('names the variable of a database or a port that it cannot have', async () => {
    const noDatabase = start({
      ...complete(),
      CERCLE_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    assert.equal(await noDatabase.ended, 1);
    assert.match(noDatabase.written(), /CERCLE_DATABASE_URL: .*ECONNREFUSED/);
    const noHost = start({ ...complete(), CERCLE_HOST: '192.0.2.1' });
    assert.equal(await noHost.ended, 1);
    assert.match(noHost.written(), /CERCLE_PORT, CERCLE_HOST: .*EADDRNOTAVAIL/);
  });

  it('names the variable of files that it cannot keep', async () => {
    const inTheWay = join(folder, 'file');
    await writeFile(inTheWay, '');
    const key = { CERCLE_FILES_KEY: 'cercle', CERCLE_FILES_SECRET: 'a secret of the bucket' };
    const places = [
      [{ CERCLE_FILES: join(inTheWay, 'files') }, 'ENOTDIR'],
      [{ CERCLE_FILES: 'http://127.0.0.1:1/bucket', ...key }, 'ECONNREFUSED'],
    ] as const;
    for (const [place, reason] of places) {
      const noFiles = start({ ...complete(), ...place });
      assert.equal(await noFiles.ended, 1);
      const said = `CERCLE_FILES: files cannot be kept there (${reason}).`;
      assert.ok(noFiles.written().includes(`${said}\n`), noFiles.written());
      assert.ok(!noFiles.written().includes(key.CERCLE_FILES_SECRET));
    }
  });

  it('serves, says so when the folder is taken, and stops with 0 when asked to', async () => {
    const first = start(complete());
    const address = await first.address();
    assert.equal((await fetch(`${address}/health`)).status, 200);

    const second = start(complete());
    assert.equal(await second.ended, 1);
    assert.match(second.written(), /CERCLE_DATA/);

    const token = await tokenFor(people.claire, { now: Date.now() });
    const auth = { token, protocol: 1 };
    const socket = io(address, { auth, transports: ['websocket'], reconnection: false });
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    const text = 'a text that no log may hold';
    const stream = 'room/network/everyone';
    const posted = { stream, text, mentions: [] };
    const answer = await socket.emitWithAck('intent', 'post:create', posted, 'key-of-main-1');
    assert.equal(answer.ok, true);
    socket.emit('intent', 'post:create', posted);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    first.child.kill('SIGTERM');
    assert.equal(await first.ended, 0);
    await gone;
    assert.match(first.written(), /"msg":"closed"/);
    for (const unsaid of [text, token, secret]) assert.ok(!first.written().includes(unsaid));

    const third = start(complete());
    await third.address();
    third.child.kill('SIGINT');
    assert.equal(await third.ended, 0);
  });
});
