/** A steward reads a room that they are not in: because another agreed, for a while, and before everybody's eyes. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { inspectionLasts, inspectionWaits } from '../../src/protocol/inspection.ts';
import type { Database } from '../../src/server/app.ts';
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
import { letPass } from '../support/housekeeping.ts';
import { people, type TestPerson } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

const reason = 'Somebody complained of what is said there.';

for (const { name, skip, create } of databases) {
  describe(`an inspection, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;
    let nora: Client;
    let thomas: Client;
    let room: string;

    const enter = (person: TestPerson, claims?: Record<string, unknown>) =>
      enterForADay(backend, person, claims);
    const streams = () => ['everyone', 'inside', 'with:exotic'].map((of) => `room/${room}/${of}`);
    const texts = async (client: Client) => {
      const page = await client.do('feed:read', { streams: streams(), before: null, limit: 9 });
      return page.threads.length as number;
    };
    const ask = async () =>
      (await nora.do('inspection:ask', { room, reason })).inspection.id as string;
    const begin = async () => {
      const inspection = await ask();
      await thomas.do('inspection:agree', { inspection });
      await nora.do('inspection:use', { inspection });
      return inspection;
    };
    /** What somebody was told of an inspection, in the room. */
    const told = (client: Client, id: string) =>
      client.frames.filter(isFacts).flatMap(({ stream, facts }) =>
        facts.flatMap(({ data }) => {
          const { inspection } = data as any;
          return stream.startsWith('room/') && inspection?.id === id ? inspection : [];
        }),
      );

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, timers: manualTimers() });
    });
    beforeEach(async () => {
      claire = await enter(people.claire);
      ravi = await enter(people.ravi);
      nora = await enter(people.nora, { steward: true });
      thomas = await enter(people.thomas, { steward: true });
      const opened = { title: 'Launch', charter: exampleCharter, stage: 'running' };
      const input = { ...opened, partners: 'apart', members: [] };
      room = (await claire.do('room:open', input)).room.id;
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      for (const stream of streams()) {
        await claire.do('post:create', { stream, text: 'A text', mentions: [] });
      }
      for (const client of [claire, ravi]) {
        const asked = [{ stream: `room/${room}/everyone`, since: null }];
        await client.do('stream:open', { streams: asked, threads: 0 });
      }
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    it('opens nothing until another steward has agreed', async () => {
      const inspection = await ask();
      assert.equal(await texts(nora), 0);
      assert.equal(await codeOf(nora, 'inspection:agree', { inspection }), 'forbidden');
      assert.equal(await codeOf(nora, 'inspection:use', { inspection }), 'invalid');
      assert.equal(await codeOf(claire, 'inspection:agree', { inspection }), 'absent');
      await thomas.do('inspection:agree', { inspection });
      assert.equal(await texts(nora), 0);
      assert.equal(await codeOf(thomas, 'inspection:use', { inspection }), 'forbidden');
      await nora.do('inspection:use', { inspection });
      assert.equal(await texts(nora), 3);
      assert.equal(await texts(thomas), 0);
    });

    it('is read only', async () => {
      await begin();
      const [stream] = streams();
      const post = { stream, text: 'I was here', mentions: [] };
      assert.equal(await codeOf(nora, 'post:create', post), 'forbidden');
      const { threads } = await nora.do('feed:read', {
        streams: streams(),
        before: null,
        limit: 9,
      });
      const { id } = threads[0].post;
      const comment = { root: id, text: 'Me too', mentions: [] };
      assert.equal(await codeOf(nora, 'post:comment', comment), 'forbidden');
      assert.equal(await codeOf(nora, 'reaction:add', { post: id, reaction: 'ok' }), 'forbidden');
      const admitting = { room, member: 'nora', role: 'member' };
      assert.equal(await codeOf(nora, 'member:admit', admitting), 'forbidden');
    });

    it('is told to everyone in the room at each step, by whom and why', async () => {
      const inspection = await begin();
      await thomas.do('inspection:end', { inspection });
      const isOver = (client: Client) => () => told(client, inspection).length >= 4;
      for (const client of [claire, ravi]) {
        await client.until(isOver(client));
        assert.deepEqual(
          told(client, inspection).map((one) => [one.state, one.by.id, one.agreedBy?.id ?? null]),
          [
            ['asked', 'nora', null],
            ['agreed', 'nora', 'thomas'],
            ['used', 'nora', 'thomas'],
            ['ended', 'nora', 'thomas'],
          ],
        );
        assert.equal(told(client, inspection)[0].reason, reason);
        const { ended } = told(client, inspection)[3];
        assert.deepEqual([ended.is, ended.by.id], ['closed', 'thomas']);
      }
      const actions = await database.read((transaction) =>
        transaction
          .selectFrom('audit')
          .select(['action', 'actor'])
          .where('subject', '=', room)
          .where('action', 'like', 'inspection:%')
          .orderBy('position')
          .execute(),
      );
      assert.deepEqual(
        actions.map(({ action, actor }) => `${actor} ${action}`),
        [
          'nora inspection:ask',
          'thomas inspection:agree',
          'nora inspection:use',
          'thomas inspection:end',
        ],
      );
      const { inspections } = await claire.do('inspection:list', { room });
      assert.equal(inspections[0].id, inspection);
      assert.equal(await codeOf(ravi, 'inspection:list', { room }), 'absent');
    });

    it('can be ended by who keeps the room alive, and reads nothing from then on', async () => {
      const inspection = await begin();
      assert.equal(await codeOf(ravi, 'inspection:end', { inspection }), 'absent');
      await claire.do('inspection:end', { inspection });
      assert.equal(await texts(nora), 0);
      assert.equal(await codeOf(nora, 'inspection:use', { inspection }), 'invalid');
      // Whoever was away for that hour finds it with those who were inside.
      const { were } = await claire.do('perimeter:read', { room });
      const [stay] = were.map(({ member, how, endedBy }: any) => [member.id, how, endedBy?.id]);
      assert.deepEqual(stay, ['nora', 'inspection', 'claire']);
    });

    it('ends by itself, at the moment and with a word to the room', async () => {
      const inspection = await begin();
      backend.advance(inspectionLasts - 10_000);
      assert.equal(await texts(nora), 3);
      backend.advance(11_000);
      assert.equal(await texts(nora), 0);
      await letPass({ backend, database }, 0);
      await claire.until(() => told(claire, inspection).length >= 4);
      assert.equal(told(claire, inspection)[3].ended.is, 'expired');
      const waiting = await ask();
      backend.advance(inspectionWaits + 1000);
      thomas = await enter(people.thomas, { steward: true });
      assert.equal(await codeOf(thomas, 'inspection:agree', { inspection: waiting }), 'invalid');
    });

    it('ends with the role of whoever asked', async () => {
      const inspection = await begin();
      const former = nora;
      (await enter(people.nora)).close();
      assert.equal(await texts(former), 0);
      await claire.until(() => told(claire, inspection).length >= 4);
      assert.equal(told(claire, inspection)[3].ended.is, 'lost');
      (await enter(people.nora, { steward: true })).close();
      const again = await ask();
      (await enter(people.thomas)).close();
      assert.equal(await codeOf(thomas, 'inspection:agree', { inspection: again }), 'absent');
    });

    it('gives way to an admission, which lasts', async () => {
      const inspection = await begin();
      await claire.do('member:admit', { room, member: 'nora', role: 'member' });
      await claire.until(() => told(claire, inspection).length >= 4);
      assert.equal(told(claire, inspection)[3].ended.is, 'joined');
      assert.equal(await texts(nora), 3);
      backend.advance(inspectionLasts * 2);
      assert.equal(await texts(nora), 3);
      assert.equal(await codeOf(nora, 'inspection:ask', { room, reason }), 'invalid');
    });
  });
}
