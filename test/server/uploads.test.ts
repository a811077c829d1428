/** How files come in: in parts, on over a cut connection, within limits, and as their owner's alone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { introduce, origin, startBackend, type Backend } from '../support/backend.ts';
import { letPass } from '../support/housekeeping.ts';
import { people, tokenFor } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs, type Content } from '../support/uploads.ts';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const day = 86_400_000;

describe('an upload', () => {
  let folder: string;
  let database: Database;
  let backend: Backend;
  const as = (name: keyof typeof people) => filesAs(backend, people[name]);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    database = await openDatabase({ folder, syncOnClose: true });
    backend = await startBackend({ database, files: { largest: 1_000_000 } });
    await introduce(backend, ['claire', 'thomas', 'ravi']);
  });
  after(async () => {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** Sends the first bytes of a part, and loses the connection. */
  async function cut(id: string, offset: number, part: Content, announced: number): Promise<void> {
    const sending = await as('claire').sendHalf(id, offset, part, announced);
    await until(async () => (await stored(id)) >= offset + part.length);
    sending.destroy();
  }
  const stored = async (id: string) =>
    (await backend.store.uploads.getUpload(id).catch(() => ({ offset: 0 }))).offset;
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  it('goes on where the connection was lost, again and again', async () => {
    const content = Array.from({ length: 1000 }, (_, line) => `Line ${line}\n`).join('');
    const id = await as('claire').begin({ name: 'long.txt', content });
    await cut(id, 0, content.slice(0, 100), content.length);
    assert.equal(await as('claire').offset(id), 100);
    const part = await as('claire').send(id, 100, content.slice(100, 500));
    assert.equal(part.status, 204);
    await cut(id, 500, content.slice(500, 700), content.length - 500);
    const last = await as('claire').send(id, await as('claire').offset(id), content.slice(700));
    assert.deepEqual(await last.json(), {
      ok: true,
      data: { id, name: 'long.txt', type: 'text/plain', size: content.length, picture: null },
    });
    assert.equal(await as('claire').text(id), content);
  });

  it('answers again to whoever lost its last answer', async () => {
    const id = await as('claire').begin({ name: 'a.txt', content: 'A text' });
    const early = await as('claire').ask(`uploads/${id}`);
    assert.equal(early.status, 503);
    await backend.store.uploads.write(
      (await import('node:stream')).Readable.from(['A text']),
      id,
      0,
    );
    const [one, other] = await Promise.all([
      as('claire').ask(`uploads/${id}`),
      as('claire').ask(`uploads/${id}`),
    ]);
    const answer = await one.json();
    assert.equal(answer.data.name, 'a.txt');
    assert.deepEqual(await other.json(), answer);
  });

  it('takes a part at its place only', async () => {
    const id = await as('claire').begin({ name: 'a.txt', content: 'A text' });
    const wrong = await as('claire').send(id, 3, 'ext');
    assert.equal(wrong.status, 409);
    assert.equal(((await wrong.json()) as { error: { code: string } }).error.code, 'invalid');
    const tooMuch = await as('claire').send(id, 0, 'A text and more than was told');
    assert.equal(tooMuch.status, 413);
    assert.equal(((await tooMuch.json()) as { error: { code: string } }).error.code, 'too-large');
  });

  it('is its owner’s alone', async () => {
    const id = await as('claire').begin({ name: 'secret.txt', content: 'Secret' });
    const whole = await as('claire').file({ name: 'secret.txt', content: 'Secret' });
    const answers = async (upload: string) => {
      const { ask, send } = as('ravi');
      const responses = [
        await ask(`uploads/${upload}`),
        await ask(`uploads/${upload}`, { method: 'HEAD' }),
        await send(upload, 0, 'Public'),
        await ask(`uploads/${upload}`, { method: 'DELETE' }),
        await ask(`files/${upload}`),
        await ask(`files/${upload}?width=1`),
        await ask(`files/${upload}`, { method: 'HEAD' }),
      ];
      return Promise.all(
        responses.map(async ({ status, headers }, index) => {
          const told = [...headers].filter(([name]) => name !== 'date');
          return [status, told, await responses[index]!.text()];
        }),
      );
    };
    const absent = await answers('nothing');
    assert.deepEqual(
      absent.map(([status]) => status),
      Array(7).fill(404),
    );
    assert.deepEqual(await answers(id), absent);
    assert.deepEqual(await answers(whole.id), absent);
    assert.equal((await as('claire').send(id, 0, 'Secret')).status, 200);
  });

  it('is refused before its first byte where it is too large, or empty', async () => {
    const { tryBegin, ask } = as('claire');
    const large = await tryBegin({ name: 'a', content: 'x'.repeat(1_000_001) });
    assert.equal(large.status, 413);
    assert.equal(((await large.json()) as { error: { code: string } }).error.code, 'too-large');
    const empty = await (await tryBegin({ name: 'empty.txt', content: '' })).json();
    assert.deepEqual([empty.error.code, empty.error.field], ['invalid', 'size']);
    for (const headers of [{}, { 'upload-defer-length': '1' }, { 'upload-length': '-1' }]) {
      const unknown = await ask('uploads', { method: 'POST', headers: headers as {} });
      assert.equal(unknown.status, 400);
    }
  });

  it('is taken back, and gone', async () => {
    const { file, ask, text } = as('claire');
    const { id } = await file.call(as('claire'), { name: 'a.txt', content: 'A' });
    const half = await as('claire').begin({ name: 'b.txt', content: 'B' });
    for (const each of [id, half]) {
      assert.equal((await ask(`uploads/${each}`, { method: 'DELETE' })).status, 204);
      assert.equal((await ask(`uploads/${each}`, { method: 'DELETE' })).status, 404);
      assert.equal(await text(each), 'absent');
      assert.equal((await ask(`uploads/${each}`, { method: 'HEAD' })).status, 404);
    }
    await letPass({ backend, database }, 0);
    assert.equal(await backend.store.read(id), undefined);
    assert.equal(await backend.store.read(half), undefined);
  });

  it('is refused in JSON by whatever refuses it', async () => {
    const { begin, send, ask, tryBegin } = as('claire');
    const id = await begin({ name: 'a.txt', content: 'A text' });
    const refused = [
      await tryBegin({ name: 'a', content: 'x'.repeat(1_000_001) }),
      await send(id, 0, 'A text and more than was told'),
      await send(id, 3, 'ext'),
      await ask(`uploads/${id}`, { method: 'PATCH', headers: { 'tus-resumable': '0.1' } }),
      await ask(`uploads/${id}`, { method: 'PATCH', headers: { 'upload-offset': 'none' } }),
    ];
    for (const response of refused) {
      assert.ok(response.status >= 400);
      assert.match(response.headers.get('content-type')!, /^application\/json/);
      assert.equal(((await response.json()) as { ok: boolean }).ok, false);
    }
  });

  it('asks for a token at every request, and for an origin that may', async () => {
    const { id } = await as('claire').file({ name: 'a.txt', content: 'A' });
    for (const [path, method] of [
      ['uploads', 'POST'],
      [`uploads/${id}`, 'HEAD'],
      [`uploads/${id}`, 'PATCH'],
      [`uploads/${id}`, 'DELETE'],
      [`files/${id}`, 'GET'],
    ] as const) {
      const ask = (headers: Record<string, string>) =>
        fetch(`${backend.url}/api/${path}`, {
          method,
          headers: { 'tus-resumable': '1.0.0', ...headers },
        });
      assert.equal((await ask({})).status, 401, `${method} ${path}`);
      assert.equal((await ask({ authorization: 'Bearer nonsense' })).status, 401);
      const token = await tokenFor(people.claire, { now: backend.clock() });
      const stranger = { authorization: `Bearer ${token}`, origin: 'https://evil.example' };
      assert.equal((await ask(stranger)).status, 403);
    }
    const expired = await tokenFor(people.claire, { now: backend.clock() - day });
    assert.equal((await filesAs(backend, people.claire, expired).read(id)).status, 401);
  });

  it('costs its member and its address, so that neither asks for ever', async (test) => {
    const { id } = await as('claire').file({ name: 'a.txt', content: 'A' });
    for (const limit of ['budget', 'handshakes'] as const) {
      const poor = await startBackend({ [limit]: { most: 3, perMinute: 1 } });
      test.after(() => poor.close());
      const { read, tryBegin } = filesAs(poor, people.claire);
      const ask = [() => read(id), () => tryBegin({ name: 'a', content: 'a' })];
      const statuses = new Set<number>();
      for (let count = 0; count < 70; count += 1) statuses.add((await ask[count % 2]!()).status);
      assert.deepEqual(statuses, new Set([404, 201, 429]), limit);
      const refused = await read(id);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
    }
  });

  it('may be sent by a page of an origin that may', async () => {
    const preflight = await fetch(`${backend.url}/api/uploads/x`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'PATCH' },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), origin);
    assert.match(preflight.headers.get('access-control-allow-methods')!, /PATCH.*DELETE/);
    const asked = preflight.headers.get('access-control-allow-headers')!;
    for (const name of [
      'authorization',
      'tus-resumable',
      'upload-length',
      'upload-metadata',
      'upload-offset',
      'content-type',
    ]) {
      assert.ok(asked.includes(name), name);
    }
    const begun = await as('claire').tryBegin({ name: 'a', content: 'a' });
    assert.equal(begun.headers.get('access-control-allow-origin'), origin);
    const shown = begun.headers.get('access-control-expose-headers')!.toLowerCase();
    for (const name of ['location', 'upload-offset', 'upload-length', 'tus-resumable']) {
      assert.ok(shown.includes(name), name);
    }
  });

  it('is swept a week after its last byte, unless something holds it', async () => {
    const claire = await backend.connect(people.claire);
    const held = await as('claire').file({ name: 'held.txt', content: 'Held' });
    const attached = await as('claire').file({ name: 'on.png', content: await picture(400, 20) });
    const loose = await as('claire').file({ name: 'loose.png', content: await picture(400, 20) });
    const half = await as('claire').begin({ name: 'half.txt', content: 'Half of it' });
    await as('claire').send(half, 0, 'Half');
    const stream = 'room/network/everyone';
    const post = { stream, text: 'With a file', mentions: [], files: [held.id] };
    const scheduled = await claire.do('schedule:set', { dueAt: backend.clock() + 30 * day, post });
    await claire.do('post:create', { ...post, files: [attached.id] });

    const keys = (id: string) => [id, ...[0, 1, 2].map((place) => `${id}-${place}`)];
    const has = async (id: string) => {
      const found = await Promise.all(keys(id).map((key) => backend.store.read(key)));
      found.forEach((content) => content?.destroy());
      return found.some((content) => content !== undefined);
    };
    await letPass({ backend, database }, 6 * day);
    await as('claire').send(half, 4, ' of');
    await letPass({ backend, database }, 1.5 * day);
    assert.deepEqual(await Promise.all([held, attached, loose].map(({ id }) => has(id))), [
      true,
      true,
      false,
    ]);
    assert.equal(await has(half), true);
    assert.equal(await as('claire').text(held.id), 'Held');
    const again = await backend.connect(people.claire);
    await again.do('schedule:drop', { id: scheduled.id });
    await letPass({ backend, database }, 6 * day);
    assert.equal(await has(half), false);
    assert.equal(await as('claire').text(held.id), 'Held');
    await letPass({ backend, database }, day);
    assert.equal(await has(held.id), false);
    assert.equal((await as('claire').read(attached.id)).status, 200);
  });

  it('is one of not too many that hang on nothing', async () => {
    const { tryBegin } = as('thomas');
    const statuses: number[] = [];
    for (let count = 0; count < 101; count += 1) {
      statuses.push((await tryBegin({ name: 'a', content: 'a' })).status);
    }
    assert.deepEqual(statuses.splice(0, 100), Array(100).fill(201));
    assert.deepEqual(statuses, [409]);
    const large = { name: 'a', content: 'x'.repeat(900_000) };
    const { tryBegin: tryLarge } = as('ravi');
    for (let count = 0; count < 11; count += 1) assert.equal((await tryLarge(large)).status, 201);
    assert.equal((await tryLarge(large)).status, 409);
  });
});
