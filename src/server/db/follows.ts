import { sql } from 'kysely';
import type { Following } from '../../protocol/follow.ts';
import type { Transaction } from './dialect.ts';
import type { ReaderAt } from './readable.ts';

/** The rooms that a member follows or has muted. */
export function followsOf(transaction: Transaction, member: string): Promise<Following[]> {
  return transaction
    .selectFrom('follows')
    .select(['room', 'follow'])
    .where('member', '=', member)
    .orderBy('room')
    .execute();
}

/** Remembers that a member follows or mutes a room, or does neither. */
export async function saveFollow(
  transaction: Transaction,
  member: string,
  { room, follow }: Following,
): Promise<void> {
  if (follow === 'usual') return forgetFollow(transaction, member, room);
  await transaction
    .insertInto('follows')
    .values({ member, room, follow })
    .onConflict((conflict) => conflict.columns(['member', 'room']).doUpdateSet({ follow }))
    .execute();
}

/** Forgets it of a room that they are out of. */
export async function forgetFollow(
  transaction: Transaction,
  member: string,
  room: string,
): Promise<void> {
  await transaction
    .deleteFrom('follows')
    .where('member', '=', member)
    .where('room', '=', room)
    .execute();
}

/** Conditions on a row of posts, a thread's first; the other forms of those in store/follow.ts. */
const ofThread = ({ id }: ReaderAt, follow: Following['follow']) => sql<boolean>`exists (
  select 1 from own
  where own.member = ${id} and own.post = posts.id and own.follow = ${follow}
)`;
const ofRoom = ({ id }: ReaderAt, follow: Following['follow']) => sql<boolean>`exists (
  select 1 from follows
  where follows.member = ${id} and follows.room = posts.room and follows.follow = ${follow}
)`;

/** Its reader has muted the thread or its room, so that it is not counted. */
export const isMuted = (reader: ReaderAt) =>
  sql<boolean>`(${ofThread(reader, 'muted')} or ${ofRoom(reader, 'muted')})`;

/** Its reader follows it. What they have said of the thread itself goes before what they have of its room. */
export const isFollowed = (reader: ReaderAt) => sql<boolean>`(
  not ${ofThread(reader, 'muted')} and (
    posts.author = ${reader.id} or ${ofThread(reader, 'followed')} or ${ofRoom(reader, 'followed')}
  )
)`;
