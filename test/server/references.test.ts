import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Reference } from '../../src/protocol/reference.ts';
import type { Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { people } from '../support/people.ts';
import { filesAs } from '../support/uploads.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

/** What someone finds where a text refers to a post. */
async function resolve(client: Client, ...ids: string[]): Promise<(Reference | null)[]> {
  return (await client.do('post:resolve', { ids })).references;
}

for (const database of databases) {
  describe(`a reference, on ${database.name}`, { skip: database.skip }, () => {
    const launch = opened(() => openLaunchRoom(database));

    it('is what its reader may read of the post, in the order asked', async () => {
      const { claire, ravi, post, comment, stream } = launch;
      const text = 'Ask **everybody** at\n\n- `4 Acme Road`\n- #harvest-2026';
      const question = { title: 'Where?', text, detail: { kind: 'question' } };
      const id = await post(claire, 'with:exotic', question);
      const reply = await comment(ravi, id);
      const [second, none, first] = await resolve(ravi, reply, 'nothing', id);
      const { by, at, changed, ...said } = first!;
      assert.deepEqual(said, {
        files: [],
        ...{ id, root: null, stream: stream('with:exotic'), kind: 'question', title: 'Where?' },
        text: 'Ask everybody at 4 Acme Road #harvest-2026',
      });
      assert.equal(by.id, 'claire');
      assert.equal(second?.root, id);
      assert.equal(none, null);
    });

    it('names what hangs on the post now', async () => {
      const { claire, ravi, post, backend } = launch;
      const files = filesAs(backend, people.claire);
      const plan = await files.file({ name: 'plan.txt', content: 'Plan' });
      const id = await post(claire, 'with:exotic', { text: '', files: [plan.id] });
      assert.deepEqual((await resolve(ravi, id))[0]?.files, ['plan.txt']);
      await claire.do('post:edit', { id, text: 'Without', mentions: [], files: [] });
      assert.deepEqual((await resolve(ravi, id))[0]?.files, []);
    });

    it('says how the post begins as it was edited last', async () => {
      const { claire, post } = launch;
      const id = await post(claire, 'inside');
      const text = `${'word '.repeat(100)}`;
      await claire.do('post:edit', { id, text, mentions: [] });
      const [reference] = await resolve(claire, id);
      assert.match(reference!.text, /^(word ){55}word…$/);
    });

    it('is nothing of what its reader cannot read, as of what is not there', async () => {
      const { claire, ravi, lukas, post, comment } = launch;
      for (const audience of ['inside', 'with:alpenhof'] as const) {
        const id = await post(claire, audience);
        const reply = await comment(claire, id);
        assert.deepEqual(await resolve(ravi, id, reply, 'nothing'), [null, null, null]);
      }
      const id = await post(ravi, 'with:exotic');
      assert.deepEqual(await resolve(lukas, id), [null]);
    });

    it('is nothing once the post was deleted, for whoever quoted it and for its author', async () => {
      const { claire, ravi, post, comment } = launch;
      const id = await post(claire, 'with:exotic');
      const kept = await comment(ravi, id);
      const gone = await comment(ravi, id);
      await post(ravi, 'with:exotic', { quote: gone });
      await claire.do('post:delete', { id });
      await ravi.do('post:delete', { id: gone });
      for (const client of [claire, ravi]) {
        const [first, second, third] = await resolve(client, id, gone, kept);
        assert.deepEqual([first, second], [null, null]);
        assert.equal(third?.id, kept);
      }
      await claire.do('post:restore', { id });
      assert.equal((await resolve(ravi, id))[0]?.id, id);
    });

    it('is nothing once its reader was removed, nor of the time before they came back', async () => {
      const { claire, ravi, room, post } = launch;
      const before = await post(claire, 'with:exotic');
      await claire.do('member:remove', { room, member: 'ravi' });
      const between = await post(claire, 'with:exotic');
      assert.deepEqual(await resolve(ravi, before, between), [null, null]);
      await claire.do('member:admit', { room, member: 'ravi', role: 'member' });
      const after = await post(claire, 'with:exotic');
      const page = await ravi.do('feed:read', {
        ...{ streams: [launch.stream('with:exotic')], before: null, limit: 100 },
      });
      const readable = page.threads.map((thread: { post: { id: string } }) => thread.post.id);
      const found = await resolve(ravi, before, between, after);
      assert.deepEqual(
        found.map((reference) => reference !== null),
        [before, between, after].map((id) => readable.includes(id)),
      );
    });

    it('is asked for by fifty at the most', async () => {
      const ids = Array.from({ length: 51 }, (_, index) => `post-${index}`);
      assert.equal(await refusalOf(launch.claire, 'post:resolve', { ids }), 'invalid ids');
      assert.equal(await refusalOf(launch.claire, 'post:resolve', { ids: [] }), 'invalid ids');
    });
  });
}
