import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { SignInEnded } from '../../src/client/token.ts';
import { Transfers } from '../../src/client/transfers.ts';
import { fetchRequest } from '../support/fetch-request.ts';
import { scriptedSession, type ScriptedSession } from '../support/scripted-session.ts';
import { startTusServer, type TusServer } from '../support/tus-server.ts';

const piece = 8 * 2 ** 20;

let server: TusServer;
let session: ScriptedSession;
let transfers: Transfers;
let tokens: number;
let token: () => Promise<string>;

beforeEach(async () => {
  server = await startTusServer();
  session = scriptedSession();
  tokens = 0;
  token = async () => `token-${(tokens += 1)}`;
  transfers = new Transfers({
    ...{ url: `${server.url}/`, session, send: fetchRequest, onChange: () => {} },
    token: () => token(),
  });
});

afterEach(async () => {
  transfers.close();
  await server.close();
});

/** A file in which no two pieces are alike. */
function fileOf(size: number, name = 'sizes.txt'): File {
  const bytes = Uint8Array.from({ length: size }, (_, place) => (place * 7 + (place >> 10)) & 255);
  return new File([bytes], name, { type: 'text/plain' });
}

const bytesOf = async (content: File): Promise<Buffer> => Buffer.from(await content.arrayBuffer());

test('a file goes in pieces, with its name in any script, and comes back as the server has it', async () => {
  const content = fileOf(2 * piece + 5, 'größe 图 \u{1f4d0}.txt');
  const told: number[] = [];
  const answer = await transfers.upload(content, { onProgress: (done) => told.push(done) });
  assert.deepEqual(answer, {
    ok: true,
    data: {
      id: 'upload-1',
      name: content.name,
      type: 'text/plain',
      size: content.size,
      picture: null,
    },
  });
  assert.deepEqual(server.asked, ['POST', 'PATCH 0', `PATCH ${piece}`, `PATCH ${2 * piece}`]);
  assert.deepEqual(server.content, await bytesOf(content));
  assert.equal(told.at(-1), content.size);
  assert.deepEqual(
    told,
    [...told].sort((one, other) => one - other),
  );
  assert.equal(tokens, 1);
});

test('after the connection was cut in the middle of a piece it goes on where the server is', async () => {
  const content = fileOf(piece + 5);
  server.cutAt = 1000;
  const waits: boolean[] = [];
  const answer = await transfers.upload(content, { onWait: (isWaiting) => waits.push(isWaiting) });
  assert.equal(answer.ok, true);
  assert.deepEqual(server.content, await bytesOf(content));
  assert.deepEqual(server.asked, ['POST', 'PATCH 0', 'HEAD', 'PATCH 1000']);
  assert.deepEqual(waits, [true, false]);
});

test('where the last piece was cut off, it is sent from where the server is', async () => {
  const content = fileOf(2000);
  server.cutAt = 1000;
  assert.equal((await transfers.upload(content)).ok, true);
  assert.deepEqual(server.asked, ['POST', 'PATCH 0', 'GET', 'HEAD', 'PATCH 1000']);
  assert.deepEqual(server.content, await bytesOf(content));
});

test('where its last answer was lost it asks for that again, and sends nothing twice', async () => {
  const content = fileOf(100);
  server.hinder = (request, response) => {
    if (request.method !== 'PATCH') return;
    server.hinder = () => {};
    const { writeHead } = response;
    response.writeHead = ((...rest: Parameters<typeof writeHead>) => {
      request.socket.destroy();
      return writeHead.apply(response, rest);
    }) as typeof writeHead;
  };
  const answer = await transfers.upload(content);
  assert.equal(answer.ok, true);
  assert.deepEqual(server.asked, ['POST', 'PATCH 0', 'GET']);
  assert.deepEqual(server.content, await bytesOf(content));
});

test(
  'it goes on at once when the session has its connection back',
  { timeout: 20_000 },
  async () => {
    session.setStatus('offline');
    server.hinder = (_request, response) => {
      server.hinder = () => {};
      const error = { code: 'unavailable', message: '', retryAfter: 600_000 };
      response.writeHead(503).end(JSON.stringify({ ok: false, error }));
      return true;
    };
    const answer = await transfers.upload(fileOf(10), {
      onWait: (isWaiting) => isWaiting && setTimeout(() => session.setStatus('open')),
    });
    assert.equal(answer.ok, true);
  },
);

