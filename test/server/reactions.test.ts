/** A network that has switched some reactions off, after people have reacted so. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { refusalOf } from '../support/launch-room.ts';
import { people } from '../support/people.ts';

const [embedded] = databases;

describe('a reaction that is switched off', () => {
  let backend: Backend;
  let claire: Client;
  let post: string;
  let drop: () => Promise<void>;

  before(async () => {
    const created = await embedded!.create();
    drop = () => created.drop();
    const earlier = await startBackend({ database: await created.open() });
    await introduce(earlier, ['thomas']);
    const writer = await earlier.connect(people.claire);
    assert.deepEqual((await writer.do('session:open', {})).reactions, [
      ...['agree', 'thanks', 'ok', 'idea', 'question', 'eye'],
    ]);
    const input = {
      title: 'Launch',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: [],
    };
    const { room } = await writer.do('room:open', input);
    const stream = `room/${room.id}/inside`;
    post = (await writer.do('post:create', { stream, text: 'A text', mentions: [] })).id;
    await writer.do('reaction:add', { post, reaction: 'idea' });
    await earlier.close();
    backend = await startBackend({ database: await created.open(), reactions: ['agree', 'eye'] });
    claire = await backend.connect(people.claire);
  });
  after(async () => {
    await backend?.close();
    await drop?.();
  });

  const tallies = async () => (await claire.do('thread:read', { root: post })).post.reactions;

  it('is not among those that a session is told of', async () => {
    assert.deepEqual((await claire.do('session:open', {})).reactions, ['agree', 'eye']);
  });

  it('is added no more, and stays where it was', async () => {
    assert.equal(
      await refusalOf(claire, 'reaction:add', { post, reaction: 'thanks' }),
      'invalid reaction',
    );
    assert.equal(await refusalOf(claire, 'reaction:add', { post, reaction: 'agree' }), 'ok');
    assert.deepEqual(await tallies(), [
      { reaction: 'agree', members: ['claire'] },
      { reaction: 'idea', members: ['claire'] },
    ]);
  });

  it('says nothing of a post that is not there', async () => {
    const nowhere = { post: 'nowhere', reaction: 'thanks' };
    assert.equal(await refusalOf(claire, 'reaction:add', nowhere), 'absent');
  });

  it('can be taken away still, and then not be added again', async () => {
    await claire.do('reaction:remove', { post, reaction: 'idea' });
    assert.deepEqual(await tallies(), [{ reaction: 'agree', members: ['claire'] }]);
    assert.equal(
      await refusalOf(claire, 'reaction:add', { post, reaction: 'idea' }),
      'invalid reaction',
    );
  });
});
