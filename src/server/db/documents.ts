import { createHash } from 'node:crypto';
import { tokensOf } from '../search/document.ts';
import { analyzer } from '../search/forms.ts';
import { dialectOf, type Transaction } from './dialect.ts';
import { filesOf } from './files.ts';
import type { PostRow } from './schema.ts';

/** So many posts of one millisecond have a place each. Of a later year than 2109 a number would not be exact any more. */
const placesAt = 2048;

/** The first place of what is from a millisecond. */
export const firstPlaceAt = (at: number): number => at * placesAt;

/**
 * A post's place in the order of all of them: by its time, and where others are from the same millisecond somewhere among
 * them. By chance and not by counting, since two writers count alike.
 */
async function freePlace(transaction: Transaction, { id, at }: PostRow): Promise<number> {
  const first = firstPlaceAt(at);
  const taken = await transaction
    .selectFrom('documents')
    .select('place')
    .where('place', '>=', first)
    .where('place', '<', first + placesAt)
    .execute();
  const used = new Set(taken.map(({ place }) => place));
  const start = createHash('sha256').update(id).digest().readUInt16BE() % placesAt;
  for (let step = 0; step < placesAt; step += 1) {
    const place = first + ((start + step) % placesAt);
    if (!used.has(place)) return place;
  }
  throw new Error('Too many posts are of one moment.');
}

/** Writes what a post is found by as it is now; nothing, where it is deleted. */
export async function saveDocument(transaction: Transaction, row: PostRow): Promise<void> {
  const { search } = dialectOf(transaction);
  if (row.deleted) return search.remove(transaction, row.id);
  const { id: post, stream, author, kind, title } = row;
  const files = (await filesOf(transaction, [post])).get(post) ?? [];
  const body = JSON.parse(row.body_json);
  const said = { title, body, detail: JSON.parse(row.detail_json), files };
  await search.save(transaction, {
    place: await freePlace(transaction, row),
    post,
    stream,
    version: analyzer,
    tokens: tokensOf({ stream, author, kind, ...said }),
  });
}

/** Writes what a post is found by anew, once its files are others. */
export async function indexFiles(transaction: Transaction, post: string): Promise<void> {
  const row = await transaction
    .selectFrom('posts')
    .selectAll()
    .where('id', '=', post)
    .executeTakeFirst();
  if (row) await saveDocument(transaction, row);
}

/** A post is found no more, and its words are no longer kept. */
export async function eraseDocument(transaction: Transaction, post: string): Promise<void> {
  const { search } = dialectOf(transaction);
  await search.remove(transaction, post);
  await search.purge(transaction);
}

/**
 * Indexes some posts that this analyzer has not, oldest id first, and remembers how far it has come.
 *
 * @returns whether there may be more.
 */
export async function indexNext(transaction: Transaction, most: number): Promise<boolean> {
  await transaction
    .insertInto('indexed')
    .values({ version: analyzer, through: '' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // To write it first is to have it alone, where several servers do this.
  const { through } = await transaction
    .updateTable('indexed')
    .set({ version: analyzer })
    .where('version', '=', analyzer)
    .returning('through')
    .executeTakeFirstOrThrow();
  if (through === null) return false;
  const next = await transaction
    .selectFrom('posts')
    .select('id')
    .where('id', '>', through)
    .orderBy('id')
    .limit(most)
    .execute();
  const ids = next.map(({ id }) => id);
  if (ids.length > 0) await indexAnew(transaction, ids);
  await transaction
    .updateTable('indexed')
    .set({ through: ids.at(-1) ?? null })
    .where('version', '=', analyzer)
    .execute();
  return ids.length > 0;
}

async function indexAnew(transaction: Transaction, ids: readonly string[]): Promise<void> {
  // Whoever changes one of them meanwhile is waited for, and indexes it.
  await dialectOf(transaction).lockThreads(transaction, ids);
  const rows = await transaction
    .selectFrom('posts')
    .selectAll()
    .where('id', 'in', ids)
    .where((expression) =>
      expression.not(
        expression.exists(
          expression
            .selectFrom('documents')
            .select('post')
            .whereRef('documents.post', '=', 'posts.id')
            .where('documents.version', '=', analyzer),
        ),
      ),
    )
    .execute();
  for (const row of rows) await saveDocument(transaction, row);
}
