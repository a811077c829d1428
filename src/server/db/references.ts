import { excerptOf, namesOf, type Reference } from '../../protocol/reference.ts';
import type { Transaction } from './dialect.ts';
import { filesOf } from './files.ts';
import { postView } from './posts.ts';
import { readable, type ReaderAt } from './readable.ts';

/** What the reader may read of these posts, by id. What is deleted is not among them. */
export async function referencesFor(
  transaction: Transaction,
  reader: ReaderAt,
  ids: readonly string[],
): Promise<Map<string, Reference>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('posts')
    .selectAll()
    .where('id', 'in', ids)
    .where('deleted', '=', 0)
    .where(readable(reader, 'posts'))
    .execute();
  const found = await filesOf(
    transaction,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => {
      const { id, root, stream, by, at, detail, title, body, changed } = postView(row);
      const text = excerptOf(body);
      const files = namesOf(found.get(id));
      return [id, { id, root, stream, by, at, kind: detail.kind, title, text, files, changed }];
    }),
  );
}
