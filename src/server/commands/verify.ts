import { verifyAudit, wordsOf } from '../audit/verify.ts';
import { databaseOf, type Storage } from '../config-storage.ts';
import { expectDatabase, openDatabase, type Database } from '../db/database.ts';
import { saying, verifyDatabase, wholeFiles, type Verdict } from '../db/verify.ts';
import { contentsOf } from '../files/content.ts';
import { openStore, type FileStore } from '../files/store.ts';

/**
 * Looks whether a network's data is whole: its database, its audit trail, and every byte of its files. A database of an older version is
 * brought up to date first, as a server would.
 *
 * @throws NoDatabase where no network has been.
 * @throws DatabaseInUse where a server runs on it: verify a backup of it.
 */
export async function verify(storage: Storage): Promise<Verdict> {
  const options = databaseOf(storage);
  await expectDatabase(options);
  const database = await openDatabase(options);
  try {
    const verdict = await verifyDatabase(database);
    const lost = await lostFiles(database, await openStore(storage.files));
    const trail = await verifyAudit(database, []);
    const rewritten = trail.finding ? [wordsOf(trail, 0)] : [];
    return { ...verdict, problems: [...verdict.problems, ...lost, ...rewritten] };
  } finally {
    await database.close();
  }
}

/** The verdict in words, a line each. */
export const verdictLines = ({ streams, facts, posts, files, problems }: Verdict): string[] => [
  `${streams} streams, ${facts} facts, ${posts} posts and ${files} files${problems.length > 0 ? ':' : ', all whole.'}`,
  ...problems.map((problem) => `  ${problem}`),
];

async function lostFiles(database: Database, store: FileStore): Promise<string[]> {
  const lost: { name: string }[] = [];
  for (const file of await database.read(wholeFiles)) {
    for (const { key, size } of contentsOf(file)) {
      if ((await sizeIn(store, key)) !== size) lost.push({ name: key });
    }
  }
  return saying(lost, 'is a file that the store does not have, or not whole');
}

async function sizeIn(store: FileStore, key: string): Promise<number> {
  let size = 0;
  for await (const chunk of (await store.read(key)) ?? []) size += (chunk as Uint8Array).length;
  return size;
}
