/** Somebody whose pages are opened, or come back, at the same moment with a token that says something new. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../src/server/app.ts';
import { memberRow } from '../../src/server/db/members.ts';
import { startBackend, type Backend } from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`coming in several times at once, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database });
      for (const person of [people.claire, people.ravi]) {
        (await backend.connect(person)).close();
      }
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    it('lets them in each time, as who the token says they are then', async () => {
      for (const [round, from] of [people.lukas, people.ravi, people.lukas].entries()) {
        backend.advance(1000);
        const { affiliation, organization, organizationName } = from;
        const ravi = { ...people.ravi, affiliation, organization, organizationName };
        const title = `Title ${round}`;
        const token = await tokenFor(ravi, { now: backend.clock(), claims: { title } });
        const clients = await Promise.all(
          Array.from({ length: 12 }, () => backend.connect(ravi, token)),
        );
        const row = await database.read((transaction) => memberRow(transaction, 'ravi'));
        assert.deepEqual([row?.title, row?.organization], [title, organization]);
        for (const client of clients) client.close();
      }
    });
  });
}
