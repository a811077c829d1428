import { sql } from 'kysely';
import { mostUnread, type ReadMark } from '../../protocol/reading.ts';
import type { Transaction } from './dialect.ts';
import { isMuted } from './follows.ts';
import { isOpenOf } from './intervals.ts';
import { readable, type ReaderAt } from './readable.ts';

/** Up to where a member has read, of all streams that they have read at all. */
export async function readsOf(transaction: Transaction, member: string): Promise<ReadMark[]> {
  const rows = await transaction
    .selectFrom('reads')
    .selectAll()
    .where('member', '=', member)
    .orderBy('stream')
    .execute();
  return rows.map(({ stream, at, post }) => ({ stream, place: { at, id: post } }));
}

/** Remembers up to where a stream was read, unless it was read further already; says whether it was not. */
export async function advanceRead(
  transaction: Transaction,
  member: string,
  { stream, place: { at, id } }: ReadMark,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('reads')
    .values({ member, stream, at, post: id })
    .onConflict((conflict) =>
      conflict
        .columns(['member', 'stream'])
        .doUpdateSet({ at, post: id })
        .where(({ eb, and, or }) =>
          or([eb('reads.at', '<', at), and([eb('reads.at', '=', at), eb('reads.post', '<', id)])]),
        ),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Forgets what a member has read of streams that they are out of. */
export async function forgetReads(
  transaction: Transaction,
  member: string,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  await transaction
    .deleteFrom('reads')
    .where('member', '=', member)
    .where('stream', 'in', streams)
    .execute();
}

/**
 * How many threads of others came in each of these streams after what the reader has read of it, at most
 * {@link mostUnread}; a stream that they do not read is left out.
 */
export async function countUnread(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
): Promise<Map<string, number>> {
  if (streams.length === 0) return new Map();
  const { rows } = await sql<{ stream: string; count: number }>`
    select intervals.stream, (
      select count(*) from (
        select 1 as one from posts
        where posts.stream = intervals.stream and posts.root is null and posts.deleted = 0
          and posts.at >= coalesce((
            select mark.at from reads as mark
            where mark.member = ${reader.id} and mark.stream = intervals.stream
          ), 0)
          and ${isUnread(reader)} and ${readable(reader, 'posts')}
        limit ${mostUnread}
      ) as unread
    ) as count
    from intervals where ${isOpenOf(reader)} and intervals.stream in (${sql.join(streams)})
  `.execute(transaction);
  return new Map(rows.map(({ stream, count }) => [stream, count]));
}

/**
 * A condition on a row of posts: somebody else's, and after what its reader has read of the stream. What is muted is not
 * read, and not asked to be.
 */
export const isUnread = (reader: ReaderAt) => sql<boolean>`posts.author <> ${reader.id}
  and not exists (
    select 1 from reads
    where reads.member = ${reader.id} and reads.stream = posts.stream
      and (reads.at > posts.at or (reads.at = posts.at and reads.post >= posts.id))
  ) and not ${isMuted(reader)}`;
