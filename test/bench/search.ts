/** How the time of a search grows: of 200,000 posts against 20,000, and what a post costs more that can be found. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type App, type Database } from '@cercle/server';
import { sql } from 'kysely';
import { insertPost } from '../../src/server/db/posts.ts';
import type { PostRow } from '../../src/server/db/schema.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { postRowOf } from '../support/rows.ts';
import { carryOut, enterMembers, memberId, openApp, openRoom, postText } from './company.ts';
import { compare, quantile, timed, type Comparison, type Figures } from './measure.ts';

const [many, few] = [200_000, 20_000];
/** So many are written one by one; the others are copies of them, of other times. */
const written = 2000;
const rooms = 40;
const minute = 60_000;
const searchesInRound = 40;

/** The same numbers in every run, from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const syllables = 'ba co di fe gu la mo ni pe ra su ta vo zi'.split(' ');
/** Of these the first are in nearly every text and the last in hardly any, as in a language (Zipf). */
const vocabulary = Array.from({ length: 5000 }, (_, index) =>
  [index, index / 14, index / 196, index / 2744]
    .map((part) => syllables[Math.floor(part) % syllables.length])
    .join(''),
);

const wordAt = (roll: number): string =>
  vocabulary[Math.floor(vocabulary.length ** roll) - 1] ?? vocabulary[0]!;

const textOf = (roll: () => number): string =>
  Array.from({ length: 40 }, () => wordAt(roll())).join(' ');

const rare = 'quagga';
const asked: Record<string, { reader: string; query: string }> = {
  'a rare word': { reader: memberId(0), query: `${rare} ` },
  'a common word': { reader: memberId(0), query: `${vocabulary[2]} ` },
  'two common words': { reader: memberId(0), query: `${vocabulary[30]} ${vocabulary[40]} ` },
  'two words seldom together': {
    reader: memberId(0),
    query: `${vocabulary[100]} ${vocabulary[130]} `,
  },
  'a beginning of two letters': { reader: memberId(0), query: 'ba' },
  'a beginning of four letters': { reader: memberId(0), query: 'baco' },
  'a common word, by a reader of little': { reader: memberId(1), query: `${vocabulary[2]} ` },
  'a rare word, by a reader of little': { reader: memberId(1), query: `${rare} ` },
};

interface Filled {
  app: App;
  ask(name: string): Promise<unknown>;
}

/** A network of so many posts, which one member reads all of and another 50 of. */
async function fill(database: Database, posts: number): Promise<Filled> {
  const app = await openApp(database);
  await enterMembers(app, 2);
  const streams: string[] = [];
  for (let index = 0; index < rooms; index += 1) {
    streams.push(`room/${await openRoom(app, memberId(0))}/inside`);
  }
  const own = `room/${await openRoom(app, memberId(1))}/inside`;
  const roll = dice(1);
  const now = Date.now();
  const row = (index: number, stream: string, at: number, text: string): PostRow => ({
    ...postRowOf({ id: `${stream}-${index}`, stream, seq: 100 + index, author: memberId(0), at }),
    ...{ room: stream.split('/')[1]!, text },
    body_json: JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text }] }]),
  });
  for (let from = 0; from < written; from += 200) {
    await database.write(async (transaction) => {
      for (let index = from; index < from + 200; index += 1) {
        const stream = streams[Math.floor(roll() * rooms)]!;
        await insertPost(transaction, row(index, stream, now - index * minute, textOf(roll)));
      }
    });
  }
  await copy(database, posts / written);
  await database.write(async (transaction) => {
    for (let index = 0; index < 50; index += 1) {
      const at = now - Math.floor((index * posts * minute) / 50);
      const said = `${textOf(roll)} ${vocabulary[2]} ${index % 10 === 0 ? rare : ''}`;
      await insertPost(transaction, row(index, own, at, said));
      await insertPost(transaction, row(posts + index, streams[0]!, at + 1, said));
    }
  });
  await lookOver(database);
  return {
    app,
    async ask(name) {
      const { reader: member, query } = asked[name]!;
      const input = { query, filter: {}, before: null, limit: 20 };
      const caller = { member, session: null };
      const answer = await app.dispatcher.dispatch(caller, 'search:read', input, undefined);
      const found = answer as { ok: boolean; data?: { hits: unknown[] } };
      if (!found.data || found.data.hits.length === 0) throw new Error(JSON.stringify(answer));
    },
  };
}

