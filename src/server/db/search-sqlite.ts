import { sql, type Kysely } from 'kysely';
import { facetToken } from '../search/document.ts';
import type { Schema } from './schema.ts';
import type { Match, SearchIndex, Wanted } from './search-index.ts';

/** Whatever it says, it is one string to FTS5 and never a part of its language. */
const quoted = ({ token, isBeginning }: Wanted): string =>
  `"${token.replaceAll('"', '""')}"${isBeginning ? '*' : ''}`;

const anyOf = (wanted: readonly Wanted[]): string => `(${wanted.map(quoted).join(' OR ')})`;

/** So many pages of the index are written anew at once, while what was deleted is taken out of it. */
const pagesAtOnce = 64;

/** So many places are read at once, of which a page or a count is made. */
const placesAtOnce = 2000;
/**
 * No search looks at more of what matches, since others wait meanwhile: whoever may read so little of the streams that are
 * open to them finds nothing older.
 */
const mostLooked = 10_000;
/**
 * To look for each of more streams costs more than to leave out what is in none of them, as long as there is enough besides:
 * of 80 streams 16 ms, in place of one, for a word in half of 200,000 posts.
 */
const fewStreams = 16;

/**
 * FTS5 over the tokens of `documents`, of which it keeps no copy. A row's number is the post's place, so that it gives what
 * it finds newest first without sorting. Beginnings up to four letters have lists of their own: to put together those of
 * all words that begin so took 400 ms of 200,000 posts, and nine now; the index is twice as large for it. Its
 * `secure-delete` is not for us: SQLite 3.45.1 then loses rows.
 */
export const sqliteSearch: SearchIndex = {
  async create(database) {
    // The tokens come as they are to be: nothing is folded or split but at spaces.
    await sql`create virtual table search using fts5(
      tokens, content = 'documents', content_rowid = 'place',
      detail = 'none', columnsize = 0, prefix = '2 3 4', tokenize = "ascii tokenchars '_'"
    )`.execute(database);
  },

  async save(transaction, { tokens: list, ...document }) {
    const tokens = list.join(' ');
    const old = await documentOf(transaction, document.post);
    if (old?.tokens === tokens && old.version === document.version) return;
    if (old) await forget(transaction, old);
    const place = old?.place ?? document.place;
    await sql`insert into search(rowid, tokens) values (${place}, ${tokens})`.execute(transaction);
    const row = { ...document, place, tokens };
    await transaction
      .insertInto('documents')
      .values(row)
      .onConflict((conflict) => conflict.column('post').doUpdateSet(row))
      .execute();
  },

  async remove(transaction, post) {
    const old = await documentOf(transaction, post);
    if (!old) return;
    await forget(transaction, old);
    await transaction.deleteFrom('documents').where('post', '=', post).execute();
  },

  async purge(transaction) {
    await sql`insert into search(search, rank) values ('merge', ${sql.lit(-pagesAtOnce)})`.execute(
      transaction,
    );
  },

  async *places(transaction, match) {
    let { to } = match;
    let isOfAny = match.streams.length > fewStreams;
    for (let looked = 0; looked < mostLooked; looked += placesAtOnce) {
      const places = await newest(transaction, { ...match, to }, isOfAny);
      yield places;
      if (places.length < placesAtOnce) return;
      to = places.at(-1)!;
      isOfAny = false;
    }
  },

  // As one value, so that the statement is the same for any number of them.
  isAmong: (place, places) =>
    sql`${place} in (select value from json_each(${JSON.stringify(places)}))`,

  // Nothing ends a statement here: it is bounded by how many places are looked at.
  async prepare() {},
};

const documentOf = (transaction: Kysely<Schema>, post: string) =>
  transaction.selectFrom('documents').selectAll().where('post', '=', post).executeTakeFirst();

const forget = (
  transaction: Kysely<Schema>,
  { place, tokens }: { place: number; tokens: string },
) =>
  sql`insert into search(search, rowid, tokens) values ('delete', ${place}, ${tokens})`.execute(
    transaction,
  );

async function newest(
  transaction: Kysely<Schema>,
  { streams, each, from, to }: Match,
  isOfAny: boolean,
): Promise<number[]> {
  const ofStreams = streams.map((stream) => ({
    token: facetToken('stream', stream),
    isBeginning: false,
  }));
  const query = [...(isOfAny ? [] : [ofStreams]), ...each].map(anyOf).join(' AND ');
  const within = query === '' ? sql`` : sql`search match ${query} and`;
  const { rows } = await sql<{ place: number }>`select rowid as place
    from ${sql.table(query === '' ? 'documents' : 'search')}
    where ${within} rowid >= ${from} and rowid < ${to}
    order by rowid desc limit ${placesAtOnce}`.execute(transaction);
  return rows.map(({ place }) => place);
}
