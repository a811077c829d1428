import { excerptOf, type Reference } from '../../protocol/reference.ts';
import type { Transaction } from './dialect.ts';
import { postView } from './posts.ts';
import { readable, type ReaderAt } from './readable.ts';

/** What the reader may read of these posts, by id. What is deleted is not among them. */
export async function referencesFor(
  transaction: Transaction,
  reader: ReaderAt,
  ids: readonly string[],
): Promise<Map<string, Reference>> {
  const rows = await transaction
    .selectFrom('posts')
    .selectAll()
    .where('id', 'in', ids)
    .where('deleted', '=', 0)
    .where(readable(reader, 'posts'))
    .execute();
  return new Map(
    rows.map((row) => {
      const { id, root, stream, by, at, detail, title, body, changed } = postView(row);
      const text = excerptOf(body);
      return [id, { id, root, stream, by, at, kind: detail.kind, title, text, changed }];
    }),
  );
}
