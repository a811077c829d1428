import type { AttachedFile } from '../../protocol/file.ts';
import { indexFiles } from '../db/documents.ts';
import { attach, attachable, fileView } from '../db/files.ts';
import type { PostRow } from '../db/schema.ts';
import type { Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';

/** The same words for what is not there, is not theirs, is not whole or hangs elsewhere. */
const notThere = () =>
  new Refusal('invalid', 'One of these files is not there any more. Upload it again.', {
    field: 'files',
  });

/**
 * Checks that the caller may hang these files on a post, and says what they are, in the order told.
 *
 * @param post - the one that they may hang on already.
 */
export async function grantFiles(
  { transaction, caller }: Context,
  ids: readonly string[] = [],
  post: string | null = null,
): Promise<AttachedFile[]> {
  if (ids.length === 0) return [];
  const rows = await attachable(transaction, caller.id, ids, post);
  const files = ids.flatMap((id) => rows.filter((row) => row.id === id).map(fileView));
  if (files.length < ids.length || new Set(ids).size < ids.length) throw notThere();
  return files;
}

/** Hangs files on a post, which is found by their names, unless another transaction has hung one of them elsewhere meanwhile. */
export async function attachFiles(
  { transaction }: Pick<Context, 'transaction'>,
  files: readonly AttachedFile[],
  post: Pick<PostRow, 'id' | 'stream' | 'about' | 'at'>,
): Promise<void> {
  const ids = files.map(({ id }) => id);
  if (!(await attach(transaction, ids, post))) throw notThere();
  if (ids.length > 0) await indexFiles(transaction, post.id);
}
