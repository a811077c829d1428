import { sql } from 'kysely';
import type { Filter } from '../../protocol/filter.ts';
import type { DetailOf } from '../../protocol/kind.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { commentsInPage, type Page, type Post, type Thread } from '../../protocol/post.ts';
import { dialectOf, type Transaction } from './dialect.ts';
import { matching } from './filters.ts';
import { ownRows, ownView } from './own.ts';
import { postViews } from './posts.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { PostRow } from './schema.ts';

/** Where a page begins, on one side or the other; at the newest thread where neither is told. */
export type PageStart = { before?: Cursor | null; after?: Cursor | null };

/**
 * A page of the threads of these streams that the reader may see, merged, newest first, each with its newest comments:
 * the newest of those before a place, or the oldest of those after it.
 */
export async function threadsPage(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
  { before = null, after = null }: PageStart,
  limit: number,
  filter: Filter = {},
): Promise<Page> {
  if (streams.length === 0 || limit === 0) {
    return { threads: [], before: null, after: null, pinned: [] };
  }
  const start = after ?? before;
  const [than, order] = after ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const within = start
    ? sql`and (posts.at, posts.id) ${than} (${sql.val(start.at)}, ${sql.val(start.id)})`
    : sql``;
  // One index scan a stream that stops by itself; `stream in (…)` would sort everything there is.
  const parts = dialectOf(transaction).forEachOf(
    streams,
    (stream) => sql`select * from posts
      where stream = ${stream} and root is null and ${readable(reader, 'posts')}
        and ${matching(filter, reader)} ${within}
      order by at ${order}, id ${order} limit ${limit + 1}`,
  );
  const { rows } = await sql<PostRow>`${parts}`.execute(transaction);
  rows.sort((a, b) => (after ? byTime(a, b) : byTime(b, a)));
  const roots = rows.slice(0, limit);
  const more = rows.length > limit ? cursorOf(roots.at(-1)!) : null;
  const isFirst = start === null && Object.keys(filter).length === 0;
  const pinned = isFirst ? await pinnedIn(transaction, reader, streams) : [];
  const threads = await threadsOf(transaction, reader, roots, commentsInPage);
  return {
    threads: after ? threads.reverse() : threads,
    before: after ? null : more,
    after: after ? more : null,
    pinned: await threadsOf(transaction, reader, pinned, commentsInPage),
  };
}

const byTime = (one: PostRow, other: PostRow): number =>
  one.at - other.at || (one.id < other.id ? -1 : 1);

const cursorOf = ({ at, id }: PostRow): Cursor => ({ at, id });

function pinnedIn(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
): Promise<PostRow[]> {
  return transaction
    .selectFrom('posts')
    .selectAll()
    .where('pinned', '=', 1)
    .where('stream', 'in', streams)
    .where(readable(reader, 'posts'))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
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
  return row && (await threadsOf(transaction, reader, [row], null))[0];
}

async function threadsOf(
  transaction: Transaction,
  reader: ReaderAt,
  roots: readonly PostRow[],
  mostComments: number | null,
): Promise<Thread[]> {
  if (roots.length === 0) return [];
  const ids = roots.map((row) => row.id);
  const comments = await commentsOf(transaction, ids, mostComments);
  const answers = await answersOf(transaction, roots);
  const { views, votes } = await postViews(transaction, [...roots, ...comments, ...answers]);
  const own = await ownRows(transaction, reader.id, ids);
  return roots.map((root) => {
    const post = views.get(root.id)!;
    const chosen = votes.filter(
      (vote) => vote.post === root.id && vote.member === reader.id && isAnonymous(post),
    );
    return {
      post,
      comments: comments.filter((row) => row.root === root.id).map((row) => views.get(row.id)!),
      answer: views.get(answerOf(root) ?? '') ?? null,
      own: ownView(own.get(root.id), chosen),
    };
  });
}

/** Whose votes nobody else is told, so that their voter is told apart. */
const isAnonymous = ({ detail }: Post): boolean => 'ballot' in detail && detail.ballot.anonymous;

function answerOf({ kind, detail_json }: PostRow): string | undefined {
  if (kind !== 'question') return undefined;
  return (JSON.parse(detail_json) as DetailOf<'question'>).accepted?.comment;
}

function answersOf(transaction: Transaction, roots: readonly PostRow[]): Promise<PostRow[]> {
  const ids = roots.map(answerOf).filter((id) => id !== undefined);
  if (ids.length === 0) return Promise.resolve([]);
  return transaction.selectFrom('posts').selectAll().where('id', 'in', ids).execute();
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
        .where('deleted', '=', 0)
        .as('comment'),
    )
    .selectAll('comment')
    .$if(most !== null, (query) => query.where('age', '<=', most!))
    .orderBy('seq')
    .execute();
}
