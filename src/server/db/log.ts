import type { Fact, Position } from '../../protocol/wire.ts';
import type { Transaction } from './dialect.ts';
import type { FactRow } from './schema.ts';

/** Where a fact stands in its stream. */
export interface Place {
  seq: number;
  at: number;
}

/** A fact before it has a place. */
export interface NewFact {
  stream: string;
  type: string;
  /** The seq of the thread's first post; left out, the fact is about itself. */
  about?: number;
  /** The post, there already or scheduled, whose text the fact carries. */
  post?: string;
  /** It is told without who did it: not even by the key, which may be named after whoever made it. */
  anonymous?: boolean;
  /** What happened; a function where it depends on the place. */
  data: object | ((place: Place) => object);
}

/** What all facts of one transaction have in common. */
export interface Origin {
  by: string | null;
  key: string | null;
  now: number;
  newId: () => string;
}

/**
 * Writes facts to the log, each with the next seq of its stream, and returns them in the order given. Streams are
 * locked in the order of their names, so that two transactions never wait for each other (DESIGN 5). To be called once
 * a transaction.
 */
export async function appendFacts(
  transaction: Transaction,
  origin: Origin,
  newFacts: readonly NewFact[],
): Promise<Fact[]> {
  const facts = new Map<NewFact, Fact>();
  const names = [...new Set(newFacts.map((fact) => fact.stream))].sort();
  for (const stream of names) {
    const ofStream = newFacts.filter((fact) => fact.stream === stream);
    const ids = ofStream.map(() => origin.newId());
    const { seq: last, at } = await advance(
      transaction,
      stream,
      ofStream.length,
      ids.at(-1)!,
      origin,
    );
    const rows: FactRow[] = [];
    for (const [index, newFact] of ofStream.entries()) {
      const seq = last - ofStream.length + 1 + index;
      const data = typeof newFact.data === 'function' ? newFact.data({ seq, at }) : newFact.data;
      const fact: Fact = {
        id: ids[index]!,
        type: newFact.type,
        stream,
        seq,
        at,
        about: newFact.about ?? seq,
        by: newFact.anonymous ? null : origin.by,
        data,
        ...(origin.key !== null && !newFact.anonymous && { key: origin.key }),
      };
      facts.set(newFact, fact);
      rows.push(rowOf(fact, newFact.post ?? null));
    }
    await transaction.insertInto('facts').values(rows).execute();
  }
  return newFacts.map((newFact) => facts.get(newFact)!);
}

function advance(
  transaction: Transaction,
  name: string,
  by: number,
  lastFact: string,
  { now }: Origin,
): Promise<Place> {
  return transaction
    .insertInto('streams')
    .values({ name, seq: by, fact: lastFact, at: now, touched_at: now })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((expression) => ({
        seq: expression('streams.seq', '+', by),
        fact: lastFact,
        at: expression
          .case()
          .when('streams.at', '<', now)
          .then(now)
          .else(expression.ref('streams.at'))
          .end(),
        touched_at: now,
      })),
    )
    .returning(['seq', 'at'])
    .executeTakeFirstOrThrow();
}

/** The facts of a stream after a seq, oldest first. */
export async function factsAfter(
  transaction: Transaction,
  stream: string,
  after: number,
  limit = 1000,
): Promise<Fact[]> {
  const rows = await transaction
    .selectFrom('facts')
    .selectAll()
    .where('stream', '=', stream)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute();
  return rows.map(factOf);
}

/** The id of the fact at a place; undefined where the log has none there (any more). */
export async function factIdAt(
  transaction: Transaction,
  stream: string,
  seq: number,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('facts')
    .select('id')
    .where('stream', '=', stream)
    .where('seq', '=', seq)
    .executeTakeFirst();
  return row?.id;
}

/** Where streams end; `{ seq: 0, fact: '' }` for one in which nothing happened yet. */
export async function headsOf(
  transaction: Transaction,
  streams: readonly string[],
): Promise<Map<string, Position>> {
  const heads = new Map<string, Position>(streams.map((name) => [name, { seq: 0, fact: '' }]));
  if (streams.length === 0) return heads;
  const rows = await transaction
    .selectFrom('streams')
    .select(['name', 'seq', 'fact'])
    .where('name', 'in', streams)
    .execute();
  for (const { name, seq, fact } of rows) heads.set(name, { seq, fact });
  return heads;
}

/** The streams in which something happened at or after a time in milliseconds, and where they end. */
export function touchedSince(
  transaction: Transaction,
  since: number,
): Promise<{ stream: string; seq: number }[]> {
  return transaction
    .selectFrom('streams')
    .select(['name as stream', 'seq'])
    .where('touched_at', '>=', since)
    .execute();
}

/** Replaces the data of every fact that carries a post's text: an erased text is gone from the log too (DESIGN 6). */
export async function redactFacts(
  transaction: Transaction,
  post: string,
  redact: (type: string, data: unknown) => object,
): Promise<void> {
  const rows = await transaction.selectFrom('facts').selectAll().where('post', '=', post).execute();
  for (const row of rows) {
    await transaction
      .updateTable('facts')
      .set({ data_json: JSON.stringify(redact(row.type, JSON.parse(row.data_json))) })
      .where('stream', '=', row.stream)
      .where('seq', '=', row.seq)
      .execute();
  }
}

function rowOf(fact: Fact, post: string | null): FactRow {
  const { data, key, ...columns } = fact;
  return { ...columns, key: key ?? null, post, data_json: JSON.stringify(data) };
}

function factOf({ data_json, key, post: _post, ...columns }: FactRow): Fact {
  return { ...columns, ...(key !== null && { key }), data: JSON.parse(data_json) };
}
