import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { Upload } from '@tus/server';
import { openStore } from '../../../src/server/files/store.ts';

describe('the folder of files', () => {
  let folder: string;

  before(async () => (folder = join(await mkdtemp(join(tmpdir(), 'cercle-')), 'data', 'files')));
  after(() => rm(join(folder, '..', '..'), { recursive: true, force: true }));

  const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

  it('is for nobody else on the machine', async () => {
    const { put, uploads } = await openStore({ folder });
    await put('put', Buffer.from('x'));
    await put('streamed', Readable.from([Buffer.from('x')]));
    await uploads.create(new Upload({ id: 'upload', size: 1, offset: 0 }));
    await uploads.write(Readable.from([Buffer.from('x')]), 'upload', 0);
    assert.equal(await modeOf(folder), 0o700);
    const files = ['put', 'streamed', 'upload', 'upload.json'];
    assert.deepEqual((await readdir(folder)).sort(), ['.unfinished', ...files]);
    for (const file of files) assert.equal(await modeOf(join(folder, file)), 0o600, file);
  });

  it('empties no file for an upload of the same key', async () => {
    const { put, read, uploads } = await openStore({ folder });
    await put('taken', Buffer.from('there'));
    const upload = new Upload({ id: 'taken', size: 1, offset: 0 });
    await assert.rejects(uploads.create(upload), { code: 'EEXIST' });
    assert.equal(String(await buffer((await read('taken'))!)), 'there');
  });

  it('is rid of what a server left that was ended while it wrote, a day later', async () => {
    const unfinished = join(folder, '.unfinished');
    for (const [name, hours] of Object.entries({ old: 25, new: 23 })) {
      await writeFile(join(unfinished, name), '');
      const written = new Date(Date.now() - hours * 3_600_000);
      await utimes(join(unfinished, name), written, written);
    }
    await openStore({ folder });
    assert.deepEqual(await readdir(unfinished), ['new']);
  });
});
