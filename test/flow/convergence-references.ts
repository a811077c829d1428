/** What becomes of what is quoted in a scene, in the cases of `convergence.test.ts`: its readers have looked it up. */
import { write, type Case } from './convergence-scene.ts';

export const referenceCases: Record<string, Case> = {
  'post:resolve': async ({ claire, ravi, thread, comment }) => {
    await ravi.do('post:resolve', { ids: [comment, 'nothing', thread] });
    await write(claire, 'post:edit', { id: thread, title: 'Said better' });
    await ravi.do('post:delete', { id: comment });
  },
  'post:resolve of what was deleted and brought back': async ({
    claire,
    ravi,
    thread,
    comment,
  }) => {
    for (const [client, id] of [
      [claire, thread],
      [ravi, comment],
    ] as const) {
      await client.do('post:delete', { id });
      await client.do('post:restore', { id });
    }
    await write(ravi, 'post:edit', { id: comment });
  },
  'post:resolve before somebody comes back': async ({ claire, room, thread }) => {
    await claire.do('member:remove', { room, member: 'ravi' });
    await write(claire, 'post:edit', { id: thread });
    await claire.do('member:admit', { room, member: 'ravi', role: 'member' });
  },
};
