/** Filters and pages of SCIM, as identity providers use them, and what it says of itself. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import SCIMMY from 'scimmy';
import type { Database } from '../../src/server/app.ts';
import { listProvisioned } from '../../src/server/db/provisioned.ts';
import { matches, readFilter } from '../../src/server/provisioning/filter.ts';
import { resourceOf } from '../../src/server/provisioning/listing.ts';
import { narrowed } from '../../src/server/provisioning/narrowing.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import {
  core,
  directoryOf,
  enterprise,
  five,
  ours,
  provisionFive,
  provisioning,
  type Directory,
} from '../support/directory.ts';

for (const { name, skip, create } of databases) {
  describe(`what a directory asks of SCIM, on ${name}`, { skip }, () => {
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

    const lastOf = async (id: string) => (await directory.read(id)).body.meta.lastModified;
    const refusal = async (filter: string) => {
      const { status, body } = await directory.list({ filter });
      return `${status} ${body.scimType}`;
    };

    it('finds people by the filters that identity providers send', async () => {
      const since = await lastOf('dee');
      const filters: [string, string[]][] = [
        ['userName eq "ADA@aubry.example"', ['ada']],
        ['userName Eq "nobody"', []],
        ['externalId eq "bo"', ['bo']],
        ['externalId eq "BO"', []],
        ['id eq "eli"', ['eli']],
        ['emails[type eq "work"].value eq "dee@aubry.example"', ['dee']],
        ['emails[type eq "home"].value eq "dee@aubry.example"', []],
        ['emails[type eq "home" and value co "@home"]', five],
        ['emails.value eq "Cy@home.example"', ['cy']],
        ['emails eq "cy@home.example"', ['cy']],
        ['active eq true', ['ada', 'bo', 'dee', 'eli']],
        ['active eq "False"', ['cy']],
        ['userName co "d"', ['ada', 'dee']],
        ['userName sw "D"', ['dee']],
        ['userName ew ".example" and not (active eq true)', ['cy']],
        ['title eq "Head of \\"Glass\\""', ['bo']],
        [
          'title eq "buyer" and (userName sw "a" or (userName sw "b" or userName sw "c"))',
          ['ada', 'cy'],
        ],
        ['displayName eq "Ada Roth" or externalId eq "eli"', ['ada', 'eli']],
        [`meta.lastModified gt "${since}"`, ['eli']],
        [`meta.lastModified ge "${since}" and active eq true`, ['dee', 'eli']],
        [`${enterprise}:department eq "sales"`, five],
        [`${ours}:affiliation pr and ${core}:userName sw "e"`, ['eli']],
      ];
      for (const [filter, found] of filters) {
        assert.deepEqual(await directory.find(filter), found, filter);
      }
    });

    it('answers by the database what it would by looking at everybody', async () => {
      const { rows } = await database.read((transaction) =>
        listProvisioned(transaction, null, { by: 'member', direction: 'asc' }),
      );
      const compared = ['userName', 'externalId', 'id', 'emails.value', 'meta.created', 'active'];
      const values = ['"ada@aubry.example"', '"bo"', '"A"', 'true', `"${await lastOf('cy')}"`];
      let exact = 0;
      for (const path of compared) {
        for (const by of ['eq', 'sw', 'gt', 'le', 'co', 'ne']) {
          for (const value of values) {
            const read = () => readFilter(`${path} ${by} ${value}`);
            let filter;
            try {
              filter = read();
            } catch {
              continue;
            }
            const { condition, isExact } = narrowed(filter);
            if (!isExact) continue;
            exact += 1;
            const { rows: found } = await database.read((transaction) =>
              listProvisioned(transaction, condition, { by: 'member', direction: 'asc' }),
            );
            const meant = rows.filter((row) => matches(filter, resourceOf(row)));
            assert.deepEqual(
              found.map(({ member }) => member),
              meant.map(({ member }) => member),
              `${path} ${by} ${value}`,
            );
          }
        }
      }
      assert.ok(exact > 25, `${exact} were compared`);
    });

    it('refuses a filter that it cannot read', async () => {
      const wrong = [
        '',
        'userName',
        'userName eq',
        'userName is "x"',
        'foo eq 1',
        'userName eq "x',
      ];
      wrong.push('(userName pr', 'userName pr)', 'active gt true', 'emails[type eq].value pr');
      wrong.push('meta.created gt "soon"', `${'('.repeat(30)}userName pr${')'.repeat(30)}`);
      for (const filter of wrong) assert.equal(await refusal(filter), '400 invalidFilter', filter);
    });

    it('gives pages at their edges, in an order that stays', async () => {
      const page = async (query: Record<string, string | number>) => {
        const { body } = await directory.list(query);
        // A client reads them as they are.
        assert.equal(body.schemas[0], SCIMMY.Messages.ListResponse.id);
        const { totalResults, startIndex, itemsPerPage, Resources } = body;
        assert.equal(itemsPerPage, Resources.length);
        return [totalResults, startIndex, Resources.map(({ id }: { id: string }) => id).join(' ')];
      };
      assert.deepEqual(await page({}), [5, 1, 'ada bo cy dee eli']);
      assert.deepEqual(await page({ startIndex: 2, count: 2 }), [5, 2, 'bo cy']);
      assert.deepEqual(await page({ startIndex: 0, count: 1 }), [5, 1, 'ada']);
      assert.deepEqual(await page({ startIndex: -7, count: 0 }), [5, 1, '']);
      assert.deepEqual(await page({ startIndex: 6, count: -1 }), [5, 6, '']);
      assert.deepEqual(await page({ startIndex: 6 }), [5, 6, '']);
      assert.deepEqual(await page({ startIndex: 5, count: '99999999999999999999' }), [5, 5, 'eli']);
      assert.deepEqual(await page({ filter: 'title pr', startIndex: 4 }), [5, 4, 'dee eli']);
      const descending = { sortBy: 'userName', sortOrder: 'descending', count: 2 };
      assert.deepEqual(await page(descending), [5, 1, 'eli dee']);
      assert.deepEqual(await page({ sortBy: 'title', count: 2 }), [5, 1, 'ada cy']);
      assert.equal((await directory.list({ sortBy: 'foo' })).body.scimType, 'invalidPath');
      assert.equal((await directory.list({ count: 'many' })).body.scimType, 'invalidValue');
    });

    it('gives the attributes that are asked for', async () => {
      const { body } = await directory.list({ filter: 'id eq "ada"', attributes: 'userName' });
      const [ada] = body.Resources;
      assert.deepEqual(Object.keys(ada).sort(), ['id', 'schemas', 'userName']);
      const { body: without } = await directory.list({
        excludedAttributes: 'emails,meta',
        count: 1,
      });
      assert.ok(!('emails' in without.Resources[0]) && 'title' in without.Resources[0]);
    });

    it('says of itself what is there', async () => {
      const { body } = await directory.send('GET', '/ServiceProviderConfig');
      const supported = ['patch', 'filter', 'sort', 'etag'].map((one) => body[one].supported);
      assert.deepEqual(supported, [true, true, true, true]);
      assert.deepEqual([body.bulk.supported, body.changePassword.supported], [false, false]);
      const { body: types } = await directory.send('GET', '/ResourceTypes');
      assert.deepEqual(
        types.Resources.map(({ id }: { id: string }) => id),
        ['User'],
      );
      const { body: schemas } = await directory.send('GET', '/Schemas');
      const ids = schemas.Resources.map(({ id }: { id: string }) => id);
      for (const schema of [core, enterprise, ours]) assert.ok(ids.includes(schema), schema);
      assert.equal((await directory.send('GET', `/Schemas/${ours}`)).body.id, ours);
      for (const path of ['/Groups', '/Bulk', '/Me', '/Schemas/none', '/ResourceTypes/Group']) {
        const { status, body: no } = await directory.send('GET', path);
        assert.deepEqual([status, no.status], [404, '404'], path);
      }
    });

    it('answers of thousands by an index', async () => {
      const row = await database.read((transaction) =>
        transaction
          .selectFrom('provisioned')
          .selectAll()
          .where('member', '=', 'eli')
          .executeTakeFirstOrThrow(),
      );
      await database.write(async (transaction) => {
        for (let at = 0; at < 3000; at += 100) {
          const many = Array.from({ length: 100 }, (_, n) => at + n).map((n) => ({
            ...{ ...row, member: `many-${n}`, external_id: `many-${n}`, user_name: `many-${n}` },
          }));
          await transaction.insertInto('provisioned').values(many).execute();
          await transaction
            .insertInto('provisioned_mails')
            .values(many.map(({ member }) => ({ member, mail: `${member}@aubry.example` })))
            .execute();
        }
        if (database.dialect.name === 'postgres')
          await sql`analyze provisioned, provisioned_mails`.execute(transaction);
      });
      const explain = database.dialect.name === 'postgres' ? 'explain' : 'explain query plan';
      for (const filter of [
        'userName eq "many-7"',
        'externalId eq "many-7"',
        'id eq "many-7"',
        'emails[type eq "work"].value eq "many-7@aubry.example"',
      ]) {
        const { condition } = narrowed(readFilter(filter));
        const plan = await database.read((transaction) =>
          sql`${sql.raw(explain)} select * from provisioned where deleted_at is null and ${condition!}`.execute(
            transaction,
          ),
        );
        assert.doesNotMatch(
          JSON.stringify(plan.rows),
          /SCAN provisioned\b|Seq Scan on provisioned\b/,
          filter,
        );
      }
      const { body } = await directory.list({ startIndex: 2901, count: 500 });
      assert.deepEqual([body.totalResults, body.itemsPerPage], [3005, 105]);
      assert.equal((await directory.list({ count: 500 })).body.itemsPerPage, 200);
    });
  });
}
