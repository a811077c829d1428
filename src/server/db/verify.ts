import { sql, type RawBuilder } from 'kysely';
import type { Database } from './database.ts';
import type { Transaction } from './dialect.ts';
import type { FileRow } from './file-row.ts';

/** How much there is, and in words what is not as it has to be: nothing, where all is whole. */
export interface Verdict {
  streams: number;
  facts: number;
  posts: number;
  files: number;
  problems: string[];
}

interface Finding {
  name: string;
  count?: number;
}

/** So many are named of each sort; of the rest it is said how many they are. */
const mostNamed = 5;

/** What has to be of every row, and what is said of those of which it is not. */
const rules: readonly { wrong: string; query: RawBuilder<Finding> }[] = [
  {
    wrong: 'has a gap in its facts, or ends before its last one',
    query: sql`select name from (
      select streams.name as name, streams.seq as seq, count(facts.seq) as facts,
        max(facts.seq) as last from streams
      left join facts on facts.stream = streams.name group by streams.name, streams.seq
    ) as counted where facts <> seq or last <> seq`,
  },
  {
    wrong: 'ends with another fact than it says',
    query: sql`select streams.name as name from streams
      join facts on facts.stream = streams.name and facts.seq = streams.seq
      where facts.id <> streams.fact`,
  },
  {
    wrong: 'has facts, and is no stream',
    query: sql`select distinct facts.stream as name from facts
      left join streams on streams.name = facts.stream where streams.name is null`,
  },
  {
    wrong: 'is a post that no fact tells of',
    query: sql`select posts.id as name from posts
      left join facts on facts.stream = posts.stream and facts.seq = posts.seq
      where facts.id is null`,
  },
  {
    wrong: 'is a comment without its thread, or in another stream',
    query: sql`select posts.id as name from posts
      left join posts as roots on roots.id = posts.root
      where posts.root is not null and (roots.id is null or roots.stream <> posts.stream)`,
  },
  {
    wrong: 'is an interval of nobody, or one that ends before it begins',
    query: sql`select intervals.id as name from intervals
      left join members on members.id = intervals.member
      where members.id is null or intervals.until_seq < intervals.from_seq`,
  },
  {
    wrong: 'is a file of a post that is not there, or in another stream',
    query: sql`select files.id as name from files left join posts on posts.id = files.post
      where files.post is not null and (posts.id is null or posts.stream <> files.stream)`,
  },
];

/** Looks whether everything in the database is as servers write it. Reads all of it, in one snapshot. */
export async function verifyDatabase(database: Database): Promise<Verdict> {
  const odd = await database.check();
  return database.read(async (transaction) => {
    const problems = [...odd];
    for (const { wrong, query } of rules) {
      const { rows } = await query.execute(transaction);
      problems.push(...saying(rows, wrong));
    }
    const countOf = (table: 'streams' | 'facts' | 'posts' | 'files') => count(transaction, table);
    return {
      streams: await countOf('streams'),
      facts: await countOf('facts'),
      posts: await countOf('posts'),
      files: await countOf('files'),
      problems,
    };
  });
}

/** What is wrong with these, a line each for the first of them. */
export function saying(found: readonly Finding[], wrong: string): string[] {
  const named = found.slice(0, mostNamed).map(({ name }) => `${name} ${wrong}.`);
  const more = found.length - named.length;
  return more > 0 ? [...named, `${more} more: each ${wrong}.`] : named;
}

/** The files whose content the store has to have. */
export const wholeFiles = (transaction: Transaction): Promise<FileRow[]> =>
  transaction.selectFrom('files').selectAll().where('state', '=', 'whole').execute();

async function count(transaction: Transaction, table: 'streams' | 'facts' | 'posts' | 'files') {
  const { all } = await transaction
    .selectFrom(table)
    .select((expression) => expression.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return all;
}
