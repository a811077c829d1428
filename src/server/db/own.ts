import { nothingOwn, type Own } from '../../protocol/own.ts';
import type { Transaction } from './dialect.ts';
import { isFollowed } from './follows.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { OwnRow, VoteRow } from './schema.ts';

/** What threads are to one member, as far as they are anything. */
export async function ownRows(
  transaction: Transaction,
  member: string,
  posts: readonly string[],
): Promise<Map<string, OwnRow>> {
  if (posts.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('own')
    .selectAll()
    .where('member', '=', member)
    .where('post', 'in', posts)
    .execute();
  return new Map(rows.map((row) => [row.post, row]));
}

const untouched = {
  ...{ confirmed_at: null, bookmarked_at: null, follow: 'usual' as const, read_to: 0 },
  ...{ reminded_at: null, reminded_by_json: null },
};

/** Changes what a thread is to a member. */
export async function saveOwn(
  transaction: Transaction,
  member: string,
  post: string,
  changes: Partial<Omit<OwnRow, 'member' | 'post'>>,
): Promise<OwnRow> {
  return transaction
    .insertInto('own')
    .values({ ...untouched, member, post, ...changes })
    .onConflict((conflict) => conflict.columns(['member', 'post']).doUpdateSet(changes))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Of threads that their reader can see and follows: the seq that last changed each. */
export async function followedThreads(
  transaction: Transaction,
  reader: ReaderAt,
  posts: readonly string[],
): Promise<Map<string, number>> {
  const rows = await transaction
    .selectFrom('posts')
    .select(['id', 'changed'])
    .where('id', 'in', posts)
    .where('root', 'is', null)
    .where('deleted', '=', 0)
    .where(isFollowed(reader))
    .where(readable(reader, 'posts'))
    .execute();
  return new Map(rows.map(({ id, changed }) => [id, changed]));
}

/** Remembers up to where a thread's comments were seen, unless that was further already; says whether it was not. */
export async function advanceThread(
  transaction: Transaction,
  member: string,
  post: string,
  read_to: number,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('own')
    .values({ ...untouched, member, post, read_to })
    .onConflict((conflict) =>
      conflict
        .columns(['member', 'post'])
        .doUpdateSet({ read_to })
        .where('own.read_to', '<', read_to),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** How many of these members have confirmed an announcement, by id. */
export async function confirmedBy(transaction: Transaction, post: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('own')
    .select('member')
    .where('post', '=', post)
    .where('confirmed_at', 'is not', null)
    .execute();
  return new Set(rows.map(({ member }) => member));
}

/** A thread as its reader alone knows it. */
export const ownView = (row: OwnRow | undefined, choices: readonly VoteRow[]): Own => ({
  ...nothingOwn,
  ...(row && {
    confirmedAt: row.confirmed_at,
    bookmarkedAt: row.bookmarked_at,
    follow: row.follow,
    readTo: row.read_to,
  }),
  choices: choices.map(({ choice }) => choice),
});
