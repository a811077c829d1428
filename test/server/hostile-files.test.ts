/** What somebody could send to do harm: it lies inert in the store, or is refused in clear words. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { longestFileName } from '../../src/protocol/file.ts';
import { openStore } from '../../src/server/app.ts';
import { cleanName } from '../../src/server/files/names.ts';
import { introduce, startBackend, type Backend } from '../support/backend.ts';
import { people } from '../support/people.ts';
import { blackPng, claimedPng, photograph, picture } from '../support/pictures.ts';
import { filesAs, type Sent } from '../support/uploads.ts';

const html = '<!doctype html><script>parent.hacked = true</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="parent.hacked = true"/>';
const bytes = (content: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(content);

describe('what is sent to do harm', () => {
  let folder: string;
  let backend: Backend;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cercle-hostile-'));
    const store = await openStore({ folder: join(folder, 'deep', 'files') });
    backend = await startBackend({ files: { store } });
    await introduce(backend, ['claire']);
  });
  after(async () => {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  });
  const claire = () => filesAs(backend, people.claire);

  const refusal = async (sent: Sent): Promise<string> => {
    const answer = await claire().upload(sent);
    return answer.ok ? 'taken' : `${answer.error.code} ${answer.error.field}`;
  };

  it('is never given to a browser as something to open', async () => {
    for (const [name, content, type] of [
      ['page.html', html, 'text/plain'],
      ['drawing.svg', svg, 'text/plain'],
      ['data.xml', `<?xml version="1.0"?><x xmlns="http://www.w3.org/1999/xhtml"/>`, 'text/plain'],
      ['code.js', 'parent.hacked = true', 'text/plain'],
      ['latin.html', bytes(Buffer.from(`${html}\xe9`, 'latin1')), 'application/octet-stream'],
      [
        'wide.xml',
        bytes(Buffer.from(`\ufeff<?xml version="1.0"?>`, 'utf16le')),
        'application/octet-stream',
      ],
      ['code.wasm', bytes(Buffer.from('0061736d01000000', 'hex')), 'application/octet-stream'],
    ] as const) {
      const file = await claire().file({ name, content, type: 'text/html' });
      const response = await claire().read(file.id);
      assert.equal(file.type, type, name);
      assert.equal(response.headers.get('content-type')?.split(';')[0], type);
      assert.match(response.headers.get('content-disposition')!, /^attachment; filename\*=UTF-8''/);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      assert.equal(response.headers.get('content-security-policy'), "sandbox; default-src 'none'");
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
    }
  });

  it('is no picture because it says so', async () => {
    for (const [name, content, type] of [
      ['page.png', html, 'image/png'],
      ['page.jpg', html, undefined],
      ['page', html, 'image/gif'],
      ['drawing.png', svg, 'image/png'],
      ['bomb.png', claimedPng(65_535, 65_535), 'image/png'],
      ['black.png', blackPng(12_000, 10_000), 'image/png'],
      ['broken.png', (await picture(300, 300)).slice(0, 200), 'image/png'],
      ['gif.gif', `GIF89a${html}`, 'image/gif'],
      ['bomb.txt', claimedPng(65_535, 65_535), 'text/plain'],
    ] as const) {
      const sent = { name, content, ...(type && { type }) };
      assert.equal(await refusal(sent), 'invalid picture', name);
    }
  });

  it('is out of the store as soon as it is refused, and told why to whoever asks again', async () => {
    const content = claimedPng(65_535, 65_535);
    const id = await claire().begin({ name: 'bomb.png', content });
    const answer = await (await claire().send(id, 0, content)).json();
    assert.match(answer.error.message, /picture/);
    assert.equal(await backend.store.read(id), undefined);
    assert.deepEqual(await (await claire().ask(`uploads/${id}`)).json(), answer);
    assert.equal(await claire().text(id), 'absent');
  });

  it('leaves nothing of what a camera writes beside a picture', async () => {
    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const content = await photograph(400, 200, format);
      assert.ok((await sharp(content).metadata()).exif?.includes('LOCATION'), format);
      const file = await claire().file({ name: `photo.${format}`, content });
      assert.equal(file.type, `image/${format}`);
      assert.deepEqual(file.picture, { width: 200, height: 400, widths: [200] }, format);
      for (const width of [undefined, 200]) {
        const read = await (await claire().read(file.id, width)).arrayBuffer();
        const found = await sharp(Buffer.from(read)).metadata();
        assert.deepEqual([found.width, found.height], [200, 400]);
        assert.equal(found.exif ?? found.xmp ?? found.iptc ?? found.orientation, undefined, format);
      }
      assert.equal(await backend.store.read(file.id), undefined);
    }
  });

  it('is two things at once, and stays one of them', async () => {
    const content = bytes(Buffer.concat([await picture(20, 20, 'gif'), Buffer.from(html)]));
    const file = await claire().file({ name: 'both.html', content });
    assert.equal(file.type, 'image/gif');
    assert.ok(!(await claire().text(file.id)).includes('script'));
    const pdf = await claire().file({ name: 'both.pdf', content: `%PDF-1.7\n${html}` });
    assert.equal(pdf.type, 'application/pdf');
  });

  it('is never unpacked', async () => {
    const zeros = Buffer.alloc(200_000_000);
    const packed = deflateRawSync(zeros);
    const header = Buffer.alloc(30);
    header.write('PK\x03\x04', 'latin1');
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(zeros.length, 22);
    const name = '[Content_Types].xml';
    header.writeUInt16LE(name.length, 26);
    const bombs = {
      zip: Buffer.concat([header, Buffer.from(name), packed]),
      gz: gzipSync(zeros),
    };
    for (const [ending, bomb] of Object.entries(bombs)) {
      const before = process.memoryUsage.rss();
      const file = await claire().file({ name: `bomb.${ending}`, content: bytes(bomb) });
      assert.ok(process.memoryUsage.rss() - before < 64 * 2 ** 20, ending);
      assert.equal(file.size, bomb.length);
      const read = Buffer.from(await (await claire().read(file.id)).arrayBuffer());
      assert.ok(read.equals(bomb), ending);
    }
  });

  it('has a name that is only a name', async () => {
    for (const [name, clean] of [
      ['../../etc/passwd', 'passwd'],
      ['..\\..\\boot.ini', 'boot.ini'],
      ['..', 'file'],
      ['.', 'file'],
      ['', 'file'],
      ['a/', 'file'],
      ['\u202efdp.exe', 'fdp.exe'],
      ['invoice\u2066gpj.\u2069exe', 'invoicegpj.exe'],
      ['a\r\nSet-Cookie: x=1', 'aSet-Cookie: x=1'],
      ['a\0b', 'ab'],
      ['"quoted"; filename=evil.exe', '"quoted"; filename=evil.exe'],
      ['عقد.pdf', 'عقد.pdf'],
      ['👩‍🌾.png.txt', '👩‍🌾.png.txt'],
      ['e\u0301té.txt', 'été.txt'],
    ] as const) {
      const file = await claire().file({ name, content: 'A' });
      assert.equal(file.name, clean);
      const { headers } = await claire().read(file.id);
      assert.equal(headers.get('set-cookie'), null);
      const told = headers.get('content-disposition')!;
      assert.match(told, /^attachment; filename\*=UTF-8''[\w.!~%-]+$/);
      assert.equal(decodeURIComponent(told.split("''")[1]!), clean);
    }
    const long = cleanName(`${'a'.repeat(195)}${'😀'.repeat(10)}.docx`);
    assert.ok(long.length <= longestFileName && long.endsWith('.docx'));
    assert.ok(!/\p{Surrogate}/u.test(long));
  });

  it('is under no other key than the server’s, whatever is asked for', async () => {
    for (const id of ['..%2f..%2fcercle.db', '%2e%2e', 'a%00', '..%5c', 'x.json', 'nothing']) {
      for (const path of [`files/${id}`, `uploads/${id}`]) {
        for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE'] as const) {
          if (method === 'PATCH' && path.startsWith('files')) continue;
          const { status } = await claire().ask(path, { method });
          assert.ok([404, 400].includes(status), `${method} ${path}: ${status}`);
        }
      }
    }
    const outside = await readdir(folder);
    assert.deepEqual(outside, ['deep']);
    assert.deepEqual(await readdir(join(folder, 'deep')), ['files']);
  });
});
