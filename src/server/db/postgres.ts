import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
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

/** Opens a PostgreSQL by its address. */
export function openPostgres(url: string): Database & { writer: Kysely<Schema> } {
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // A connection that breaks while idle must not end the process; the next query reports it.
  pool.on('error', () => {});
  const writer = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });

  async function write<Result>(
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await writer.transaction().execute(work);
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
      writer
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    ping: async () => void (await writer.executeQuery(CompiledQuery.raw('select 1'))),
    close: () => writer.destroy(),
  };
}
