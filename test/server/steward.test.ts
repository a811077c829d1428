/** Stewards: who is one, and what they see of people, organizations and rooms. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  exampleCharter,
  isFacts,
  startBackend,
  type Backend,
  type Client,
  codeOf,
  enterForADay,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, type TestPerson } from '../support/people.ts';

const oneDay = 86_400_000;
const page = { query: '', filter: {}, after: null, limit: 50 };

for (const { name, skip, create } of databases) {
  describe(`a steward, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let backend: Backend;
    let nora: Client;
    let claire: Client;
    let room: string;

    const enter = (person: TestPerson, claims?: Record<string, unknown>) =>
      enterForADay(backend, person, claims);
    const own = async (client: Client, id: string) => {
      const streams = [{ stream: `member/${id}`, since: null }];
      const opened = await client.do('stream:open', { streams, threads: 0 });
      return opened.streams[0].snapshot.steward;
    };

    before(async () => {
      created = await create();
      backend = await startBackend({ database: await created.open() });
      claire = await enter(people.claire);
      nora = await enter(people.nora, { steward: true });
      for (const one of [people.thomas, people.ravi, people.lukas]) (await enter(one)).close();
      const opened = { title: 'Launch', charter: exampleCharter, stage: 'running' };
      const input = { ...opened, partners: 'apart', members: ['thomas'] };
      room = (await claire.do('room:open', input)).room.id;
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    it('is told so, and nobody else is', async () => {
      assert.equal(await own(nora, 'nora'), true);
      assert.equal(await own(claire, 'claire'), false);
      const streams = ['profile/nora', 'details/nora'].map((stream) => ({ stream, since: null }));
      const cards = await claire.do('stream:open', { streams, threads: 0 });
      assert.ok(!JSON.stringify(cards).includes('steward'));
    });

    it('is one by `true` alone, and as an employee', async () => {
      for (const steward of ['true', 1, ['true'], {}, 'yes', null]) {
        (await enter(people.thomas, { steward })).close();
        assert.equal(await own(await enter(people.thomas, { steward }), 'thomas'), false);
      }
      const ravi = await enter(people.ravi, { steward: true });
      assert.equal(await own(ravi, 'ravi'), false);
      assert.equal(await codeOf(ravi, 'steward:people', page), 'absent');
    });

    it('is none any more with the next token that does not say so', async () => {
      const thomas = await enter(people.thomas, { steward: true });
      await thomas.do('stream:open', {
        streams: [{ stream: 'member/thomas', since: null }],
        threads: 0,
      });
      assert.equal(await codeOf(thomas, 'steward:rooms', page), 'ok');
      (await enter(people.thomas)).close();
      await thomas.until(
        (frame) => isFacts(frame) && frame.facts.some(({ type }) => type === 'steward:changed'),
      );
      for (const intent of ['steward:people', 'steward:organizations', 'steward:rooms']) {
        assert.equal(await codeOf(thomas, intent, page), 'absent');
      }
    });

    it('finds people by words and filters, and goes through them by pages', async () => {
      const found = async (asked: object) => {
        const ids: string[] = [];
        let after: unknown = null;
        do {
          const input = { ...page, limit: 2, ...asked, after };
          const answer: any = await nora.do('steward:people', input);
          ids.push(...answer.people.map(({ member }: any) => member.id));
          after = answer.after;
          if (!after) assert.equal(answer.count, ids.length);
        } while (after);
        return ids;
      };
      assert.deepEqual(await found({}), ['claire', 'lukas', 'nora', 'ravi', 'thomas']);
      assert.deepEqual(await found({ query: 'ber' }), ['thomas']);
      assert.deepEqual(await found({ query: 'exo pat' }), ['ravi']);
      assert.deepEqual(await found({ filter: { affiliation: 'distributor' } }), ['lukas']);
      assert.deepEqual(await found({ filter: { steward: true } }), ['nora']);
      assert.deepEqual(await found({ filter: { organization: 'exotic', concern: 'ends' } }), []);
      backend.advance(80 * oneDay);
      nora = await enter(people.nora, { steward: true });
      assert.deepEqual(await found({ filter: { concern: 'ends' } }), ['lukas', 'ravi']);
      backend.advance(11 * oneDay);
      nora = await enter(people.nora, { steward: true });
      assert.deepEqual(await found({ filter: { concern: 'ended' } }), ['lukas', 'ravi']);
      assert.deepEqual(await found({ filter: { current: true, concern: 'unseen' } }), [
        'claire',
        'thomas',
      ]);
    });

    it('sees of rooms who keeps them and until when, and nothing that is said there', async () => {
      claire = await enter(people.claire);
      const stream = `room/${room}/inside`;
      await claire.do('post:create', { stream, text: 'A canary', mentions: [] });
      const { rooms } = await nora.do('steward:rooms', page);
      assert.deepEqual(
        rooms.map(({ title }: any) => title),
        ['Launch', 'Maison Aubry'],
      );
      const { openedAt: _, ...launch } = rooms[0];
      assert.deepEqual(launch, {
        ...{ id: room, kind: 'project', title: 'Launch', partners: 'apart', stage: 'running' },
        ...{ reviewOn: '2099-12-01', sponsor: { id: 'thomas', name: 'Thomas Berger' } },
        facilitators: [{ id: 'claire', name: 'Claire Fontaine' }],
        organizations: [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }],
        ...{ people: 2, concerns: [], inside: false },
      });
      const input = { streams: [stream], before: null, limit: 5 };
      const read = await nora.do('feed:read', input);
      assert.ok(!JSON.stringify([rooms, read]).includes('canary'));
    });

    it('sees of organizations how many people they have, where they are and until when', async () => {
      const asked = { ...page, query: 'exot' };
      const { organizations } = await nora.do('steward:organizations', asked);
      assert.equal(organizations.length, 1);
      const { organization, people: now, ended, rooms, admissions } = organizations[0];
      assert.equal(organization.id, 'exotic');
      assert.deepEqual(
        { now, ended, rooms, admissions },
        {
          ...{ now: 0, ended: 1, admissions: 1 },
          rooms: [{ id: room, title: 'Launch' }],
        },
      );
    });
  });
}
