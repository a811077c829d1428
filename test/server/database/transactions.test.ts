/** What a server relies on, of either database (BACKEND "Database"). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { SchemaTooNew, type Database } from '../../../src/server/app.ts';
import type { Transaction } from '../../../src/server/db/dialect.ts';
import { answeredKey, saveKey } from '../../../src/server/db/keys.ts';
import { appendFacts, factsAfter, headsOf } from '../../../src/server/db/log.ts';
import { organizationById, saveOrganization } from '../../../src/server/db/members.ts';
import { databases, type TestDatabase } from '../../support/databases.ts';

let ids = 0;
const newId = () => `id-${String((ids += 1)).padStart(6, '0')}`;
const origin = { by: 'claire', key: null, now: 1000, newId };
const fact = (stream: string) => ({ stream, type: 'post:created', data: { text: stream } });
const name = async (transaction: Transaction, id: string) =>
  (await organizationById(transaction, id))?.name;
const save = (transaction: Transaction, id: string, text: string) =>
  saveOrganization(transaction, { id, name: text, affiliation: 'supplier' });

/** Texts that databases are known to alter. */
const texts = [
  ' white space is kept ',
  'quotes \' " ` and \\ back \\\\ slashes',
  '%_? $1 :name @p1 {{braces}}',
  'line\nline\r\ntab\t\u0001\u007f\u2028',
  'e\u0301 and é stay what they are; ﷽ \u202eright to left\u202c',
  '👩‍👩‍👧‍👦 𝒞 \u{10ffff}',
  'x'.repeat(200_000),
];

for (const { name: database, skip, isShared, create } of databases) {
  describe(database, { skip }, () => {
    let created: TestDatabase;
    let open: Database;

    before(async () => {
      created = await create();
      open = await created.open();
    });
    after(async () => {
      await open?.close();
      await created?.drop();
    });

    it('keeps what was written, whoever opens it next', async () => {
      await open.write((transaction) => save(transaction, 'exotic', 'Exotic Liquids'));
      await open.close();
      open = await created.open();
      assert.equal(await open.read((transaction) => name(transaction, 'exotic')), 'Exotic Liquids');
    });

    it('keeps nothing of a transaction that fails', async () => {
      const failing = open.write(async (transaction) => {
        await save(transaction, 'gone', 'Gone');
        await appendFacts(transaction, origin, [fact('room/gone/inside')]);
        throw new Error('as planned');
      });
      await assert.rejects(failing, /as planned/);
      assert.equal(await open.read((transaction) => name(transaction, 'gone')), undefined);
      const heads = await open.read((transaction) => headsOf(transaction, ['room/gone/inside']));
      assert.deepEqual(heads.get('room/gone/inside'), { seq: 0, fact: '' });
    });

    it('gives each stream its own seqs, without a gap, however many write at once', async () => {
      const streams = ['room/one/inside', 'room/two/inside', 'room/one/everyone'];
      const appended = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          open.write((transaction) =>
            appendFacts(transaction, { ...origin, now: 1000 + (index % 7) }, [
              fact(streams[index % 3]!),
              fact(streams[(index + 1) % 3]!),
            ]),
          ),
        ),
      );
      for (const stream of streams) {
        const facts = await open.read((transaction) => factsAfter(transaction, stream, 0));
        assert.deepEqual(
          facts.map(({ seq }) => seq),
          Array.from({ length: 40 }, (_, index) => index + 1),
        );
        const isSorted = facts.every(({ at }, index) => index === 0 || facts[index - 1]!.at <= at);
        assert.ok(isSorted, 'No fact is earlier than the one before it.');
        const told = appended.flat().filter((one) => one.stream === stream);
        assert.deepEqual(
          told.sort((one, other) => one.seq - other.seq),
          facts,
        );
        const heads = await open.read((transaction) => headsOf(transaction, [stream]));
        assert.deepEqual(heads.get(stream), { seq: 40, fact: facts.at(-1)!.id });
      }
    });

    it('reads one moment, whatever is written meanwhile, and cannot write there', async () => {
      await open.write((transaction) => save(transaction, 'moment', 'Before'));
      await open.read(async (transaction) => {
        assert.equal(await name(transaction, 'moment'), 'Before');
        await open.write((writing) => save(writing, 'moment', 'After'));
        assert.equal(await name(transaction, 'moment'), 'Before');
      });
      assert.equal(await open.read((transaction) => name(transaction, 'moment')), 'After');
      await assert.rejects(open.read((transaction) => save(transaction, 'moment', 'Never')));
    });

    it('stores each text as it was written', async () => {
      for (const text of texts) {
        await open.write((transaction) => save(transaction, 'text', text));
        assert.equal(await open.read((transaction) => name(transaction, 'text')), text);
      }
    });

    it('stores whole numbers as far as JavaScript counts, and refuses others', async () => {
      const row = { member: 'claire', intent: 'post:create', input_hash: '', result_json: '{}' };
      const numbers = [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER];
      for (const at of numbers) {
        await open.write((transaction) => saveKey(transaction, { ...row, key: `at ${at}`, at }));
        const kept = await open.read((transaction) =>
          answeredKey(transaction, 'claire', `at ${at}`),
        );
        assert.strictEqual(kept?.at, at);
      }
      for (const at of [1.5, NaN, Infinity, true as unknown as number]) {
        await assert.rejects(
          open.write((transaction) => saveKey(transaction, { ...row, key: 'odd', at })),
          `${at}`,
        );
      }
    });

    it('takes a key once for each member', async () => {
      const row = { intent: 'post:create', input_hash: '', result_json: '{}', at: 1, key: 'same' };
      const take = (member: string) =>
        open.write((transaction) => saveKey(transaction, { ...row, member }));
      await take('claire');
      await take('thomas');
      await assert.rejects(take('claire'));
    });

    it('says so where a newer server has changed its schema', async () => {
      await open.write((transaction) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-later', '')`.execute(
          transaction,
        ),
      );
      await open.close();
      await assert.rejects(created.open(), SchemaTooNew);
    });
  });

  describe(`${database}, opened more than once`, { skip }, () => {
    it(isShared ? 'is brought up to date by one of them' : 'refuses the second', async () => {
      const created = await create();
      const opened = await Promise.allSettled([created.open(), created.open(), created.open()]);
      try {
        const refused = opened.filter(({ status }) => status === 'rejected');
        assert.equal(refused.length, isShared ? 0 : 2);
      } finally {
        for (const one of opened) if (one.status === 'fulfilled') await one.value.close();
        await created.drop();
      }
    });
  });
}
