import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import Connection from 'libsql';
import { withAudit } from './audit.ts';
import { databaseFile } from './copy-sqlite.ts';
import type { Database } from './database.ts';
import { sqlite } from './dialect.ts';
import { NoDatabase } from './no-database.ts';
import type { Schema } from './schema.ts';

/** Another process has this folder open. */
export class DatabaseInUse extends Error {
  constructor(folder: string) {
    super(
      `Another server is running on the data in "${folder}". Stop it, or give this one a folder of its own in CERCLE_DATA.`,
    );
  }
}

/**
 * libsql ends the process when a boolean is bound, and stores other odd values as something else (BACKEND "Traps
 * measured"): refuse them while it is still an error that can be caught.
 */
function refuseOddValues(parameters: readonly unknown[]): void {
  for (const value of parameters) {
    const fine =
      value === null ||
      typeof value === 'string' ||
      (typeof value === 'number' && Number.isSafeInteger(value));
    if (!fine) throw new TypeError(`The embedded database cannot store a ${typeof value} here.`);
  }
}

/** So many statements are kept prepared: to prepare one costs about as much as to run it. */
const mostPrepared = 256;

/** A connection as Kysely's dialect wants it, that checks what it binds. */
function connect(file: string): SqliteDatabase & { pragma(text: string): void } {
  const connection = new Connection(file, { timeout: 5000 });
  const prepared = new Map<string, SqliteStatement>();

  function prepare(text: string): SqliteStatement {
    const statement = connection.prepare(text);
    return {
      reader: statement.reader,
      all(parameters) {
        refuseOddValues(parameters);
        return statement.all(...parameters);
      },
      run(parameters) {
        refuseOddValues(parameters);
        return statement.run(...parameters);
      },
      iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
    };
  }

  return {
    close: () => connection.close(),
    pragma: (text) => void connection.pragma(text),
    prepare(text) {
      const statement = prepared.get(text) ?? prepare(text);
      // The one that was used longest ago comes first, and goes first.
      prepared.delete(text);
      prepared.set(text, statement);
      if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value!);
      return statement;
    },
  };
}

/** The lock is a transaction on a file beside: the operating system frees it whatever ends the process. */
function lockFolder(folder: string): { release(): void } {
  const lock = new Connection(join(folder, 'cercle.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch {
    lock.close();
    throw new DatabaseInUse(folder);
  }
  return { release: () => lock.close() };
}

/** Where the embedded database is, and when it is put on disk. */
export interface FolderOptions {
  folder: string;
  /** Syncs as it is closed and not at every commit: for data that is thrown away unless it is whole. */
  syncOnClose?: boolean;
}

/** Opens the embedded database to read it, whoever else has it. */
export function openSqliteReader({ folder }: FolderOptions): Pick<Database, 'read' | 'close'> {
  const file = join(folder, 'cercle.db');
  // Opening makes what is not there, and an empty trail would be found to be whole.
  if (!existsSync(file)) throw NoDatabase.inFolder(folder);
  const reading = connect(file);
  reading.pragma('query_only = on');
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reading }) });
  return { read: (work) => reader.transaction().execute(work), close: () => reader.destroy() };
}

/** Opens the embedded database: one connection that writes, one that reads. */
export function openSqlite({
  folder,
  syncOnClose = false,
}: FolderOptions): Database & { writer: Kysely<Schema> } {
  mkdirSync(folder, { recursive: true });
  const lock = lockFolder(folder);
  const file = join(folder, databaseFile);

  const writing = connect(file);
  writing.pragma('journal_mode = wal');
  writing.pragma(`synchronous = ${syncOnClose ? 'off' : 'full'}`);
  writing.pragma('foreign_keys = on');
  const reading = connect(file);
  // `readonly: true` is ignored by libsql 0.5.29: this is what keeps a reader from writing.
  reading.pragma('query_only = on');
  // KiB, in place of 2,000: what a search reads is all over the file.
  reading.pragma('cache_size = -32768');

  const writer = new Kysely<Schema>({ dialect: new SqliteDialect({ database: writing }) });
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reading }) });
  return {
    dialect: sqlite,
    writer,
    write: (work) => writer.transaction().execute(withAudit(work)),
    read: (work) => reader.transaction().execute(work),
    ping: async () => void (await reader.executeQuery(CompiledQuery.raw('select 1'))),
    check: () => checkSqlite(reader),
    async close() {
      await reader.destroy();
      if (syncOnClose) {
        writing.pragma('synchronous = full');
        writing.pragma('wal_checkpoint(truncate)');
      }
      await writer.destroy();
      lock.release();
    },
  };
}

/** Of what SQLite looks at by itself: its pages and indexes, and rows that name others. */
async function checkSqlite(reader: Kysely<Schema>): Promise<string[]> {
  const { rows: found } = await reader.executeQuery<{ integrity_check: string }>(
    CompiledQuery.raw('pragma integrity_check(5)'),
  );
  const { rows: astray } = await reader.executeQuery<{ table: string; parent: string }>(
    CompiledQuery.raw('pragma foreign_key_check'),
  );
  return [
    ...found.map(({ integrity_check }) => integrity_check).filter((words) => words !== 'ok'),
    ...new Set(astray.map(({ table, parent }) => `${table} name what is not in ${parent}.`)),
  ];
}
