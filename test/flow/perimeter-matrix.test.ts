/**
 * Every intent and fact × everyone in every relation to every sort of room: whoever should, has each canary, and
 * nobody else does (SAFETY P1, P3). What should be comes from a model that imports nothing of the product.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../src/protocol/nouns.ts';
import { registeredFacts, registeredIntents } from '../../src/protocol/registry.ts';
import type { Database } from '../../src/server/app.ts';
import { verifyDatabase } from '../../src/server/db/verify.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor } from '../support/people.ts';
import { everyoneReadsFiles, outcomes } from './perimeter-files.ts';
import {
  comparedWithModel,
  everyoneAsksForEverything,
  neverSent,
  oracles,
  postsOf,
} from './perimeter-asking.ts';
import type { Room } from './perimeter-model.ts';
import { probes } from './perimeter-probes.ts';
import { talkAboutRecord, unfold } from './perimeter-story.ts';
import { roles } from './perimeter-cast.ts';
import { chunks, World } from './perimeter-world.ts';

for (const { name, skip, create } of databases) {
  describe(`the perimeter, on ${name}`, { skip }, () => {
    let database: TestDatabase;
    let opened: Database;
    let world: World;
    let rooms: Record<string, Room>;

    before(async () => {
      database = await create();
      opened = await database.open();
      world = await World.start(opened);
      rooms = await unfold(world);
      await talkAboutRecord(world);
      await everyoneAsksForEverything(world, postsOf(world));
      await everyoneReadsFiles(world);
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

    it('is written as a backup has to have it', async () => {
      assert.deepEqual((await verifyDatabase(opened)).problems, []);
    });

    for (const role of roles) {
      it(`gives ${role} what is theirs, and nothing else`, () => {
        const { leaked, missing } = comparedWithModel(world, role);
        assert.deepEqual({ leaked, missing }, { leaked: [], missing: [] });
      });
    }

    it('gives a file in all its widths, or is silent of it as of what is not there', async () => {
      const pictures = world.files.filter(({ widths }) => widths.length > 0);
      const given = new Set(['200']);
      for (const role of roles) {
        const absent = await outcomes(world, role, { id: 'nothing', post: '', widths: [1] });
        for (const file of pictures) {
          const told = await outcomes(world, role, file);
          const should = told.has('200') && !file.isGone ? given : absent;
          assert.deepEqual(told, should, `${role} of ${file.id}`);
        }
      }
    });

    it('finds and counts for each what is theirs now, by its words', async () => {
      for (const role of roles) {
        const { client } = world.actors.get(role)!;
        const answer = await client.answer('search:read', {
          ...{ query: 'canary', filter: {}, before: null, limit: 50 },
        });
        // Whose membership has ended is answered nothing at all.
        if (!answer.ok) continue;
        const { data } = answer;
        const theirs: string[] = data.hits.map(({ id }: { id: string }) => id);
        for (let { before } = data; before;) {
          const query = { query: 'canary', filter: {}, before, limit: 50 };
          const page = await client.do('search:read', query);
          theirs.push(...page.hits.map(({ id }: { id: string }) => id));
          before = page.before;
        }
        assert.equal(data.count, theirs.length, `${role} is told how many others have`);
        const read = new Set<string>();
        for (const streams of chunks(world.everyStream, 100)) {
          let before: object | null = null;
          do {
            const page: any = await client.do('feed:read', { streams, before, limit: 100 });
            for (const { post } of page.threads) {
              const thread = await client.do('thread:read', { root: post.id });
              for (const one of [thread.post, ...thread.comments]) {
                const said = [one.title, one.body, one.detail, one.files];
                if (!one.deleted && JSON.stringify(said).includes('canary')) read.add(one.id);
              }
            }
            before = page.before;
          } while (before);
        }
        assert.deepEqual(theirs.sort(), [...read].sort(), role);
      }
    });

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
      assert.deepEqual(await oracles(world, rooms['two']!), []);
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
