/** What the intents of posts for later do in their cases of `convergence.test.ts`. */
import type { Frame } from '../../src/protocol/wire.ts';
import type { Client } from '../support/backend.ts';
import type { Case, Scene } from './convergence-scene.ts';

/** Someone writes for later, and hears what becomes of it. */
async function later({ backend, room }: Scene, client: Client, wait = 1e9): Promise<string> {
  await client.do('stream:open', {
    streams: ['claire', 'ravi'].map((id) => ({ stream: `member/${id}`, since: null })),
    threads: 0,
  });
  const post = { stream: `room/${room}/with:exotic`, text: 'For later', mentions: [] };
  return (await client.do('schedule:set', { dueAt: backend.clock() + wait, post })).id;
}
const tells = (frame: Frame, ...texts: string[]): boolean =>
  texts.every((text) => JSON.stringify(frame).includes(text));

export const scheduleCases: Record<string, Case> = {
  'schedule:drop': async (scene) => {
    const id = await later(scene, scene.ravi);
    await scene.ravi.do('schedule:drop', { id });
    await scene.claire.do('schedule:drop', { id: await later(scene, scene.claire) });
  },
  'schedule:set': async (scene) => {
    const { backend, ravi } = scene;
    const id = await later(scene, ravi);
    await later(scene, ravi);
    const post = { stream: `room/${scene.room}/with:exotic`, text: 'Sooner', mentions: [] };
    await ravi.do('schedule:set', { id, dueAt: backend.clock() + 1000, post });
    backend.advance(1000);
    await ravi.until((frame) => tells(frame, id, 'schedule:ended'));
  },
  'schedule:set of something that is refused when it is due': async (scene) => {
    const { backend, claire, ravi, room } = scene;
    const id = await later(scene, ravi, 1000);
    await claire.do('member:remove', { room, member: 'ravi' });
    backend.advance(1000);
    await ravi.until((frame) => tells(frame, id, '"failure":{'));
  },
};
