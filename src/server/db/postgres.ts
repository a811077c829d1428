import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { withAudit } from './audit.ts';
import type { Database } from './database.ts';
import { postgres, type Transaction } from './dialect.ts';
import type { Schema } from './schema.ts';

/** PostgreSQL's numbers for int8 and for counts; every one of ours is a safe integer. */
const int8 = 20;
const types = {
  getTypeParser: ((oid: number, format?: never) =>
    oid === int8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A serialization failure, a deadlock, or two transactions with the same key: the second try sees the first's work. */
const collisions = new Set(['40001', '40P01', '23505']);
const mostTries = 5;

/** Connections of each sort. */
const most = 8;

function connect(url: string): Kysely<Schema> {
  const pool = new pg.Pool({ connectionString: url, max: most, types });
  // A connection that breaks, idle or between two queries, must not end the process; the next query reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

/** Opens a PostgreSQL by its address. Readers have connections of their own: those who read much let others write. */
export function openPostgres(url: string): Database & { writer: Kysely<Schema> } {
  const writer = connect(url);
  const reader = connect(url);

  async function write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writer.transaction().execute(withAudit(work));
      } catch (error) {
        const code = (error as { code?: string }).code;
        if (!code || !collisions.has(code) || tries === mostTries) throw error;
      }
    }
  }

  return {
    dialect: postgres,
    writer,
    write,
    read: (work) =>
      reader
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    ping: async () => void (await reader.executeQuery(CompiledQuery.raw('select 1'))),
    // What it keeps it holds to its own rules at every write.
    check: async () => [],
    close: async () => void (await Promise.all([reader.destroy(), writer.destroy()])),
  };
}
