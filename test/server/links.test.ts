/** What a link leads to: read by the real process from a real web server, whatever that answers. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { html, linkWorld, pageWith, site, whenDone } from '../support/links.ts';

let page: { body: string | Buffer; type: string | undefined };
const pages = site((_request, response) => html(response, page.body, page.type));

/** What is seen of a page with this in its head, or of this as a page. */
async function seen(head: string | Buffer, type?: string) {
  page = { body: typeof head === 'string' ? pageWith(head) : head, type };
  return (await pages).look('http://www.example.com/a/page');
}

describe('a page', { timeout: 60_000 }, () => {
  it('is what it says of itself for others, and else what it says of itself', async () => {
    assert.deepEqual(
      await seen(`<title>Plain</title><meta property="og:title" content="Open &amp; graph">
        <meta name="twitter:title" content="Twitter"><meta property="og:description" content=" Two
        lines "><meta property="og:site_name" content="Le Monde">`),
      { title: 'Open & graph', description: 'Two lines', site: 'Le Monde', picture: null },
    );
    assert.deepEqual(
      await seen('<title>Pl&aacute;in </title><meta name="Description" content="What it is">'),
      { title: 'Pláin', description: 'What it is', site: 'example.com', picture: null },
    );
    assert.equal(await seen('<meta name="description" content="No title">'), null);
    assert.equal(await seen('<title> \u200b </title>'), null);
  });

  it('is read in its own encoding: by its mark, its header, its head', async () => {
    const latin = Buffer.from(pageWith('<title>Décidé</title>'), 'latin1');
    assert.equal((await seen(latin, 'text/html; charset=ISO-8859-1'))?.title, 'Décidé');
    const said = '<meta charset="windows-1252"><title>Décidé</title>';
    assert.equal((await seen(Buffer.from(pageWith(said), 'latin1'), 'text/html'))?.title, 'Décidé');
    const wide = Buffer.from(`\ufeff${pageWith('<title>Décidé</title>')}`, 'utf16le');
    assert.equal((await seen(wide, 'text/html; charset=utf-8'))?.title, 'Décidé');
    assert.equal(
      (await seen('<title>Décidé</title>', 'text/html; charset=nobody'))?.title,
      'Décidé',
    );
    const japanese = Buffer.from([0x93, 0xfa, 0x96, 0x7b]);
    const page = Buffer.concat([Buffer.from('<title>'), japanese, Buffer.from('</title>')]);
    assert.equal((await seen(page, 'text/html; charset=Shift_JIS'))?.title, '日本');
  });

  it('is text, whatever it says', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const found = await seen(
      `<script>"<meta property=og:title content=script>"</script><!-- <title>comment</title> -->
      <style>/* <title>style</title> */</style><noscript><title>no script</title></noscript>
      <title>${hostile}\u202edetrever\u2066\u0007\u0000</title>
      <meta name="description" content='${hostile}\u202e'>
      <meta property="og:site_name" content='javascript:alert(1)&#x202e;&#xd800;&#0;'>`,
    );
    assert.equal(found?.title, `${hostile}detrever \ufffd`);
    assert.equal(found?.description, hostile);
    assert.equal(found?.site, 'javascript:alert(1)\ufffd\ufffd');
    const body = await seen(
      '</head><body><meta property="og:title" content="body"><title>x</title>',
    );
    assert.equal(body, null);
    const long = await seen(
      `<title>${'🎁 '.repeat(400)}</title><meta name="description" content="${'a'.repeat(9000)}">`,
    );
    assert.ok(long!.title.length <= 200 && !/\p{Surrogate}/u.test(long!.title), long!.title);
    assert.equal(long!.description?.length, 400);
  });

  it('is only read where it is one', async () => {
    for (const type of ['text/plain', 'application/json', 'image/svg+xml', 'text/xml', '']) {
      assert.equal(await seen('<title>Not one</title>', type), null, type);
    }
    assert.equal((await seen('<title>X</title>', 'application/xhtml+xml'))?.title, 'X');
    const missing = await site((_request, response) => {
      response.statusCode = 404;
      html(response, pageWith('<title>No</title>'));
    });
    assert.equal(await missing.look('http://example.com/'), null);
  });

  it('is asked for once, by a request that says who asks and nothing else', async () => {
    const { look, requests } = await site((_request, response) => {
      response.setHeader('set-cookie', 'a=b');
      html(response, pageWith('<title>Seen</title>'));
    });
    await look('http://example.com/a?b=c#d');
    await look('http://example.com./a?b=c#d');
    assert.equal(requests.length, 2);
    for (const { headers, url, method } of requests) {
      assert.deepEqual([method, url], ['GET', '/a?b=c']);
      assert.match(headers['user-agent']!, /^Cercle\/[\d.]+ \(link preview\)$/);
      assert.deepEqual(Object.keys(headers).sort(), [
        ...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
      ]);
      assert.equal(headers.connection, 'close');
    }
  });

  it('comes over TLS only from who can show that the name is theirs', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'cercle-'));
    whenDone(() => rmSync(folder, { recursive: true, force: true }));
    const [key, certificate] = [join(folder, 'key'), join(folder, 'certificate')];
    try {
      const subject = ['-subj', '/CN=example.com', '-addext', 'subjectAltName=DNS:example.com'];
      const files = ['-keyout', key, '-out', certificate];
      const make = [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '2',
        ...subject,
        ...files,
      ];
      execFileSync('openssl', make, { stdio: 'ignore' });
    } catch {
      return test.skip('openssl is not here');
    }
    const pem = readFileSync(certificate, 'utf8');
    const server = createSecureServer({ key: readFileSync(key), cert: pem }, (_request, response) =>
      html(response, pageWith('<title>Secret</title>')),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const ports = { 443: (server.address() as AddressInfo).port };
    const trusting = linkWorld({ ports, certificate: pem });
    const usual = linkWorld({ ports });
    whenDone(trusting.close, usual.close, () => server.close());
    assert.equal((await trusting.look('https://example.com/'))?.title, 'Secret');
    assert.equal(await trusting.look('https://other.example/'), null);
    assert.equal(await usual.look('https://example.com/'), null);
  });
});

