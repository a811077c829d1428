/** What the links of posts lead to: told in their threads once it is known, and gone with them. */
import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { Post } from '../../src/protocol/post.ts';
import type { Preview } from '../../src/protocol/preview.ts';
import { createCache } from '../../src/server/links/cache.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import { exampleCharter, isFacts, origin, type Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/people.ts';
import { html, pageWith, site } from '../support/links.ts';
import { filesAs } from '../support/uploads.ts';

let pages: { start: () => never; requests: IncomingMessage[] };
let picture: Buffer;
/** A header that promises more pixels than there is memory for. */
const bombPicture = Buffer.concat([
  Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0001108ffffffff03012200021101031101',
    'hex',
  ),
  Buffer.alloc(1000),
]);
before(async () => {
  const create = { width: 64, height: 48, channels: 3 as const, background: '#0b57d0' };
  picture = await sharp({ create })
    .jpeg()
    .withExif({ IFD0: { Copyright: 'Nobody' } })
    .toBuffer();
  pages = (await site((request, response) => {
    if (request.url!.startsWith('/missing')) response.statusCode = 404;
    if (request.url!.endsWith('.jpg')) {
      const isBomb = request.url === '/bomb.jpg';
      return void response
        .setHeader('content-type', 'image/jpeg')
        .end(isBomb ? bombPicture : picture);
    }
    const url = request.url!;
    const image = /picture|bomb/.test(url) ? `<meta property="og:image" content="${url}.jpg">` : '';
    html(response, pageWith(`<title>Page ${url}</title>${image}`));
  })) as never;
});

