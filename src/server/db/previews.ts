import type { Preview } from '../../protocol/preview.ts';
import type { Transaction } from './dialect.ts';
import type { PreviewRow } from './schema.ts';

/** A link whose turn it is, for whoever is to look at it. */
export interface DuePost {
  id: string;
  stream: string;
  room: string;
  author: string;
}

/** What is shown of the links of posts, in their order. */
export async function previewsOf(
  transaction: Transaction,
  posts: readonly string[],
): Promise<Map<string, Preview[]>> {
  const found = new Map<string, Preview[]>();
  if (posts.length === 0) return found;
  const rows = await transaction
    .selectFrom('previews')
    .select(['post', 'preview_json'])
    .where('post', 'in', posts)
    .where('state', '=', 'shown')
    .orderBy('position')
    .execute();
  for (const { post, preview_json } of rows) {
    found.set(post, [...(found.get(post) ?? []), JSON.parse(preview_json!) as Preview]);
  }
  return found;
}

/** What is shown of the links of one post. */
export const shownOn = async (transaction: Transaction, post: string): Promise<Preview[]> =>
  (await previewsOf(transaction, [post])).get(post) ?? [];

/** All that is known of the links of a post. */
export function previewRows(transaction: Transaction, post: string): Promise<PreviewRow[]> {
  return transaction.selectFrom('previews').selectAll().where('post', '=', post).execute();
}

export async function insertPreview(transaction: Transaction, row: PreviewRow): Promise<void> {
  await transaction.insertInto('previews').values(row).execute();
}

/** Changes what is known of a link, where it still is in one of these states. */
export async function updatePreview(
  transaction: Transaction,
  { post, url }: Pick<PreviewRow, 'post' | 'url'>,
  changes: Partial<PreviewRow>,
  from: readonly PreviewRow['state'][] = ['due', 'shown', 'none', 'dropped'],
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('previews')
    .set(changes)
    .where('post', '=', post)
    .where('url', '=', url)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Forgets links of a post; all of them where none are told. */
export async function forgetPreviews(
  transaction: Transaction,
  post: string,
  urls?: readonly string[],
): Promise<void> {
  if (urls?.length === 0) return;
  await transaction
    .deleteFrom('previews')
    .where('post', '=', post)
    .$if(urls !== undefined, (query) => query.where('url', 'in', urls!))
    .execute();
}

/** Posts with links that are due at or before a time, in milliseconds; not those that are deleted. */
export function duePosts(
  transaction: Transaction,
  until: number,
  limit: number,
): Promise<DuePost[]> {
  return transaction
    .selectFrom('previews')
    .innerJoin('posts', 'posts.id', 'previews.post')
    .select(['posts.id', 'posts.stream', 'posts.room', 'posts.author'])
    .where('previews.due_at', '<=', until)
    .where('posts.deleted', '=', 0)
    .groupBy(['posts.id', 'posts.stream', 'posts.room', 'posts.author'])
    .orderBy((expression) => expression.fn.min('previews.due_at'))
    .limit(limit)
    .execute();
}

/** Takes the links of a post that are due, so that nobody else looks at them before another time. */
export async function takeDue(
  transaction: Transaction,
  post: string,
  now: number,
  again: number,
): Promise<string[]> {
  const rows = await transaction
    .updateTable('previews')
    .set({ due_at: again })
    .where('post', '=', post)
    .where('due_at', '<=', now)
    .returning('url')
    .execute();
  return rows.map(({ url }) => url);
}
