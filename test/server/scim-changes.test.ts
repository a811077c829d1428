/** Paths, values and versions of SCIM, as identity providers change people. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import SCIMMY from 'scimmy';
import type { Database } from '../../src/server/app.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  directoryOf,
  enterprise,
  ours,
  personIn,
  provisionFive,
  provisioning,
  type Directory,
} from '../support/directory.ts';

for (const { name, skip, create } of databases) {
  describe(`what a directory changes by SCIM, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let directory: Directory;

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, provisioning });
      directory = directoryOf(backend);
      await provisionFive(backend, directory);
    });
    after(async () => {
      await backend.close();
      await created.drop();
    });

    it('changes what a path names, and refuses one that names nothing', async () => {
      const patched = async (...operations: object[]) => {
        const { status, body } = await directory.patch('ada', operations);
        assert.equal(status, 200, JSON.stringify(body));
        return body;
      };
      const named = await patched({ op: 'Add', path: 'name.familyName', value: 'Lovelace' });
      assert.deepEqual(named.name, { familyName: 'Lovelace' });
      const mailed = await patched({
        ...{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@aubry.example' },
      });
      assert.equal(mailed.emails[0].value, 'a@aubry.example');
      assert.equal(mailed.emails[1].value, 'ada@home.example');
      const wide = await patched({
        op: 'replace',
        value: {
          'name.givenName': 'Ada',
          [`${enterprise}:division`]: 'Glass',
          [ours]: { affiliation: 'employee' },
          nickName: 'A',
        },
      });
      assert.deepEqual(wide.name, { familyName: 'Lovelace', givenName: 'Ada' });
      assert.equal(wide[enterprise].division, 'Glass');
      assert.equal(wide[enterprise].department, 'Sales');
      assert.equal(wide[ours].organizationId, 'aubry');
      const manager = await patched({ op: 'Add', path: `${enterprise}:manager`, value: 'bo' });
      assert.deepEqual(manager[enterprise].manager, { value: 'bo' });
      const phoned = await patched({
        ...{ op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+33 6 00 00 00 01' },
      });
      assert.deepEqual(phoned.phoneNumbers, [{ value: '+33 6 00 00 00 01', type: 'mobile' }]);
      const added = await patched({
        ...{ op: 'add', path: 'emails', value: [{ value: 'x@y.example', primary: true }] },
      });
      const primary = added.emails.filter((one: { primary?: boolean }) => one.primary);
      assert.deepEqual(
        primary.map((one: { value: string }) => one.value),
        ['x@y.example'],
      );
      const removed = await patched(
        { op: 'remove', path: 'emails[value ew "@y.example"]' },
        { op: 'Remove', path: 'phoneNumbers' },
        { op: 'remove', path: `${enterprise}:manager` },
      );
      assert.equal(removed.emails.length, 2);
      assert.ok(!('phoneNumbers' in removed) && !('manager' in removed[enterprise]));

      const before = (await directory.read('ada')).body;
      const wrong: [object, string][] = [
        [{ op: 'replace', path: 'foo', value: 1 }, 'invalidPath'],
        [{ op: 'replace', path: 'name.foo', value: 1 }, 'invalidPath'],
        [{ op: 'replace', path: 'emails[', value: 1 }, 'invalidPath'],
        [{ op: 'replace', path: 'title[value eq "x"]', value: 1 }, 'invalidPath'],
        [{ op: 'replace', path: 'emails[foo eq "x"].value', value: 'x' }, 'invalidFilter'],
        [{ op: 'replace', path: 'emails[value sw "q"].value', value: 'x' }, 'noTarget'],
        [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
        [{ op: 'replace', path: 'meta.created', value: 'x' }, 'mutability'],
        [{ op: 'replace', path: 'externalId', value: 'x' }, 'mutability'],
        [{ op: 'remove', path: 'userName' }, 'invalidValue'],
        [{ op: 'replace', path: 'active', value: 'perhaps' }, 'invalidValue'],
        [{ op: 'replace', path: 'timezone', value: 'Mars/North' }, 'invalidValue'],
        [{ op: 'replace', path: 'title', value: 'a\u0000b' }, 'invalidValue'],
        [{ op: 'replace', path: 'userName', value: 'BO@aubry.example' }, 'uniqueness'],
      ];
      for (const [operation, scimType] of wrong) {
        const { status, body } = await directory.patch('ada', [
          { op: 'replace', path: 'title', value: 'not kept' },
          operation,
        ]);
        assert.equal(body.scimType, scimType, JSON.stringify(operation));
        assert.equal(status, scimType === 'uniqueness' ? 409 : 400);
        assert.equal(body.schemas[0], SCIMMY.Messages.ErrorResponse.id);
        assert.equal(body.status, String(status));
      }
      assert.deepEqual((await directory.read('ada')).body, before);
    });

    it('replaces a person as a whole', async () => {
      const { body } = await directory.replace('bo', personIn('bo', { preferredLanguage: 'fr' }));
      assert.equal(body.preferredLanguage, 'fr');
      assert.ok(!('title' in body));
      assert.equal((await directory.replace('nobody', personIn('nobody'))).status, 404);
      assert.equal((await directory.replace('bo', personIn('ada'))).body.scimType, 'mutability');
      assert.equal((await directory.create(personIn('bo'))).status, 409);
    });

    it('changes a version only that somebody has seen', async () => {
      const { headers } = await directory.read('dee');
      const version = headers.get('etag')!;
      const title = [{ op: 'replace', path: 'title', value: 'Baker' }];
      const seen = { 'if-match': version };
      assert.equal((await directory.patch('dee', title, seen)).status, 200);
      assert.equal((await directory.patch('dee', title, seen)).status, 412);
      const now = (await directory.read('dee')).headers.get('etag')!;
      assert.notEqual(now, version);
      const unchanged = { 'if-none-match': now };
      assert.equal((await directory.send('GET', '/Users/dee', undefined, unchanged)).status, 304);
      // What changes nothing is no version.
      assert.equal((await directory.patch('dee', title)).headers.get('etag'), now);
    });
  });
}
