/** What a post said before it was edited. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { people } from '../support/people.ts';
import { filesAs } from '../support/uploads.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('the history of a post', () => {
  const launch = opened(() => openLaunchRoom());

  it('is what it said before, oldest first, to whoever can read the post', async () => {
    const { claire, thomas, ravi, lukas, post, comment } = launch;
    const root = await post(claire, 'with:exotic');
    for (const [id, author] of [
      [await post(claire, 'with:exotic', { text: 'One' }), claire],
      [await comment(ravi, root, { text: 'One' }), ravi],
    ] as const) {
      for (const text of ['Two', 'Three']) await author.do('post:edit', { id, text, mentions: [] });
      for (const client of [claire, thomas, ravi]) {
        const { versions } = await client.do('post:history', { id });
        const said = versions.map(({ body }: { body: any[] }) => body[0].children[0].text);
        assert.deepEqual(said, ['One', 'Two']);
        assert.ok(versions[0].at <= versions[1].at);
      }
      assert.equal(await refusalOf(lukas, 'post:history', { id }), 'absent');
    }
  });

  it('names what hung on it then, and not what hangs on it now', async () => {
    const { claire, ravi, post, backend } = launch;
    const [first, second] = await Promise.all(
      ['first.txt', 'second.txt'].map((name) =>
        filesAs(backend, people.claire).file({ name, content: name }),
      ),
    );
    const id = await post(claire, 'with:exotic', { text: 'One', files: [first!.id] });
    await claire.do('post:edit', { id, text: 'Two', mentions: [], files: [second!.id] });
    await claire.do('post:edit', { id, text: 'Three', mentions: [] });
    const { versions } = await ravi.do('post:history', { id });
    assert.deepEqual(
      versions.map(({ files }: { files: string[] }) => files),
      [['first.txt'], ['second.txt']],
    );
    assert.equal(await filesAs(backend, people.ravi).text(first!.id), 'absent');
  });

  it('is closed to who came later than the thread', async () => {
    const { claire, backend, room, post } = launch;
    const id = await post(claire, 'everyone');
    await claire.do('post:edit', { id, text: 'Anew', mentions: [] });
    const mia = await backend.connect(people.mia);
    assert.equal(await refusalOf(mia, 'post:history', { id }), 'absent');
    await claire.do('organization:remove', { room, organization: 'alpenhof' });
    const missed = await post(claire, 'everyone');
    await claire.do('post:edit', { id: missed, text: 'Anew', mentions: [] });
    await claire.do('organization:admit', { room, organization: 'alpenhof', members: ['mia'] });
    assert.equal(await refusalOf(mia, 'post:history', { id: missed }), 'absent');
  });

  it('goes with the post, and comes back with it', async () => {
    const { claire, ravi, post } = launch;
    const id = await post(claire, 'with:exotic', { title: 'One' });
    await claire.do('post:edit', { id, title: 'Two', text: 'A text', mentions: [] });
    await claire.do('post:delete', { id });
    assert.equal(await refusalOf(ravi, 'post:history', { id }), 'absent');
    assert.equal(await refusalOf(claire, 'post:history', { id }), 'absent');
    await claire.do('post:restore', { id });
    const { versions } = await ravi.do('post:history', { id });
    assert.deepEqual(
      versions.map(({ title }: { title: string }) => title),
      ['One'],
    );
  });
});
