import type { Duplex } from 'node:stream';
import { CompiledQuery, Kysely, PostgresDialect, type PostgresPool } from 'kysely';
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
/** A query says something sooner, and a connection is free, unless the database does not answer; milliseconds. */
const longestSilence = 20_000;

const poolOf = (url: string, silence: number): pg.Pool => {
  const pool = new pg.Pool({
    ...{ connectionString: url, max: most, types },
    connectionTimeoutMillis: silence,
  });
  // A connection that breaks, idle or between two queries, must not end the process; the next query reports it.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
};

/**
 * Cuts a connection that is asked and says nothing. One to a host that hangs, or beyond a network that is parted, stands
 * for hours without a word: by this whoever waits for it is told that there is no database, and the next asks anew.
 */
const impatient = (pool: pg.Pool, silence: number): PostgresPool => ({
  async connect() {
    const client = await pool.connect();
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection;
    const timer = setTimeout(() => stream.destroy(), silence);
    const heard = () => void timer.refresh();
    stream.on('data', heard);
    const release = client.release.bind(client);
    client.release = (error) => {
      clearTimeout(timer);
      stream.off('data', heard);
      release(error);
    };
    return client;
  },
  end: () => pool.end(),
});

/**
 * Opens a PostgreSQL by its address. Readers have connections of their own: those who read much let others write; and so
 * has whoever changes the schema, which may take any time.
 *
 * @param silence - how long to wait for an answer, in milliseconds.
 */
export function openPostgres(
  url: string,
  silence = longestSilence,
): Database & { writer: Kysely<Schema> } {
  const connect = (pool: PostgresPool) =>
    new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  const hurried = () => connect(impatient(poolOf(url, silence), silence));
  const patient = connect(poolOf(url, silence));
  const writer = hurried();
  const reader = hurried();

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
    writer: patient,
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
    close: async () =>
      void (await Promise.all([patient, reader, writer].map((one) => one.destroy()))),
  };
}
