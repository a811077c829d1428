/** Posts written through the real dispatcher, against the same rows written by the database's own driver. */
import { randomUUID } from 'node:crypto';
import type { Database } from '@cercle/server';
import {
  carryOut,
  enterMembers,
  memberId,
  newKey,
  openApp,
  openRoom,
  postText,
} from './company.ts';
import { compare, inParallel, timed, type Comparison } from './measure.ts';

/** Writers, each in a room of their own, so that they wait for no lock but the database's. */
export const writers = 8;
const postsInRound = 800;

/** The rows that a post leaves, as parameters of {@link statements}, in their order. */
export interface BareRows {
  /** Writes them in one durable transaction. */
  write(rows: readonly (readonly unknown[])[]): Promise<unknown>;
  close(): Promise<unknown>;
}

const insert = (table: string, columns: string): string =>
  `insert into ${table} (${columns}) values (${columns.replace(/"?\w+"?/g, '?')})`;

/** What a post costs at least: the stream goes on, and its fact, its post and its key are kept. */
export const statements = [
  `${insert('streams', 'name, seq, fact, at, touched_at')}
   on conflict (name) do update set seq = streams.seq + 1, fact = excluded.fact, at = excluded.at,
   touched_at = excluded.touched_at`,
  insert('facts', 'stream, seq, id, type, at, about, "by", key, data_json, post'),
  insert(
    'posts',
    'id, stream, room, root, seq, about, author, byline_json, at, text, mentions_json, body_json, edited_at, deleted, comments, changed',
  ),
  insert('keys', 'member, key, intent, input_hash, result_json, at'),
];

const byline = JSON.stringify({
  id: 'member-0',
  name: 'Member 0',
  affiliation: 'employee',
  organization: { id: 'aubry', name: 'Maison Aubry' },
  department: 'Purchasing',
});
const body = JSON.stringify([{ type: 'paragraph', children: [{ type: 'text', text: postText }] }]);

function rowsOfPost(room: string, author: string, seq: number): unknown[][] {
  const now = Date.now();
  const stream = `room/${room}/bare`;
  const [id, fact, key] = [randomUUID(), randomUUID(), newKey()];
  const data = JSON.stringify({
    post: { id, stream, root: null, seq, by: byline, at: now, body, editedAt: null, reactions: [] },
  });
  return [
    [stream, 1, fact, now, now],
    [stream, seq, fact, 'post:created', now, seq, author, key, data, id],
    [
      ...[id, stream, room, null, seq, seq, author, byline],
      ...[now, postText, '[]', body, null, 0, 0, seq],
    ],
    [author, key, 'post:create', 'x'.repeat(43), JSON.stringify({ id, seq }), now],
  ];
}

/** Members, and a room for each. */
async function furnish(database: Database) {
  const app = await openApp(database);
  await enterMembers(app, writers);
  const rooms: string[] = [];
  for (let index = 0; index < writers; index += 1) {
    rooms.push(await openRoom(app, memberId(index)));
  }
  return { app, rooms };
}

export interface WritingContest {
  name: string;
  /** Opens a new database. */
  open: () => Promise<Database>;
  /** Opens another new one, for the driver alone, once it has its schema. */
  openOther: () => Promise<Database>;
  openBare: () => Promise<BareRows>;
}

export async function compareWriting(contest: WritingContest): Promise<Comparison[]> {
  const { app, rooms } = await furnish(await contest.open());
  const other = await furnish(await contest.openOther());
  await other.app.close();
  const bare = await contest.openBare();
  const seqs = new Map<string, number>();

  const asPosts = (writing: (writer: number) => Promise<unknown>) => async () => {
    const milliseconds = await timed(() =>
      inParallel(writers, writers, async (writer) => {
        for (let post = 0; post < postsInRound / writers; post += 1) await writing(writer);
      }),
    );
    return { [`posts written, ${contest.name}`]: (postsInRound * 1000) / milliseconds };
  };
  try {
    return await compare({
      unit: 'a second',
      rounds: 7,
      ours: asPosts((writer) =>
        carryOut(app, memberId(writer), 'post:create', {
          stream: `room/${rooms[writer]}/inside`,
          text: postText,
          mentions: [],
        }),
      ),
      bare: asPosts((writer) => {
        const room = other.rooms[writer]!;
        const seq = (seqs.get(room) ?? 0) + 1;
        seqs.set(room, seq);
        return bare.write(rowsOfPost(room, memberId(writer), seq));
      }),
    });
  } finally {
    await app.close();
    await bare.close();
  }
}
