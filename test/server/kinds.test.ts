/** What a post of each kind needs, and who may say what becomes of it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kinds } from '../../src/protocol/kind.ts';
import { decision, openLaunchRoom, poll, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('a post', () => {
  const launch = opened(() => openLaunchRoom());

  const details: Record<(typeof kinds)[number], object> = {
    message: { kind: 'message' },
    question: { kind: 'question' },
    announcement: { kind: 'announcement' },
    poll: poll(),
    decision: decision(),
    idea: { kind: 'idea' },
  };
  const titled = ['announcement', 'poll', 'decision', 'idea'];
  const create = (input: object, client = launch.claire) =>
    refusalOf(client, 'post:create', {
      stream: launch.stream('everyone'),
      text: 'A text',
      mentions: [],
      ...input,
    });

  it('has a title where its kind is read by it', async () => {
    for (const kind of kinds) {
      const wanted = titled.includes(kind) ? 'invalid title' : 'ok';
      assert.equal(await create({ detail: details[kind] }), wanted, kind);
      assert.equal(await create({ detail: details[kind], title: null }), wanted, kind);
      assert.equal(await create({ detail: details[kind], title: ' \u200b' }), 'invalid title');
      assert.equal(await create({ detail: details[kind], title: 'Said', text: '' }), 'ok', kind);
    }
  });

  it('keeps the title that its kind needs', async () => {
    const { claire, post } = launch;
    for (const kind of kinds.filter((name) => name !== 'decision')) {
      const id = await post(claire, 'everyone', { title: 'Said', detail: details[kind] });
      const edit = (title: object) =>
        refusalOf(claire, 'post:edit', { id, text: 'Anew', mentions: [], ...title });
      assert.equal(await edit({}), 'ok', kind);
      assert.equal((await claire.do('post:source', { id })).title, 'Said');
      const wanted = titled.includes(kind) ? 'invalid title' : 'ok';
      assert.equal(await edit({ title: null }), wanted, kind);
    }
  });

  it('says something that is to be seen, as it is written and as it is edited', async () => {
    const { claire, post, comment } = launch;
    const id = await post(claire, 'everyone');
    const reply = await comment(claire, id);
    for (const text of ['', ' \n', '\u200b', '\u2060\ufeff']) {
      assert.equal(await create({ text }), 'invalid text');
      for (const edited of [id, reply]) {
        const input = { id: edited, text, mentions: [] };
        assert.equal(await refusalOf(claire, 'post:edit', input), 'invalid text');
      }
      const said = { root: id, text, mentions: [] };
      assert.equal(await refusalOf(claire, 'post:comment', said), 'invalid text');
    }
  });

  it('has no title where it is a comment', async () => {
    const { claire, post, comment } = launch;
    const id = await comment(claire, await post(claire, 'everyone'));
    const input = { id, text: 'Anew', mentions: [], title: 'A comment' };
    assert.equal(await refusalOf(claire, 'post:edit', input), 'invalid title');
    assert.equal(await refusalOf(claire, 'post:edit', { ...input, title: null }), 'ok');
  });

  it('replies to a comment of the same thread that is there, and else to the thread', async () => {
    const { claire, ravi, post, comment } = launch;
    const root = await post(claire, 'with:exotic');
    const repliedTo = async (to: string): Promise<string | undefined> => {
      const { id } = await ravi.do('post:comment', { root, to, text: 'Yes', mentions: [] });
      const { comments } = await ravi.do('thread:read', { root });
      return comments.find((one: { id: string }) => one.id === id).to?.comment;
    };
    const first = await comment(claire, root);
    assert.equal(await repliedTo(first), first);
    assert.equal(await repliedTo(root), undefined);
    const elsewhere = await comment(claire, await post(claire, 'with:exotic'));
    assert.equal(await repliedTo(elsewhere), undefined);
    await claire.do('post:delete', { id: first });
    assert.equal(await repliedTo(first), undefined);
  });
});

describe('an idea', () => {
  const launch = opened(() => openLaunchRoom());

  it('is decided on by who keeps the room alive, and by nobody else, its author included', async () => {
    const { claire, thomas, ravi, lukas, post } = launch;
    const idea = { title: 'A thought', detail: { kind: 'idea' } };
    const id = await post(ravi, 'with:exotic', idea);
    const decide = (client: typeof claire, of = id) =>
      refusalOf(client, 'idea:decide', { post: of, is: 'adopted', reason: 'Good.' });
    assert.equal(await decide(ravi), 'forbidden');
    assert.equal(await decide(thomas), 'forbidden');
    assert.equal(await decide(lukas), 'absent');
    assert.equal(await decide(claire, await post(claire, 'with:exotic')), 'absent');
    assert.equal(await decide(claire), 'ok');
    const { post: decided } = await ravi.do('thread:read', { root: id });
    assert.equal(decided.detail.outcome.is, 'adopted');
    assert.equal(decided.detail.outcome.by.id, 'claire');
  });

  it('is supported until it is decided on', async () => {
    const { claire, ravi, post } = launch;
    const id = await post(ravi, 'with:exotic', { title: 'A thought', detail: { kind: 'idea' } });
    const vote = (choices: number[]) => refusalOf(claire, 'vote:cast', { post: id, choices });
    assert.equal(await vote([1]), 'invalid choices');
    assert.equal(await vote([0]), 'ok');
    await claire.do('idea:decide', { post: id, is: 'declined', reason: 'Too dear.' });
    assert.equal(await vote([]), 'forbidden');
    const thread = await ravi.do('thread:read', { root: id });
    assert.deepEqual(thread.post.detail.ballot.choices[0].members, ['claire']);
  });
});

describe('a pin', () => {
  const launch = opened(() => openLaunchRoom());

  it('is put in by who keeps the room alive, into first posts', async () => {
    const { claire, thomas, ravi, lukas, post, comment } = launch;
    const id = await post(ravi, 'with:exotic');
    const pin = (client: typeof claire, of = id) =>
      refusalOf(client, 'post:pin', { post: of, pinned: true });
    assert.equal(await pin(ravi), 'forbidden');
    assert.equal(await pin(thomas), 'forbidden');
    assert.equal(await pin(lukas), 'absent');
    assert.equal(await pin(claire, await comment(claire, id)), 'absent');
    assert.equal(await pin(claire), 'ok');
    await claire.do('post:pin', { post: id, pinned: false });
  });

  it('is one of two in a room, in all its audiences together', async () => {
    const { claire, post } = launch;
    const pin = (id: string, pinned = true) => refusalOf(claire, 'post:pin', { post: id, pinned });
    const [one, other, third] = [
      await post(claire, 'everyone'),
      await post(claire, 'inside'),
      await post(claire, 'with:exotic'),
    ];
    assert.equal(await pin(one), 'ok');
    assert.equal(await pin(other), 'ok');
    assert.equal(await pin(third), 'full');
    // What is pinned already takes no more room.
    assert.equal(await pin(one), 'ok');
    assert.equal(await pin(third, false), 'ok');
    assert.equal(await pin(one, false), 'ok');
    assert.equal(await pin(third), 'ok');
    await claire.do('post:delete', { id: other });
    assert.equal(await pin(one), 'ok');
    await claire.do('post:restore', { id: other });
    const page = { streams: [launch.stream('inside')], before: null, limit: 10 };
    assert.deepEqual((await claire.do('feed:read', page)).pinned, []);
  });
});
