import { sql } from 'kysely';
import type { FileCursor, ListedFile } from '../../protocol/file-list.ts';
import { dialectOf, type Transaction } from './dialect.ts';
import type { FileRow } from './file-row.ts';
import { fileView } from './files.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { PostRow } from './schema.ts';

/** A file with what is told of its post. */
type Row = FileRow & Pick<PostRow, 'root' | 'byline_json'>;

/** Newest posts first, and the files of one in its order. */
const inOrder = (one: Row, other: Row): number =>
  other.at! - one.at! ||
  (one.post! < other.post! ? 1 : one.post! > other.post! ? -1 : one.position - other.position);

/** The files of these streams that the reader may see, merged, newest first. */
export async function filesPage(
  transaction: Transaction,
  reader: ReaderAt,
  streams: readonly string[],
  before: FileCursor | null,
  limit: number,
  of: FileRow['class'] | undefined,
): Promise<{ files: ListedFile[]; before: FileCursor | null }> {
  if (streams.length === 0) return { files: [], before: null };
  const within = before
    ? sql`and (files.at, files.post, -files.position)
        < (${sql.val(before.at)}, ${sql.val(before.post)}, ${sql.val(-before.position)})`
    : sql``;
  const ofClass = of === undefined ? sql`` : sql`and files.class = ${of}`;
  // One index scan a stream that stops by itself, as in `threadsPage`.
  const parts = dialectOf(transaction).forEachOf(
    streams,
    (stream) => sql`select files.*, posts.root, posts.byline_json from files
      join posts on posts.id = files.post
      where files.stream = ${stream} and files.of = 'post' and posts.deleted = 0
        and ${readable(reader, 'files')} ${ofClass} ${within}
      order by files.at desc, files.post desc, files.position limit ${limit + 1}`,
  );
  const { rows } = await sql<Row>`${parts}`.execute(transaction);
  rows.sort(inOrder);
  const last = rows.length > limit ? rows[limit - 1]! : null;
  return {
    files: rows.slice(0, limit).map((row) => ({
      file: fileView(row),
      post: row.post!,
      root: row.root,
      stream: row.stream!,
      by: JSON.parse(row.byline_json),
      at: row.at!,
    })),
    before: last && { at: last.at!, post: last.post!, position: last.position },
  };
}
