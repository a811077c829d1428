/** Who says what stands in a field of a card, as the table has it, where token, directory and person all speak. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fields } from '../../src/perimeter/field.ts';
import type { Database } from '../../src/server/app.ts';
import { startBackend, type Backend, type Client } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  directoryOf,
  enterprise,
  ours,
  partnerIn,
  provisioning,
  type Directory,
} from '../support/directory.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';

const rosa: TestPerson = { ...people.ravi, id: 'rosa', name: 'Rosa by token' };
const day = 86_400;

for (const { name, skip, create } of databases) {
  describe(`the owner of a field, on ${name}`, { skip }, () => {
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
    });
    after(async () => {
      await backend.close();
      await created.drop();
    });

    const comes = async (claims: Record<string, unknown> = {}) => {
      const token = await tokenFor(rosa, { now: backend.clock(), claims });
      return backend.connect(rosa, token);
    };
    const card = async (): Promise<Record<string, unknown>> => {
      const streams = ['profile/rosa', 'details/rosa'].map((stream) => ({ stream, since: null }));
      const { streams: opened } = await claire.do('stream:open', { streams, threads: 0 });
      return { ...opened[0].snapshot.member, ...opened[1].snapshot.details };
    };
    const byToken = () => ({
      ...{ department: 'by token', title: 'by token', city: 'by token', zoneinfo: 'Europe/Rome' },
      ...{ languages: ['it'], expertise: ['by token'], picture: '/by-token', team: 'by token' },
      ...{ email: 'by@token.example', phone_number: '+39 1', manager: 'by-token' },
      ...{ calendar: 'https://by.token', host_contact: 'thomas', affiliation: 'distributor' },
      ...{ organization: 'by-token', ends_at: Math.floor(backend.clock() / 1000) + 9 * day },
    });
    const end = Date.parse('2099-01-01T00:00:00Z');
    const bySaying = () =>
      partnerIn('rosa', end, {
        ...{ title: 'said', timezone: 'Europe/Paris', preferredLanguage: 'fr' },
        addresses: [{ type: 'work', locality: 'said' }],
        photos: [{ value: 'https://pictures.example/said' }],
        phoneNumbers: [{ value: '+33 1', type: 'work' }],
        emails: [{ value: 'said@exotic.example', primary: true }],
        [enterprise]: {
          ...{ organization: 'Exotic Liquids', department: 'said', division: 'said' },
          manager: { value: 'claire' },
        },
      });

    it('is whoever the table says, whatever a later token says', async () => {
      assert.equal((await directory.create(bySaying())).status, 201);
      const said = await card();
      (await comes(byToken())).close();
      const later = await card();
      for (const [field, { owner, attribute }] of Object.entries(fields)) {
        const isTold = field in said && JSON.stringify(said[field]) !== '[]';
        assert.equal(isTold, attribute !== null, `${field} is said by provisioning`);
        if (attribute === null) assert.notDeepEqual(later[field], said[field], field);
        else assert.deepEqual(later[field], said[field], `${field} of ${owner}`);
      }
    });

    it('is the person, of what is their own, once they have changed it', async () => {
      const client = await comes(byToken());
      await client.do('member:edit', { languages: ['de'], phone: '+49 111' });
      const speaking = { preferredLanguage: 'es', phoneNumbers: [{ value: '+34 222' }] };
      assert.equal((await directory.replace('rosa', { ...bySaying(), ...speaking })).status, 200);
      (await comes(byToken())).close();
      const { languages, phone } = await card();
      assert.deepEqual([languages, phone], [['de'], '+49 111']);
      await client.do('member:edit', { languages: null, phone: null });
      const given = await card();
      assert.deepEqual([given['languages'], given['phone']], [['es'], '+34 222']);
      client.close();
    });

    it('is the token again, of what a directory says no longer', async () => {
      await directory.patch('rosa', [
        { op: 'remove', path: 'title' },
        { op: 'remove', path: `${enterprise}:department` },
      ]);
      const silent = await card();
      assert.deepEqual([silent['title'], silent['department']], [undefined, undefined]);
      (await comes(byToken())).close();
      const { title, department, team } = await card();
      assert.deepEqual([title, department, team], ['by token', 'by token', 'said']);
    });

    it('leaves to a token, or to an invitation, who answers for a partner', async () => {
      const zoe: TestPerson = { ...people.ravi, id: 'zoe', name: 'Zoe' };
      const terms = { affiliation: 'supplier', organizationId: 'exotic' };
      assert.equal((await directory.create(partnerIn('zoe', end, { [ours]: terms }))).status, 201);
      const rows = (id: string) =>
        database.read((transaction) =>
          transaction.selectFrom('members').select('host_contact').where('id', '=', id).execute(),
        );
      assert.deepEqual(await rows('zoe'), []);
      (await backend.connect(zoe)).close();
      assert.deepEqual(await rows('zoe'), [{ host_contact: 'claire' }]);
    });

    it('lets no change of a directory bring back whoever a token has put out', async () => {
      const client = await comes(byToken());
      backend.advance(2000);
      const gone = new Promise<void>((resolve) =>
        client.socket.once('disconnect', () => resolve()),
      );
      const token = await tokenFor(rosa, {
        now: backend.clock(),
        claims: { ...byToken(), affiliation: 'customer' },
      });
      await backend.refusal({ token, protocol: 1 });
      await gone;
      await directory.patch('rosa', [{ op: 'replace', path: 'title', value: 'changed' }]);
      const [{ ends_at: endsAt }] = (await database.read((transaction) =>
        transaction.selectFrom('members').select('ends_at').where('id', '=', 'rosa').execute(),
      )) as [{ ends_at: number }];
      assert.ok(endsAt <= backend.clock());
      backend.advance(2000);
      (await comes(byToken())).close();
    });
  });
}
