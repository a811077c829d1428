import type { Database } from '../db/database.ts';
import { discardedFiles, discardUnused, forgetFile, isAnyUnused } from '../db/files.ts';
import { keysOf } from './content.ts';
import type { FileStore } from './store.ts';

/** What hangs on nothing for so long is taken for forgotten; milliseconds. */
const unusedFor = 7 * 86_400_000;
/** So much is removed at one look; the rest at the next. */
const mostAtOnce = 100;

/**
 * Has the store lose what nobody reads any more. A file is forgotten only once the store has lost all of it, so that
 * whoever is interrupted goes on at the next look.
 */
export async function sweep(database: Database, store: FileStore, now: number): Promise<void> {
  const since = now - unusedFor;
  if (await database.read((transaction) => isAnyUnused(transaction, since))) {
    await database.write((transaction) => discardUnused(transaction, since));
  }
  const ids = await database.read((transaction) => discardedFiles(transaction, mostAtOnce));
  for (const id of ids) {
    for (const key of keysOf(id)) await store.remove(key);
    await database.write((transaction) => forgetFile(transaction, id));
  }
}
