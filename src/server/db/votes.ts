import type { Ballot, Detail } from '../../protocol/kind.ts';
import type { Transaction } from './dialect.ts';
import type { PostRow, VoteRow } from './schema.ts';

/** The votes for posts, in the order in which they were cast. */
export async function votesOf(
  transaction: Transaction,
  posts: readonly string[],
): Promise<VoteRow[]> {
  if (posts.length === 0) return [];
  return transaction
    .selectFrom('votes')
    .selectAll()
    .where('post', 'in', posts)
    .orderBy('seq')
    .orderBy('choice')
    .execute();
}

/** What a member chose where nobody else is told; nothing where the ballot is open, or there is none. */
export async function anonymousVotesOf(
  transaction: Transaction,
  { id, detail_json }: PostRow,
  member: string,
): Promise<VoteRow[]> {
  const detail: Detail = JSON.parse(detail_json);
  if (!('ballot' in detail) || !detail.ballot.anonymous) return [];
  return (await votesOf(transaction, [id])).filter((vote) => vote.member === member);
}

/** Replaces what a member has chosen. */
export async function saveVotes(
  transaction: Transaction,
  { post, member, seq }: Omit<VoteRow, 'choice'>,
  choices: readonly number[],
): Promise<void> {
  await transaction
    .deleteFrom('votes')
    .where('post', '=', post)
    .where('member', '=', member)
    .execute();
  if (choices.length === 0) return;
  await transaction
    .insertInto('votes')
    .values(choices.map((choice) => ({ post, member, choice, seq })))
    .execute();
}

/** How often each of so many choices was chosen, and by how many people in all. */
export function counted(
  votes: readonly VoteRow[],
  choices: number,
): { counts: number[]; voters: number } {
  return {
    counts: Array.from(
      { length: choices },
      (_, place) => votes.filter(({ choice }) => choice === place).length,
    ),
    voters: new Set(votes.map(({ member }) => member)).size,
  };
}

/** What a post has beside its text, with the votes counted in. */
export function withVotes(detail: Detail, votes: readonly VoteRow[]): Detail {
  if (!('ballot' in detail) || votes.length === 0) return detail;
  const { choices, anonymous } = detail.ballot;
  const { counts, voters } = counted(votes, choices.length);
  const ballot: Ballot = {
    ...detail.ballot,
    voters,
    choices: choices.map(({ text }, place) => ({
      text,
      count: counts[place]!,
      members: anonymous
        ? []
        : votes.filter(({ choice }) => choice === place).map(({ member }) => member),
    })),
  };
  return { ...detail, ballot };
}
