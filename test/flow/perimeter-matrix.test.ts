/**
 * Every intent and fact × everyone in every relation to every sort of room: whoever should, has each canary, and
 * nobody else does (SAFETY P1, P3). What should be comes from a model that imports nothing of the product.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../src/protocol/nouns.ts';
import { registeredFacts, registeredIntents } from '../../src/protocol/registry.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor } from '../support/people.ts';
import { mayHave, type Room } from './perimeter-model.ts';
import { chunks, lifetime, roles, World, type Role } from './perimeter-world.ts';

const record = 'erp:purchase-order/10248';
const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];

/** The first fact of a stream that nobody can have open yet: what it says comes with the snapshot. */
const neverSent = new Set(['room:opened']);

/** Rooms by their state, with something said in each before and after whatever happens to their members. */
async function unfold(world: World): Promise<Record<string, Room>> {
  const none = await world.openRoom('apart', ['colleague', 'leaver']);
  const one = await world.openRoom('apart', ['colleague']);
  const two = await world.openRoom('apart', ['colleague']);
  const together = await world.openRoom('together', ['colleague']);
  for (const room of [none, one, two, together]) {
    await world.post('colleague', room, 'inside');
    await world.post('colleague', room, 'everyone');
  }
  await world.admitOrganization(one, 'exotic', ['supplier', 'removed', 'rejoined', 'expiring']);
  await world.admitOrganization(two, 'exotic', ['supplier']);
  await world.admitOrganization(together, 'north', ['north']);
  await world.everyoneOpensEverything();
  await talk(world, one, 'supplier');
  await talk(world, two, 'supplier');
  await world.admitOrganization(two, 'alpenhof', ['distributor']);
  await world.admitOrganization(together, 'south', ['south']);
  await world.everyoneOpensEverything();
  await world.changeCharter(two);
  await world.reenter('colleague');
  await talk(world, two, 'distributor');
  await talk(world, together, 'south');

  const thread = {
    room: one,
    audience: 'everyone',
    ...(await world.post('colleague', one, 'everyone')),
  } as const;
  await world.remove(none, 'leaver');
  await world.remove(one, 'removed');
  await world.remove(one, 'rejoined');
  await world.write('colleague', 'post:comment', { root: thread.id }, thread);
  await world.post('colleague', none, 'inside');
  await world.post('supplier', one, 'with:exotic');
  await world.admit(one, 'rejoined');
  await world.everyoneOpensEverything();
  const { id } = await world.write('colleague', 'post:comment', { root: thread.id }, thread);
  const isThere = (frame: object) => JSON.stringify(frame).includes(id);
  await world.as('expiring').until(isThere);
  world.backend.advance(lifetime + 1000);
  world.people.get('expiring')!.endedAt = world.tick();
  await world.post('colleague', one, 'everyone');
  return { none, one, two, together };
}

/** Someone from outside and their colleagues talk in all the ways there are. */
async function talk(world: World, room: Room, partner: Role): Promise<void> {
  const audience = `with:${world.people.get(partner)!.organization}` as const;
  const { id, root } = await world.post(partner, room, audience);
  const thread = { room, audience, root };
  const comment = await world.write('colleague', 'post:comment', { root: id }, thread);
  await world.write('colleague', 'post:edit', { id: comment.id }, thread);
  await world.as(partner).do('reaction:add', { post: id, reaction: 'ok' });
  await world.as(partner).do('reaction:remove', { post: id, reaction: 'ok' });
  await world.as(partner).do('typing:set', { stream: `room/${room.id}/${audience}`, root: id });
  await world.post('colleague', room, 'inside');
  await world.post('colleague', room, 'everyone');
  const gone = await world.post(partner, room, audience);
  await world.as(partner).do('post:delete', { id: gone.id });
}

/** A record's room has no list of members: whoever holds a ticket is in it. */
async function talkAboutRecord(world: World): Promise<void> {
  const present = async (role: Role) => {
    const ticket = await world.backend.ticket(role, { record, parties, lifetime: 10 * lifetime });
    return world.as(role).do('record:open', { ticket });
  };
  const at = world.tick();
  const { access } = await present('colleague');
  await present('supplier');
  const span = () => [{ from: at, until: Infinity }];
  const room: Room = {
    id: access.room.id,
    partners: 'apart',
    organizations: new Map([['exotic', span()]]),
    members: new Map([
      ['colleague', span()],
      ['supplier', span()],
    ]),
  };
  world.rooms.push(room);
  await world.everyoneOpensEverything();
  await talk(world, room, 'supplier');
}

/** Everybody asks for everything there is, by every way there is. */
async function everyoneAsksForEverything(world: World, posts: readonly string[]): Promise<void> {
  await world.everyoneOpensEverything();
  const before = { at: Date.now() * 2, id: '~' };
  for (const { client } of world.actors.values()) {
    for (const streams of chunks(world.everyStream, 100)) {
      await client.answer('feed:read', { streams, before, limit: 100 });
    }
    for (const id of posts) {
      await client.answer('thread:read', { root: id });
      await client.answer('post:source', { id });
    }
    await client.answer('member:search', { query: '' });
    for (const stream of world.everyStream) {
      await client.answer('member:search', { query: 'Person', stream });
    }
    await client.answer('presence:list', { limit: 100 });
  }
}

/** For each intent that names something: how someone who has no part in it would ask, given what it names. */
const probes: Record<string, ((room: string, post: string, stream: string) => object) | null> = {
  'charter:change': (room) => ({ room, charter: { ...new Probe().charter } }),
  'feed:read': (_room, _post, stream) => ({
    streams: [stream],
    before: { at: 1e15, id: 'z' },
    limit: 5,
  }),
  'member:admit': (room) => ({ room, member: 'stranger', role: 'member' }),
  'member:remove': (room) => ({ room, member: 'colleague' }),
  'member:search': (_room, _post, stream) => ({ query: 'P', stream }),
  'organization:admit': (room) => ({ room, organization: 'exotic', members: [] }),
  'organization:remove': (room) => ({ room, organization: 'exotic' }),
  'post:comment': (_room, post) => ({ root: post, text: 'probe', mentions: [] }),
  'post:create': (_room, _post, stream) => ({ stream, text: 'probe', mentions: [] }),
  'post:delete': (_room, post) => ({ id: post }),
  'post:edit': (_room, post) => ({ id: post, text: 'probe', mentions: [] }),
  'post:source': (_room, post) => ({ id: post }),
  'presence:list': null,
  'presence:set': null,
  'reaction:add': (_room, post) => ({ post, reaction: 'agree' }),
  'reaction:remove': (_room, post) => ({ post, reaction: 'agree' }),
  'record:open': null,
  'room:open': null,
  'session:open': null,
  'session:renew': null,
  'stream:close': null,
  'stream:open': null,
  'thread:read': (_room, post) => ({ root: post }),
  'typing:set': (_room, post, stream) => ({ stream, root: post }),
};

class Probe {
  readonly charter = {
    purpose: 'probe',
    objective: 'probe',
    sponsor: 'colleague',
    rules: [],
    measures: [],
    reviewOn: '2027-01-01',
    stages: [{ name: 'probe', on: '2026-01-01' }],
    stage: 0,
  };
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
            (isMember && /^(charter|member|organization):/.test(name) && name !== 'member:search')
          )
            continue;
          const there = await world.as(role).answer(name, input(room.id, id, stream));
          const nowhere = await world
            .as(role)
            .answer(name, input('nothing', 'nothing', 'room/nothing/inside'));
          assert.deepEqual(there, nowhere, `${name} tells ${role} that something is there`);
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
