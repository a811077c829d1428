import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from './schema.ts';

/** A handle inside one transaction. Never use another one there: it would wait for itself (BACKEND "Database"). */
export type Transaction = Kysely<Schema>;

/** What truly differs between the two databases. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** The column type of ids and sort keys: compared by bytes on both. */
  readonly sortableText: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
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
}

/** SQLite has one writer at a time, so that whoever writes holds every lock there is. */
export const sqlite: Dialect = {
  name: 'sqlite',
  sortableText: sql`text`,
  integer: sql`integer`,
  async lockRoom() {},
  async lockThreads() {},
};

export const postgres: Dialect = {
  name: 'postgres',
  sortableText: sql`text collate "C"`,
  integer: sql`bigint`,
  async lockRoom(transaction, room, mode) {
    const query = transaction.selectFrom('rooms').select('id').where('id', '=', room);
    await (mode === 'shared' ? query.forShare() : query.forUpdate()).execute();
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
};
