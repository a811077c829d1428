import type { Kysely, RawBuilder, SqlBool } from 'kysely';
import type { Schema } from './schema.ts';

/** What a post is found by, and its place in the order of all of them. */
export interface SearchDocument {
  place: number;
  post: string;
  stream: string;
  /** The analyzer that made the tokens. */
  version: number;
  tokens: readonly string[];
}

/** A token, or all that begin so. */
export interface Wanted {
  token: string;
  isBeginning: boolean;
}

/** What a document must have. */
export interface Match {
  /** In one of these streams. */
  streams: readonly string[];
  /** Of each of these at least one. */
  each: readonly (readonly Wanted[])[];
  /** From one place to another, without the last. */
  from: number;
  to: number;
}

/** The full-text index of posts, which the two databases have each in its own way. */
export interface SearchIndex {
  create(database: Kysely<unknown>): Promise<void>;
  /** Writes what a post is found by, as new or over what was there. */
  save(transaction: Kysely<Schema>, document: SearchDocument): Promise<void>;
  /** A post is found no more. */
  remove(transaction: Kysely<Schema>, post: string): Promise<void>;
  /** Goes on with taking the words of what was removed out of where the index keeps them, though it finds none by them. */
  purge(transaction: Kysely<Schema>): Promise<void>;
  /**
   * The places of what matches, newest first, in lists: whoever has enough asks for no more. Some may be of other streams,
   * where it costs less to leave them out later.
   *
   * @param wanted - about so many are needed.
   */
  places(transaction: Kysely<Schema>, match: Match, wanted: number): AsyncGenerator<number[]>;
  /** Whether a place is one of these, as a condition. */
  isAmong(place: RawBuilder<unknown>, places: readonly number[]): RawBuilder<SqlBool>;
  /** Makes a transaction ready to search: whatever takes longer than this is ended, in milliseconds. */
  prepare(transaction: Kysely<Schema>, longest: number): Promise<void>;
}
