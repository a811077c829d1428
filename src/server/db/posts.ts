import type { AttachedFile } from '../../protocol/file.ts';
import type { Detail } from '../../protocol/kind.ts';
import type { Post } from '../../protocol/post.ts';
import type { Transaction } from './dialect.ts';
import { discardFiles, filesOf } from './files.ts';
import { eraseDocument, saveDocument } from './documents.ts';
import { forgetPreviews, previewsOf } from './previews.ts';
import { talliesOf } from './reactions.ts';
import type { PostRow, VersionRow, VoteRow } from './schema.ts';
import { votesOf, withVotes } from './votes.ts';

/** A post, whoever asks: for writing, after which the caller authorizes. */
export function postRow(transaction: Transaction, id: string): Promise<PostRow | undefined> {
  return transaction.selectFrom('posts').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Writes a new post, and what it is found by. */
export async function insertPost(transaction: Transaction, row: PostRow): Promise<void> {
  await transaction.insertInto('posts').values(row).execute();
  await saveDocument(transaction, row);
}

/** What of a post is found, or says whether it is. */
const found = ['title', 'body_json', 'kind', 'detail_json', 'deleted'] as const;

/** Changes columns of a post, and what it is found by with them. */
export async function updatePost(
  transaction: Transaction,
  id: string,
  changes: Partial<PostRow>,
): Promise<void> {
  await transaction.updateTable('posts').set(changes).where('id', '=', id).execute();
  if (!found.some((column) => column in changes)) return;
  const row = await postRow(transaction, id);
  if (row) await saveDocument(transaction, row);
}

/** Keeps what a post said until now. */
export async function insertVersion(transaction: Transaction, row: VersionRow): Promise<void> {
  await transaction.insertInto('versions').values(row).execute();
}

/** What a post said before, oldest first. */
export function versionsOf(transaction: Transaction, post: string): Promise<VersionRow[]> {
  return transaction
    .selectFrom('versions')
    .selectAll()
    .where('post', '=', post)
    .orderBy('seq')
    .execute();
}

/** How many posts of a room are pinned. */
export async function countPins(transaction: Transaction, room: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('posts')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('room', '=', room)
    .where('pinned', '=', 1)
    .executeTakeFirstOrThrow();
  return count;
}

/** The ids of posts that were deleted at or before a time, in milliseconds, and are not erased yet. */
export async function deletedUntil(
  transaction: Transaction,
  until: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('posts')
    .select('id')
    .where('deleted_at', '<=', until)
    .orderBy('deleted_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The ids of posts whose time has ended at or before a time, in milliseconds. */
export async function expiredUntil(
  transaction: Transaction,
  until: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('posts')
    .select('id')
    .where('expires_at', '<=', until)
    .where('deleted', '=', 0)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Erases what a deleted post said. One with comments stays as a tombstone; any other goes as a whole. */
export async function erasePost(
  transaction: Transaction,
  { id, comments }: Pick<PostRow, 'id' | 'comments'>,
): Promise<void> {
  await eraseDocument(transaction, id);
  await transaction.deleteFrom('versions').where('post', '=', id).execute();
  await transaction.deleteFrom('votes').where('post', '=', id).execute();
  await transaction.deleteFrom('tags').where('post', '=', id).execute();
  await discardFiles(transaction, id);
  await forgetPreviews(transaction, id);
  if (comments > 0) {
    await updatePost(transaction, id, {
      kind: 'message',
      title: null,
      text: '',
      mentions_json: '[]',
      body_json: '[]',
      detail_json: JSON.stringify(plain),
      unanswered: 0,
      undecided: 0,
      quote: null,
      expires_at: null,
      deleted_at: null,
    });
  } else {
    await transaction.deleteFrom('own').where('post', '=', id).execute();
    await transaction.deleteFrom('reactions').where('post', '=', id).execute();
    await transaction.deleteFrom('posts').where('id', '=', id).execute();
  }
}

const plain: Detail = { kind: 'message' };

/** Posts as their readers see them, by id. */
export async function postViews(
  transaction: Transaction,
  rows: readonly PostRow[],
): Promise<{ views: Map<string, Post>; votes: VoteRow[] }> {
  const ids = rows.map((row) => row.id);
  const tallies = await talliesOf(transaction, ids);
  const files = await filesOf(transaction, ids);
  const previews = await previewsOf(transaction, ids);
  const votes = await votesOf(
    transaction,
    rows.filter(({ kind }) => kind === 'poll' || kind === 'idea').map(({ id }) => id),
  );
  const views = rows.map((row): [string, Post] => {
    const view = postView(row, files.get(row.id));
    const cast = votes.filter(({ post }) => post === row.id);
    const detail = withVotes(view.detail, cast);
    const shown = row.deleted === 0 && previews.get(row.id);
    return [
      row.id,
      {
        ...view,
        detail,
        ...(shown && { previews: shown }),
        reactions: tallies.get(row.id) ?? [],
      },
    ];
  });
  return { views: new Map(views), votes };
}

/** A row as its readers see it, without reactions and votes. Of what is deleted they see that it was there. */
export function postView(row: PostRow, files: readonly AttachedFile[] = []): Post {
  const isThere = row.deleted === 0;
  return {
    id: row.id,
    stream: row.stream,
    root: row.root,
    seq: row.seq,
    by: JSON.parse(row.byline_json),
    at: row.at,
    title: isThere ? row.title : null,
    body: isThere ? JSON.parse(row.body_json) : [],
    detail: isThere ? JSON.parse(row.detail_json) : plain,
    ...(isThere && files.length > 0 && { files: [...files] }),
    to: row.to_json === null ? null : JSON.parse(row.to_json),
    quote: isThere ? row.quote : null,
    pinned: row.pinned === 1,
    expiresAt: row.expires_at,
    editedAt: row.edited_at,
    deleted: !isThere,
    reactions: [],
    comments: row.comments,
    changed: row.changed,
  };
}
