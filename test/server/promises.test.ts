/** What a page says of an admission before it is done is what comes of it (DESIGN 4.5, 4.6). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { admissionOf, type AdmittingRoom } from '../../src/perimeter/admission.ts';
import type { Access, Perimeter, Role } from '../../src/protocol/room.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people } from '../support/people.ts';

type Name = 'ravi' | 'charlotte' | 'lukas' | 'mia' | 'nora';

for (const { name, skip, create } of databases) {
  describe(`what an admission promises is what comes of it, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let backend: Backend;
    let claire: Client;
    let room: string;
    const clients = new Map<Name, Client>();

    before(async () => {
      created = await create();
      backend = await startBackend({ database: await created.open() });
      await introduce(backend, ['thomas']);
      claire = await backend.connect(people.claire);
      for (const one of ['ravi', 'charlotte', 'lukas', 'mia', 'nora'] as const) {
        clients.set(one, await backend.connect(people[one]));
      }
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    const streamOf = (audience: string) => `room/${room}/${audience}`;
    const say = (audience: string, text: string) =>
      claire.do('post:create', { stream: streamOf(audience), text, mentions: [] });

    async function open(partners: 'apart' | 'together'): Promise<void> {
      const opened = await claire.do('room:open', {
        ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners },
        members: ['thomas'],
      });
      room = opened.room.id;
    }

    /** The room as a page of the facilitator's has it. */
    async function known(partners: 'apart' | 'together'): Promise<AdmittingRoom> {
      const stream = streamOf('inside');
      const asked = { streams: [{ stream, since: null }], threads: 0 };
      const opened = await claire.do('stream:open', asked);
      const { organizations }: Perimeter = opened.streams[0].snapshot.perimeter;
      return { kind: 'project', partners, organizations, doing: 'everything' };
    }

    /** What somebody may do there now, by their own stream. */
    async function accessOf(who: Name): Promise<Access | undefined> {
      const opened = await clients.get(who)!.do('stream:open', {
        streams: [{ stream: `member/${who}`, since: null }],
        threads: 0,
      });
      const { accesses } = opened.streams[0].snapshot as { accesses: Access[] };
      return accesses.find((access) => access.room.id === room);
    }

    async function texts(who: Name): Promise<string> {
      const { streams } = (await accessOf(who))!;
      const ask = { streams: streams.map(({ stream }) => stream), before: null, limit: 100 };
      return JSON.stringify(await clients.get(who)!.do('feed:read', ask));
    }

    /** Admits somebody as a page does, and compares what was promised with what they have. */
    async function admit(who: Name, role: Role, partners: 'apart' | 'together'): Promise<void> {
      const before = await known(partners);
      const { organization } = people[who];
      const affiliation = people[who].affiliation as 'supplier' | 'distributor' | 'employee';
      const promise = admissionOf({ affiliation, organization }, before, role);
      const mark = `before ${who} ${Math.random()}`;
      const places = ['everyone', 'inside', ...before.organizations.map(({ id }) => `with:${id}`)];
      for (const audience of places) await say(audience, `${mark} in ${audience}.`);
      if (promise.admitsOrganization) {
        await claire.do('organization:admit', { room, organization, members: [] });
      }
      await claire.do('member:admit', { room, member: who, role });
      await accept(room, clients.get(who)!);
      const access = (await accessOf(who))!;
      assert.deepEqual(
        access.streams.map(({ stream, act }) => [stream, act]).sort(),
        promise.promises.map(({ audience, act }) => [streamOf(audience), act]).sort(),
      );
      const read = await texts(who);
      for (const audience of places) {
        const promised = promise.promises.find((one) => one.audience === audience);
        const should = promised !== undefined && promised.since !== 'now';
        assert.equal(read.includes(`${mark} in ${audience}.`), should, `${who}: ${audience}`);
      }
      assert.equal(read.includes('The first of all.'), affiliation === 'employee');
      for (const { id } of before.organizations) {
        if (!promise.silenced.includes(id)) continue;
        const there = [...clients.keys()].filter((one) => people[one].organization === id);
        for (const one of there) {
          const their = await accessOf(one);
          const everyone = their?.streams.find(({ stream }) => stream.endsWith('/everyone'));
          assert.notEqual(everyone?.act, true, `${one} writes to everyone`);
        }
      }
    }

    for (const partners of ['apart', 'together'] as const) {
      it(`to a room that has partners ${partners}`, async () => {
        await open(partners);
        await say('everyone', 'The first of all.');
        await admit('ravi', 'member', partners);
        await admit('lukas', 'member', partners);
        await admit('charlotte', 'reader', partners);
        await admit('nora', 'member', partners);
        await claire.do('organization:remove', { room, organization: 'exotic' });
        await admit('ravi', 'member', partners);
        await admit('mia', 'reader', partners);
      });
    }
  });
}
