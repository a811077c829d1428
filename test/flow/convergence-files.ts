/** What the intents of files do in their cases of `convergence.test.ts`. */
import { people } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs } from '../support/uploads.ts';
import { stream, write, type Case, type Scene } from './convergence-scene.ts';

/** Uploads files of someone, and answers with their ids. */
async function uploaded(
  { backend }: Scene,
  person: keyof typeof people,
  count: number,
): Promise<string[]> {
  const files = filesAs(backend, people[person]);
  const shown = await files.file({ name: 'picture.png', content: await picture(400, 20) });
  const ids = [shown.id];
  while (ids.length < count) {
    ids.push((await files.file({ name: `${ids.length}.txt`, content: 'A text' })).id);
  }
  return ids;
}

export const fileCases: Record<string, Case> = {
  'file:list': async (scene) => {
    const { claire, room } = scene;
    const files = await uploaded(scene, 'claire', 2);
    const streams = [stream(room, 'with:exotic')];
    await write(claire, 'post:create', { stream: streams[0], text: '', files });
    await claire.do('file:list', { streams, before: null, limit: 5 });
  },
  'post:comment with files': async (scene) => {
    const { ravi, thread } = scene;
    await write(ravi, 'post:comment', { root: thread, files: await uploaded(scene, 'ravi', 3) });
  },
  'post:edit of what hangs on a post': async (scene) => {
    const { claire, ravi, thread, comment } = scene;
    const [first, second, third] = await uploaded(scene, 'claire', 3);
    await write(claire, 'post:edit', { id: thread, files: [first, second] });
    await write(claire, 'post:edit', { id: thread, files: [third, second] });
    await write(claire, 'post:edit', { id: thread });
    await write(ravi, 'post:edit', { id: comment, files: await uploaded(scene, 'ravi', 1) });
    await write(ravi, 'post:edit', { id: comment, files: [] });
  },
  'post:restore of what has files': async (scene) => {
    const { claire, ravi, room, comment } = scene;
    const files = await uploaded(scene, 'claire', 2);
    const place = { stream: stream(room, 'everyone'), files };
    const { id } = await write(claire, 'post:create', place);
    await write(ravi, 'post:edit', { id: comment, files: await uploaded(scene, 'ravi', 1) });
    for (const [client, post] of [
      [claire, id],
      [ravi, comment],
    ] as const) {
      await client.do('post:delete', { id: post });
      await client.do('post:restore', { id: post });
    }
    await claire.do('post:delete', { id });
  },
};
