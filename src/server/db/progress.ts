import { sql, type RawBuilder } from 'kysely';
import type { DetailOf } from '../../protocol/kind.ts';
import { mostAwaited, mostGlanced, type Awaited } from '../../protocol/progress.ts';
import type { progressRead } from '../../protocol/progress.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import type { Transaction } from './dialect.ts';
import { filesPage } from './file-list.ts';
import { readable, type ReaderAt } from './readable.ts';
import { referencesFor } from './references.ts';
import type { PostRow } from './schema.ts';

type Found = Pick<PostRow, 'id' | 'at' | 'detail_json'>;

/** What of these streams waits for somebody, and what was last decided and sent, of what the reader may see. */
export async function progressOf(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
): Promise<OutputOf<typeof progressRead>> {
  const oldest = { order: sql`asc`, limit: mostAwaited };
  const find = (what: RawBuilder<unknown>, how = oldest) =>
    threadsWith(transaction, reader, streams, what, how);
  const questions = await find(sql`unanswered = 1`);
  const ideas = await find(sql`undecided = 1`);
  // One that another has replaced stands beside it: so many hold of twice as many, but where much was replaced.
  const newest = { order: sql`desc`, limit: 2 * mostGlanced };
  const decisions = (await find(sql`kind = 'decision'`, newest))
    .filter((row) => decisionOf(row).replacedBy === null)
    .slice(0, mostGlanced);
  const first = [questions, ideas, decisions].flatMap((rows) => rows.slice(0, mostGlanced));
  const ids = first.map(({ id }) => id);
  const posts = await referencesFor(transaction, reader, ids);
  const { files } = await filesPage(transaction, reader, streams, null, mostGlanced, undefined);
  const view = (rows: readonly Found[]): Awaited => ({
    count: rows.length,
    oldest: rows.slice(0, mostGlanced).map(({ id }) => posts.get(id)!),
  });
  return {
    questions: view(questions),
    ideas: view(ideas),
    decisions: decisions.map((row) => ({
      post: posts.get(row.id)!,
      decidedBy: decisionOf(row).decidedBy,
    })),
    files,
  };
}

const decisionOf = ({ detail_json }: Found): DetailOf<'decision'> => JSON.parse(detail_json);

/** The first posts of threads, of all these streams, in one order. */
async function threadsWith(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
  condition: RawBuilder<unknown>,
  { order, limit }: { order: RawBuilder<unknown>; limit: number },
): Promise<Found[]> {
  // One index scan a stream that stops by itself, as in `threadsPage`.
  const parts = streams.map(
    (stream) => sql`select * from (
      select id, at, detail_json from posts
      where stream = ${stream} and root is null and ${condition} and deleted = 0
        and ${readable(reader, 'posts')}
      order by at ${order}, id ${order} limit ${limit}
    ) as part`,
  );
  const all = sql<Found>`
    select * from (${sql.join(parts, sql` union all `)}) as found
    order by at ${order}, id ${order} limit ${limit}`;
  return (await all.execute(transaction)).rows;
}
