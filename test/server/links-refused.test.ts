/** No preview touches an internal address (SAFETY H3), measured where the sockets of the real process connect. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { publicAddress } from '../../src/server/links/address.ts';
import { linkWorld, pageWith, serve, somewhere, type LinkWorld } from '../support/links.ts';

const load = createRequire(import.meta.url);
const list = (name: string): string[] => load(`ssrfcheck/tests/data/${name}.js`);

/** As ssrfcheck itself reads what has no scheme. */
const whole = (address: string): string =>
  /^[a-z\d]+:\/\//i.test(address) ? address : `https://${address}`;

/** Written by hand and independent of the server's own list: where nobody outside of a network is. */
const internal =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|22[4-9]|2[3-5]\d)\.|^(?:::1?|f[cdef].*)$/i;

describe('what a preview never asks for', { timeout: 120_000 }, () => {
  let world: LinkWorld;
  let port: number;
  let close: () => void;

  before(async () => {
    const page = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html').end(pageWith('<title>Seen</title>'));
    });
    port = page.port;
    world = linkWorld({ ports: { 80: port, 443: port, 8080: port } });
    close = () => page.server.close();
  });
  after(() => {
    world.close();
    close();
  });

  it('refuses the 217 addresses of ssrfcheck that are to be refused, without a connection', async () => {
    const addresses = list('should-not-pass');
    assert.equal(addresses.length, 217);
    for (const address of addresses) {
      assert.equal(await world.look(address), null, address);
      assert.equal(await world.look(whole(address)), null, address);
      assert.deepEqual(world.taps(), [], address);
    }
  });

  it('connects for the 68 that are to be allowed, to a public address', async () => {
    const addresses = list('should-pass');
    assert.equal(addresses.length, 68);
    for (const address of addresses) {
      const url = whole(address);
      const found = await world.look(url);
      const taps = world.taps();
      assert.equal(taps.length, 1, address);
      assert.doesNotMatch(taps[0]!.split(' ')[0]!, internal, address);
      // The server on this machine speaks no TLS: there the connection is all that there is.
      if (url.startsWith('http:')) assert.equal(found?.title, 'Seen', address);
    }
    for (const address of list('valid-ips-list')) {
      assert.equal((await world.look(`http://${address}/`))?.title, 'Seen', address);
      assert.deepEqual(world.taps(), [`${address} 80`]);
    }
  });

  it('connects for an IPv6 address that has an IPv4 address within it to that one', async () => {
    for (const host of [
      '[::ffff:8.8.8.8]',
      '[::ffff:0:8.8.8.8]',
      '[64:ff9b:1::8.8.8.8]',
      '[::8.8.8.8]',
    ]) {
      await world.look(`http://${host}/`);
      assert.deepEqual(world.taps(), ['8.8.8.8 80'], host);
    }
  });

  it('refuses every address of the special-purpose registries, as a name and as a literal', async () => {
    const literal = [
      ...[
        '0.0.0.0',
        '0.1.2.3',
        '10.255.0.1',
        '100.64.0.1',
        '100.127.255.255',
        '127.0.0.1',
        '127.9.9.9',
      ],
      ...[
        '169.254.169.254',
        '172.16.0.1',
        '172.31.255.255',
        '192.0.0.8',
        '192.0.0.170',
        '192.0.2.1',
      ],
      ...[
        '192.31.196.1',
        '192.52.193.1',
        '192.88.99.1',
        '192.168.1.1',
        '192.175.48.1',
        '198.18.0.1',
      ],
      ...['198.19.255.255', '198.51.100.1', '203.0.113.1', '224.0.0.1', '239.1.1.1', '240.0.0.1'],
      ...['255.255.255.255', '::', '::1', '::127.0.0.1', '::ffff:127.0.0.1', '::ffff:0:10.0.0.1'],
      ...[
        '64:ff9b::10.0.0.1',
        '64:ff9b:1::1',
        '64:ff9b:1:a00:0:100:808:808',
        '64:ff9b:2::1',
        '100::1',
        '100:0:0:1::1',
      ],
      ...['2001::1', '2001:0:7f00:1::', '2001:2::1', '2001:4:112::1', '2001:10::1', '2001:20::1'],
      ...[
        '2001:1ff::1',
        '2001:db8::1',
        '2002:7f00:1::',
        '2002:808:808::',
        '2620:4f:8000::1',
        '3fff::1',
      ],
      ...['5f00::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fec0::1', 'ff02::1', '4000::1', '1::1'],
    ];
    const names = Object.fromEntries(
      literal.map((address, index) => [`name${index}.example`, [[address]]] as const),
    );
    const within = linkWorld({ names, ports: { 80: port } });
    try {
      for (const [index, address] of literal.entries()) {
        const host = address.includes(':') ? `[${address}]` : address;
        assert.equal(await within.look(`http://${host}/`), null, address);
        assert.equal(await within.look(`http://name${index}.example/`), null, address);
        assert.deepEqual(within.taps(), [], address);
      }
    } finally {
      within.close();
    }
  });

  it('refuses other ways of writing them', async () => {
    for (const host of [
      ...[
        '127.1',
        '0177.0.0.1',
        '0x7f.1',
        '0x7f000001',
        '2130706433',
        '017700000001',
        '127.0.0.1.',
      ],
      ...[
        '①②⑦.⓪.⓪.①',
        '127。0。0。1',
        'localhost.',
        'LOCALHOST',
        'a.localhost',
        'ｌocalhost',
        'loc\u00adalhost',
      ],
      ...[
        'printer.local',
        'wiki.internal',
        'nas.home.arpa',
        '[fe80::1%25eth0]',
        '[::ffff:7f00:1]',
        '%31%32%37.1',
      ],
    ]) {
      assert.equal(await world.look(`http://${host}/`), null, host);
      assert.deepEqual(world.taps(), [], host);
    }
    assert.equal(publicAddress('fe80::1%eth0'), null);
    assert.equal(publicAddress('2600::1%eth0'), null);
    assert.equal(publicAddress('8.8.8.8 '), null);
  });

  it('refuses credentials, other ports, other schemes and hosts that it is told to avoid', async () => {
    for (const url of [
      ...['http://me@example.com/', 'http://:secret@example.com/', 'http://example.com:22/'],
      ...[
        'http://example.com:6379/',
        'http://example.com:25/',
        'ftp://example.com/',
        'file:///etc/passwd',
      ],
      ...['gopher://example.com:80/', 'javascript:alert(1)', 'data:text/html,<title>x</title>'],
      ...[
        'http://example.com\\@127.0.0.1/',
        'http://exam\tple.com/',
        `http://example.com/${'a'.repeat(2048)}`,
      ],
    ]) {
      assert.equal(await world.look(url), null, url);
      assert.deepEqual(world.taps(), [], url);
    }
    const avoid = ['intranet.example'];
    assert.equal(await world.look('http://intranet.example/', { avoid }), null);
    assert.equal(await world.look('http://INTRANET.example./', { avoid }), null);
    assert.deepEqual(world.taps(), []);
  });

  it('refuses a name of which one address is internal, whatever the others are', async () => {
    const names = {
      'both.example': [[somewhere, '10.0.0.7']],
      'six.example': [[somewhere, '::1']],
    };
    const within = linkWorld({ names, ports: { 80: port } });
    assert.equal(await within.look('http://both.example/'), null);
    assert.equal(await within.look('http://six.example/'), null);
    assert.deepEqual(within.taps(), []);
    within.close();
  });
});

