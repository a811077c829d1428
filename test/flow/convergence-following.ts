/** What the intents of following, muting and reminding do in their cases of `convergence.test.ts`. */
import { people } from '../support/people.ts';
import { detailed, stream, write, type Case } from './convergence-scene.ts';

export const followingCases: Record<string, Case> = {
  'announcement:remind': async (scene) => {
    const { claire, ravi, room } = scene;
    const inside = { stream: stream(room, 'inside'), title: 'Read this' };
    const announcement = { ...inside, detail: { kind: 'announcement' } };
    const colleagues = await write(claire, 'post:create', announcement);
    const gone = await detailed(scene, { kind: 'announcement' });
    const confirmed = await detailed(scene, { kind: 'announcement' });
    const asked = await detailed(scene, { kind: 'announcement' });
    for (const post of [colleagues.id, gone, confirmed, asked]) {
      await claire.do('announcement:remind', { post });
    }
    await ravi.do('announcement:confirm', { post: confirmed });
    await claire.do('post:delete', { id: gone });
    await claire.do('member:remove', { room, member: 'thomas' });
    await claire.do('member:admit', { room, member: 'thomas', role: 'member' });
  },
  'room:follow': async ({ claire, ravi, room }) => {
    await ravi.do('room:follow', { room, follow: 'followed' });
    await ravi.do('room:follow', { room, follow: 'muted' });
    await claire.do('member:remove', { room, member: 'lukas' });
  },
  'room:follow of someone who leaves and comes back': async ({ backend, claire, room }) => {
    const lukas = await backend.connect(people.lukas);
    await lukas.do('room:follow', { room, follow: 'muted' });
    await claire.do('member:remove', { room, member: 'lukas' });
    await claire.do('member:admit', { room, member: 'lukas', role: 'member' });
  },
  'thread:bookmark': async ({ ravi, thread }) => {
    await ravi.do('thread:bookmark', { post: thread, bookmarked: true });
  },
  'thread:follow': async ({ ravi, thread }) => {
    await ravi.do('thread:follow', { post: thread, follow: 'followed' });
  },
  'thread:mark': async ({ claire, ravi, thread }) => {
    const { seq } = await write(claire, 'post:comment', { root: thread });
    await ravi.do('thread:mark', { marks: [{ post: thread, readTo: seq }] });
    await ravi.do('thread:mark', { marks: [{ post: thread, readTo: 1 }] });
    await write(claire, 'post:comment', { root: thread });
    await ravi.do('thread:mark', { marks: [{ post: thread, readTo: 1e6 }] });
  },
};
