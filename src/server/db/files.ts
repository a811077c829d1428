import type { AttachedFile } from '../../protocol/file.ts';
import type { Failure } from '../../protocol/wire.ts';
import type { Transaction } from './dialect.ts';
import type { FilePlace, FileRow } from './file-row.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { PostRow } from './schema.ts';

/** A file as its readers see it. */
export const fileView = ({ id, name, type, size, picture_json }: FileRow): AttachedFile => ({
  id,
  name,
  type,
  size,
  picture: pictureView(picture_json),
});

function pictureView(picture_json: string | null): AttachedFile['picture'] {
  if (picture_json === null) return null;
  const { width, height, widths } = JSON.parse(picture_json) as NonNullable<
    AttachedFile['picture']
  >;
  return { width, height, widths };
}

/** A file that hangs on nothing. */
export const nowhere: FilePlace = {
  schedule: null,
  post: null,
  position: 0,
  stream: null,
  about: null,
  at: null,
};

export async function insertFile(transaction: Transaction, row: FileRow): Promise<void> {
  await transaction.insertInto('files').values(row).execute();
}

/** Changes columns of a file, unless it is discarded; says whether it was there. */
export async function updateFile(
  transaction: Transaction,
  id: string,
  changes: Partial<FileRow>,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('files')
    .set(changes)
    .where('id', '=', id)
    .where('state', '!=', 'discarded')
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** An upload that hangs on no post yet; undefined for anybody but its owner, as where there is none. */
export function uploadOf(
  transaction: Transaction,
  owner: string,
  id: string,
): Promise<FileRow | undefined> {
  return transaction
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('post', 'is', null)
    .where('state', '!=', 'discarded')
    .executeTakeFirst();
}

/** How many uploads of a member hang on no post, and how many bytes they have together. */
export async function countUploads(
  transaction: Transaction,
  owner: string,
): Promise<{ count: number; bytes: number }> {
  const { count, bytes } = await transaction
    .selectFrom('files')
    .select((expression) => [
      expression.fn.countAll<number>().as('count'),
      expression.fn.sum<number>('size').as('bytes'),
    ])
    .where('owner', '=', owner)
    .where('post', 'is', null)
    .where('state', '!=', 'discarded')
    .executeTakeFirstOrThrow();
  return { count, bytes: Number(bytes ?? 0) };
}

/** A whole file that the reader may read now: what hangs on a post that they read, or their own that hangs on none. */
export function readableFile(
  transaction: Transaction,
  reader: ReaderAt,
  id: string,
): Promise<FileRow | undefined> {
  return transaction
    .selectFrom('files')
    .leftJoin('posts', 'posts.id', 'files.post')
    .selectAll('files')
    .where('files.id', '=', id)
    .where('files.state', '=', 'whole')
    .where(({ or, and, eb }) =>
      or([
        and([eb('posts.deleted', '=', 0), readable(reader, 'posts')]),
        and([eb('files.post', 'is', null), eb('files.owner', '=', reader.id)]),
      ]),
    )
    .executeTakeFirst();
}

/** What hangs on posts, in its writers' order. */
export async function filesOf(
  transaction: Transaction,
  posts: readonly string[],
): Promise<Map<string, AttachedFile[]>> {
  const found = new Map<string, AttachedFile[]>();
  if (posts.length === 0) return found;
  const rows = await transaction
    .selectFrom('files')
    .selectAll()
    .where('post', 'in', posts)
    .where('of', '=', 'post')
    .orderBy('position')
    .execute();
  for (const row of rows) found.set(row.post!, [...(found.get(row.post!) ?? []), fileView(row)]);
  return found;
}

/** What a member may hang on a post, of these: whole uploads of theirs that hang on no other. */
export function attachable(
  transaction: Transaction,
  owner: string,
  ids: readonly string[],
  post: string | null,
): Promise<FileRow[]> {
  return transaction
    .selectFrom('files')
    .selectAll()
    .where('id', 'in', ids)
    .where('owner', '=', owner)
    .where('of', '=', 'post')
    .where('state', '=', 'whole')
    .where(({ or, eb }) => or([eb('post', 'is', null), eb('post', '=', post)]))
    .execute();
}

/** Hangs files on a post, in this order; says whether all were still there to be hung. */
export async function attach(
  transaction: Transaction,
  ids: readonly string[],
  { id: post, stream, about, at }: Pick<PostRow, 'id' | 'stream' | 'about' | 'at'>,
): Promise<boolean> {
  let attached = 0n;
  for (const [position, id] of ids.entries()) {
    const place: FilePlace = { schedule: null, post, position, stream, about, at };
    const { numUpdatedRows } = await transaction
      .updateTable('files')
      .set({ ...place, unused_since: null })
      .where('id', '=', id)
      .where('state', '=', 'whole')
      .where(({ or, eb }) => or([eb('post', 'is', null), eb('post', '=', post)]))
      .executeTakeFirstOrThrow();
    attached += numUpdatedRows;
  }
  return attached === BigInt(ids.length);
}

/** Keeps files for a post that appears later, and lets go of those that were kept for it before. */
export async function holdFiles(
  transaction: Transaction,
  schedule: string,
  ids: readonly string[],
  now: number,
): Promise<void> {
  await letGo(transaction, [schedule], now);
  if (ids.length === 0) return;
  await transaction
    .updateTable('files')
    .set({ schedule, unused_since: null })
    .where('id', 'in', ids)
    .where('post', 'is', null)
    .execute();
}

/** Lets go of what was kept for posts that will not appear: it is swept like what was just uploaded. */
export async function letGo(
  transaction: Transaction,
  schedules: readonly string[],
  now: number,
): Promise<void> {
  if (schedules.length === 0) return;
  await transaction
    .updateTable('files')
    .set({ schedule: null, unused_since: now })
    .where('schedule', 'in', schedules)
    .execute();
}

/** Nobody reads these files from now on; the store loses them a moment later (`files/sweep.ts`). */
const discarded = { ...nowhere, state: 'discarded', unused_since: null } as const;

/** Discards what hangs on a post, but for some of it. */
export async function discardFiles(
  transaction: Transaction,
  post: string,
  { of, but = [] }: { of?: FileRow['of']; but?: readonly string[] } = {},
): Promise<void> {
  await transaction
    .updateTable('files')
    .set(discarded)
    .where('post', '=', post)
    .$if(of !== undefined, (query) => query.where('of', '=', of!))
    .$if(but.length > 0, (query) => query.where('id', 'not in', but))
    .execute();
}

/** Discards an upload that its owner takes back; says whether there was one that hangs on nothing. */
export async function discardUpload(
  transaction: Transaction,
  owner: string,
  id: string,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('files')
    .set(discarded)
    .where('id', '=', id)
    .where('owner', '=', owner)
    .where('unused_since', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Says that an upload is still coming: what hangs on nothing hangs on nothing since now. */
export async function touchUpload(
  transaction: Transaction,
  id: string,
  now: number,
): Promise<void> {
  await transaction
    .updateTable('files')
    .set({ unused_since: now })
    .where('id', '=', id)
    .where('unused_since', 'is not', null)
    .execute();
}

/** Whether something hangs on nothing since a time in milliseconds or before. */
export async function isAnyUnused(transaction: Transaction, since: number): Promise<boolean> {
  const row = await transaction
    .selectFrom('files')
    .select('id')
    .where('unused_since', '<=', since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Discards what hung on nothing since a time in milliseconds or before. */
export async function discardUnused(transaction: Transaction, since: number): Promise<void> {
  await transaction
    .updateTable('files')
    .set(discarded)
    .where('unused_since', '<=', since)
    .where('post', 'is', null)
    .where('schedule', 'is', null)
    .execute();
}

/** Keeps with an upload why it was refused, until it is swept. */
export const refuseFile = (
  transaction: Transaction,
  id: string,
  failure: Failure,
): Promise<boolean> =>
  updateFile(transaction, id, { state: 'refused', failure_json: JSON.stringify(failure) });

/** Files that the store has to lose. */
export async function discardedFiles(transaction: Transaction, limit: number): Promise<string[]> {
  const rows = await transaction
    .selectFrom('files')
    .select('id')
    .where('state', '=', 'discarded')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Forgets a file that the store has lost. */
export async function forgetFile(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .deleteFrom('files')
    .where('id', '=', id)
    .where('state', '=', 'discarded')
    .execute();
}
