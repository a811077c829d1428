import { reactions, type Reaction, type ReactionTally } from '../../protocol/reaction.ts';
import type { Transaction } from './dialect.ts';

/** The reactions to posts, by post, in the order of the closed set. */
export async function talliesOf(
  transaction: Transaction,
  posts: readonly string[],
): Promise<Map<string, ReactionTally[]>> {
  if (posts.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('reactions')
    .selectAll()
    .where('post', 'in', posts)
    .orderBy('seq')
    .execute();
  const tallies = new Map<string, ReactionTally[]>();
  for (const post of new Set(rows.map((row) => row.post))) {
    const ofPost = rows.filter((row) => row.post === post);
    tallies.set(
      post,
      reactions.flatMap((reaction) => {
        const members = ofPost.filter((row) => row.reaction === reaction).map((row) => row.member);
        return members.length > 0 ? [{ reaction, members }] : [];
      }),
    );
  }
  return tallies;
}

/** Whether a member has reacted so to a post. */
export async function hasReaction(
  transaction: Transaction,
  post: string,
  reaction: Reaction,
  member: string,
): Promise<boolean> {
  const row = await transaction
    .selectFrom('reactions')
    .select('seq')
    .where('post', '=', post)
    .where('reaction', '=', reaction)
    .where('member', '=', member)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a reaction at the seq of its fact. */
export async function insertReaction(
  transaction: Transaction,
  row: { post: string; reaction: Reaction; member: string; seq: number },
): Promise<void> {
  await transaction.insertInto('reactions').values(row).execute();
}

/** Takes a reaction away. */
export async function deleteReaction(
  transaction: Transaction,
  post: string,
  reaction: Reaction,
  member: string,
): Promise<void> {
  await transaction
    .deleteFrom('reactions')
    .where('post', '=', post)
    .where('reaction', '=', reaction)
    .where('member', '=', member)
    .execute();
}
