/** What a link's provider says of it, and the picture of either. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endpointFor, providerOf } from '../../src/server/links/providers.ts';
import { html, pageWith, site } from '../support/links.ts';

describe('a picture', { timeout: 60_000 }, () => {
  it('comes as it is, from wherever the page says, by the same rules', async () => {
    let where = '';
    const { look, taps } = await site((request, response) => {
      if (request.url === '/picture')
        return void response.setHeader('content-type', 'image/jpeg').end('bytes');
      if (request.url === '/drawing')
        return void response.setHeader('content-type', 'image/svg+xml').end('<svg/>');
      if (request.url === '/inward')
        return void response.writeHead(302, { location: 'http://127.0.0.1/picture' }).end();
      html(response, pageWith(`<title>T</title><meta property="og:image" content="${where}">`));
    });
    const pictureAt = async (address: string) => {
      where = address;
      const found = await look('http://example.com/page');
      assert.equal(found?.title, 'T');
      return found.picture && Buffer.from(found.picture).toString();
    };
    assert.equal(await pictureAt('/picture'), 'bytes');
    assert.equal(await pictureAt('http://cdn.example/picture'), 'bytes');
    taps();
    for (const refused of [
      'http://127.0.0.1/picture',
      'file:///etc/passwd',
      'data:image/png;base64,AAAA',
    ]) {
      assert.equal(await pictureAt(refused), null, refused);
      assert.equal(taps().length, 1, refused);
    }
    for (const refused of ['/drawing', '/inward', '/page']) {
      assert.equal(await pictureAt(refused), null, refused);
      assert.equal(taps().length, 2, refused);
    }
  });
});

describe('oEmbed', { timeout: 60_000 }, () => {
  const provider = (name: string) => {
    const found = providerOf(name);
    assert.ok(typeof found === 'object', name);
    return found;
  };

  it('names the nearest provider for a name that is none', () => {
    assert.equal(provider('you tube').provider_name, 'YouTube');
    assert.equal(provider('Wistia Inc').provider_name, 'Wistia, Inc.');
    assert.equal(providerOf('Vimoe'), 'Vimeo');
  });

  it('is asked by those of a network, for their own addresses', () => {
    const two = [provider('Vimeo'), provider('YouTube')];
    const endpoint = new URL(endpointFor('https://vimeo.com/76979871', two)!);
    assert.equal(endpoint.origin + endpoint.pathname, 'https://vimeo.com/api/oembed.json');
    assert.equal(endpoint.searchParams.get('url'), 'https://vimeo.com/76979871');
    assert.ok(
      endpointFor('https://www.youtube.com/watch?v=x', two)!.startsWith(
        'https://www.youtube.com/oembed?',
      ),
    );
    for (const other of [
      ...['https://www.flickr.com/photos/a/1', 'https://evil.example/https://vimeo.com/1'],
      ...[
        'https://evil.example/.youtube.com/watch',
        'https://vimeo.com.evil.example/1',
        'http://vimeo.com/1',
      ],
    ]) {
      assert.equal(endpointFor(other, two), null, other);
    }
    assert.equal(endpointFor('https://vimeo.com/76979871', []), null);
  });

  it('gives title, author, provider and thumbnail, and never its html', async () => {
    const { look } = await site((request, response) => {
      if (request.url === '/thumbnail')
        return void response.setHeader('content-type', 'image/png').end('bytes');
      if (request.url!.startsWith('/oembed')) {
        return void response.setHeader('content-type', 'application/json').end(
          JSON.stringify({
            ...{ type: 'video', version: '1.0', title: '<b>Film\u202e</b>', author_name: 'Ada' },
            ...{
              provider_name: 'Vimeo',
              thumbnail_url: '/thumbnail',
              html: '<script>alert(1)</script>',
            },
          }),
        );
      }
      if (request.url!.startsWith('/broken'))
        return void response.setHeader('content-type', 'application/json').end('{');
      html(response, pageWith('<title>The page</title>'));
    });
    const found = await look('http://example.com/1', { endpoint: 'http://api.example/oembed' });
    assert.ok(found);
    const { picture, ...texts } = found;
    assert.deepEqual(texts, { title: '<b>Film</b>', description: 'Ada', site: 'Vimeo' });
    assert.equal(Buffer.from(picture!).toString(), 'bytes');
    const other = await look('http://example.com/1', { endpoint: 'http://api.example/broken' });
    assert.equal(other?.title, 'The page');
    const inward = await look('http://example.com/1', { endpoint: 'http://127.0.0.1/oembed' });
    assert.equal(inward?.title, 'The page');
  });
});
