/** What a search tells of a record ends with the ticket that opened it, for whoever wrote it as well (SAFETY P1, P3). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SearchFilter, SearchHit } from '../../src/protocol/search.ts';
import type { Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { decision, openLaunchRoom, type LaunchRoom } from '../support/launch-room.ts';
import { people } from '../support/people.ts';
import { filesAs } from '../support/uploads.ts';

const record = 'erp:purchase-order/10248';
const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
const minute = 60_000;
/** Stands in all that is said of the record, and in one post of another room. */
const word = 'quince';

for (const kind of databases) {
  describe(`a search through a ticket, on ${kind.name}`, { skip: kind.skip }, () => {
    let launch: LaunchRoom;
    let charlotte: Client;
    let room: string;
    /** Found by everybody of Exotic Liquids. */
    let elsewhere: string;
    /** Of the record. */
    let said: string[];

    const present = async (client: Client, member: string, lifetime: number) => {
      const ticket = await launch.backend.ticket(member, { record, parties, lifetime });
      return (await client.do('record:open', { ticket })).access.room.id as string;
    };

    before(async () => {
      launch = await openLaunchRoom(kind);
      const { claire, ravi, backend, comment } = launch;
      charlotte = await backend.connect(people.charlotte);
      elsewhere = await launch.post(claire, 'with:exotic', { text: `Another ${word}` });
      room = await present(claire, 'claire', 1e8);
      await present(ravi, 'ravi', minute);
      const write = async (client: Client, audience: string, input: object): Promise<string> => {
        const place = { stream: `room/${room}/${audience}`, text: word, mentions: [] };
        return (await client.do('post:create', { ...place, ...input })).id;
      };
      const files: string[] = [];
      for (const name of [`${word}-weights.txt`, 'photo.txt']) {
        files.push((await filesAs(backend, people.ravi).file({ name, content: name })).id);
      }
      const titled = await write(claire, 'with:exotic', { title: `The ${word}`, text: `#${word}` });
      said = [
        await write(claire, 'everyone', { text: `The ${word} for everyone` }),
        titled,
        await comment(ravi, titled, { text: `My ${word}` }),
        await write(claire, 'with:exotic', { title: 'Decided', detail: decision() }),
        await write(ravi, 'with:exotic', { text: '', files }),
      ];
    });
    after(() => launch.close());

    const ask = (query: string, filter: SearchFilter = {}) => ({
      ...{ query, filter, before: null, limit: 50 },
    });
    const everything = ask(word);
    /** Each finds something that is said of the record. */
    const finding = (): ReturnType<typeof ask>[] => [
      ...[word, 'quinces', 'qui', 'weights', `${word} decided`].map((query) => ask(query)),
      ...[{ room }, { tag: word }, { author: 'ravi' }].map((filter) => ask('', filter)),
      ...[{ hasFile: true as const }, { since: 0 }, { until: 1e15 }].map((filter) =>
        ask('', filter),
      ),
      ask(word, { kind: 'decision', author: 'claire', room }),
    ];
    const idsOf = ({ hits }: { hits: SearchHit[] }): string[] => hits.map(({ id }) => id).sort();

    /** All that the lists of the record tell somebody. */
    async function listed(client: Client): Promise<unknown[]> {
      const streams = ['everyone', 'with:exotic'].map((audience) => `room/${room}/${audience}`);
      const page = { streams, before: null, limit: 50 };
      return [
        await client.answer('file:list', page),
        await client.answer('feed:read', page),
        await client.answer('feed:read', { ...page, filter: { tag: word } }),
        await client.answer('read:count', { streams }),
        await client.answer('member:search', { query: '', stream: streams[1] }),
        await client.answer('post:resolve', { ids: said }),
      ];
    }

    it('finds what is said of the record while it lasts, and nothing of it afterwards', async () => {
      const { ravi, claire, backend } = launch;
      const found = await ravi.do('search:read', everything);
      assert.deepEqual(idsOf(found), [...said, elsewhere].sort());
      assert.equal(found.count, said.length + 1);
      for (const question of finding()) {
        const { hits } = await ravi.do('search:read', question);
        assert.ok(
          hits.some(({ id }: SearchHit) => said.includes(id)),
          JSON.stringify(question),
        );
      }
      const { before } = await ravi.do('search:read', { ...everything, limit: 2 });

      backend.advance(minute);
      const named = ['Purchase order', '10248', 'Claire', 'Ravi'].map((query) => ask(query));
      for (const question of [...finding(), ...named]) {
        for (const page of [{}, { limit: 1 }, { before }]) {
          // Of the same company and in the same room, without a ticket at any time.
          const [ended, never] = await Promise.all(
            [ravi, charlotte].map((client) =>
              client.answer('search:read', { ...question, ...page }),
            ),
          );
          assert.deepEqual(ended, never, JSON.stringify(question));
        }
      }
      const after = await ravi.do('search:read', everything);
      assert.deepEqual([idsOf(after), after.count], [[elsewhere], 1]);
      assert.deepEqual(await listed(ravi), await listed(charlotte));
      assert.deepEqual(
        await ravi.answer('search:read', ask('', { room })),
        await ravi.answer('search:read', ask('', { room: 'nothing' })),
      );
      assert.deepEqual(idsOf(await claire.do('search:read', everything)), idsOf(found));
    });

    it('finds all of it again through another ticket, with what was said meanwhile', async () => {
      const { ravi, claire } = launch;
      const stream = `room/${room}/with:exotic`;
      const { id } = await claire.do('post:create', { stream, text: word, mentions: [] });
      const { hits, count } = await ravi.do('search:read', everything);
      assert.deepEqual([hits.length, count], [1, 1]);
      await present(ravi, 'ravi', minute);
      const again = await ravi.do('search:read', everything);
      assert.deepEqual(idsOf(again), [...said, elsewhere, id].sort());
    });
  });
}
