/** What hangs on posts: read by whoever reads the post, at every request, and gone with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import sharp from 'sharp';
import type { ListedFile } from '../../src/protocol/file-list.ts';
import { undoWithin } from '../../src/protocol/post.ts';
import { attach, discardedFiles, discardUpload } from '../../src/server/db/files.ts';
import { postRow } from '../../src/server/db/posts.ts';
import { createFiles } from '../../src/server/files/files.ts';
import { sweep } from '../../src/server/files/sweep.ts';
import { newId } from '../../src/server/id.ts';
import { realTimers } from '../../src/server/timers.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs } from '../support/uploads.ts';

for (const kind of databases) {
  describe(`files in ${kind.name}`, { skip: kind.skip }, () => {
    const launch = opened(() => openLaunchRoom(kind));

    const as = (name: keyof typeof people) => filesAs(launch.backend, people[name]);

    it('hang on a post, a comment and an edited post, and are read with it', async () => {
      const { claire, post, comment } = launch;
      const file = await as('claire').file({ name: 'offer.txt', content: 'Twelve boxes' });
      assert.deepEqual(
        { ...file, id: '' },
        { id: '', name: 'offer.txt', type: 'text/plain', size: 12, picture: null },
      );
      assert.equal(await as('claire').text(file.id), 'Twelve boxes');
      assert.equal(await as('ravi').text(file.id), 'absent');
      const id = await post(claire, 'with:exotic', { text: '', files: [file.id] });
      assert.equal(await as('ravi').text(file.id), 'Twelve boxes');
      assert.equal(await as('lukas').text(file.id), 'absent');
      const { post: read } = await claire.do('thread:read', { root: id });
      assert.deepEqual(read.files, [file]);

      const other = await as('ravi').file({ name: 'reply.txt', content: 'Ten' });
      await comment(launch.ravi, id, { text: '', files: [other.id] });
      assert.equal(await as('claire').text(other.id), 'Ten');

      const third = await as('claire').file({ name: 'third.txt', content: 'Three' });
      await claire.do('post:edit', { id, text: 'x', mentions: [], files: [third.id, file.id] });
      const source = await claire.do('post:source', { id });
      assert.deepEqual(source.files, [third, file]);
      await claire.do('post:edit', { id, text: 'y', mentions: [], files: [third.id] });
      assert.equal(await as('claire').text(file.id), 'absent');
      assert.equal(await as('ravi').text(third.id), 'Three');
      await claire.do('post:edit', { id, text: '', mentions: [] });
      assert.equal(await as('ravi').text(third.id), 'Three');
      assert.equal(
        await refusalOf(claire, 'post:edit', { id, text: '', mentions: [], files: [] }),
        'invalid text',
      );
    });

    it('are hidden with their post, come back with it, and are gone with it', async () => {
      const { claire, backend, post } = launch;
      const file = await as('claire').file({ name: 'a.txt', content: 'A' });
      const id = await post(claire, 'with:exotic', { files: [file.id] });
      await claire.do('post:delete', { id });
      assert.equal(await as('claire').text(file.id), 'absent');
      await claire.do('post:restore', { id });
      assert.equal(await as('ravi').text(file.id), 'A');
      await claire.do('post:delete', { id });
      await letPass(launch, undoWithin);
      assert.equal(await backend.store.read(file.id), undefined);
    });

    it('are gone from every table and every fact with what was said', async () => {
      const { claire, database, post } = launch;
      const name = `confidential-${kind.isShared}`;
      const file = await as('claire').file({ name, content: 'A' });
      const other = await as('claire').file({ name: `${name}-too`, content: 'A' });
      const id = await post(claire, 'with:exotic', { files: [file.id] });
      const written = { text: 'x', mentions: [] };
      await claire.do('post:edit', { id, ...written, files: [file.id, other.id] });
      await claire.do('post:delete', { id });
      await claire.do('post:restore', { id });
      await claire.do('post:delete', { id });
      const told = await database.read((transaction) =>
        transaction.selectFrom('facts').select('data_json').execute(),
      );
      assert.ok(!JSON.stringify(told).includes(name));
      await letPass(launch, undoWithin);
      const kept = await database.read((transaction) =>
        transaction.selectFrom('files').select('name').execute(),
      );
      assert.ok(!JSON.stringify(kept).includes(name));
    });

    it('are forgotten only once the store has lost them', async () => {
      const { backend, database } = launch;
      const { store, clock } = backend;
      const file = await as('claire').file({ name: 'a.txt', content: 'A' });
      await database.write((transaction) => discardUpload(transaction, 'claire', file.id));
      const failing = { ...store, remove: () => Promise.reject(new Error('The disk is away.')) };
      const isKept = async () => {
        const rows = await database.read((transaction) => discardedFiles(transaction, 1000));
        return rows.includes(file.id);
      };
      await assert.rejects(sweep(database, failing, clock()));
      assert.ok(await isKept());
      assert.equal(await as('claire').text(file.id), 'absent');
      await sweep(database, store, clock());
      assert.ok(!(await isKept()));
      assert.equal(await store.read(file.id), undefined);
    });

    it('are listed newest first, page by page, of one class or of both', async () => {
      const { claire, ravi, room, stream, backend } = launch;
      const streams = [stream('with:exotic'), stream('everyone'), 'room/nothing/inside', 'odd\0'];
      const list = async (more: object = {}, client = claire) => {
        const found: ListedFile[] = [];
        let before = null;
        do {
          const input: object = { streams, before, limit: 3, ...more };
          const page: { files: ListedFile[]; before: typeof before } = await client.do(
            'file:list',
            input,
          );
          found.push(...page.files);
          ({ before } = page);
        } while (before);
        return found;
      };
      const held = (await list()).length;
      const ids: string[] = [];
      for (const [index, audience] of ['everyone', 'with:exotic', 'everyone'].entries()) {
        const content = await picture(10 + index, 10);
        const shown = await as('claire').file({ name: 'a.png', content });
        const text = await as('claire').file({ name: 'a.txt', content: 'A' });
        await launch.post(claire, audience, { text: '', files: [shown.id, text.id] });
        ids.unshift(shown.id, text.id);
      }
      const all = await list();
      assert.deepEqual(
        all.slice(0, 6).map(({ file }) => file.id),
        ids,
      );
      assert.equal(all.length, held + 6);
      const [{ post, root, stream: of, by, at, file }] = all as [ListedFile];
      assert.deepEqual(
        [root, of, by.id, at <= backend.clock()],
        [null, streams[1], 'claire', true],
      );
      const { post: read } = await claire.do('thread:read', { root: post });
      assert.ok(read.files.some((one: object) => isDeepStrictEqual(one, file)));
      for (const [name, isPicture] of [
        ['picture', true],
        ['document', false],
      ] as const) {
        const listed = await list({ of: name });
        assert.ok(listed.every((one) => (one.file.picture !== null) === isPicture));
        assert.equal(
          listed.length,
          all.filter((one) => (one.file.picture !== null) === isPicture).length,
        );
      }
      assert.deepEqual(await list({}, ravi), all);
      await claire.do('organization:remove', { room, organization: 'exotic' });
      assert.deepEqual(await list({}, ravi), []);
      await launch.post(claire, 'everyone', {
        files: [(await as('claire').file({ name: 'unseen.txt', content: 'A' })).id],
      });
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      const since = await list({}, ravi);
      assert.ok(!since.some((one) => one.file.name === 'unseen.txt'));
    });

    it('are pictures that the server fetched, once they hang on a post', async (test) => {
      const { claire, database, backend, post } = launch;
      const { store, clock } = backend;
      const fetched = createFiles({ store }, { database, clock, newId, timers: realTimers });
      test.after(() => fetched.close());
      const file = await fetched.keepPreview(await picture(700, 20), 'preview');
      assert.deepEqual(file.picture, { width: 700, height: 20, widths: [320, 640, 700] });
      await assert.rejects(fetched.keepPreview(Buffer.from('<svg/>'), 'preview'));
      assert.equal(await as('claire').text(file.id), 'absent');
      const id = await post(claire, 'with:exotic');
      await database.write(async (transaction) => {
        assert.ok(await attach(transaction, [file.id], (await postRow(transaction, id))!));
      });
      assert.equal((await as('ravi').read(file.id, 320)).status, 200);
      assert.equal(await as('lukas').text(file.id), 'absent');
      const { post: read } = await claire.do('thread:read', { root: id });
      assert.equal(read.files, undefined);
      await claire.do('post:edit', { id, text: 'x', mentions: [], files: [] });
      assert.equal((await as('ravi').read(file.id, 320)).status, 200);
      await claire.do('post:delete', { id });
      await letPass(launch, undoWithin);
      assert.equal(await store.read(`${file.id}-0`), undefined);
    });

    it('are pictures without a word of where they were taken', async () => {
      const content = await sharp({
        create: { width: 900, height: 600, channels: 3, background: '#c33' },
      })
        .withExif({ IFD0: { Copyright: 'Somewhere' } })
        .jpeg()
        .toBuffer();
      assert.ok(content.includes('Somewhere'));
      const file = await as('claire').file({ name: 'a.jpg', content: new Uint8Array(content) });
      assert.deepEqual(file.picture, { width: 900, height: 600, widths: [320, 640, 900] });
      for (const width of [undefined, 1, 320, 321, 5000]) {
        const response = await as('claire').read(file.id, width);
        assert.equal(response.status, 200);
        const bytes = Buffer.from(await response.arrayBuffer());
        assert.equal(Number(response.headers.get('content-length')), bytes.length);
        assert.ok(!bytes.includes('Somewhere'));
      }
    });
  });
}
