/** The rule of who receives what, in its two forms (DESIGN 4): what is pushed and what is paged. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { canReceive, type Interval, type Reader } from '../../src/perimeter/receive.ts';
import { affiliations, type Affiliation } from '../../src/protocol/member.ts';
import '../../src/protocol/nouns.ts';
import type { Database } from '../../src/server/app.ts';
import { readable } from '../../src/server/db/readable.ts';
import { databases, type TestDatabase } from '../support/databases.ts';

const streams = ['room/one/everyone', 'room/one/inside', 'room/other/everyone'] as const;
const type = 'post:created';
const nobody = () => false;

const seq = fc.integer({ min: 0, max: 6 });
const moment = fc.integer({ min: 0, max: 4 });
const interval: fc.Arbitrary<Interval> = fc.record({
  stream: fc.constantFrom(...streams),
  from: seq,
  until: fc.option(seq),
  untilTime: fc.option(moment),
});
const reader: fc.Arbitrary<Reader> = fc.record({
  id: fc.constant('reader'),
  affiliation: fc.constantFrom(...affiliations),
  endsAt: fc.option(moment),
  intervals: fc.array(interval, { maxLength: 4 }),
});

/** The rule once more, as the design says it. */
function isReceived({ endsAt, intervals }: Reader, stream: string, about: number, now: number) {
  const own = intervals.filter((one) => one.stream === stream);
  const isOpen = own.some((one) => one.until === null && now < (one.untilTime ?? Infinity));
  const isWithin = own.some((one) => one.from <= about && about < (one.until ?? Infinity));
  return now < (endsAt ?? Infinity) && isOpen && isWithin;
}

describe('a fact', () => {
  it('is received through an interval open now and one that covers it, and else never', () => {
    fc.assert(
      fc.property(reader, fc.constantFrom(...streams), seq, moment, (one, stream, about, now) => {
        const received = canReceive(one, { type, stream, about }, now, nobody);
        assert.equal(received, isReceived(one, stream, about, now));
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('is received by nobody where nothing says that it is', () => {
    const everywhere = [...streams, 'rooms/one/everyone', '', 'room/one/outside', 'constructor'];
    const one: Reader = {
      id: 'reader',
      affiliation: 'employee',
      endsAt: null,
      intervals: everywhere.map((stream) => ({ stream, from: 0, until: null, untilTime: null })),
    };
    const yes = () => true;
    assert.ok(canReceive(one, { type, stream: streams[0], about: 1 }, 0, yes));
    for (const odd of ['post:unheard', '__proto__', '']) {
      assert.ok(!canReceive(one, { type: odd, stream: streams[0], about: 1 }, 0, yes), odd);
    }
    for (const stream of everywhere.slice(streams.length)) {
      assert.ok(!canReceive(one, { type, stream, about: 1 }, 0, yes), stream);
    }
    assert.ok(!canReceive(one, { type, stream: 'member/other', about: 1 }, 0, yes));
    assert.ok(!canReceive(one, { type, stream: 'profile/other', about: 1 }, 0, nobody));
    assert.ok(!canReceive(one, { type, stream: 'details/other', about: 1 }, 0, nobody));
  });

  it('of what only employees see of a card is received by them, and by whose card it is', () => {
    const receives = (affiliation: Affiliation, stream: string, knows = true) =>
      canReceive(
        { id: 'reader', affiliation, endsAt: null, intervals: [] },
        { type, stream, about: 1 },
        0,
        () => knows,
      );
    assert.ok(receives('employee', 'details/other'));
    assert.ok(!receives('employee', 'details/other', false));
    for (const affiliation of ['distributor', 'supplier'] as const) {
      assert.ok(receives(affiliation, 'profile/other'));
      assert.ok(!receives(affiliation, 'details/other'));
      assert.ok(receives(affiliation, 'details/reader'));
    }
  });
});

for (const { name, skip, create } of databases) {
  describe(`a page from ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;

    before(async () => {
      created = await create();
      database = await created.open();
    });
    after(async () => {
      await database.close();
      await created.drop();
    });

    /** Asks of a row that stands nowhere, with these intervals in place of those of the database. */
    async function isPaged(
      { id, endsAt, intervals }: Reader,
      stream: string,
      about: number,
      now: number,
    ) {
      const rows = intervals.map(
        (one) => sql`select ${id} as member, ${one.stream} as stream,
          cast(${one.from} as bigint) as from_seq, cast(${one.until} as bigint) as until_seq,
          cast(${one.untilTime} as bigint) as until_time`,
      );
      const none = sql`select '' as member, '' as stream, 0 as from_seq, 0 as until_seq, 0 as until_time`;
      const query = sql<object>`with intervals as (${sql.join([none, ...rows], sql` union all `)}),
        row as (select ${stream} as stream, cast(${about} as bigint) as about)
        select 1 from row where ${readable({ id, endsAt, now }, 'row')}`;
      return database.read(
        async (transaction) => (await query.execute(transaction)).rows.length > 0,
      );
    }

    it('has just the threads that are received', async () => {
      await fc.assert(
        fc.asyncProperty(
          reader,
          fc.constantFrom(...streams),
          seq,
          moment,
          async (one, stream, about, now) => {
            const received = canReceive(one, { type, stream, about }, now, nobody);
            assert.equal(await isPaged(one, stream, about, now), received);
          },
        ),
        { seed: 1, numRuns: 500 },
      );
    });
  });
}
