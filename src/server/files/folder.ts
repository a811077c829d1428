import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore as FolderUploadStore, type Configstore } from '@tus/file-store';
import { ERRORS, type Upload } from '@tus/server';
import { checkKey, isKey } from './key.ts';
import type { FileStore } from './store.ts';

const ownerOnly = 0o600;

/** Files in one folder, that nobody else on the machine can read; the folder is made where it is missing. */
export async function openFolder(path: string): Promise<FileStore> {
  const folder = resolve(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clear(unfinishedIn(folder));
  return {
    uploads: new Uploads(folder),
    async put(key, content) {
      checkKey(key);
      await replace(folder, key, content);
    },
    async read(key) {
      checkKey(key);
      const file = await unlessAbsent(open(join(folder, key)));
      return file?.createReadStream();
    },
    async remove(key) {
      checkKey(key);
      await remove(folder, key);
    },
  };
}

/** The tus store as it comes makes files that everybody may read, and answers before what it wrote is on disk. */
class Uploads extends FolderUploadStore {
  constructor(directory: string) {
    super({ directory, configstore: descriptionsIn(directory) });
  }

  override async create(upload: Upload): Promise<Upload> {
    if (!isKey(upload.id)) throw ERRORS.FILE_NOT_FOUND;
    // Fails where the file exists: `super` would empty it.
    await (await open(join(this.directory, upload.id), 'wx', ownerOnly)).close();
    return super.create(upload);
  }

  override async write(content: Readable, id: string, offset: number): Promise<number> {
    if (!isKey(id)) throw ERRORS.FILE_NOT_FOUND;
    const written = await super.write(content, id, offset);
    await sync(join(this.directory, id), 'r+');
    return written;
  }

  override read(): never {
    throw ERRORS.FILE_NOT_FOUND;
  }

  override async remove(id: string): Promise<void> {
    if (!isKey(id)) throw ERRORS.FILE_NOT_FOUND;
    await remove(this.directory, id);
  }
}

/** What an upload is to become, beside it. */
function descriptionsIn(folder: string): Configstore {
  const nameOf = (id: string) => `${id}.json`;
  return {
    async get(id) {
      if (!isKey(id)) return undefined;
      const text = await unlessAbsent(readFile(join(folder, nameOf(id)), 'utf8'));
      return text === undefined ? undefined : (JSON.parse(text) as Upload);
    },
    set: (id, upload) => replace(folder, nameOf(id), Buffer.from(JSON.stringify(upload))),
    delete: (id) => rm(join(folder, nameOf(id)), { force: true }),
  };
}

/** No key begins with a dot. */
const unfinishedIn = (folder: string) => join(folder, '.unfinished');

/** A file is there whole or not at all, whenever the power fails. */
async function replace(
  folder: string,
  name: string,
  content: Uint8Array | Readable,
): Promise<void> {
  const unfinished = join(unfinishedIn(folder), randomUUID());
  try {
    const file = await open(unfinished, 'wx', ownerOnly);
    await pipeline(
      content instanceof Uint8Array ? [content] : content,
      file.createWriteStream({ flush: true }),
    );
    await rename(unfinished, join(folder, name));
    await syncNames(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function remove(folder: string, key: string): Promise<void> {
  await rm(join(folder, `${key}.json`), { force: true });
  await rm(join(folder, key), { force: true });
  await syncNames(folder);
}

/** What the files in a folder are called is on disk afterwards. Windows opens no folder, and sees to it by itself. */
async function syncNames(folder: string): Promise<void> {
  if (process.platform !== 'win32') await sync(folder, 'r');
}

/** What is written there is on disk afterwards: of a file (`r+`), or which files a folder has (`r`). */
export async function sync(path: string, mode: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, mode);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const aDay = 86_400_000;

/** What a server left that was ended while it wrote; another one may be writing there now. */
async function clear(unfinished: string): Promise<void> {
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  for (const name of await readdir(unfinished)) {
    const path = join(unfinished, name);
    const file = await unlessAbsent(stat(path));
    if (file && file.mtimeMs < Date.now() - aDay) await rm(path, { force: true });
  }
}

async function unlessAbsent<Result>(result: Promise<Result>): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
