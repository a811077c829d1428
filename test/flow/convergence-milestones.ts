/** What the intents of milestones do in their cases of `convergence.test.ts`. */
import { detailed, stream, type Case, type Scene } from './convergence-scene.ts';

/** Claire sets a milestone that Ravi answers for. */
const set = async ({ claire, room }: Scene, more: object = {}): Promise<string> => {
  const input = { stream: stream(room, 'with:exotic'), title: 'Label proof', owner: 'ravi' };
  return (await claire.do('milestone:set', { ...input, due: '2027-03-12', ...more })).milestone.id;
};

export const milestoneCases: Record<string, Case> = {
  'milestone:set': async (scene) => {
    const { room } = scene;
    const first = await set(scene);
    await set(scene, { due: '2027-01-08' });
    for (const audience of ['everyone', 'inside']) {
      await set(scene, { stream: stream(room, audience), owner: 'thomas' });
    }
    await set(scene, { milestone: first, title: 'Label proof, French', owner: 'claire' });
  },
  'milestone:set, and its owner leaves and comes back': async (scene) => {
    const { claire, room } = scene;
    const dropped = await set(scene);
    await set(scene);
    await claire.do('milestone:drop', { milestone: dropped });
    await claire.do('member:remove', { room, member: 'ravi' });
    await claire.do('milestone:restore', { milestone: dropped });
    await claire.do('member:admit', { room, member: 'ravi', role: 'member' });
  },
  'milestone:reach': async (scene) => {
    const [one, other] = [await set(scene), await set(scene)];
    for (const reached of [true, true, false]) {
      await scene.ravi.do('milestone:reach', { milestone: one, reached });
    }
    await scene.claire.do('milestone:reach', { milestone: other, reached: true });
  },
  'progress:read': async (scene) => {
    await detailed(scene, { kind: 'question' });
    for (const client of [scene.claire, scene.ravi]) {
      await client.do('progress:read', { room: scene.room });
    }
  },
  'milestone:drop': async (scene) => {
    await set(scene);
    await scene.claire.do('milestone:drop', { milestone: await set(scene) });
  },
  'milestone:restore': async (scene) => {
    const id = await set(scene);
    await scene.claire.do('milestone:drop', { milestone: id });
    await scene.claire.do('milestone:restore', { milestone: id });
  },
};