describe('an answer that is too much', { timeout: 60_000 }, () => {
  it('is given up after five seconds, however slowly it drips', async () => {
    const { look } = await site((request, response) => {
      if (request.url === '/head') {
        response.socket!.write('HTTP/1.1 200 OK\r\n');
        const drip = setInterval(() => response.socket?.write(`x-drip: ${Date.now()}\r\n`), 50);
        response.socket!.once('close', () => clearInterval(drip));
        return;
      }
      if (request.url === '/silent') return;
      response.setHeader('content-type', 'text/html').write('<title>Drip</title>');
      const drip = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(drip));
    });
    const start = performance.now();
    const paths = ['/head', '/silent', '/body'];
    const found = await Promise.all(paths.map((path) => look(`http://example.com${path}`)));
    assert.deepEqual(found, [null, null, null]);
    const took = performance.now() - start;
    assert.ok(took > 4500 && took < 9000, String(took));
  });

  it('is read up to its first MiB, counted as it is unpacked', async () => {
    const body = Buffer.alloc(100 * 1024 * 1024, 32);
    body.write('<title>Long</title>');
    const packed = { gzip: gzipSync(body), br: brotliCompressSync(body.subarray(0, 2e7)) };
    assert.ok(packed.gzip.length < 1024 * 1024);
    const { look } = await site((request, response) => {
      const packing = request.url === '/br' ? 'br' : 'gzip';
      response.setHeader('content-encoding', packing);
      html(response, packed[packing]);
    });
    assert.equal((await look('http://example.com/gzip'))?.title, 'Long');
    assert.equal((await look('http://example.com/br'))?.title, 'Long');
    const late = await site((_request, response) =>
      html(response, `${' '.repeat(1024 * 1024)}<title>Late</title>`),
    );
    assert.equal(await late.look('http://example.com/'), null);
  });

  it('is refused as a picture from two MiB on, and in a packing that is not known', async () => {
    const { look } = await site((request, response) => {
      if (request.url === '/page')
        return html(
          response,
          pageWith('<title>T</title><meta property="og:image" content="/large">'),
        );
      if (request.url === '/packed') {
        response.setHeader('content-encoding', 'zstd');
        return html(response, '<title>x</title>');
      }
      response.setHeader('content-type', 'image/png').end(Buffer.alloc(2 * 1024 * 1024));
    });
    const found = await look('http://example.com/page');
    assert.deepEqual([found?.title, found?.picture], ['T', null]);
    assert.equal(await look('http://example.com/packed'), null);
  });

  it('does not end the process, and where it does another begins', async () => {
    const { look } = await site((request, response) => {
      if (request.url === '/reset') return void response.socket!.destroy();
      if (request.url === '/garbage') return void response.socket!.end('HTTP/9 what\r\n\r\n');
      if (request.url === '/gzip') {
        response.setHeader('content-encoding', 'gzip');
        return html(response, 'this is no gzip');
      }
      html(response, pageWith(`<title>${request.url}</title>`));
    });
    for (const path of ['/reset', '/garbage', '/gzip'])
      assert.equal(await look(`http://example.com${path}`), null);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, index) => look(`http://example.com/${index}`)),
    );
    assert.deepEqual(
      many.map((one) => one?.title),
      Array.from({ length: 20 }, (_, index) => `/${index}`),
    );
    const nested = await site((_request, response) =>
      html(response, `${'<template><noscript><a '.repeat(40_000)}<title>x`),
    );
    assert.equal(await nested.look('http://example.com/'), null);
  });
});
