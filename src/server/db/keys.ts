import type { Transaction } from './dialect.ts';
import type { KeyRow } from './schema.ts';

/** What was answered before for a member's key. */
export function answeredKey(
  transaction: Transaction,
  member: string,
  key: string,
): Promise<KeyRow | undefined> {
  return transaction
    .selectFrom('keys')
    .selectAll()
    .where('member', '=', member)
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Keeps a success, so that the same key is answered the same (DESIGN 5). */
export async function saveKey(transaction: Transaction, row: KeyRow): Promise<void> {
  await transaction.insertInto('keys').values(row).execute();
}
