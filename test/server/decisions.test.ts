import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decision, openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('a decision', () => {
  const launch = opened(() => openLaunchRoom());

  const decide = (more: object = {}, audience = 'with:exotic', client = launch.claire) =>
    launch.post(client, audience, { title: 'We go', detail: decision(more) });
  const refused = (more: object, audience = 'with:exotic') =>
    refusalOf(launch.claire, 'post:create', {
      ...{ stream: launch.stream(audience), title: 'We go', text: '', mentions: [] },
      detail: decision(more),
    });
  const detailOf = async (root: string) =>
    (await launch.claire.do('thread:read', { root })).post.detail;

  it('is never edited, not even by who wrote it', async () => {
    const { claire, ravi } = launch;
    const id = await decide();
    const input = { id, title: 'We stay', text: 'After all', mentions: [] };
    assert.equal(await refusalOf(claire, 'post:edit', input), 'forbidden');
    assert.equal(await refusalOf(ravi, 'post:edit', input), 'forbidden');
    assert.equal((await claire.do('thread:read', { root: id })).post.title, 'We go');
  });

  it('names who decided: members who read it, and its writer where nobody is named', async () => {
    const named = async (id: string) =>
      (await detailOf(id)).decidedBy.map((person: { id: string }) => person.id);
    assert.deepEqual(await named(await decide()), ['claire']);
    assert.deepEqual(await named(await decide({ decidedBy: ['ravi', 'thomas', 'ravi'] })), [
      'ravi',
      'thomas',
    ]);
    for (const stranger of ['lukas', 'nobody']) {
      const outcome = await refused({ decidedBy: ['ravi', stranger] });
      assert.equal(outcome, 'invalid detail.decidedBy', stranger);
    }
    assert.equal(await refused({ decidedBy: ['ravi'] }, 'inside'), 'invalid detail.decidedBy');
  });

  it('is replaced once, by another of the same stream', async () => {
    const { claire, lukas, post } = launch;
    const first = await decide();
    const second = await decide({ replaces: first });
    assert.equal((await detailOf(first)).replacedBy, second);
    assert.equal(await refused({ replaces: first }), 'invalid detail.replaces');
    assert.equal(await refused({ replaces: second }), 'ok');
    assert.equal(await refused({ replaces: await decide({}, 'everyone') }), 'absent');
    assert.equal(await refused({ replaces: await post(claire, 'with:exotic') }), 'absent');
    assert.equal(await refused({ replaces: 'nothing' }), 'absent');
    const input = { title: 'Mine', text: '', mentions: [], stream: launch.stream('with:alpenhof') };
    const foreign = { ...input, detail: decision({ replaces: await decide() }) };
    assert.equal(await refusalOf(lukas, 'post:create', foreign), 'absent');
  });

  it('holds again when the one in its place is deleted, and no more when that one is restored', async () => {
    const { claire } = launch;
    const first = await decide();
    const second = await decide({ replaces: first });
    await claire.do('post:delete', { id: second });
    assert.equal((await detailOf(first)).replacedBy, null);
    await claire.do('post:restore', { id: second });
    assert.equal((await detailOf(first)).replacedBy, second);
    await claire.do('post:delete', { id: second });
    const third = await decide({ replaces: first });
    await claire.do('post:restore', { id: second });
    assert.equal((await detailOf(first)).replacedBy, third);
    await claire.do('post:delete', { id: second });
    assert.equal((await detailOf(first)).replacedBy, third);
  });
});
