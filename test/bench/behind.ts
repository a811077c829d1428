/** Many clients that come back, each with many facts missing, against the bare query for the same rows. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Connection from 'libsql';
import pg from 'pg';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { compare, inParallel, timed, type Comparison } from './measure.ts';
import { ask, connectMember, connectReaders, openStream, post, stream } from './readers.ts';
import { startServer } from './server-process.ts';

const clients = 1000;
const missing = 200;
const atOnce = 20;

/** Reads what is missing since a seq by the database's own driver; answers with how many rows there were. */
interface BareQuery {
  read(since: number): number | Promise<number>;
  close(): unknown;
}

const query = (parameters: readonly [string, string]) =>
  `select * from facts where stream = ${parameters[0]} and seq > ${parameters[1]} order by seq limit 1000`;

async function compareReturn(
  name: string,
  place: string,
  openBare: () => BareQuery,
): Promise<Comparison[]> {
  const server = await startServer('cercle', place);
  const wires = await connectReaders(server.url, clients);
  const [writer] = wires;
  const { upTo: since } = await openStream(writer!, stream);
  await inParallel(missing, atOnce, () => post(writer!));
  const bare = openBare();
  const each = (work: (index: number) => Promise<number> | number) =>
    timed(() =>
      inParallel(clients, atOnce, async (index) => {
        const read = await work(index);
        if (read !== missing) throw new Error(`${read} facts were read, not ${missing}.`);
      }),
    );
  const [whole, opening] = ['back in sync', 'of that, what was missing'].map(
    (what) => `${what}, ${name}`,
  ) as [string, string];
  try {
    return await compare({
      unit: 'ms',
      rounds: 3,
      async ours() {
        const connecting = await each(async (index) => {
          const wire = await connectMember(server.url, index);
          const { facts } = await openStream(wire, stream, since);
          wire.close();
          return facts;
        });
        const reading = await each(async (index) => {
          const wire = wires[index]!;
          await ask(wire, 'stream:close', { streams: [stream] });
          return (await openStream(wire, stream, since)).facts;
        });
        return { [whole]: connecting, [opening]: reading };
      },
      async bare() {
        const reading = await each(() => bare.read(since.seq));
        return { [whole]: reading, [opening]: reading };
      },
    });
  } finally {
    for (const wire of wires) wire.close();
    await bare.close();
    await server.close();
  }
}

async function embedded(): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  try {
    return await compareReturn('libsql', folder, () => {
      const connection = new Connection(join(folder, 'cercle.db'), { readonly: true });
      const statement = connection.prepare(query(['?', '?']));
      return {
        read: (since) => statement.all(stream, since).length,
        close: () => connection.close(),
      };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function postgres(): Promise<Comparison[]> {
  const found = await postgresUrl();
  if (found.url === null) return [];
  const { url, drop } = await createPostgresDatabase(found.url);
  try {
    return await compareReturn('PostgreSQL', url, () => {
      const pool = new pg.Pool({ connectionString: url, max: atOnce });
      const prepared = { name: 'missing', text: query(['$1', '$2']) };
      return {
        async read(since) {
          const { rows } = await pool.query({ ...prepared, values: [stream, since] });
          return rows.length;
        },
        close: () => pool.end(),
      };
    });
  } finally {
    await drop();
  }
}

export default async function bench() {
  return [...(await embedded()), ...(await postgres())];
}
