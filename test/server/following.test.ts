import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Own } from '../../src/protocol/own.ts';
import type { Client } from '../support/backend.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/people.ts';

describe('following and muting', () => {
  const launch = opened(() => openLaunchRoom());

  const ownOf = async (client: Client, root: string): Promise<Own> =>
    (await client.do('thread:read', { root })).own;
  const unread = async (client: Client, audience: string): Promise<number> =>
    (await client.do('read:count', { streams: [launch.stream(audience)] })).unread[0];
  const found = async (client: Client, filter: object): Promise<string[]> => {
    const streams = ['everyone', 'inside', 'with:exotic'].map((one) => launch.stream(one));
    const page = await client.do('feed:read', { streams, before: null, limit: 100, filter });
    return page.threads.map(({ post }: { post: { id: string } }) => post.id);
  };

  it('begins for whoever comments on a thread, and not for who has muted it', async () => {
    const { claire, ravi, thomas, post, comment } = launch;
    const id = await post(claire, 'with:exotic');
    assert.equal((await ownOf(ravi, id)).follow, 'usual');
    const place = await claire.do('post:comment', { root: id, text: 'First', mentions: [] });
    await comment(ravi, id);
    assert.deepEqual(await ownOf(ravi, id), {
      ...{ confirmedAt: null, bookmarkedAt: null, choices: [] },
      ...{ follow: 'followed', readTo: place.seq },
    });
    await thomas.do('thread:follow', { post: id, follow: 'muted' });
    await comment(thomas, id);
    assert.equal((await ownOf(thomas, id)).follow, 'muted');
    await comment(claire, id);
    assert.equal((await ownOf(claire, id)).follow, 'usual');
    for (const [client, follows] of [
      [claire, true],
      [ravi, true],
      [thomas, false],
    ] as const) {
      assert.equal((await found(client, { followed: true })).includes(id), follows);
    }
    await ravi.do('thread:follow', { post: id, follow: 'usual' });
    assert.ok(!(await found(ravi, { followed: true })).includes(id));
  });

  it('of a room has all its threads followed, but for those that are muted', async () => {
    const { claire, ravi, room, post } = launch;
    const [quiet, other] = [await post(claire, 'with:exotic'), await post(claire, 'with:exotic')];
    await ravi.do('thread:follow', { post: quiet, follow: 'muted' });
    assert.ok(!(await found(ravi, { followed: true })).includes(other));
    await ravi.do('room:follow', { room, follow: 'followed' });
    const followed = await found(ravi, { followed: true });
    assert.ok(followed.includes(other) && !followed.includes(quiet));
    await ravi.do('room:follow', { room, follow: 'usual' });
    assert.ok(!(await found(ravi, { followed: true })).includes(other));
  });

  it('takes what is muted out of the counts, and puts it back', async () => {
    const { claire, thomas, room, post } = launch;
    const before = await unread(thomas, 'inside');
    const id = await post(claire, 'inside');
    await post(claire, 'inside');
    assert.equal(await unread(thomas, 'inside'), before + 2);
    await thomas.do('thread:follow', { post: id, follow: 'muted' });
    assert.equal(await unread(thomas, 'inside'), before + 1);
    assert.ok(!(await found(thomas, { unread: true })).includes(id));
    await thomas.do('room:follow', { room, follow: 'muted' });
    assert.equal(await unread(thomas, 'inside'), 0);
    await thomas.do('room:follow', { room, follow: 'usual' });
    await thomas.do('thread:follow', { post: id, follow: 'usual' });
    assert.equal(await unread(thomas, 'inside'), before + 2);
  });

  it('counts for whoever comes in what comes since, whatever their role is then', async () => {
    const { claire, thomas, room, post } = launch;
    const admitAs = (role: string) => claire.do('member:admit', { room, member: 'thomas', role });
    await claire.do('member:remove', { room, member: 'thomas' });
    await post(claire, 'everyone');
    await admitAs('member');
    assert.equal(await unread(thomas, 'everyone'), 0);
    const id = await post(claire, 'everyone');
    assert.equal(await unread(thomas, 'everyone'), 1);
    await admitAs('facilitator');
    assert.equal(await unread(thomas, 'everyone'), 1);
    assert.ok((await found(thomas, { unread: true })).includes(id));
  });

  it('keeps the place in what is followed: further only, and no further than there is something', async () => {
    const { claire, ravi, post, comment } = launch;
    const id = await post(claire, 'with:exotic');
    const mark = (readTo: number) => ravi.do('thread:mark', { marks: [{ post: id, readTo }] });
    const readTo = async () => (await ownOf(ravi, id)).readTo;
    await mark(1e9);
    assert.equal(await readTo(), 0, 'it is not followed');
    await comment(ravi, id);
    const { seq } = await claire.do('post:comment', { root: id, text: 'More', mentions: [] });
    await mark(1e9);
    assert.equal(await readTo(), seq);
    await mark(1);
    assert.equal(await readTo(), seq);
  });

  it('is told to whom it is of, and to nobody else', async () => {
    const { claire, ravi, room, stream, backend, post, comment } = launch;
    const id = await post(claire, 'with:exotic');
    await claire.do('stream:open', {
      streams: [{ stream: stream('with:exotic'), since: null }],
      threads: 1,
    });
    const page = await backend.connect(people.ravi);
    const own = [{ stream: 'member/ravi', since: null }];
    await page.do('stream:open', { streams: own, threads: 0 });
    await ravi.do('room:follow', { room, follow: 'muted' });
    await ravi.do('room:follow', { room, follow: 'usual' });
    await ravi.do('thread:follow', { post: id, follow: 'followed' });
    const { seq } = await claire.do('post:comment', { root: id, text: 'More', mentions: [] });
    await ravi.do('thread:mark', { marks: [{ post: id, readTo: seq }] });
    const last = await comment(claire, id);
    const has = (words: string) => (frame: object) => JSON.stringify(frame).includes(words);
    await claire.until(has(last));
    for (const type of ['follow:changed', 'own:changed', 'thread:marked']) {
      await page.until(has(type));
      assert.ok(!claire.frames.some((frame) => has(type)(frame) && has(id)(frame)));
    }
  });

  it('is for what one reads, and ends with one’s part in the room', async () => {
    const { claire, lukas, ravi, room, post, backend } = launch;
    const id = await post(claire, 'with:exotic');
    assert.equal(await refusalOf(lukas, 'thread:follow', { post: id, follow: 'muted' }), 'absent');
    assert.equal(
      await refusalOf(ravi, 'room:follow', { room: 'nothing', follow: 'muted' }),
      'absent',
    );
    await lukas.do('room:follow', { room, follow: 'muted' });
    await claire.do('member:remove', { room, member: 'lukas' });
    assert.equal(await refusalOf(lukas, 'room:follow', { room, follow: 'usual' }), 'absent');
    await claire.do('member:admit', { room, member: 'lukas', role: 'member' });
    const page = await backend.connect(people.lukas);
    const streams = [{ stream: 'member/lukas', since: null }];
    const opened = await page.do('stream:open', { streams, threads: 0 });
    assert.deepEqual(opened.streams[0].snapshot.follows, []);
  });
});
