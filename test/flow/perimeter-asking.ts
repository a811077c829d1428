/** How everybody asks for everything in the perimeter matrix, and what came of it beside the model. */
import { kinds } from '../../src/protocol/kind.ts';
import { mostReferences } from '../../src/protocol/reference.ts';
import type { Client } from '../support/backend.ts';
import { roles, type Role } from './perimeter-cast.ts';
import { mayHave, type Room } from './perimeter-model.ts';
import { probes } from './perimeter-probes.ts';
import { askAsSteward } from './perimeter-stewards.ts';
import { chunks, type World } from './perimeter-world.ts';

/** The first fact of a stream that nobody can have open yet: what it says comes with the snapshot. */
export const neverSent: ReadonlySet<string> = new Set(['room:opened']);

/** Everything that a feed can be narrowed to. */
const filters = [
  ...kinds.map((kind) => ({ kind })),
  ...[{ tag: 'canary' }, { author: 'colleague' }, { unanswered: true }],
  ...[{ bookmarked: true }, { followed: true }, { unread: true }],
];

/** By the words of some, by what nearly all have, and by all that a search is narrowed to. */
async function searchForEverything(world: World, client: Client): Promise<void> {
  const ask = (query: string, filter: object) =>
    client.answer('search:read', { query, filter, before: null, limit: 50 });
  const some = world.canaries.filter((_, index) => index % 4 === 0);
  for (const { text } of some) await ask(text, {});
  for (const query of ['canary', 'Person', 'probe']) await ask(query, {});
  for (const kind of kinds) await ask('', { kind });
  for (const room of [...world.rooms.map(({ id }) => id), 'network']) await ask('', { room });
  await ask('', { author: 'colleague' });
  await ask('', { tag: 'canary' });
}

/** Everybody asks for everything there is, by every way there is. */
export async function everyoneAsksForEverything(
  world: World,
  posts: readonly string[],
): Promise<void> {
  await world.everyoneOpensEverything();
  const before = { at: Date.now() * 2, id: '~' };
  for (const { client } of world.actors.values()) {
    for (const streams of chunks(world.everyStream, 100)) {
      await client.answer('feed:read', { streams, before, limit: 100 });
      const after = { at: 0, id: '0' };
      await client.answer('feed:read', { streams, before: null, after, limit: 100 });
      await client.answer('read:count', { streams });
      for (const filter of filters) {
        await client.answer('feed:read', { streams, before: null, limit: 100, filter });
      }
    }
    for (const id of posts) {
      await client.answer('thread:read', { root: id });
      await client.answer('post:source', { id });
      await client.answer('post:history', { id });
      await client.answer('announcement:readers', { post: id });
      await client.answer('post:readers', { post: id });
      await client.answer('vote:list', { post: id });
    }
    for (const ids of chunks(posts, mostReferences)) await client.answer('post:resolve', { ids });
    for (const { id: room } of world.rooms) {
      await client.answer('charter:history', { room });
      await client.answer('review:history', { room });
      await client.answer('perimeter:read', { room });
      await client.answer('progress:read', { room });
      await client.answer('invitation:list', { room });
    }
    for (const of of ['mine', 'open']) {
      for (const order of ['activity', 'stage', 'title']) {
        await client.answer('room:list', { of, order, from: 0, limit: 100 });
      }
    }
    await searchForEverything(world, client);
    await client.answer('member:search', { query: '' });
    for (const stream of world.everyStream) {
      await client.answer('member:search', { query: 'Person', stream });
    }
    for (const member of roles) await client.answer('member:shared', { member });
    for (const room of [undefined, ...world.rooms.map(({ id }) => id)]) {
      const filter = room === undefined ? {} : { room };
      await client.answer('member:list', { query: '', filter, after: null, limit: 100 });
    }
    await client.answer('presence:list', { limit: 100 });
    const ids = world.rooms.map(({ id }) => id);
    await askAsSteward((name, input) => client.answer(name, input), ids);
  }
}

/** The ids of all posts that those inside were told of. */
export function postsOf(world: World): string[] {
  const told = [
    ...world.actors.get('facilitator')!.tapped,
    ...world.actors.get('colleague')!.tapped,
  ].join('');
  const found = told.match(/"post":\{"id":"[^"]+/g) ?? [];
  return [...new Set(found.map((match) => match.slice('"post":{"id":"'.length)))];
}

/** The canaries that somebody has and should not have, and those that they should have and have not. */
export function comparedWithModel(
  world: World,
  role: Role,
): { leaked: string[]; missing: string[] } {
  const { tapped, person } = world.actors.get(role)!;
  const bytes = tapped.join('\n');
  const wrong = { leaked: [] as string[], missing: [] as string[] };
  for (const canary of world.canaries) {
    const { text, of, at } = canary;
    const has = bytes.includes(text);
    if (has === mayHave(person, canary, world.rooms, world.people)) continue;
    const audience = canary.of === 'thread' ? canary.audience : '';
    wrong[has ? 'leaked' : 'missing'].push(`${of} ${audience} ${text} of step ${at}`);
  }
  return wrong;
}

const ofRooms =
  /^(charter|invitation|join|member|organization|perimeter|progress|review|room|search|stage):/;

/** What is answered of something that is there otherwise than of what does not exist, to whoever has no part in it. */
export async function oracles(world: World, room: Room): Promise<string[]> {
  const { id } = await world.post('colleague', room, 'inside');
  const stream = `room/${room.id}/inside`;
  const found: string[] = [];
  for (const role of ['stranger', 'newcomer', 'removed', 'supplier', 'distributor'] as const) {
    const isMember = role === 'supplier' || role === 'distributor';
    for (const [name, input] of Object.entries(probes)) {
      // A member of the room may know that it exists, but not what is inside.
      if (!input || (isMember && ofRooms.test(name) && name !== 'member:search')) continue;
      const there = await world.as(role).answer(name, input(room.id, id, stream));
      const nowhere = await world
        .as(role)
        .answer(name, input('nothing', 'nothing', 'room/nothing/inside'));
      // Whoever asks is told again what they asked for.
      const alike = JSON.stringify(there).replaceAll(stream, 'room/nothing/inside');
      if (alike !== JSON.stringify(nowhere)) {
        found.push(`${name} tells ${role} that something is there`);
      }
    }
  }
  return found;
}