test('a token that is over is taken for a new one, once', async () => {
  server.hinder = ({ headers }, response) => {
    if (headers.authorization !== 'Bearer token-1') return;
    const error = { code: 'token-expired', message: '' };
    response.writeHead(401).end(JSON.stringify({ ok: false, error }));
    return true;
  };
  await transfers.read('file-1');
  server.tokens.length = 0;
  assert.equal((await transfers.upload(fileOf(10))).ok, true);
  assert.deepEqual([...new Set(server.tokens)], ['Bearer token-2']);

  server.hinder = (_request, response) => {
    const error = { code: 'token-invalid', message: '' };
    response.writeHead(401).end(JSON.stringify({ ok: false, error }));
    return true;
  };
  server.asked.length = 0;
  const answer = await transfers.upload(fileOf(10));
  assert.equal(!answer.ok && answer.error.code, 'token-invalid');
  assert.deepEqual(server.asked, ['POST', 'POST']);
});

test('a host that gives no token is asked again, until it does', async () => {
  const give = token;
  let asked = 0;
  token = async () => {
    asked += 1;
    if (asked < 3) throw new SignInEnded();
    return give();
  };
  assert.equal((await transfers.upload(fileOf(10))).ok, true);
  assert.equal(asked, 3);
});

test('a refusal is the answer: nothing is tried again', async () => {
  const error = { code: 'too-large', field: 'size', message: 'At most 5 bytes.' };
  server.hinder = (_request, response) => {
    response.writeHead(413).end(JSON.stringify({ ok: false, error }));
    return true;
  };
  assert.deepEqual(await transfers.upload(fileOf(10)), { ok: false, error });
  assert.deepEqual(server.asked, ['POST']);
});

test('what something else than the server refuses is refused, in its place', async () => {
  server.hinder = (request, response) => {
    if (request.method !== 'PATCH') return;
    response.writeHead(413).end('<h1>Request Entity Too Large</h1>');
    return true;
  };
  const answer = await transfers.upload(fileOf(10));
  assert.equal(!answer.ok && answer.error.code, 'too-large');
});

test('a busy server is waited for as long as it says', async () => {
  let refusedAt = 0;
  server.hinder = (_request, response) => {
    server.hinder = () => {};
    refusedAt = performance.now();
    const error = { code: 'too-many', message: '', retryAfter: 900 };
    response.writeHead(429).end(JSON.stringify({ ok: false, error }));
    return true;
  };
  assert.equal((await transfers.upload(fileOf(10))).ok, true);
  assert.ok(performance.now() - refusedAt >= 890);
});

test('an upload that the server knows no more is begun anew, and not for ever', async () => {
  server.hinder = (request) => {
    if (request.method !== 'PATCH') return;
    server.hinder = () => {};
    server.forget();
  };
  const content = fileOf(10);
  assert.equal((await transfers.upload(content)).ok, true);
  assert.deepEqual(server.asked, ['POST', 'PATCH 0', 'POST', 'PATCH 0']);
  assert.deepEqual(server.content, await bytesOf(content));

  server.asked.length = 0;
  server.hinder = (request) => {
    if (request.method === 'PATCH') server.forget();
  };
  const answer = await transfers.upload(content);
  assert.equal(!answer.ok && answer.error.code, 'unavailable');
  assert.equal(server.asked.length, 7);
});

test('what is given up is taken back from the server, and answered', async () => {
  const stop = new AbortController();
  server.hinder = (request) => {
    if (request.method !== 'PATCH') return;
    stop.abort();
    return true;
  };
  const answer = await transfers.upload(fileOf(10), { signal: stop.signal });
  assert.equal(!answer.ok && answer.error.code, 'unavailable');
  while (!server.isDeleted) await new Promise((resolve) => setTimeout(resolve, 5));
});

test('a file that cannot be read any more is said to be so', async () => {
  const content = fileOf(10);
  content.slice = () => {
    const gone = new Blob([]);
    gone.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    return gone;
  };
  const answer = await transfers.upload(content);
  assert.deepEqual(!answer.ok && [answer.error.code, answer.error.field], ['invalid', 'content']);
  assert.deepEqual(server.asked, []);
});

test('a session that ends sends nothing more', async () => {
  server.hinder = (request) => {
    if (request.method === 'PATCH') transfers.close();
    return request.method === 'PATCH';
  };
  transfers.uploads.add('post all', [fileOf(10)]);
  await transfers.upload(fileOf(10));
  const { length } = server.asked;
  const answer = await transfers.upload(fileOf(10));
  assert.equal(answer.ok, false);
  assert.equal(server.asked.length, length);
  assert.equal(server.isDeleted, false);
});

test('a file is read in one of its widths, with the name of whoever reads', async () => {
  server.hinder = ({ url, headers }, response) => {
    const isHere =
      url === '/api/files/file-1?width=480' && headers.authorization === 'Bearer token-1';
    response.writeHead(isHere ? 200 : 404).end(isHere ? 'picture' : '');
    return true;
  };
  const answer = await transfers.read('file-1', { width: 480 });
  assert.equal(answer.ok && (await answer.data.text()), 'picture');
  const none = await transfers.read('file-2');
  assert.equal(!none.ok && none.error.code, 'absent');
});
