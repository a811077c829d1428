import { openDatabase } from '@cercle/server';
import pg from 'pg';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { compareWriting, statements, writers, type BareRows } from './writing.ts';

/** The driver with as many connections as there are writers, its statements prepared once on each. */
async function openBare(url: string): Promise<BareRows> {
  const pool = new pg.Pool({ connectionString: url, max: writers });
  const queries = statements.map((statement, index) => {
    let parameter = 0;
    return { name: `bare-${index}`, text: statement.replace(/\?/g, () => `$${(parameter += 1)}`) };
  });
  return {
    async write(rows) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        for (const [index, query] of queries.entries()) {
          await client.query({ ...query, values: [...rows[index]!] });
        }
        await client.query('commit');
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

export default async function bench() {
  const server = await postgresUrl();
  if (server.url === null) return { skipped: server.skip };
  const ours = await createPostgresDatabase(server.url);
  const other = await createPostgresDatabase(server.url);
  try {
    return await compareWriting({
      name: 'PostgreSQL',
      open: () => openDatabase(ours),
      openOther: () => openDatabase(other),
      openBare: () => openBare(other.url),
    });
  } finally {
    await ours.drop();
    await other.drop();
  }
}
