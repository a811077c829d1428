/** Provisioning by SCIM, end to end: people are made, changed, put out and let in again, over HTTP and on both databases. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import SCIMMY from 'scimmy';
import type { Database } from '../../src/server/app.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  directoryOf,
  enterprise,
  ours,
  partnerIn,
  personIn,
  provisioning,
  type Directory,
} from '../support/directory.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

const anna: TestPerson = { ...people.claire, id: 'anna', name: 'Anna by token' };
const network = 'room/network/everyone';

for (const { name, skip, isShared, create } of databases) {
  describe(`provisioning by SCIM, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let directory: Directory;
    let claire: Client;

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, provisioning });
      directory = directoryOf(backend);
      claire = await backend.connect(people.claire);
      await introduce(backend, ['thomas']);
    });
    after(async () => {
      await backend.close();
      await created.drop();
    });

    const token = (person: TestPerson, claims: Record<string, unknown> = {}) =>
      tokenFor(person, { now: backend.clock(), claims });
    const refused = async (person: TestPerson, claims?: Record<string, unknown>) =>
      backend.refusal({ token: await token(person, claims), protocol: 1 });
    const open = async (stream: string) => {
      const asked = { streams: [{ stream, since: null }], threads: 0 };
      return (await claire.do('stream:open', asked)).streams[0].snapshot;
    };
    const cardOf = async (id: string) => (await open(`profile/${id}`)).member;
    const entries = async (subject: string, since = 0) => {
      const rows = await database.read((transaction) =>
        transaction
          .selectFrom('audit')
          .selectAll()
          .where('subject', '=', subject)
          .orderBy('at')
          .execute(),
      );
      return rows.slice(since);
    };
    const isGone = (client: Client) =>
      new Promise<void>((resolve, reject) => {
        if (client.socket.disconnected) resolve();
        client.socket.once('disconnect', () => resolve());
        // A socket that is kept is a failure, and not a test that never ends.
        AbortSignal.timeout(20_000).addEventListener('abort', () => {
          reject(new Error('The socket is still open.'));
        });
      });

    it('makes a person a member before they first come', async () => {
      const { status, body, headers } = await directory.create(personIn('anna'));
      assert.equal(status, 201);
      assert.equal(headers.get('location'), '/scim/v2/Users/anna');
      assert.equal(headers.get('etag'), body.meta.version);
      assert.match(headers.get('content-type')!, /^application\/scim\+json/);
      assert.equal(body.id, 'anna');
      // A client reads it as it is.
      const read = new SCIMMY.Schemas.User((await directory.read('anna')).body, 'out');
      assert.equal(read.userName, 'anna@aubry.example');
      const card = await cardOf('anna');
      assert.equal(card.name, 'Anna Roth');
      assert.equal(card.department, 'Sales');
      const { members } = await claire.do('member:search', { query: 'anna', stream: network });
      assert.deepEqual(
        members.map(({ id }: { id: string }) => id),
        ['anna'],
      );
    });

    it('lets no later token overwrite what the directory has said', async () => {
      const client = await backend.connect(
        anna,
        await token(anna, { title: 'Head of Sales', department: 'Nothing', city: 'Lyon' }),
      );
      const card = await cardOf('anna');
      assert.equal(card.name, 'Anna Roth');
      assert.equal(card.department, 'Sales');
      assert.equal(card.title, 'Head of Sales');
      await directory.patch('anna', [{ op: 'add', path: 'title', value: 'Director' }]);
      assert.equal((await cardOf('anna')).title, 'Director');
      await directory.patch('anna', [{ op: 'remove', path: 'title' }]);
      assert.equal((await cardOf('anna')).title, undefined);
      client.close();
    });

    it('leaves to a person what they have changed of their own', async () => {
      const client = await backend.connect(anna);
      await client.do('member:edit', { phone: '+33 4 72 00 00 09' });
      const phones = [{ value: '+33 4 72 00 00 01', type: 'work' }];
      await directory.patch('anna', [{ op: 'replace', path: 'phoneNumbers', value: phones }]);
      const { details } = await open('details/anna');
      assert.equal(details.phone, '+33 4 72 00 00 09');
      assert.equal(details.mail, 'anna@aubry.example');
      client.close();
    });

    const deactivations: [string, object[]][] = [
      ['as Okta does', [{ op: 'replace', value: { active: false } }]],
      ['as Entra ID does', [{ op: 'Replace', path: 'active', value: 'False' }]],
      ['by its schema and path', [{ op: 'replace', path: 'active', value: false }]],
    ];
    for (const [how, operations] of deactivations) {
      it(`puts a person out everywhere at once, ${how}, and lets them in again`, async () => {
        const client = await backend.connect(anna);
        const { room } = await claire.do('room:open', {
          ...{ title: `Box ${how}`, charter: exampleCharter, stage: 'running' },
          ...{ partners: 'apart', members: ['anna'] },
        });
        await accept(room.id, client);
        const stream = `room/${room.id}/everyone`;
        const post = await client.do('post:create', { stream, text: 'hello', mentions: [] });
        const known = (await entries('anna')).length;

        const gone = isGone(client);
        const { status, body } = await directory.patch('anna', operations);
        assert.deepEqual([status, body.active], [200, false]);
        await gone;

        assert.equal(((await refused(anna)) as { code: string }).code, 'not-admitted');
        const intervals = await database.read((transaction) =>
          transaction
            .selectFrom('intervals')
            .select('id')
            .where('member', '=', 'anna')
            .where('until_seq', 'is', null)
            .execute(),
        );
        assert.deepEqual(intervals, []);
        const snapshot = await claire.do('thread:read', { root: post.id });
        assert.equal(JSON.stringify(snapshot).includes('"affiliation":"employee"'), true);
        const actions = (await entries('anna', known)).map(({ action }) => action);
        for (const action of ['provisioning:deactivate', 'member:remove', 'member:leave']) {
          assert.ok(actions.includes(action), `${action} of ${actions}`);
        }

        await directory.patch('anna', [{ op: 'Replace', path: 'active', value: 'True' }]);
        const back = await backend.connect(anna);
        await back.do('post:create', { stream: network, text: 'back', mentions: [] });
        const again = await back.answer('post:create', { stream, text: 'again', mentions: [] });
        assert.equal(again.ok, false);
        back.close();
      });
    }

    it('puts out whoever the directory says to be a customer, and nobody else', async () => {
      const client = await backend.connect(anna);
      const gone = isGone(client);
      const { status } = await directory.patch('anna', [
        { op: 'replace', path: `${ours}:affiliation`, value: 'customer' },
      ]);
      assert.equal(status, 200);
      await gone;
      assert.equal(((await refused(anna)) as { code: string }).code, 'not-admitted');
      assert.equal(claire.socket.connected, true);
      await directory.patch('anna', [
        { op: 'replace', value: { [ours]: { affiliation: 'employee' } } },
      ]);
      (await backend.connect(anna)).close();
    });

    it('puts out whoever a newer token says to be a customer, with every open session', async () => {
      const thomas = [await backend.connect(people.thomas), await backend.connect(people.thomas)];
      backend.advance(2000);
      const gone = Promise.all(thomas.map(isGone));
      const old = await token(people.thomas);
      backend.advance(2000);
      assert.equal(
        ((await refused(people.thomas, { affiliation: 'customer' })) as { code: string }).code,
        'not-admitted',
      );
      await gone;
      assert.equal(
        ((await backend.refusal({ token: old, protocol: 1 })) as { code: string }).code,
        'token-outdated',
      );
      const actions = (await entries('thomas')).map(({ action }) => action);
      assert.equal(actions.filter((action) => action === 'member:leave').length, 1);
      backend.advance(2000);
      const back = await backend.connect(people.thomas);
      await back.do('post:create', { stream: network, text: 'back', mentions: [] });
      // A token that says nothing of it turns its bearer away, and ends nothing.
      await refused(people.thomas, { affiliation: undefined });
      await back.do('post:create', { stream: network, text: 'still here', mentions: [] });
      back.close();
    });

    it('tells nobody that a customer exists, and keeps nothing of them', async () => {
      for (const affiliation of ['customer', undefined, 'Employee', '']) {
        const carla = personIn('carla', { [ours]: { affiliation, organizationId: 'bistro' } });
        const { status, body } = await directory.create(carla);
        assert.deepEqual([status, body.scimType], [400, 'invalidValue'], String(affiliation));
      }
      assert.equal((await directory.read('carla')).status, 404);
      assert.equal(await open('profile/carla'), undefined);
    });

    it('takes a partner with their host contact and their end, and ends them then', async () => {
      const end = backend.clock() + 60_000;
      assert.equal((await directory.create(partnerIn('rosa', end))).status, 201);
      const rosa: TestPerson = { ...people.ravi, id: 'rosa', name: 'Rosa' };
      const client = await backend.connect(
        rosa,
        await token(rosa, { host_contact: undefined, ends_at: undefined }),
      );
      assert.equal((await cardOf('rosa')).hostContact.id, 'claire');
      const gone = isGone(client);
      const past = new Date(backend.clock() - 1000).toISOString();
      await directory.patch('rosa', [{ op: 'replace', path: `${ours}:endsAt`, value: past }]);
      await gone;
      assert.equal(((await refused(rosa)) as { code: string }).code, 'not-admitted');
    });

    if (isShared) {
      it('ends the sessions of a person on another node', async () => {
        const other = await startBackend({ database: await created.open(), provisioning });
        const clients = [await backend.connect(anna), await other.connect(anna)];
        const gone = Promise.all(clients.map(isGone));
        await directoryOf(other).patch('anna', [{ op: 'replace', value: { active: false } }]);
        await gone;
        await directory.patch('anna', [{ op: 'replace', value: { active: true } }]);
        await other.close();
      });
    }

    it('forgets whoever is deleted, but for that they are out until they are made again', async () => {
      await directory.create(personIn('olga'));
      const olga: TestPerson = { ...anna, id: 'olga' };
      const client = await backend.connect(olga);
      const gone = isGone(client);
      assert.equal((await directory.remove('olga')).status, 204);
      await gone;
      assert.equal((await directory.read('olga')).status, 404);
      assert.equal((await directory.remove('olga')).status, 404);
      assert.equal(((await refused(olga)) as { code: string }).code, 'not-admitted');
      assert.deepEqual(await directory.find('externalId eq "olga"'), []);
      assert.equal((await directory.create(personIn('olga'))).status, 201);
      (await backend.connect(olga)).close();
    });

    it('takes over whoever came by a token alone', async () => {
      const otto: TestPerson = { ...anna, id: 'otto', name: 'Otto by token' };
      (await backend.connect(otto, await token(otto, { title: 'Baker' }))).close();
      assert.equal((await directory.read('otto')).status, 404);
      assert.equal((await directory.create(personIn('otto'))).status, 201);
      const card = await cardOf('otto');
      assert.deepEqual([card.name, card.title], ['Otto Roth', 'Baker']);
    });

    it('writes to the audit trail what was changed, and never to what', async () => {
      await directory.patch('otto', [
        { op: 'replace', path: 'title', value: 'canary-title' },
        { op: 'replace', path: `${enterprise}:department`, value: 'canary-department' },
      ]);
      const { action, detail_json } = (await entries('otto')).at(-1)!;
      assert.equal(action, 'provisioning:change');
      assert.deepEqual(JSON.parse(detail_json), { attributes: `title ${enterprise}` });
    });
  });
}
