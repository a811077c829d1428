/** The rooms that someone is in, as a list has them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mostUnread } from '../../src/protocol/reading.ts';
import { roomsActive, type ListedRoom } from '../../src/protocol/room-list.ts';
import {
  exampleCharter,
  introduce,
  isSignals,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`a list of rooms, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let backend: Backend;
    let claire: Client;
    let thomas: Client;
    let ravi: Client;
    /** By their titles. */
    const rooms = new Map<string, string>();

    before(async () => {
      created = await create();
      backend = await startBackend({ database: await created.open() });
      await introduce(backend, ['nora', 'charlotte', 'lukas']);
      claire = await backend.connect(people.claire);
      thomas = await backend.connect(people.thomas);
      ravi = await backend.connect(people.ravi);
      for (const [title, stage] of [
        ['Élan of spring', 'draft'],
        ['Winter box', 'running'],
        ['Cask labels', 'running'],
      ] as const) {
        const opened = { title, charter: exampleCharter, stage, partners: 'apart' };
        const { room } = await claire.do('room:open', { ...opened, members: ['thomas'] });
        rooms.set(title, room.id);
      }
      const room = rooms.get('Winter box');
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    const list = (client: Client, more: object = {}) =>
      client.do<{ rooms: ListedRoom[]; total: number }>('room:list', {
        ...{ of: 'mine', order: 'activity', from: 0, limit: 100, ...more },
      });
    const titles = async (client: Client, more: object = {}) =>
      (await list(client, more)).rooms.map(({ title }) => title);
    const say = (by: Client, title: string, audience: string) =>
      by.do('post:create', {
        ...{ stream: `room/${rooms.get(title)}/${audience}`, text: 'Hello', mentions: [] },
      });
    const unreadOf = async (client: Client, title: string) =>
      (await list(client)).rooms.find((room) => room.title === title)!.unread;

    it('tells who lists them that something has happened, and nobody of what is not theirs', async () => {
      const told = (client: Client) =>
        client.frames.filter(isSignals).filter(({ signals }) => signals[0]!.type === roomsActive);
      const room = rooms.get('Winter box');
      await list(thomas);
      await list(ravi);
      const counts = [told(thomas).length, told(ravi).length];
      const { id: root } = await say(claire, 'Winter box', 'inside');
      await thomas.until(() => told(thomas).length > counts[0]!);
      const [signal] = told(thomas).at(-1)!.signals;
      assert.deepEqual(signal!.data, { rooms: [room] });
      // A comment changes no list.
      await claire.do('post:comment', { root, text: 'And more', mentions: [] });
      await say(claire, 'Winter box', 'with:exotic');
      await ravi.until(() => told(ravi).length > counts[1]!);
      await thomas.until(() => told(thomas).length > counts[0]! + 1);
      assert.deepEqual([told(thomas).length, told(ravi).length], [counts[0]! + 2, counts[1]! + 1]);
    });

    it('is ordered by the newest thread, by stage, or by title', async () => {
      await say(claire, 'Cask labels', 'inside');
      await say(claire, 'Winter box', 'everyone');
      assert.deepEqual((await titles(thomas)).slice(0, 2), ['Winter box', 'Cask labels']);
      await say(claire, 'Cask labels', 'inside');
      assert.deepEqual((await titles(thomas)).slice(0, 2), ['Cask labels', 'Winter box']);
      assert.deepEqual(await titles(thomas, { order: 'stage' }), [
        ...['Élan of spring', 'Cask labels', 'Winter box', 'Maison Aubry'],
      ]);
      assert.deepEqual(await titles(thomas, { order: 'title' }), [
        ...['Cask labels', 'Élan of spring', 'Maison Aubry', 'Winter box'],
      ]);
    });

    it('is narrowed by stage, kind, and the beginnings of words, and comes in pages', async () => {
      assert.deepEqual(await titles(thomas, { stage: 'draft' }), ['Élan of spring']);
      assert.deepEqual(await titles(thomas, { kind: 'network' }), ['Maison Aubry']);
      assert.deepEqual(await titles(thomas, { query: 'spri ela' }), ['Élan of spring']);
      assert.deepEqual(await titles(thomas, { query: 'ring' }), []);
      const page = await list(thomas, { order: 'title', from: 1, limit: 2 });
      assert.equal(page.total, 4);
      assert.deepEqual(
        page.rooms.map(({ title }) => title),
        ['Élan of spring', 'Maison Aubry'],
      );
    });

    it('says what the reader is in a room, what it is for, and when there was something last', async () => {
      const { id } = await say(claire, 'Winter box', 'with:exotic');
      const { post } = await thomas.do('thread:read', { root: id });
      const [room] = (await list(claire)).rooms;
      assert.deepEqual(room, {
        ...{ id: rooms.get('Winter box'), kind: 'project', title: 'Winter box', record: null },
        ...{ stage: 'running', purpose: exampleCharter.purpose, role: 'owner' },
        ...{ activeAt: post.at, unread: 0, facilitators: [], request: null },
      });
    });

    it('counts what the reader has yet to read, of what they may read', async () => {
      const before = await unreadOf(thomas, 'Winter box');
      const partner = await unreadOf(ravi, 'Winter box');
      await say(claire, 'Winter box', 'inside');
      await say(claire, 'Winter box', 'with:exotic');
      assert.equal(await unreadOf(thomas, 'Winter box'), before + 2);
      assert.equal(await unreadOf(ravi, 'Winter box'), partner + 1);
      const { id, at } = await say(claire, 'Winter box', 'inside').then(async ({ id }) => {
        const { post } = await thomas.do('thread:read', { root: id });
        return { id, at: post.at };
      });
      const stream = `room/${rooms.get('Winter box')}/inside`;
      await thomas.do('read:mark', { marks: [{ stream, place: { at, id } }] });
      const { unread } = await thomas.do('read:count', {
        streams: ['everyone', 'with:exotic'].map((one) => stream.replace('inside', one)),
      });
      assert.equal(await unreadOf(thomas, 'Winter box'), unread[0] + unread[1]);
    });

    it('counts no more than anybody is told of', async () => {
      for (let count = 0; count < mostUnread + 2; count += 1) {
        await say(claire, 'Cask labels', count % 2 ? 'inside' : 'everyone');
      }
      assert.equal(await unreadOf(thomas, 'Cask labels'), mostUnread);
    });

    it('is of what a partner may know: their own rooms, and the last that was said to them', async () => {
      const { id } = await say(claire, 'Winter box', 'with:exotic');
      const { post } = await ravi.do('thread:read', { root: id });
      await say(claire, 'Winter box', 'inside');
      const { rooms: listed, total } = await list(ravi);
      assert.equal(total, 1);
      assert.equal(listed[0]!.activeAt, post.at);
    });
  });
}
