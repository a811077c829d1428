/** Whether everybody has what was written, once, in one order, and nothing else: counts of what is wrong. */
import type { Thread } from '../../src/protocol/post.ts';
import { threadRead } from '../../src/protocol/post.ts';
import type { Database } from '../../src/server/app.ts';
import { Reader, assertSame } from '../flow/page-reader.ts';
import type { Ledger } from '../support/crash-writers.ts';
import { heardOf } from './heard.ts';
import { insist, type Talker } from './talker.ts';

/** What the database holds of the rooms of a proof. */
export interface Kept {
  /** By id, of every post and comment: where it is, and the one word that it says. */
  posts: ReadonlyMap<string, { stream: string; word: string }>;
  /** By stream, and by seq within it: the post that was written there. */
  order: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** By stream: its last seq. */
  heads: ReadonlyMap<string, number>;
}

export async function readKept(database: Database): Promise<Kept> {
  const { posts, facts, streams } = await database.read(async (transaction) => ({
    posts: await transaction.selectFrom('posts').select(['id', 'stream', 'text']).execute(),
    facts: await transaction
      .selectFrom('facts')
      .select(['stream', 'seq', 'post'])
      .where('type', '=', 'post:created')
      .execute(),
    streams: await transaction.selectFrom('streams').select(['name', 'seq']).execute(),
  }));
  const order = new Map<string, Map<number, string>>();
  for (const { stream, seq, post } of facts) {
    if (!order.has(stream)) order.set(stream, new Map());
    order.get(stream)!.set(seq, post!);
  }
  return {
    posts: new Map(posts.map(({ id, stream, text }) => [id, { stream, word: text }])),
    order,
    heads: new Map(streams.map(({ name, seq }) => [name, seq])),
  };
}

/** Answered, and not there: neither by its id nor by what it says. */
export const lostOf = ({ answered }: Ledger, { posts }: Kept): number =>
  [...answered].filter(([word, id]) => posts.get(id)?.word !== word).length;

const repeated = (items: readonly string[]): number => items.length - new Set(items).size;

export const storedTwice = ({ posts }: Kept): number =>
  repeated([...posts.values()].map(({ word }) => word));

/** Answered, there, and not shown to somebody who reads there. */
export function missingWith(talker: Talker, { answered }: Ledger, { posts }: Kept): number {
  const shown = new Set(talker.shown);
  return [...answered.values()].filter((id) => {
    const post = posts.get(id);
    return post && talker.streams.includes(post.stream) && !shown.has(id);
  }).length;
}

/** What a reader shows twice, or was told twice and took in again. */
export function shownTwice(talker: Talker): number {
  const heard = talker.streams.flatMap((stream) => heardOf(talker.session.state, stream));
  return repeated(talker.shown) + repeated(heard.map(({ id }) => id));
}

/** What a reader took in at another place than the log has it, or before what comes before it. */
export function outOfOrder(talker: Talker, { order }: Kept): number {
  return talker.streams.reduce((sum, stream) => {
    const wrong = heardOf(talker.session.state, stream).filter(
      ({ seq, id }, index, heard) =>
        order.get(stream)?.get(seq) !== id || (heard[index - 1]?.seq ?? -1) >= seq,
    );
    return sum + wrong.length;
  }, 0);
}

/** Knows every thread with all its comments, read when it is first asked for. */
export function createTruth(all: Talker): (root: string) => Promise<Thread> {
  const known = new Map<string, Promise<Thread>>();
  return (root) => {
    if (!known.has(root))
      known.set(
        root,
        insist(() => all.session.ask(threadRead, { root })),
      );
    return known.get(root)!;
  };
}

/** What somebody knows that is otherwise with whoever comes now; null where nothing is. */
export async function differenceOf(
  known: Talker,
  fresh: Talker,
  rooms: readonly string[],
  truth: (root: string) => Promise<Thread>,
): Promise<string | null> {
  const [one, other] = [known, fresh].map(
    ({ person, session }) => new Reader(person, session, 20, []),
  );
  const comments = new Map(known.threads.map((post) => [post.id, post.comments]));
  try {
    await assertSame(one!, other!, {
      rooms,
      cards: [],
      commentsEver: (root) => comments.get(root) ?? 0,
      thread: truth,
    });
    return null;
  } catch (error) {
    return `${known.person.id}: ${(error as Error).message}`;
  }
}
