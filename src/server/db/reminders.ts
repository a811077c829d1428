import type { Reminder } from '../../protocol/reminder.ts';
import type { Transaction } from './dialect.ts';
import { saveOwn } from './own.ts';
import { readable, type ReaderAt } from './readable.ts';

/** When anybody was last asked to confirm an announcement, in milliseconds; null where nobody was. */
export async function remindedAt(transaction: Transaction, post: string): Promise<number | null> {
  const { at } = await transaction
    .selectFrom('own')
    .select((expression) => expression.fn.max('reminded_at').as('at'))
    .where('post', '=', post)
    .executeTakeFirstOrThrow();
  return at;
}

/** Remembers that members are asked to confirm an announcement. */
export async function saveReminders(
  transaction: Transaction,
  members: readonly string[],
  { post, by, at }: Reminder,
): Promise<void> {
  const changes = { reminded_at: at, reminded_by_json: JSON.stringify(by) };
  for (const member of members) await saveOwn(transaction, member, post, changes);
}

/** What somebody is asked to confirm and has not, of what they can read now. */
export async function remindersOf(transaction: Transaction, reader: ReaderAt): Promise<Reminder[]> {
  const rows = await transaction
    .selectFrom('own')
    .innerJoin('posts', 'posts.id', 'own.post')
    .select(['posts.id as post', 'posts.stream as stream'])
    .select(['own.reminded_at as at', 'own.reminded_by_json as by'])
    .where('own.member', '=', reader.id)
    .where('own.reminded_at', 'is not', null)
    .where('own.confirmed_at', 'is', null)
    // One whose text is erased is no announcement any more.
    .where('posts.kind', '=', 'announcement')
    .where(readable(reader, 'posts'))
    .orderBy('posts.id')
    .execute();
  return rows.map(({ post, stream, at, by }) => ({ post, stream, by: JSON.parse(by!), at: at! }));
}

/** Asks nothing any more of someone who is out of these streams. */
export async function forgetReminders(
  transaction: Transaction,
  member: string,
  streams: readonly string[],
): Promise<void> {
  if (streams.length === 0) return;
  await transaction
    .updateTable('own')
    .set({ reminded_at: null, reminded_by_json: null })
    .where('member', '=', member)
    .where('reminded_at', 'is not', null)
    .where('post', 'in', (from) =>
      from.selectFrom('posts').select('id').where('stream', 'in', streams),
    )
    .execute();
}
