/** The room in which the cases of `convergence.test.ts` happen, with something said in each audience. */
import { accept, exampleCharter, type Backend, type Client } from '../support/backend.ts';

export const exotic = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];

export const alpenhof = { id: 'alpenhof', name: 'Alpenhof Vertrieb', affiliation: 'distributor' };

/** A room with partners apart, in which something was said in each audience, and quoted. */
export interface Scene {
  backend: Backend;
  room: string;
  /** The room's facilitator. */
  claire: Client;
  ravi: Client;
  /** A thread of Claire's with Ravi's comment and reaction, for Exotic Liquids. */
  thread: string;
  /** A comment of Ravi's in it. */
  comment: string;
}

export const stream = (room: string, audience: string) => `room/${room}/${audience}`;
export const write = (client: Client, name: string, input: object) =>
  client.do(name, { text: `A text ${Math.random()}`, mentions: [], ...input });

export async function setScene(backend: Backend, claire: Client, ravi: Client): Promise<Scene> {
  const opened = await claire.do('room:open', {
    title: 'Launch',
    charter: exampleCharter,
    stage: 'running',
    partners: 'apart',
    members: ['thomas'],
  });
  const room: string = opened.room.id;
  await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
  await claire.do('organization:admit', { room, organization: 'alpenhof', members: ['lukas'] });
  await accept(room, ravi);
  for (const audience of ['inside', 'everyone', 'with:alpenhof']) {
    await write(claire, 'post:create', { stream: stream(room, audience) });
  }
  const thread = await write(claire, 'post:create', { stream: stream(room, 'with:exotic') });
  const comment = await write(ravi, 'post:comment', { root: thread.id });
  await ravi.do('reaction:add', { post: thread.id, reaction: 'thanks' });
  for (const { id: quote } of [thread, comment]) {
    await write(claire, 'post:create', { stream: stream(room, 'with:exotic'), quote });
  }
  return { backend, room, claire, ravi, thread: thread.id, comment: comment.id };
}

export type Case = (scene: Scene) => Promise<unknown>;

/** Posts of each kind, in the stream that Claire and Ravi share. */
export const detailed = async (
  { claire, room }: Scene,
  detail: object,
  more: object = {},
): Promise<string> =>
  (
    await write(claire, 'post:create', {
      stream: stream(room, 'with:exotic'),
      title: 'Something with a title',
      detail,
      ...more,
    })
  ).id;

/** Waits until a client has heard what a post's links lead to. */
export const isPreviewed = (client: Client, id: string) =>
  client.until(
    (frame) =>
      'facts' in frame &&
      frame.facts.some(
        ({ type, data }) => type === 'post:previewed' && (data as { id: string }).id === id,
      ),
  );

/** Writes something with links, and waits until it is known what they lead to. */
export async function linked(client: Client, name: string, input: object): Promise<{ id: string }> {
  const written: { id: string } = await write(client, name, input);
  await isPreviewed(client, written.id);
  return written;
}