for (const kind of databases) {
  describe(`previews on ${kind.name}`, { skip: kind.skip, timeout: 120_000 }, () => {
    const place = opened(() => openLaunchRoom(kind, { links: { start: pages.start } }));
    let asked: () => string[];

    before(async () => {
      await Promise.all(
        [place.claire, place.thomas].map((one) =>
          one.do('stream:open', {
            streams: [{ stream: place.stream('inside'), since: null }],
            threads: 0,
          }),
        ),
      );
    });
    beforeEach(() => {
      pages.requests.length = 0;
      asked = () => pages.requests.map(({ headers, url }) => `${headers.host}${url}`);
    });

    const post = (text: string, client = place.claire) => place.post(client, 'inside', { text });
    const read = async (root: string, client = place.thomas): Promise<Post> =>
      (await client.do('thread:read', { root })).post;
    const titles = (previews: readonly Preview[] = []) => previews.map(({ title }) => title);
    const factsOf = (client: Client): Fact[] =>
      client.frames.filter(isFacts).flatMap(({ facts }) => facts);
    const previewed = (id: string, client = place.thomas) =>
      factsOf(client).filter(
        ({ type, data }) => type === 'post:previewed' && (data as { id: string }).id === id,
      );
    const untilPreviewed = async (id: string) => {
      await place.thomas.until(() => previewed(id).length > 0);
    };
    /** Once this is there, all that was due before it was looked at. */
    const untilAllIsDone = async () =>
      untilPreviewed(await post(`https://unused.example http://last.example/${Math.random()}`));
    const rows = async (table: string) =>
      JSON.stringify(
        await place.database.read((transaction) =>
          sql`select * from ${sql.table(table)}`.execute(transaction).then((found) => found.rows),
        ),
      );

    it('come in one fact, in the order of the links, three at the most', async () => {
      const id = await post(
        'See [one](http://a.example/1), http://b.example/2\n\n> - [three](http://c.example/3) http://a.example/1\n\nhttp://d.example/4',
      );
      await untilPreviewed(id);
      const { previews } = await read(id);
      assert.deepEqual(titles(previews), ['Page /1', 'Page /2', 'Page /3']);
      assert.deepEqual(previews![0], {
        ...{ url: 'http://a.example/1', title: 'Page /1', description: null },
        ...{ site: 'a.example', picture: null },
      });
      assert.equal(previewed(id).length, 1);
      assert.deepEqual((previewed(id)[0]!.data as { previews: unknown }).previews, previews);
      assert.equal(previewed(id)[0]!.by, null);
      assert.deepEqual(asked().sort(), ['a.example/1', 'b.example/2', 'c.example/3']);
    });

    it('come for comments too, and not for what leads nowhere or into the network', async () => {
      const own = new URL(origin).host;
      const root = await post(
        `http://${own}/a ${origin}:8443/b http://localhost/c mailto:a@b.example http://missing.example/missing`,
      );
      const id = await place.comment(place.thomas, root, { text: 'http://a.example/comment' });
      await untilPreviewed(id);
      const thread = await place.claire.do('thread:read', { root });
      assert.deepEqual(titles(thread.comments[0].previews), ['Page /comment']);
      assert.equal(thread.post.previews, undefined);
      assert.deepEqual(asked().sort(), ['a.example/comment', 'missing.example/missing']);
    });

    it('are asked for once in a while, those that lead nowhere as well', async () => {
      const text = 'http://often.example/often http://often.example/missing';
      await untilPreviewed(await post(text));
      await untilPreviewed(await post(text));
      assert.deepEqual(asked().sort(), ['often.example/missing', 'often.example/often']);
    });

    it('change with the links of a post, and say so when it is edited', async () => {
      const id = await post('http://a.example/stays http://a.example/goes');
      await untilPreviewed(id);
      await place.claire.do('post:edit', { id, text: 'http://a.example/stays', mentions: [] });
      assert.deepEqual(titles((await read(id)).previews), ['Page /stays']);
      const edit = () => factsOf(place.thomas).find(({ type }) => type === 'post:edited');
      await place.thomas.until(() => edit() !== undefined);
      const edited = edit()!;
      assert.deepEqual(titles((edited.data as Post).previews), ['Page /stays']);
      assert.ok(!(await rows('facts')).includes('Page /goes'));
      await place.claire.do('post:edit', {
        id,
        text: 'http://a.example/new http://a.example/stays',
        mentions: [],
      });
      await place.thomas.until(() => previewed(id).length === 2);
      assert.deepEqual(titles((await read(id)).previews), ['Page /new', 'Page /stays']);
    });

    it('are taken away by the author alone, and do not come back', async () => {
      const id = await post('http://a.example/away http://a.example/kept');
      await untilPreviewed(id);
      const drop = { post: id, url: 'http://a.example/away' };
      assert.equal(await refusalOf(place.thomas, 'preview:drop', drop), 'forbidden');
      assert.equal(await refusalOf(place.ravi, 'preview:drop', drop), 'absent');
      assert.equal(
        await refusalOf(place.claire, 'preview:drop', { ...drop, url: 'http://a.example/x' }),
        'absent',
      );
      await place.claire.do('preview:drop', drop);
      assert.deepEqual(titles((await read(id)).previews), ['Page /kept']);
      assert.equal(await refusalOf(place.claire, 'preview:drop', drop), 'absent');
      assert.ok(!(await rows('facts')).includes('Page /away'));
      for (const text of ['Nothing', 'http://a.example/away http://a.example/kept']) {
        await place.claire.do('post:edit', { id, text, mentions: [] });
      }
      await place.thomas.until(() => previewed(id).length === 3);
      assert.deepEqual(titles((await read(id)).previews), ['Page /kept']);
    });

    it('are gone with their post, and back with it', async () => {
      const id = await post('http://a.example/deleted');
      await untilPreviewed(id);
      await place.comment(place.thomas, id);
      await place.claire.do('post:delete', { id });
      assert.equal((await read(id)).previews, undefined);
      assert.ok(!(await rows('facts')).includes('Page /deleted'));
      await place.claire.do('post:restore', { id });
      assert.deepEqual(titles((await read(id)).previews), ['Page /deleted']);
      await place.claire.do('post:delete', { id });
      await letPass(place, 11_000);
      for (const table of ['facts', 'previews', 'posts']) {
        assert.ok(!(await rows(table)).includes('/deleted'), table);
      }
    });

    it('have a picture that is made anew, read by whoever reads the post and gone with its preview', async () => {
      const id = await place.post(place.claire, 'with:exotic', {
        text: 'http://a.example/picture',
      });
      const preview = async (): Promise<Preview | undefined> =>
        (await read(id, place.claire)).previews?.[0];
      while ((await preview()) === undefined)
        await new Promise((resolve) => setTimeout(resolve, 50));
      const { picture } = (await preview())!;
      assert.deepEqual([picture?.type, picture?.picture?.width], ['image/jpeg', 64]);
      const status = async (name: keyof typeof people) =>
        (await filesAs(place.backend, people[name]).read(picture!.id)).status;
      assert.deepEqual(
        [await status('ravi'), await status('lukas'), await status('nora')],
        [200, 404, 200],
      );
      await place.claire.do('preview:drop', { post: id, url: 'http://a.example/picture' });
      assert.deepEqual([await status('ravi'), await status('claire')], [404, 404]);
      const bomb = await post('http://a.example/bomb');
      await untilPreviewed(bomb);
      assert.equal((await read(bomb)).previews![0]!.picture, null);
    });

    it('are not looked for of what is deleted meanwhile', async () => {
      const id = await post('http://a.example/meanwhile');
      await place.claire.do('post:delete', { id });
      await untilAllIsDone();
      assert.ok(!asked().includes('a.example/meanwhile'));
      await place.claire.do('post:restore', { id });
      await untilPreviewed(id);
      assert.deepEqual(titles((await read(id)).previews), ['Page /meanwhile']);
    });

    it('come no more once the charter says so', async () => {
      const id = await post('http://a.example/before');
      await untilPreviewed(id);
      const change = (linkPreviews?: boolean) =>
        place.claire.do('charter:change', {
          room: place.room,
          charter: { ...exampleCharter, ...(linkPreviews !== undefined && { linkPreviews }) },
        });
      await change(false);
      const never = await post('http://a.example/never');
      assert.deepEqual(titles((await read(id)).previews), ['Page /before']);
      await place.claire.do('post:edit', {
        id: never,
        text: 'http://a.example/never again',
        mentions: [],
      });
      await change();
      await untilAllIsDone();
      assert.equal((await read(never)).previews, undefined);
      assert.ok(!asked().includes('a.example/never'));
    });

    it('are bounded for one member', async () => {
      place.backend.advance(180_000);
      const many = Array.from({ length: 36 }, (_, index) => `http://h${index}.example/`);
      const ids: string[] = [];
      for (let at = 0; at < 36; at += 3) ids.push(await post(many.slice(at, at + 3).join(' ')));
      await place.thomas.until(() => ids.slice(0, 8).every((id) => previewed(id).length > 0));
      const hosts = () => asked().filter((one) => /^h\d+\./.test(one));
      assert.ok(hosts().length <= 30, String(hosts().length));
      place.backend.advance(120_000);
      await place.thomas.until(() => ids.every((id) => previewed(id).length > 0));
      assert.equal(new Set(hosts()).size, 36);
    });
  });
}

