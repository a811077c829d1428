import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '@cercle/server';
import { sql } from 'kysely';
import { people, tokenFor } from '../support/people.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { carryOut, enterMembers, memberId, openApp, openRoom, postText } from './company.ts';
import { compare, median, timed, type Comparison } from './measure.ts';
import { connectWire } from './wire.ts';

const [many, few] = [1_000_000, 1000];
const opensInRound = 30;

/** Writes one post of a room as the server does, and copies it to so many, each a minute older than the one before. */
async function fill(database: Database, stream: string, posts: number): Promise<void> {
  await database.write(async (transaction) => {
    const { rows } = await sql<
      Record<string, unknown>
    >`select * from posts where stream = ${stream}`.execute(transaction);
    const columns = Object.keys(rows[0]!);
    const copied: Record<string, unknown> = {
      id: sql`posts.id || '-' || number.n`,
      at: sql`posts.at - cast(number.n as bigint) * 60000`,
    };
    await sql`
      insert into posts (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(columns.map((column) => copied[column] ?? sql.ref(`posts.${column}`)))}
      from posts, (
        with recursive numbers(n) as (
          select 1 union all select n + 1 from numbers where n < ${sql.lit(posts - 1)}
        ) select n from numbers
      ) as number
      where posts.stream = ${stream}`.execute(transaction);
  });
}

/** As a database does by itself, some time after much was written. */
const lookOver = (database: Database): Promise<unknown> =>
  database.write((transaction) => sql`analyze`.execute(transaction));

/** Opening a room of many posts, as a feed does, against opening one of few. */
async function compareRooms(name: string, database: Database): Promise<Comparison[]> {
  const app = await openApp(database);
  try {
    await enterMembers(app, 1);
    const streams: string[] = [];
    for (const posts of [many, few]) {
      const stream = `room/${await openRoom(app, memberId(0))}/inside`;
      await carryOut(app, memberId(0), 'post:create', { stream, text: postText, mentions: [] });
      await fill(database, stream, posts);
      streams.push(stream);
    }
    await lookOver(database);
    const person = { ...people.claire, id: memberId(0), name: 'Member 0' };
    const token = await tokenFor(person, { now: Date.now(), lifetime: 3_600_000 });
    const wire = await connectWire(await app.listen(0), { token, protocol: 1 });
    const open = async (stream: string) => {
      const input = { streams: [{ stream, since: null }], threads: 20 };
      const took: number[] = [];
      for (let count = 0; count < opensInRound; count += 1) {
        took.push(
          await timed(async () => {
            const answer = await wire.ask('intent', 'stream:open', input);
            if (answer.data?.page?.threads.length !== 20) throw new Error(JSON.stringify(answer));
          }),
        );
      }
      return { [`opening ${many.toLocaleString('en')} posts, ${name}`]: median(took) };
    };
    return await compare({
      unit: 'ms',
      rounds: 9,
      ours: () => open(streams[0]!),
      bare: () => open(streams[1]!),
    });
  } finally {
    await app.close();
  }
}

async function embedded(): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  try {
    return await compareRooms('libsql', await openDatabase({ folder }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function postgres(): Promise<Comparison[]> {
  const server = await postgresUrl();
  if (server.url === null) return [];
  const own = await createPostgresDatabase(server.url);
  try {
    return await compareRooms('PostgreSQL', await openDatabase({ url: own.url }));
  } finally {
    await own.drop();
  }
}

export default async function bench() {
  return [...(await embedded()), ...(await postgres())];
}
