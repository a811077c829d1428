/** Somebody asks for everything there is of a room and its people, by every way there is. */
import { mostReferences } from '../../../src/protocol/reference.ts';
import type { Answer } from '../../../src/protocol/wire.ts';
import type { Audience, Canary } from '../perimeter-model.ts';
import type { Role } from './cast.ts';
import type { ChangingRoom } from './scene.ts';

/** What somebody is told who asks. */
export interface Told {
  /** Every byte of it. */
  bytes: string;
  /** The ids of those who are said to be in the room, to be there now, and so on: by who is asked for. */
  named: Record<string, string[]>;
  /** Of each audience, how many threads wait to be read, as counted and as listed. */
  unread: Record<string, [counted: number, listed: number]>;
  /** How many posts have the word, as counted and as listed. */
  found: [counted: number, listed: number];
}

interface Id {
  id: string;
}

const far = { at: 8e15, id: '~' };
const idsOf = (members: readonly Id[]): string[] => members.map(({ id }) => id).sort();

export async function askForEverything(scene: ChangingRoom, role: Role): Promise<Told> {
  const { room, posts, streams, mark } = scene;
  const heard: string[] = [];
  const note = <Data>(answer: Answer<Data>): Data | null => {
    heard.push(JSON.stringify(answer));
    return answer.ok ? answer.data : null;
  };
  const ask = async (name: string, input: object): Promise<any> =>
    note(await scene.answer(role, name, input));

  const asked = streams.map((stream) => ({ stream, since: null }));
  await ask('stream:open', { streams: asked, threads: 100 });
  await ask('feed:read', { streams, before: far, limit: 100 });
  await ask('feed:read', { streams, before: null, after: { at: 0, id: '0' }, limit: 100 });
  for (const filter of [{ kind: 'message' }, { author: scene.id('colleague') }]) {
    await ask('feed:read', { streams, before: null, limit: 100, filter });
  }
  for (const of of [undefined, 'picture', 'document']) {
    await ask('file:list', { streams, before: null, limit: 100, of });
  }
  for (const { id } of posts) await ask('thread:read', { root: id });
  const readers: Record<string, string[]> = {};
  for (const id of oldestAndNewest(scene)) {
    await ask('post:source', { id });
    await ask('post:history', { id });
    const told = await ask('post:readers', { post: id });
    const now = told?.readers.filter((reader: { now: boolean }) => reader.now) ?? [];
    readers[id] = idsOf(now.map(({ member }: { member: Id }) => member));
  }
  const ids = posts.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += mostReferences) {
    await ask('post:resolve', { ids: ids.slice(at, at + mostReferences) });
  }
  for (const name of ['charter:history', 'review:history', 'invitation:list']) {
    await ask(name, { room: room.id });
  }
  for (const of of ['mine', 'open']) {
    await ask('room:list', { of, order: 'activity', from: 0, limit: 100 });
  }
  for (const query of ['', mark]) await ask('search:read', search(scene, query));
  await ask('member:search', { query: mark });
  for (const audience of scene.audiences) {
    await ask('member:search', { query: mark, stream: scene.stream(audience) });
  }
  for (const member of scene.people.keys()) await ask('member:shared', { member });
  const directory = { query: mark, after: null, limit: 100 };
  await ask('member:list', { ...directory, filter: {} });
  const inRoom = await ask('member:list', { ...directory, filter: { room: room.id } });
  const perimeter = await ask('perimeter:read', { room: room.id });
  const around = await ask('presence:list', { limit: 100 });
  for (const [name, input] of [
    ['feed:read', { streams, before: null, limit: 100 }],
    ['search:read', search(scene, mark)],
    ['perimeter:read', { room: room.id }],
  ] as const) {
    heard.push(await scene.overHttp(role, name, input));
  }
  heard.push(...(await everyFile(scene, role)));
  const insiders: { member: Id }[] = perimeter?.inside ?? [];
  const others: { member: Id }[] = around?.members ?? [];
  return {
    named: {
      ...readers,
      inside: idsOf(insiders.map(({ member }) => member)),
      listed: idsOf(inRoom?.members ?? []),
      around: idsOf(others.map(({ member }) => member)).filter((id) => scene.people.has(id)),
    },
    unread: await unreadIn(scene, ask),
    found: await foundIn(scene, ask),
    bytes: heard.join('\n'),
  };
}

/** What may be known of a thread is asked of the first and of the last of each audience. */
const oldestAndNewest = ({ posts, audiences }: ChangingRoom): Set<string> =>
  new Set(
    audiences.flatMap((audience) => {
      const ids = posts.filter((post) => post.audience === audience).map(({ id }) => id);
      return [ids.at(0)!, ids.at(-1)!];
    }),
  );

const search = ({ room }: ChangingRoom, query: string) => ({
  ...{ query, filter: { room: room.id }, before: null, limit: 50 },
});

type Ask = (name: string, input: object) => Promise<any>;

async function unreadIn(scene: ChangingRoom, ask: Ask): Promise<Told['unread']> {
  const streams = scene.audiences.map(scene.stream);
  const counts = await ask('read:count', { streams });
  const unread: Told['unread'] = {};
  for (const [index, audience] of scene.audiences.entries()) {
    const filter = { unread: true };
    const page = await ask('feed:read', {
      ...{ streams: [streams[index]], before: null, limit: 100, filter },
    });
    unread[audience] = [counts?.unread[index] ?? 0, page?.threads.length ?? 0];
  }
  return unread;
}

async function foundIn(scene: ChangingRoom, ask: Ask): Promise<Told['found']> {
  const first = await ask('search:read', search(scene, scene.mark));
  if (!first) return [0, 0];
  let listed = first.hits.length;
  for (let { before } = first; before;) {
    const page = await ask('search:read', { ...search(scene, scene.mark), before });
    listed += page.hits.length;
    before = page.before;
  }
  return [first.count, listed];
}

/** Every file, and picture of a page, by its address. */
async function everyFile(scene: ChangingRoom, role: Role): Promise<string[]> {
  const files = await scene.files(role);
  const told: string[] = [];
  for (const id of scene.attached) {
    const response = await files.read(id);
    told.push(`${JSON.stringify([...response.headers])}\n${await response.text()}`);
  }
  return told;
}

/** Writes a post with a file and a link to a page; what both say is a canary, too. */
export async function hang(scene: ChangingRoom, role: Role, audience: Audience): Promise<void> {
  const [name, content, page] = [scene.text(), scene.text(), scene.text()];
  const file = await (await scene.files(role)).file({ name: `${name}.txt`, content });
  const opened = [{ stream: scene.stream(audience), since: null }];
  await scene.as(role).do('stream:open', { streams: opened, threads: 0 });
  await scene.write(role, audience, { files: [file.id], link: page });
  const { root } = scene.posts.at(-1)!;
  scene.attached.push(file.id);
  const isPreviewed = (frame: object) => JSON.stringify(frame).includes(`"title":"${page}"`);
  await scene.as(role).until(isPreviewed);
  const canaries = [name, content, page].map((text): Canary => ({
    ...{ of: 'thread', room: scene.room, audience, root, at: root, text },
  }));
  scene.canaries.push(...canaries);
}
