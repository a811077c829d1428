/**
 * Every intent and fact × everyone in every relation to every sort of room: whoever should, has each canary, and
 * nobody else does (SAFETY P1, P3). What should be comes from a model that imports nothing of the product.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../src/protocol/nouns.ts';
import { kinds } from '../../src/protocol/kind.ts';
import { mostReferences } from '../../src/protocol/reference.ts';
import { registeredFacts, registeredIntents } from '../../src/protocol/registry.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor } from '../support/people.ts';
import { mayHave, type Room } from './perimeter-model.ts';
import { probes } from './perimeter-probes.ts';
import { talkAboutRecord, unfold } from './perimeter-story.ts';
import { chunks, roles, World } from './perimeter-world.ts';

/** The first fact of a stream that nobody can have open yet: what it says comes with the snapshot. */
const neverSent = new Set(['room:opened']);

/** Everybody asks for everything there is, by every way there is. */
/** Everything that a feed can be narrowed to. */
const filters = [
  ...kinds.map((kind) => ({ kind })),
  ...[{ tag: 'canary' }, { author: 'colleague' }, { unanswered: true }],
  ...[{ bookmarked: true }, { followed: true }, { unread: true }],
];

async function everyoneAsksForEverything(world: World, posts: readonly string[]): Promise<void> {
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
      await client.answer('vote:list', { post: id });
    }
    for (const ids of chunks(posts, mostReferences)) await client.answer('post:resolve', { ids });
    await client.answer('member:search', { query: '' });
    for (const stream of world.everyStream) {
      await client.answer('member:search', { query: 'Person', stream });
    }
    await client.answer('presence:list', { limit: 100 });
  }
}

for (const { name, skip, create } of databases) {
  describe(`the perimeter, on ${name}`, { skip }, () => {
    let database: TestDatabase;
    let world: World;
    let rooms: Record<string, Room>;

    before(async () => {
      database = await create();
      world = await World.start(await database.open());
      rooms = await unfold(world);
      await talkAboutRecord(world);
      const posts = new Set(
        [...world.actors.get('facilitator')!.tapped, ...world.actors.get('colleague')!.tapped]
          .join('')
          .match(/"post":\{"id":"[^"]+/g)
          ?.map((match) => match.slice('"post":{"id":"'.length)),
      );
      await everyoneAsksForEverything(world, [...posts]);
    });
    after(async () => {
      await world?.close();
      await database?.drop();
    });

    it('has a probe for every intent', () => {
      assert.deepEqual(
        [...registeredIntents.keys()].filter((name) => !(name in probes)),
        [],
      );
    });

    it('has made every kind of fact happen', () => {
      const seen = [...world.actors.values()].flatMap(({ tapped }) => tapped).join('');
      assert.deepEqual(
        [...registeredFacts.keys()].filter(
          (type) => !neverSent.has(type) && !seen.includes(`"type":"${type}"`),
        ),
        [],
      );
    });

    for (const role of roles) {
      it(`gives ${role} what is theirs, and nothing else`, () => {
        const { tapped, person } = world.actors.get(role)!;
        const bytes = tapped.join('\n');
        const wrong = world.canaries.flatMap((canary) => {
          const has = bytes.includes(canary.text);
          const should = mayHave(person, canary, world.rooms, world.people);
          const { text, of, at } = canary;
          const audience = canary.of === 'thread' ? canary.audience : '';
          return has === should
            ? []
            : [`${has ? 'leaked' : 'missing'}: ${of} ${audience} ${text} of step ${at}`];
        });
        assert.deepEqual(wrong, []);
      });
    }

    it('shows no partner kept apart the name of another', () => {
      for (const [role, other] of [
        ['supplier', 'Alpenhof Vertrieb'],
        ['distributor', 'Exotic Liquids'],
      ] as const) {
        assert.ok(
          !world.actors.get(role)!.tapped.join('').includes(other),
          `${role} knows ${other}`,
        );
      }
    });

    it('refuses what is not theirs in the words for what does not exist', async () => {
      const room = rooms['two']!;
      const { id } = await world.post('colleague', room, 'inside');
      const stream = `room/${room.id}/inside`;
      for (const role of ['stranger', 'newcomer', 'removed', 'supplier', 'distributor'] as const) {
        const isMember = role === 'supplier' || role === 'distributor';
        for (const [name, input] of Object.entries(probes)) {
          // A member of the room may know that it exists, but not what is inside.
          if (
            !input ||
            (isMember &&
              /^(charter|member|organization|room):/.test(name) &&
              name !== 'member:search')
          )
            continue;
          const there = await world.as(role).answer(name, input(room.id, id, stream));
          const nowhere = await world
            .as(role)
            .answer(name, input('nothing', 'nothing', 'room/nothing/inside'));
          // Whoever asks is told again what they asked for.
          const alike = JSON.stringify(there).replaceAll(stream, 'room/nothing/inside');
          assert.equal(
            alike,
            JSON.stringify(nowhere),
            `${name} tells ${role} that something is there`,
          );
        }
      }
    });

    it('sends no frame at all to someone with no part in a room', async () => {
      const { client } = world.actors.get('newcomer')!;
      const frames = client.frames.length;
      await world.post('colleague', rooms['two']!, 'with:exotic');
      await world.as('supplier').do('presence:list', { limit: 1 });
      assert.equal(client.frames.length, frames);
    });

    it('lets no customer in, whatever the claim looks like', async () => {
      const values = [
        'customer',
        undefined,
        null,
        '',
        ['employee'],
        'Employee',
        'employee ',
        'еmployee',
        true,
      ];
      for (const affiliation of values) {
        const token = await tokenFor(people.carla, {
          now: world.backend.clock(),
          claims: { affiliation },
        });
        const refused = (await world.backend.refusal({ token, protocol: 1 })) as {
          code?: string;
        } | null;
        assert.ok(refused?.code, `admitted ${JSON.stringify(affiliation)}`);
      }
    });
  });
}
