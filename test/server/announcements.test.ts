import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { people } from '../support/people.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('an announcement', () => {
  const launch = opened(() => openLaunchRoom());

  const announcement = { title: 'We close at noon', detail: { kind: 'announcement' } };
  const announce = (audience: string, client = launch.claire) =>
    launch.post(client, audience, announcement);

  it('is made by employees, and by partners not even among their own', async () => {
    const { ravi, thomas, stream } = launch;
    const input = { ...announcement, stream: stream('with:exotic'), text: '', mentions: [] };
    assert.equal(await refusalOf(ravi, 'post:create', input), 'forbidden');
    assert.equal(await refusalOf(thomas, 'post:create', input), 'ok');
  });

  it('is confirmed by whoever reads it, though they may not write there, and once', async () => {
    const { claire, ravi, lukas, backend, post, comment } = launch;
    const id = await announce('everyone');
    const confirm = (client: typeof claire, of: string) =>
      refusalOf(client, 'announcement:confirm', { post: of });
    const more = { root: id, text: 'Noted', mentions: [] };
    assert.equal(await refusalOf(ravi, 'post:comment', more), 'forbidden');
    const { own } = await ravi.do('announcement:confirm', { post: id });
    backend.advance(1000);
    assert.deepEqual((await ravi.do('announcement:confirm', { post: id })).own, own);
    assert.equal((await ravi.do('thread:read', { root: id })).own.confirmedAt, own.confirmedAt);
    assert.equal((await lukas.do('thread:read', { root: id })).own.confirmedAt, null);
    assert.equal(await confirm(lukas, await announce('with:exotic')), 'absent');
    assert.equal(await confirm(claire, await post(claire, 'everyone')), 'absent');
    assert.equal(await confirm(claire, await comment(claire, id)), 'absent');
  });

  it('is confirmed without anybody else hearing of it', async () => {
    const { claire, lukas, ravi, stream, backend, comment } = launch;
    const id = await announce('everyone');
    const streams = [{ stream: stream('everyone'), since: null }];
    await Promise.all(
      [claire, lukas].map((client) => client.do('stream:open', { streams, threads: 5 })),
    );
    const page = await backend.connect(people.ravi);
    const own = [{ stream: 'member/ravi', since: null }];
    await page.do('stream:open', { streams: own, threads: 0 });
    await ravi.do('announcement:confirm', { post: id });
    const last = await comment(claire, id);
    const has = (words: string) => (frame: object) => JSON.stringify(frame).includes(words);
    for (const client of [claire, lukas]) {
      await client.until(has(last));
      assert.ok(!client.frames.some(has('own:changed')));
      assert.ok(!client.frames.some(has('ravi')));
    }
    await page.until(has('confirmedAt'));
  });

  it('tells its author, and nobody else, how many of each organization have confirmed', async () => {
    const { claire, thomas, ravi, lukas, post, room } = launch;
    const id = await announce('everyone');
    for (const client of [ravi, thomas, claire]) {
      await client.do('announcement:confirm', { post: id });
    }
    const readers = async () =>
      (await claire.do('announcement:readers', { post: id })).organizations;
    assert.deepEqual(await readers(), [
      { id: 'aubry', name: 'Maison Aubry', readers: 2, confirmed: 1 },
      { id: 'exotic', name: 'Exotic Liquids', readers: 2, confirmed: 1 },
      { id: 'alpenhof', name: 'Alpenhof Vertrieb', readers: 1, confirmed: 0 },
    ]);
    for (const client of [thomas, ravi, lukas]) {
      assert.equal(await refusalOf(client, 'announcement:readers', { post: id }), 'forbidden');
    }
    const plain = await post(claire, 'everyone');
    assert.equal(await refusalOf(claire, 'announcement:readers', { post: plain }), 'absent');
    // Of whom it counts, each can read it now.
    await claire.do('member:remove', { room, member: 'ravi' });
    assert.deepEqual((await readers())[1], {
      ...{ id: 'alpenhof', name: 'Alpenhof Vertrieb' },
      ...{ readers: 1, confirmed: 0 },
    });
    await claire.do('post:delete', { id });
    assert.equal(await refusalOf(claire, 'announcement:readers', { post: id }), 'absent');
  });
});
