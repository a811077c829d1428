import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from './schema.ts';
import type { Match, SearchIndex, Wanted } from './search-index.ts';

/** Whatever it says, it is one lexeme to PostgreSQL and never a part of its language. */
const quoted = ({ token, isBeginning }: Wanted): string =>
  `'${token.replaceAll(/['\\]/g, '$&$&')}'${isBeginning ? ':*' : ''}`;

const anyOf = (wanted: readonly Wanted[]): string => `(${wanted.map(quoted).join(' | ')})`;

/** So many of the newest documents are looked at first: of a word that is common the index has far more than is wanted. */
const firstLook = 300;
/** It is common where one of so many has it; from then on the index is asked. */
const seldom = 20;
/** No more are looked at together. */
const longestLook = 12_000;
/** So many are taken from the index of words and sorted then; where there are more, the newest are soon met by their dates. */
const mostSorted = 5000;
/** Posts are looked up for so many places at once, or as many as are wanted: mostly the newest of them are enough. */
const fewestAtOnce = 250;

/** The tokens as a tsvector, with an index over them and one over the places of each stream: it is planned which is read. */
export const postgresSearch: SearchIndex = {
  async create(database) {
    await sql`alter table documents alter column tokens type tsvector using array_to_tsvector('{}')`.execute(
      database,
    );
    await sql`create index documents_by_tokens on documents using gin (tokens)`.execute(database);
    await sql`create index documents_by_stream_place on documents (stream, place)`.execute(
      database,
    );
  },

  async save(transaction, { place, post, stream, version, tokens }) {
    const vector = sql`array_to_tsvector(${tokens}::text[])`;
    await sql`insert into documents (place, post, stream, version, tokens)
      values (${place}, ${post}, ${stream}, ${version}, ${vector})
      on conflict (post) do update set version = ${version}, tokens = ${vector}`.execute(
      transaction,
    );
  },

  async remove(transaction, post) {
    await transaction.deleteFrom('documents').where('post', '=', post).execute();
  },

  async purge() {},

  async *places(transaction, match, wanted) {
    let { to } = match;
    if (match.each.length > 0) {
      for (let most = firstLook; most > 0;) {
        const { places, end } = await look(transaction, { ...match, to }, most);
        if (places.length > 0) yield places;
        if (end === null) return;
        to = end;
        const isCommon = places.length * seldom >= most;
        const enough = Math.ceil((2 * wanted * most) / places.length);
        most = isCommon ? Math.min(enough, longestLook) : 0;
      }
      // All of them are planned for, however few are taken: for a few it would begin to read what does not match.
      const few = await read(
        transaction,
        sql`with found as materialized (select place from documents where ${matching({ ...match, to })})
          select place from found limit ${mostSorted + 1}`,
      );
      if (few.length <= mostSorted) {
        few.sort((one, other) => other - one);
        const some = Math.max(wanted, fewestAtOnce);
        for (let from = 0; from < few.length; from += some) yield few.slice(from, from + some);
        return;
      }
    }
    while (true) {
      const walked = await read(
        transaction,
        sql`select place from documents where ${matching({ ...match, to })}
          order by place desc limit ${wanted}`,
      );
      yield walked;
      if (walked.length < wanted) return;
      to = walked.at(-1)!;
    }
  },

  isAmong: (place, places) => sql`${place} = any(${places}::bigint[])`,

  async prepare(transaction, longest) {
    // It is not known to the planner that words are often together, nor what it costs to read the tokens of each document:
    // it would rather read them all than ask the index. What it reads whole for want of an index is compiled first then.
    await sql`select set_config('statement_timeout', ${String(longest)}, true),
      set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(
      transaction,
    );
  },
};

/** The places of what matches among so many of the newest; and from where to go on, null where these were all. */
async function look(
  transaction: Kysely<Schema>,
  match: Match,
  most: number,
): Promise<{ places: number[]; end: number | null }> {
  const { rows } = await sql<{ place: number; matches: boolean }>`
    select place, tokens @@ ${wordsOf(match)}::tsquery as matches from documents
    where ${within(match)} order by place desc limit ${most}`.execute(transaction);
  return {
    places: rows.filter(({ matches }) => matches).map(({ place }) => place),
    end: rows.length < most ? null : rows.at(-1)!.place,
  };
}

const wordsOf = ({ each }: Match): string => each.map(anyOf).join(' & ');

const within = ({ streams, from, to }: Match): RawBuilder<unknown> =>
  sql`stream = any(${streams}::text[]) and place >= ${from} and place < ${to}`;

const matching = (match: Match): RawBuilder<unknown> =>
  match.each.length === 0
    ? within(match)
    : sql`${within(match)} and tokens @@ ${wordsOf(match)}::tsquery`;

async function read(transaction: Kysely<Schema>, places: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await (places as RawBuilder<{ place: number }>).execute(transaction);
  return rows.map(({ place }) => place);
}
