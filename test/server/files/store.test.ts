import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ERRORS, Upload } from '@tus/server';
import type { FileStore } from '../../../src/server/files/store.ts';
import { newId } from '../../../src/server/id.ts';
import { storesUnderTest, type StorePlace } from '../../support/stores.ts';

const mebibyte = 1024 * 1024;
/** More than the two parts that S3 asks to have 5 MiB at least. */
const large = randomBytes(12 * mebibyte);

/** Bytes as they come from a network, 64 kB at a time. */
function* inPieces(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 65_536) yield content.subarray(at, at + 65_536);
}
const streamOf = (content: Buffer) => Readable.from(inPieces(content));

/** Bytes from a connection that breaks after them. */
const brokenAfter = (content: Buffer) =>
  Readable.from(
    (function* () {
      yield* inPieces(content);
      throw new Error('The connection broke.');
    })(),
  );

const odd = [
  ...['.', '..', '../outside', 'a/b', '/etc/passwd', 'a\\b', '.hidden', '-option', 'a\0b'],
  ...['a b', 'é', 'a%2fb', 'a\r\nb', 'a\n', 'x'.repeat(201), 'c1.json', 'c1.info', 'c1.part'],
];

for (const { name, skip, place } of storesUnderTest) {
  describe(`files ${name}`, { skip, timeout: 120_000 }, () => {
    let at: StorePlace;
    let store: FileStore;
    const kept: string[] = [];

    before(async () => {
      at = await place();
      store = await at.open();
    });
    after(async () => {
      for (const key of kept) await store.remove(key);
      await at.clear();
    });

    const newKey = () => {
      const key = newId();
      kept.push(key);
      return key;
    };
    async function begin(size: number): Promise<string> {
      const id = newKey();
      await store.uploads.create(new Upload({ id, size, offset: 0, metadata: { name: 'é' } }));
      return id;
    }
    const offsetOf = async (id: string) => (await store.uploads.getUpload(id)).offset;
    async function contentOf(key: string): Promise<Buffer | undefined> {
      const content = await store.read(key);
      return content && buffer(content);
    }
    async function isWhole(id: string, content: Buffer): Promise<void> {
      assert.equal(await offsetOf(id), content.length);
      const read = (await contentOf(id))!;
      assert.equal(read.length, content.length);
      assert.ok(read.equals(content));
    }

    it('takes an upload in parts of any size, and tells how far it is after each', async () => {
      const id = await begin(large.length);
      assert.equal(await offsetOf(id), 0);
      let from = 0;
      for (const to of [1, mebibyte, 7 * mebibyte + 123, 7 * mebibyte + 124, large.length]) {
        const part = streamOf(large.subarray(from, to));
        assert.equal(await store.uploads.write(part, id, from), to);
        assert.equal(await offsetOf(id), to);
        from = to;
      }
      await isWhole(id, large);
    });

    it('goes on where it is after the connection broke in the middle', async () => {
      const id = await begin(large.length);
      const broken = brokenAfter(large.subarray(0, 9 * mebibyte));
      await assert.rejects(store.uploads.write(broken, id, 0));
      const offset = await offsetOf(id);
      assert.ok(offset > 0 && offset <= 9 * mebibyte, `${offset}`);
      await store.uploads.write(streamOf(large.subarray(offset)), id, offset);
      await isWhole(id, large);
    });

    it('goes on where it is with another server', async () => {
      const id = await begin(large.length);
      const half = 6 * mebibyte + 1;
      await store.uploads.write(streamOf(large.subarray(0, half)), id, 0);
      const { uploads } = await at.open();
      const { offset, size, metadata } = await uploads.getUpload(id);
      assert.deepEqual([offset, size, metadata], [half, large.length, { name: 'é' }]);
      await uploads.write(streamOf(large.subarray(half)), id, half);
      await isWhole(id, large);
    });

    it('takes an upload of nothing', async () => {
      await isWhole(await begin(0), Buffer.alloc(0));
    });

    it('keeps, replaces and removes a file', async () => {
      const key = newKey();
      for (const content of [Buffer.from('first'), Buffer.alloc(0), randomBytes(300_000)]) {
        await store.put(key, content);
        assert.deepEqual(await contentOf(key), content);
        await store.put(key, streamOf(content));
        assert.deepEqual(await contentOf(key), content);
      }
      await store.remove(key);
      assert.equal(await store.read(key), undefined);
      assert.deepEqual(await at.namesOf(key), []);
    });

    it('keeps nothing of a file whose source broke, and the one that was there', async () => {
      const key = newKey();
      const broken = () => brokenAfter(Buffer.from('half'));
      await assert.rejects(store.put(key, broken()), /The connection broke/);
      assert.deepEqual(await at.namesOf(key), []);
      await store.put(key, Buffer.from('whole'));
      await assert.rejects(store.put(key, broken()), /The connection broke/);
      assert.equal(String(await contentOf(key)), 'whole');
    });

    it('removes an upload, however much of it came, with all that is beside it', async () => {
      for (const length of [0, 1, 6 * mebibyte, large.length]) {
        const id = await begin(large.length);
        await store.uploads.write(streamOf(large.subarray(0, length)), id, 0);
        assert.notDeepEqual(await at.namesOf(id), []);
        await store.remove(id);
        assert.deepEqual(await at.namesOf(id), [], `${length}`);
        await assert.rejects(store.uploads.getUpload(id), ERRORS.FILE_NOT_FOUND);
        await store.remove(id);
      }
      const id = await begin(large.length);
      await store.uploads.remove(id);
      assert.deepEqual(await at.namesOf(id), []);
    });

    it('finds nothing where nothing is', async () => {
      const key = newId();
      assert.equal(await store.read(key), undefined);
      await assert.rejects(store.uploads.getUpload(key), ERRORS.FILE_NOT_FOUND);
      await store.remove(key);
    });

    it('gives nothing to read to the upload endpoint', async () => {
      const id = await begin(3);
      await store.uploads.write(streamOf(Buffer.from('abc')), id, 0);
      const { uploads } = store as unknown as { uploads: { read(id: string): unknown } };
      await assert.rejects(async () => uploads.read(id), ERRORS.FILE_NOT_FOUND);
    });

    for (const key of odd) {
      it(`refuses the key ${JSON.stringify(key.slice(0, 20))}`, async () => {
        await assert.rejects(store.put(key, Buffer.from('x')), RangeError);
        await assert.rejects(store.read(key), RangeError);
        await assert.rejects(store.remove(key), RangeError);
        const { uploads } = store;
        const upload = new Upload({ id: key, size: 1, offset: 0 });
        await assert.rejects(uploads.create(upload), ERRORS.FILE_NOT_FOUND);
        await assert.rejects(uploads.getUpload(key), ERRORS.FILE_NOT_FOUND);
        await assert.rejects(uploads.write(streamOf(Buffer.from('x')), key, 0), {
          ...ERRORS.FILE_NOT_FOUND,
        });
        await assert.rejects(uploads.remove(key), ERRORS.FILE_NOT_FOUND);
      });
    }
  });
}
