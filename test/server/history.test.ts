/** What a post said before it was edited. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { people } from '../support/people.ts';
import { openLaunchRoom, refusalOf, type LaunchRoom } from '../support/launch-room.ts';

describe('the history of a post', () => {
  let launch: LaunchRoom;

  before(async () => (launch = await openLaunchRoom()));
  after(() => launch.close());

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
