import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator, sql, type Kysely } from 'kysely';
import { databaseFile } from './copy-sqlite.ts';
import type { Dialect, Transaction } from './dialect.ts';
import { migrationsFor } from './migrations.ts';
import { NoDatabase } from './no-database.ts';
import { openPostgres } from './postgres.ts';
import type { Schema } from './schema.ts';
import { openSqlite, openSqliteReader, type FolderOptions } from './sqlite.ts';

/** The truth: an answer is given only after `write` has put it on disk. */
export interface Database {
  readonly dialect: Dialect;
  /** Runs the work in one durable transaction; on PostgreSQL again where it collided with another. */
  write<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Runs the work in one snapshot, which cannot write. */
  read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
  /** Rejects where the database does not answer. */
  ping(): Promise<void>;
  /** Has the database look at itself, which may take long: in its own words what it finds broken, nothing where nothing is. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

/** The schema is not one that this server knows: a newer one has been at work on the data. */
export class SchemaTooNew extends Error {
  constructor(cause: unknown) {
    super(
      'The data was brought up to date by a newer server than this one. Run that version, or restore a backup from before.',
      { cause },
    );
  }
}

/** Where the data is: a folder for the embedded database, or the address of a PostgreSQL. */
export type DatabaseOptions = FolderOptions | { url: string };

/**
 * Opens the database and brings its schema up to date.
 *
 * @throws DatabaseInUse where another server holds the folder.
 * @throws SchemaTooNew where a newer server has migrated the data.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = 'folder' in options ? openSqlite(options) : openPostgres(options.url);
  try {
    await migrate(database.writer, database.dialect);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Opens the data as it is, to look at it: beside a server that runs, and without bringing it up to date. */
export async function openForReading(
  options: DatabaseOptions,
): Promise<Pick<Database, 'read' | 'close'>> {
  return 'folder' in options ? openSqliteReader(options) : openPostgres(options.url);
}

/**
 * Holds that a network has been there: opening makes what is not there, and nothing at all would be found whole.
 *
 * @throws NoDatabase where there is none.
 */
export async function expectDatabase(options: DatabaseOptions): Promise<void> {
  if ('folder' in options) {
    if (!existsSync(join(options.folder, databaseFile))) throw NoDatabase.inFolder(options.folder);
    return;
  }
  const database = openPostgres(options.url);
  try {
    const { rows } = await database.read((transaction) =>
      sql<{ known: boolean }>`select to_regclass('kysely_migration') is not null as known`.execute(
        transaction,
      ),
    );
    if (!rows[0]?.known) throw NoDatabase.atAddress();
  } finally {
    await database.close();
  }
}

async function migrate(writer: Kysely<Schema>, dialect: Dialect): Promise<void> {
  const migrations = migrationsFor(dialect);
  const migrator = new Migrator({
    db: writer,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (!error) return;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(writer);
  throw rows.some(({ name }) => !(name in migrations)) ? new SchemaTooNew(error) : error;
}
