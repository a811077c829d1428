/** Reading the audit trail, and taking a copy of it: for stewards, and never unnoticed. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../src/server/app.ts';
import { audit } from '../../src/server/db/audit.ts';
import { hashOfEntry } from '../../src/server/audit/chain.ts';
import {
  codeOf,
  exampleCharter,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

const page = { query: '', filter: {}, before: null, limit: 50 };

for (const { name, skip, create } of databases) {
  describe(`reading the audit trail, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let nora: Client;
    let claire: Client;
    let room: string;

    const tokenOf = (person: TestPerson, claims: Record<string, unknown> = {}) =>
      tokenFor(person, { now: backend.clock(), claims });
    const read = async (asked: object): Promise<string[]> => {
      const { entries } = await nora.do('audit:read', { ...page, ...asked });
      return entries.map(
        ({ actor, action, subject }: any) => `${actor?.name} ${action} ${subject.name}`,
      );
    };

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database });
      for (const one of [people.thomas, people.ravi]) (await backend.connect(one)).close();
      claire = await backend.connect(people.claire);
      nora = await backend.connect(people.nora, await tokenOf(people.nora, { steward: true }));
      const opened = { title: 'Été in Lyon', charter: exampleCharter, stage: 'running' };
      const input = { ...opened, partners: 'apart', members: ['thomas'] };
      room = (await claire.do('room:open', input)).room.id;
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    it('is not there for who is no steward', async () => {
      const ravi = await backend.connect(people.ravi);
      for (const client of [claire, ravi]) {
        for (const [intent, input] of [
          ['audit:read', page],
          ['audit:export', { after: 0, through: null, limit: 5 }],
        ] as const) {
          assert.equal(await codeOf(client, intent, input), 'absent');
        }
      }
      const token = await tokenOf(people.claire);
      const headers = { authorization: `Bearer ${token}` };
      assert.equal((await fetch(`${backend.url}/api/audit`, { headers })).status, 404);
      assert.equal((await fetch(`${backend.url}/api/audit`)).status, 401);
    });

    it('says who did what to whom, the newest first, as they are called now', async () => {
      const entries = await read({});
      assert.deepEqual(entries.slice(0, 2), [
        'Claire Fontaine organization:admit Exotic Liquids',
        'Claire Fontaine member:admit Ravi Patel',
      ]);
      assert.ok(entries.includes('Claire Fontaine room:open Été in Lyon'));
    });

    it('finds by words, with their accents or without, and by filters', async () => {
      assert.deepEqual(await read({ query: 'ete rav' }), [
        'Claire Fontaine organization:admit Exotic Liquids',
        'Claire Fontaine member:admit Ravi Patel',
      ]);
      assert.deepEqual(await read({ query: '!!!' }), []);
      // What was asked is written down, and read as part of the trail from then on.
      assert.deepEqual(await read({ query: 'no\0thing \ud800' }), []);
      assert.deepEqual(await read({ filter: { action: 'room:open', actor: 'claire' } }), [
        'Claire Fontaine room:open Été in Lyon',
      ]);
      assert.equal((await read({ filter: { subject: 'ravi' } })).length, 2);
      const today = new Date(backend.clock()).toISOString().slice(0, 10);
      assert.ok((await read({ filter: { from: today, to: today } })).length > 5);
      assert.deepEqual(await read({ filter: { to: '2020-01-01' } }), []);
    });

    it('is read by pages, each entry once', async () => {
      const positions: number[] = [];
      let before: number | null = 10;
      while (before !== null) {
        const answer: any = await nora.do('audit:read', { ...page, before, limit: 4 });
        positions.push(...answer.entries.map(({ position }: any) => position));
        before = answer.before;
      }
      assert.deepEqual(positions, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it('is never done unnoticed', async () => {
      await nora.do('audit:read', { ...page, query: 'secretly', filter: { actor: 'claire' } });
      await nora.do('audit:export', { after: 2, through: 6, limit: 3 });
      const { entries } = await nora.do('audit:read', { ...page, limit: 2 });
      assert.deepEqual(
        entries.map(({ actor, action, detail }: any) => [actor.id, action, detail]),
        [
          ['nora', 'audit:export', { after: 2, through: 5 }],
          ['nora', 'audit:read', { query: 'secretly', actor: 'claire', before: null }],
        ],
      );
    });

    it('gives the whole of it, line by line, so that the chain can be followed elsewhere', async () => {
      await database.write(async (transaction) => {
        const deed = { transaction, now: 1, caller: null, newId: () => Math.random().toString(36) };
        for (let count = 0; count < 1100; count += 1) await audit(deed, 'member:enter', 'ravi');
      });
      const token = await tokenOf(people.nora, { steward: true });
      const response = await fetch(`${backend.url}/api/audit`, {
        headers: { authorization: `Bearer ${token}` },
      });
      assert.equal(response.headers.get('content-type'), 'application/x-ndjson; charset=utf-8');
      const lines = (await response.text()).trim().split('\n');
      assert.ok(lines.length > 1100);
      let previous = '';
      for (const [index, line] of lines.entries()) {
        const { detail: detail_json, hash, ...entry } = JSON.parse(line);
        assert.equal(entry.position, index + 1);
        assert.equal(entry.previous, previous);
        assert.equal(hashOfEntry({ ...entry, detail_json }), hash);
        previous = hash;
      }
    });
  });
}
