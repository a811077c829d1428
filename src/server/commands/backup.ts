import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Storage } from '../config-storage.ts';
import { copySqlite } from '../db/copy-sqlite.ts';
import type { Verdict } from '../db/verify.ts';
import { sync } from '../files/folder.ts';
import { CommandError } from './outcome.ts';
import { verify } from './verify.ts';

/**
 * Copies a network's data into a folder that is not there yet, while a server may run on it: all that was answered before
 * is in it. What it makes is a folder of data as `CERCLE_DATA` names it, and is there whole or not at all. Files that are
 * in a bucket stay there.
 *
 * @returns what verifying the copy found.
 * @throws CommandError where it cannot be made so.
 * @throws NoDatabase where there is nothing to copy.
 */
export async function backUp({ data, databaseUrl, files }: Storage, to: string): Promise<Verdict> {
  if (databaseUrl) {
    throw new CommandError(
      'CERCLE_DATABASE_URL: PostgreSQL has tools of its own for this: use pg_dump, or copy it as it writes its log.',
    );
  }
  const target = resolve(to);
  if (await isThere(target)) {
    throw new CommandError(`"${to}" is there already. Name a folder that is not.`);
  }
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  const copied = join(unfinished, 'files');
  await mkdir(copied, { recursive: true, mode: 0o700 });
  try {
    // What hangs on a post came before the post did, and may be swept after: so they are copied before and after.
    if ('folder' in files) await copyFiles(files.folder, copied);
    copySqlite(data, unfinished);
    if ('folder' in files) await copyFiles(files.folder, copied);
    const inBackup = 'folder' in files ? { folder: copied } : files;
    const verdict = await verify({ data: unfinished, databaseUrl: undefined, files: inBackup });
    await rename(unfinished, target);
    return verdict;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Copies what is not there yet, or has grown since. What is swept meanwhile nobody reads any more. */
async function copyFiles(from: string, to: string): Promise<void> {
  for (const entry of (await readdir(from, { withFileTypes: true }).catch(unlessGone)) ?? []) {
    if (!entry.isFile()) continue;
    const [source, copy] = [join(from, entry.name), join(to, entry.name)];
    if ((await sizeOf(copy)) === (await sizeOf(source))) continue;
    await copyFile(source, copy, constants.COPYFILE_FICLONE).then(
      () => sync(copy, 'r+'),
      unlessGone,
    );
  }
}

const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(({ size }) => size, unlessGone);

const isThere = async (path: string): Promise<boolean> => (await sizeOf(path)) !== undefined;

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
