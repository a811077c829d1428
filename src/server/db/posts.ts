import { sql } from 'kysely';
import {
  commentsInPage,
  type Cursor,
  type Page,
  type Post,
  type Thread,
} from '../../protocol/post.ts';
import type { Transaction } from './dialect.ts';
import { readable, type ReaderAt } from './readable.ts';
import { talliesOf } from './reactions.ts';
import type { PostRow } from './schema.ts';

/** A post, whoever asks: for writing, after which the caller authorizes. */
export function postRow(transaction: Transaction, id: string): Promise<PostRow | undefined> {
  return transaction.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes a new post. */
export async function insertPost(transaction: Transaction, row: PostRow): Promise<void> {
  await transaction.insertInto('posts').values(row).execute();
}

/** Changes columns of a post. */
export async function updatePost(
  transaction: Transaction,
  id: string,
  changes: Partial<PostRow>,
): Promise<void> {
  await transaction.updateTable('posts').set(changes).where('id', '=', id).execute();
}

/** Takes a post and its reactions away. */
export async function deletePost(transaction: Transaction, id: string): Promise<void> {
  await transaction.deleteFrom('reactions').where('post', '=', id).execute();
  await transaction.deleteFrom('posts').where('id', '=', id).execute();
}

/**
 * A page of the threads of these streams that the reader may see, merged, newest first, each with its newest comments.
 *
 * @param before - where the page begins; null for the newest.
 */
export async function threadsPage(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
  before: Cursor | null,
  limit: number,
): Promise<Page> {
  if (streams.length === 0 || limit === 0) return { threads: [], before: null };
  // One index scan a stream that stops by itself; `stream in (…)` would sort everything there is.
  const older = before
    ? sql`and (posts.at < ${before.at} or (posts.at = ${before.at} and posts.id < ${before.id}))`
    : sql``;
  const parts = streams.map(
    (stream) => sql`select * from (
      select * from posts
      where stream = ${stream} and root is null and ${readable(reader, 'posts')} ${older}
      order by at desc, id desc limit ${limit + 1}
    ) as part`,
  );
  const { rows } = await sql<PostRow>`${sql.join(parts, sql` union all `)}`.execute(transaction);
  rows.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const roots = rows.slice(0, limit);
  const last = roots.at(-1);
  return {
    threads: await threadsOf(transaction, roots, commentsInPage),
    before: rows.length > limit && last ? { at: last.at, id: last.id } : null,
  };
}

/** A thread with all its comments; undefined where there is none that the reader may see. */
export async function readThread(
  transaction: Transaction,
  reader: ReaderAt,
  root: string,
): Promise<Thread | undefined> {
  const row = await transaction
    .selectFrom('posts')
    .selectAll()
    .where('id', '=', root)
    .where('root', 'is', null)
    .where(readable(reader, 'posts'))
    .executeTakeFirst();
  return row && (await threadsOf(transaction, [row], null))[0];
}

async function threadsOf(
  transaction: Transaction,
  roots: readonly PostRow[],
  mostComments: number | null,
): Promise<Thread[]> {
  if (roots.length === 0) return [];
  const comments = await commentsOf(
    transaction,
    roots.map((row) => row.id),
    mostComments,
  );
  const views = await postViews(transaction, [...roots, ...comments]);
  return roots.map((root) => ({
    post: views.get(root.id)!,
    comments: comments.filter((row) => row.root === root.id).map((row) => views.get(row.id)!),
  }));
}

/** The newest comments of each of the threads, oldest first. */
function commentsOf(
  transaction: Transaction,
  roots: readonly string[],
  most: number | null,
): Promise<PostRow[]> {
  return transaction
    .selectFrom((from) =>
      from
        .selectFrom('posts')
        .selectAll('posts')
        .select((expression) =>
          expression.fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('root').orderBy('seq', 'desc'))
            .as('age'),
        )
        .where('root', 'in', roots)
        .as('comment'),
    )
    .selectAll('comment')
    .$if(most !== null, (query) => query.where('age', '<=', most!))
    .orderBy('seq')
    .execute();
}

async function postViews(
  transaction: Transaction,
  rows: readonly PostRow[],
): Promise<Map<string, Post>> {
  const tallies = await talliesOf(
    transaction,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.map((row) => [row.id, { ...postView(row), reactions: tallies.get(row.id) ?? [] }]),
  );
}

/** A row as its readers see it, without reactions. */
export function postView(row: PostRow): Post {
  return {
    id: row.id,
    stream: row.stream,
    root: row.root,
    seq: row.seq,
    by: JSON.parse(row.byline_json),
    at: row.at,
    body: JSON.parse(row.body_json),
    editedAt: row.edited_at,
    deleted: row.deleted === 1,
    reactions: [],
    comments: row.comments,
    changed: row.changed,
  };
}
