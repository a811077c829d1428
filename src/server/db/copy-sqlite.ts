import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Connection from 'libsql';

/** The name of the embedded database in its folder. */
export const databaseFile = 'cercle.db';

/** There is no embedded database in this folder. */
export class NoDatabase extends Error {
  constructor(folder: string) {
    super(`There is no database in "${folder}". Give the folder of one in CERCLE_DATA.`);
  }
}

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
  if (!existsSync(file)) throw new NoDatabase(from);
  const connection = new Connection(file, { timeout: 5000 });
  try {
    // Of what it copies it only reads, but `query_only` would forbid it to write the copy too.
    connection.prepare('vacuum into ?').run(join(to, databaseFile));
  } finally {
    connection.close();
  }
}
