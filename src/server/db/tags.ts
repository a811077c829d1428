import type { Transaction } from './dialect.ts';

/** Writes a thread's tags anew. */
export async function saveTags(
  transaction: Transaction,
  post: string,
  tags: readonly string[],
): Promise<void> {
  await transaction.deleteFrom('tags').where('post', '=', post).execute();
  if (tags.length === 0) return;
  await transaction
    .insertInto('tags')
    .values(tags.map((tag) => ({ post, tag })))
    .execute();
}
