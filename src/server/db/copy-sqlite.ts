import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Connection from 'libsql';
import { NoDatabase } from './no-database.ts';

/** The name of the embedded database in its folder. */
export const databaseFile = 'cercle.db';

/**
 * Copies the embedded database of one folder into another as it is at one moment, whole, while a server may write to it:
 * all that was answered before is in the copy.
 *
 * @param to - a folder that is there, without a database.
 * @throws NoDatabase where there is none to copy.
 */
export function copySqlite(from: string, to: string): void {
  const file = join(from, databaseFile);
  // SQLite would make the file that it does not find.
  if (!existsSync(file)) throw NoDatabase.inFolder(from);
  const connection = new Connection(file, { timeout: 5000 });
  try {
    // Of what it copies it only reads, but `query_only` would forbid it to write the copy too.
    connection.prepare('vacuum into ?').run(join(to, databaseFile));
  } finally {
    connection.close();
  }
}
