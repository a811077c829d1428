import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from './schema.ts';
import type { SearchIndex } from './search-index.ts';
import { postgresSearch } from './search-postgres.ts';
import { sqliteSearch } from './search-sqlite.ts';

/** A handle inside one transaction. Never use another one there: it would wait for itself (BACKEND "Database"). */
export type Transaction = Kysely<Schema>;

/** What truly differs between the two databases. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The column type of ids and sort keys: compared by bytes on both. */
  readonly sortableText: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly search: SearchIndex;
  /**
   * Holds the room's membership still until the transaction ends: `shared` by those who write in the room,
   * `exclusive` by those who change who is in it (DESIGN 4.3).
   */
  lockRoom(transaction: Transaction, room: string, mode: 'shared' | 'exclusive'): Promise<void>;
  /**
   * Keeps threads, by their first posts, to one writer at a time until the transaction ends: what is counted in them and
   * whether they are still there holds for as long. To be taken once, after the room's lock.
   */
  lockThreads(transaction: Transaction, roots: readonly string[]): Promise<void>;
  /**
   * The rows of a query for each of these names, one after the other, as one query: each can stop by itself where an
   * index ends it. At least one name.
   *
   * @param query - the query for one name, which it is given as an expression.
   */
  forEachOf(
    names: readonly string[],
    query: (name: RawBuilder<string>) => RawBuilder<unknown>,
  ): RawBuilder<unknown>;
}

/** SQLite has one writer at a time, so that whoever writes holds every lock there is. */
export const sqlite: Dialect = {
  name: 'sqlite',
  sortableText: sql`text`,
  integer: sql`integer`,
  search: sqliteSearch,
  async lockRoom() {},
  async lockThreads() {},
  forEachOf(names, query) {
    const parts = names.map((name) => sql`select * from (${query(sql.val(name))})`);
    return sql.join(parts, sql` union all `);
  },
};

export const postgres: Dialect = {
  name: 'postgres',
  sortableText: sql`text collate "C"`,
  integer: sql`bigint`,
  search: postgresSearch,
  // No lock of the room's row: those who write would share it without a pause, and whoever waits for all of it with them
  // would wait for as long as they write. Here nobody overtakes.
  async lockRoom(transaction, room, mode) {
    const lock = sql.ref(
      mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock',
    );
    await sql`select ${lock}(hashtextextended(${room}::text, 0))`.execute(transaction);
  },
  async lockThreads(transaction, roots) {
    await transaction
      .selectFrom('posts')
      .select('id')
      .where('id', 'in', roots)
      .orderBy('id')
      .forUpdate()
      .execute();
  },
  // Planned once, however many the names are: a union would be planned for each of them.
  forEachOf(names, query) {
    const asked = sql.join(names.map((name) => sql`(${name}::text)`));
    return sql`select part.* from (values ${asked}) as asked (name)
      cross join lateral (${query(sql.ref('asked.name'))}) as part`;
  },
};

/** Which of the two a transaction is of: whatever writes a post writes what it is found by, and need not be told. */
export const dialectOf = (transaction: Transaction): Dialect =>
  transaction.getExecutor().adapter instanceof PostgresAdapter ? postgres : sqlite;
