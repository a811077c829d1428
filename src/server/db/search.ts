import { sql, type RawBuilder } from 'kysely';
import { parseStream } from '../../perimeter/streams.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { mostCounted, type SearchFilter } from '../../protocol/search.ts';
import { facetToken, type Facet } from '../search/document.ts';
import type { Term } from '../search/words.ts';
import { dialectOf, type Transaction } from './dialect.ts';
import { firstPlaceAt } from './documents.ts';
import { openStreamsOf } from './intervals.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { PostRow } from './schema.ts';
import type { Match, Wanted } from './search-index.ts';

/** What is looked for: all of these words, in what the filter leaves. */
export interface Question {
  terms: readonly Term[];
  filter: SearchFilter;
}

/** A search of one reader, and what the index is asked for them. */
export interface Search {
  transaction: Transaction;
  reader: ReaderAt;
  filter: SearchFilter;
  match: Match;
}

/**
 * Prepares a search among what a reader may read. The index narrows it to the streams that they have open and to the time
 * from when they read them, so that whoever reads little of much is answered soon; `readable`, in each query, is the truth.
 */
export async function searchOf(
  transaction: Transaction,
  reader: ReaderAt,
  { terms, filter }: Question,
): Promise<Search> {
  const { room, since = 0, until = Infinity } = filter;
  const { rows } = await openStreamsOf(reader).execute(transaction);
  const open = rows.filter(({ stream }) => {
    const parsed = parseStream(stream);
    return parsed?.of === 'room' && (room === undefined || parsed.room === room);
  });
  const readFrom = Math.min(...open.map((one) => one.since ?? 0));
  const match: Match = {
    streams: open.map(({ stream }) => stream),
    each: [...terms.map(wantedOf), ...facetsOf(filter)],
    from: firstPlaceAt(Math.max(readFrom, since)),
    to: firstPlaceAt(until),
  };
  return { transaction, reader, filter, match };
}

/** The newest posts of a search before a place in the order `(at, id)`, and where the next page begins. */
export async function foundPage(
  search: Search,
  before: Cursor | null,
  limit: number,
): Promise<{ rows: PostRow[]; before: Cursor | null }> {
  const isBefore = before
    ? sql`and (posts.at, posts.id) < (${sql.val(before.at)}, ${sql.val(before.id)})`
    : sql``;
  const newest = (within: Partial<Match>, most: number) =>
    select<PostRow>(search, { columns: sql`posts.*`, within, condition: isBefore, most });

  const rows = await newest(before ? { to: firstPlaceAt(before.at + 1) } : {}, limit + 1);
  const last = rows.at(-1);
  if (last && rows.length > limit) {
    // Of one moment they are in no order: of the last of these all are needed.
    const { at } = last;
    const others = await newest({ from: firstPlaceAt(at), to: firstPlaceAt(at + 1) }, everyOne);
    rows.splice(0, Infinity, ...rows.filter((row) => row.at > at), ...others);
  }
  rows.sort((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
  const page = rows.slice(0, limit);
  const { at, id } = page.at(-1) ?? {};
  return { rows: page, before: rows.length > limit ? { at: at!, id: id! } : null };
}

/** As many as there can be. */
const everyOne = 1_000_000;

/** How many posts a search finds, up to {@link mostCounted}. */
export async function countFound(search: Search): Promise<number> {
  const rows = await select(search, { columns: sql`1 as one`, most: mostCounted });
  return rows.length;
}

interface Selection {
  columns: RawBuilder<unknown>;
  within?: Partial<Match>;
  condition?: RawBuilder<unknown>;
  /** So many of the newest. */
  most: number;
}

async function select<Row>(
  { transaction, reader, filter, match }: Search,
  { columns, within = {}, condition = sql``, most }: Selection,
): Promise<Row[]> {
  const asked: Match = {
    ...match,
    from: Math.max(match.from, within.from ?? 0),
    to: Math.min(match.to, within.to ?? Infinity, lastPlace),
  };
  if (asked.streams.length === 0 || asked.from >= asked.to) return [];
  const { search } = dialectOf(transaction);
  const found: Row[] = [];
  for await (const places of search.places(transaction, asked, most)) {
    const { rows } = await sql<Row>`
      select ${columns} from documents join posts on posts.id = documents.post
      where ${search.isAmong(sql`documents.place`, places)}
        and documents.stream in (${sql.join(asked.streams)})
        and (${readable(reader, 'posts')}) is true and ${narrowed(filter)} ${condition}
      order by documents.place desc limit ${most - found.length}
    `.execute(transaction);
    found.push(...rows);
    if (found.length >= most) break;
  }
  return found;
}

const lastPlace = Number.MAX_SAFE_INTEGER;

const exactly = (token: string): Wanted => ({ token, isBeginning: false });

const wantedOf = ({ forms, beginning }: Term): Wanted[] => [
  ...forms.map(exactly),
  ...(beginning === null ? [] : [{ token: beginning, isBeginning: true }]),
];

/** What the index knows of a filter besides its room and its times. */
function facetsOf({ author, kind, tag, hasFile }: SearchFilter): Wanted[][] {
  const facets: [Facet, string | undefined][] = [
    ['author', author],
    ['kind', kind],
    ['tag', tag],
    ['file', hasFile && ''],
  ];
  return facets.flatMap(([facet, value]) =>
    value === undefined ? [] : [[exactly(facetToken(facet, value))]],
  );
}

/** The same filter as a condition on a row of posts. Tags and files are known by what the post itself is found by. */
function narrowed({ room, author, kind, since, until }: SearchFilter): RawBuilder<unknown> {
  const conditions = [sql`posts.deleted = 0`];
  if (room !== undefined) conditions.push(sql`posts.room = ${room}`);
  if (author !== undefined) conditions.push(sql`posts.author = ${author}`);
  if (kind !== undefined) conditions.push(sql`posts.kind = ${kind}`);
  if (since !== undefined) conditions.push(sql`posts.at >= ${since}`);
  if (until !== undefined) conditions.push(sql`posts.at < ${until}`);
  return sql.join(conditions, sql` and `);
}