describe('where a redirect leads', { timeout: 60_000 }, () => {
  /** A site that redirects to whatever its address asks for. */
  async function redirecting(names: Record<string, string[][]> = {}) {
    const { port, server } = await serve((request, response) => {
      const to = new URL(request.url!, 'http://x').searchParams.get('to');
      if (to === null) {
        response.setHeader('content-type', 'text/html').end(pageWith('<title>End</title>'));
      } else response.writeHead(302, { location: Buffer.from(to).toString('latin1') }).end();
    });
    const world = linkWorld({ names, ports: { 80: port } });
    return { world, close: () => (world.close(), server.close()) };
  }
  const to = (url: string) => `/?to=${encodeURIComponent(url)}`;

  it('is checked like the first address', async () => {
    const { world, close } = await redirecting({ 'inside.example': [['192.168.0.5']] });
    for (const target of [
      ...['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/meta-data/'],
      ...[
        'http://inside.example/',
        '//10.0.0.1/',
        'http://0/',
        'file:///etc/passwd',
        'ftp://example.com/',
      ],
      ...[
        'gopher://127.0.0.1:6379/_x',
        'http://me:me@example.com/',
        'http://example.com:6379/',
        'http://localhost/',
      ],
      ...['http://intranet.example/', 'data:text/html,<title>End</title>'],
    ]) {
      const avoid = ['intranet.example'];
      assert.equal(await world.look(`http://start.example${to(target)}`, { avoid }), null, target);
      assert.deepEqual(world.taps(), [`${somewhere} 80`], target);
    }
    close();
  });

  it('is followed five times, and not a sixth', async () => {
    const { world, close } = await redirecting();
    const chain = (length: number): string => (length === 0 ? '/' : to(chain(length - 1)));
    assert.equal((await world.look(`http://start.example${chain(5)}`))?.title, 'End');
    assert.equal(world.taps().length, 6);
    assert.equal(await world.look(`http://start.example${chain(6)}`), null);
    assert.equal(world.taps().length, 6);
    close();
  });

  it('is refused where the same name has become an internal one meanwhile', async () => {
    const { world, close } = await redirecting({
      'rebound.example': [[somewhere], ['127.0.0.1']],
    });
    assert.equal(await world.look(`http://rebound.example${to('http://rebound.example/')}`), null);
    assert.deepEqual(world.taps(), [`${somewhere} 80`]);
    close();
  });

  it('is not needed for that: a name is looked up once for a connection', async () => {
    const { world, close } = await redirecting({ 'once.example': [[somewhere], ['127.0.0.1']] });
    assert.equal((await world.look('http://once.example/'))?.title, 'End');
    assert.equal(await world.look('http://once.example/'), null);
    assert.deepEqual(world.taps(), [`${somewhere} 80`]);
    close();
  });
});