/** Copies all posts so many times, each time further into the past, with what they are found by. */
async function copy(database: Database, times: number): Promise<void> {
  const tables = { posts: ['id', 'at'], documents: ['post', 'place'] } as const;
  const step = { id: 0, at: written * minute, post: 0, place: written * minute * 2048 };
  await database.write(async (transaction) => {
    for (const [table, changed] of Object.entries(tables)) {
      const { rows } = await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} limit 1`.execute(transaction);
      const columns = Object.keys(rows[0]!);
      const [id, order] = changed;
      const copied: Record<string, unknown> = {
        [id]: sql`${sql.ref(`${table}.${id}`)} || '-' || number.n`,
        [order]: sql`${sql.ref(`${table}.${order}`)} - cast(number.n as bigint) * cast(${step[order]} as bigint)`,
      };
      await sql`
        insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
        select ${sql.join(columns.map((column) => copied[column] ?? sql.ref(`${table}.${column}`)))}
        from ${sql.table(table)}, (
          with recursive numbers(n) as (
            select 1 union all select n + 1 from numbers where n < ${sql.lit(times - 1)}
          ) select n from numbers
        ) as number`.execute(transaction);
    }
    if (database.dialect.name === 'sqlite') {
      await sql`insert into search(search) values ('rebuild')`.execute(transaction);
    }
  });
}

/** As a database does by itself, some time after much was written. */
const lookOver = (database: Database): Promise<unknown> =>
  database.write((transaction) => sql`analyze`.execute(transaction));

async function times({ ask }: Filled): Promise<Figures> {
  const figures: Figures = {};
  for (const name of Object.keys(asked)) {
    const took: number[] = [];
    for (let turn = 0; turn < searchesInRound; turn += 1) took.push(await timed(() => ask(name)));
    figures[`${name}, half of them`] = quantile(took, 0.5);
    figures[`${name}, 95 of 100`] = quantile(took, 0.95);
  }
  return figures;
}

/** Posts a second, with what they are found by and without. */
async function writing({ app }: Filled, database: Database): Promise<Comparison[]> {
  const room = await openRoom(app, memberId(0));
  const write = async () => {
    const posts = 100;
    const took = await timed(async () => {
      for (let index = 0; index < posts; index += 1) {
        const stream = `room/${room}/inside`;
        const text = `${postText} ${textOf(dice(index))}`;
        await carryOut(app, memberId(0), 'post:create', { stream, text, mentions: [] });
      }
    });
    return { 'posts written, found and not': (1000 * posts) / took };
  };
  const index = database.dialect.search as { save: unknown };
  const { save } = index;
  return compare({
    ...{ unit: '/s', rounds: 5, ours: write },
    async bare() {
      index.save = async () => {};
      try {
        return await write();
      } finally {
        index.save = save;
      }
    },
  });
}

async function compareSizes(name: string, open: () => Promise<Database>): Promise<Comparison[]> {
  const [large, small] = [await open(), await open()];
  const filled = [await fill(large, many), await fill(small, few)] as const;
  try {
    const found = await compare({
      ...{ unit: 'ms', rounds: 5 },
      ours: () => times(filled[0]),
      bare: () => times(filled[1]),
    });
    const outcomes = [...found, ...(await writing(filled[0], large))];
    return outcomes.map((one) => ({ ...one, what: `${one.what}, ${name}` }));
  } finally {
    for (const { app } of filled) await app.close();
  }
}

async function embedded(): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  let opened = 0;
  try {
    return await compareSizes('libsql', () =>
      openDatabase({ folder: join(folder, String((opened += 1))) }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function postgres(): Promise<Comparison[]> {
  const server = await postgresUrl();
  if (server.url === null) return [];
  const created: { drop(): Promise<void> }[] = [];
  try {
    return await compareSizes('PostgreSQL', async () => {
      const own = await createPostgresDatabase(server.url!);
      created.push(own);
      return openDatabase({ url: own.url });
    });
  } finally {
    for (const own of created) await own.drop();
  }
}

export default async function bench() {
  return [...(await embedded()), ...(await postgres())];
}