it('what a link led to is known for an hour, and that it led nowhere for ten minutes', async () => {
  let now = 0;
  const cache = createCache(() => now);
  const found = { title: 'T', description: null, site: 's', picture: null };
  cache.keep('found', Promise.resolve(found));
  cache.keep('nothing', Promise.resolve(null));
  await new Promise(setImmediate);
  now = 599_999;
  assert.deepEqual([await cache.get('found'), await cache.get('nothing')], [found, null]);
  now = 600_000;
  assert.deepEqual([await cache.get('found'), cache.get('nothing')], [found, undefined]);
  now = 3_600_000;
  assert.equal(cache.get('found'), undefined);
  for (let at = 0; at < 40; at += 1) {
    cache.keep(`${at}`, Promise.resolve({ ...found, picture: new Uint8Array(1024 * 1024) }));
  }
  await new Promise(setImmediate);
  assert.deepEqual([cache.get('7'), (await cache.get('39')) !== undefined], [undefined, true]);
});

it('none are looked for where the network has none', async () => {
  const place = await openLaunchRoom();
  const id = await place.post(place.claire, 'inside', { text: 'http://a.example/none' });
  const due = await place.database.read((transaction) =>
    transaction.selectFrom('previews').selectAll().execute(),
  );
  assert.deepEqual(
    [due, (await place.thomas.do('thread:read', { root: id })).post.previews],
    [[], undefined],
  );
  await place.close();
});
