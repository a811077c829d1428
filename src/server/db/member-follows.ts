import type { MemberFollowing } from '../../protocol/member-follow.ts';
import type { Transaction } from './dialect.ts';

/** The ids of those whom a member follows. */
export async function followedBy(transaction: Transaction, member: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('member_follows')
    .select('followed')
    .where('member', '=', member)
    .orderBy('followed')
    .execute();
  return rows.map(({ followed }) => followed);
}

/** Remembers that a member follows another, or no longer. */
export async function saveMemberFollowing(
  transaction: Transaction,
  member: string,
  { member: followed, follow }: MemberFollowing,
): Promise<void> {
  if (follow) {
    await transaction
      .insertInto('member_follows')
      .values({ member, followed })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await transaction
    .deleteFrom('member_follows')
    .where('member', '=', member)
    .where('followed', '=', followed)
    .execute();
}
