import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Client } from '../support/backend.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('the answer to a question', () => {
  const launch = opened(() => openLaunchRoom());

  const ask = (client: Client) =>
    launch.post(client, 'with:exotic', { detail: { kind: 'question' } });
  const accept = (client: Client, comment: string) =>
    refusalOf(client, 'question:accept', { comment });
  const reopen = (client: Client, question: string) =>
    refusalOf(client, 'question:reopen', { question });
  const answerTo = async (root: string) => {
    const { post, answer } = await launch.claire.do('thread:read', { root });
    assert.equal(post.detail.accepted?.comment, answer?.id);
    return answer?.id;
  };

  it('is chosen, and taken back, by who asked and by who keeps the room alive', async () => {
    const { claire, thomas, ravi, lukas, comment } = launch;
    const question = await ask(ravi);
    const answer = await comment(thomas, question);
    for (const [choose, id] of [
      [accept, answer],
      [reopen, question],
    ] as const) {
      assert.equal(await choose(thomas, id), 'forbidden');
      assert.equal(await choose(lukas, id), 'absent');
      assert.equal(await choose(ravi, id), 'ok');
      assert.equal(await choose(claire, id), 'ok');
      assert.equal(await answerTo(question), choose === accept ? answer : undefined);
    }
  });

  it('is a comment on a question, and there', async () => {
    const { claire, post, comment } = launch;
    const question = await ask(claire);
    assert.equal(await accept(claire, question), 'absent');
    const message = await post(claire, 'with:exotic');
    const beside = await comment(claire, message);
    assert.equal(await accept(claire, beside), 'absent');
    assert.equal(await reopen(claire, message), 'absent');
    assert.equal(await reopen(claire, beside), 'absent');
    const answer = await comment(claire, question);
    await claire.do('post:delete', { id: answer });
    assert.equal(await accept(claire, answer), 'absent');
    const kept = await comment(claire, question);
    await claire.do('post:delete', { id: question });
    assert.equal(await accept(claire, kept), 'absent');
    assert.equal(await reopen(claire, question), 'absent');
  });

  it('gives way to another, and to none when it is deleted', async () => {
    const { claire, ravi, comment, stream } = launch;
    const question = await ask(ravi);
    const [one, other] = [await comment(claire, question), await comment(claire, question)];
    await accept(ravi, one);
    await accept(ravi, other);
    assert.equal(await answerTo(question), other);
    const unanswered = async () => {
      const input = { streams: [stream('with:exotic')], before: null, limit: 10 };
      const page = await ravi.do('feed:read', { ...input, filter: { unanswered: true } });
      return page.threads.map(({ post }: { post: { id: string } }) => post.id);
    };
    assert.ok(!(await unanswered()).includes(question));
    await claire.do('post:delete', { id: other });
    assert.equal(await answerTo(question), undefined);
    assert.ok((await unanswered()).includes(question));
    await claire.do('post:restore', { id: other });
    assert.equal(await answerTo(question), undefined);
  });
});
