/** PostgreSQL for the suites that want one: a database of their own, created and dropped by them. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The address of a server, or why there is none. */
export type PostgresSearch = { url: string } | { url: null; skip: string };

let search: Promise<PostgresSearch> | undefined;

/**
 * Where PostgreSQL listens: `CERCLE_TEST_POSTGRES`, or the one of this machine. In CI its absence is a failure.
 *
 * @throws in CI (`CI=true`), where no server answers.
 */
export function postgresUrl(): Promise<PostgresSearch> {
  return (search ??= look());
}

async function look(): Promise<PostgresSearch> {
  const url = process.env.CERCLE_TEST_POSTGRES ?? 'postgres://root@127.0.0.1:5432/postgres';
  // Where nobody listens that is known at once; one who does may have to wait while a busy machine reads all the tests.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
  try {
    await client.connect();
    await client.query('select 1');
    return { url };
  } catch (error) {
    const skip = `No PostgreSQL answers at ${new URL(url).host}: ${(error as Error).message}`;
    if (process.env.CI === 'true') throw new Error(skip, { cause: error });
    return { url: null, skip };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** An empty database on that server. `drop` also ends the connections that are left. */
export async function createPostgresDatabase(
  server: string,
): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `cercle_${randomBytes(8).toString('hex')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => administer(server, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
