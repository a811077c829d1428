/** The process that looks into what strangers have sent: it may end at any time, and nobody waits for ever. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import { createPictures, type Pictures } from '../../src/server/pictures/pictures.ts';
import { blackPng, picture } from '../support/pictures.ts';

describe('the process of pictures', () => {
  let pictures: Pictures;
  let folder: string;
  before(() => (pictures = createPictures()));
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'cercle-'))));
  after(() => pictures.close());

  async function render(content: Uint8Array) {
    const source = join(folder, 'source');
    await writeFile(source, content);
    return pictures.render(source, folder);
  }

  it('is started when it is needed, and again after it has ended over something', async (test) => {
    test.after(() => rm(folder, { recursive: true }));
    assert.equal(pictures.process, undefined);
    assert.equal(await pictures.typeOf(await picture(10, 10)), 'image/png');
    const first = pictures.process!;
    const source = join(folder, 'source');
    await writeFile(source, blackPng(9000, 9000));
    const rendering = pictures.render(source, folder);
    const waiting = pictures.typeOf(Buffer.from('%PDF-1.7'));
    // Only now has it been asked for: promises go before what is immediate.
    await setImmediate();
    process.kill(first, 'SIGKILL');
    assert.equal(await rendering, null);
    assert.equal(await waiting, 'application/pdf');
    assert.notEqual(pictures.process, first);
  });

  it('is another for what is asked after something was lost with it', async () => {
    assert.equal(await pictures.typeOf(Buffer.from('%PDF-1.7')), 'application/pdf');
    const first = pictures.process!;
    process.kill(first, 'SIGKILL');
    await pictures.typeOf(Buffer.from('%PDF-1.7'));
    assert.equal(await pictures.typeOf(Buffer.from('%PDF-1.7')), 'application/pdf');
    assert.notEqual(pictures.process, first);
  });

  it('makes widths that are no wider than the picture', async (test) => {
    test.after(() => rm(folder, { recursive: true }));
    for (const [width, widths] of [
      [200, [200]],
      [640, [320, 640]],
      [3000, [320, 640, 1280, 2560]],
    ] as const) {
      const made = await render(await picture(width, 10));
      assert.deepEqual(
        made?.widths.map((each) => each.width),
        widths,
      );
      for (const { width: each, file } of made!.widths) {
        const found = await sharp(file).metadata();
        assert.deepEqual([found.width, found.format], [each, 'webp']);
      }
    }
  });

  it('keeps what moves moving, unless it is too much', async (test) => {
    test.after(() => rm(folder, { recursive: true }));
    const frames = async (size: number, count: number) => {
      const colours = Array.from({ length: count }, (_, index) => ({
        create: {
          width: size,
          height: size,
          channels: 3 as const,
          background: `#${index}${index}c`,
        },
      }));
      const raw = await Promise.all(colours.map((colour) => sharp(colour).png().toBuffer()));
      return sharp(raw, { join: { animated: true } })
        .gif()
        .toBuffer();
    };
    const pages = async (file: string) => (await sharp(file).metadata()).pages ?? 1;
    const moving = (await render(await frames(100, 3)))!;
    assert.deepEqual([moving.type, moving.width, moving.height], ['image/gif', 100, 100]);
    assert.deepEqual([await pages(moving.full), await pages(moving.widths[0]!.file)], [3, 3]);
    const still = (await render(await frames(2100, 6)))!;
    assert.deepEqual([await pages(still.full), await pages(still.widths[0]!.file)], [1, 1]);
  });

  it('decodes nothing but the pictures that pages show', async (test) => {
    test.after(() => rm(folder, { recursive: true }));
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const create = { width: 9, height: 9, channels: 3, background: '#fff' } as const;
    const tiff = await sharp({ create }).tiff().toBuffer();
    for (const content of [svg, tiff, Buffer.from('text'), Buffer.alloc(0)]) {
      assert.equal(await render(content), null);
    }
  });

  it('takes nothing more once it is closed', async (test) => {
    test.after(() => rm(folder, { recursive: true }));
    const closed = createPictures();
    closed.close();
    await assert.rejects(closed.typeOf(Buffer.from('x')));
    assert.equal(closed.process, undefined);
  });
});
