/** Who could read a post when it was written, and who can now. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import type { PostReader } from '../../src/protocol/readers.ts';
import { databases } from '../support/databases.ts';
import { PeopledRoom } from '../support/peopled-room.ts';

const claire = { id: 'claire', name: 'Claire Fontaine' };

for (const { name, skip, create } of databases) {
  describe(`the readers of a post, on ${name}`, { skip }, () => {
    let scene: PeopledRoom;

    before(async () => {
      scene = await PeopledRoom.start(create);
    });
    after(() => scene?.close());
    beforeEach(() => scene.open());

    const readers = async (id: string, post: string) => {
      const told = await scene
        .as(id)
        .do<{ then: number; now: number; readers: PostReader[] }>('post:readers', { post });
      const of = (which: 'then' | 'now') =>
        told.readers.flatMap((one) => (one[which] ? [one.member.id] : [])).sort();
      assert.deepEqual([told.then, told.now], [of('then').length, of('now').length]);
      return { then: of('then'), now: of('now'), readers: told.readers };
    };

    it('says who could read a post when it was written, and who can now', async () => {
      await scene.admitOrganization('exotic', ['ravi']);
      await scene.admit('nora');
      scene.now += 1000;
      const post = await scene.write('everyone');
      scene.now += 1000;
      await scene.admitOrganization('exotic', ['charlotte']);
      await scene.remove('nora');
      const told = await readers('thomas', post);
      assert.deepEqual(told.then, ['claire', 'nora', 'ravi', 'thomas']);
      assert.deepEqual(told.now, ['charlotte', 'claire', 'ravi', 'thomas']);
      const [charlotte, nora] = told.readers;
      assert.deepEqual(
        [charlotte!.member.id, charlotte!.how, charlotte!.by],
        ['charlotte', 'admitted', claire],
      );
      assert.deepEqual([nora!.member.id, nora!.ended, nora!.endedBy], ['nora', 'removed', claire]);
      assert.deepEqual((await readers('claire', await scene.write('inside'))).now, [
        'claire',
        'thomas',
      ]);
    });

    it('tells a partner nothing of other partners, and nobody of a post that is not theirs', async () => {
      await scene.admitOrganization('exotic', ['ravi']);
      await scene.admitOrganization('alpenhof', ['lukas', 'mia']);
      const post = await scene.write('everyone');
      await scene.remove('mia');
      const told = await readers('ravi', post);
      assert.deepEqual(told.then, ['claire', 'ravi', 'thomas']);
      assert.deepEqual(told.now, told.then);
      const inside = await scene.write('inside');
      assert.equal((await scene.as('ravi').answer('post:readers', { post: inside })).ok, false);
      assert.equal((await scene.as('nora').answer('post:readers', { post })).ok, false);
    });

    it('agrees with what each of them can read, then and now, whoever comes and goes', async () => {
      const others = ['thomas', 'nora', 'ravi', 'charlotte', 'lukas'];
      const isRead = async (post: string) => {
        const reads = await Promise.all(
          ['claire', ...others].map(async (id) => {
            return (await scene.as(id).answer('thread:read', { root: post })).ok ? [id] : [];
          }),
        );
        return reads.flat().sort();
      };
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ who: fc.constantFrom(...others), audience: fc.nat(2) }), {
            minLength: 6,
            maxLength: 10,
          }),
          async (steps) => {
            await scene.open({ members: [] });
            await scene.admitOrganization('exotic', []);
            await scene.admitOrganization('alpenhof', []);
            const inside = new Set<string>();
            const written: { post: string; then: string[] }[] = [];
            for (const { who, audience } of steps) {
              scene.now += 1000;
              await (inside.has(who) ? scene.remove(who) : scene.admit(who));
              if (!inside.delete(who)) inside.add(who);
              scene.now += 1000;
              const post = await scene.write(['everyone', 'inside', 'with:exotic'][audience]!);
              written.push({ post, then: await isRead(post) });
            }
            for (const { post, then } of written) {
              const told = await readers('claire', post);
              assert.deepEqual(told.then, then);
              assert.deepEqual(told.now, await isRead(post));
            }
          },
        ),
        { seed: 1, numRuns: 4 },
      );
    });
  });
}
