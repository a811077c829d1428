import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';
import type { Bucket } from './bucket.ts';
import { openFolder } from './folder.ts';

export type { Bucket } from './bucket.ts';

/**
 * Where files are kept. It knows no member and no post: whoever reads from it has looked up first who may.
 *
 * Keys are made by the server: `isKey` says which are any. One key is one file, however it came here.
 */
export interface FileStore {
  /**
   * Takes uploads in parts, for `@tus/server`: the id of an upload is its key. What it has answered for is on disk.
   * It gives nothing to read, so that the upload endpoint cannot answer a GET.
   */
  readonly uploads: DataStore;
  /**
   * Keeps a whole file, in place of any that had this key.
   *
   * @throws RangeError for what is no key.
   */
  put(key: string, content: Uint8Array | Readable): Promise<void>;
  /**
   * A file from its first byte; undefined where it is not there. What is there of an upload that is not whole may be
   * either. Whoever does not read to the end destroys the stream.
   *
   * @throws RangeError for what is no key.
   */
  read(key: string): Promise<Readable | undefined>;
  /**
   * Removes a file, or as much of an upload as came, with all that is kept beside it. Nothing, where nothing is there.
   *
   * @throws RangeError for what is no key.
   */
  remove(key: string): Promise<void>;
}

/** Where files go: a folder of this machine, or a bucket, which several machines can share. */
export type FileStoreOptions = { folder: string } | { bucket: Bucket };

/**
 * Opens the store, and tries it: what cannot be written is told here, and not at the first upload.
 *
 * @throws whatever the system or the bucket's store says, where it cannot be written or is not there.
 */
export async function openStore(options: FileStoreOptions): Promise<FileStore> {
  const store = 'folder' in options ? await openFolder(options.folder) : await bucketOf(options);
  await tryOut(store);
  return store;
}

/** What speaks S3 is loaded by those who have a bucket. */
async function bucketOf({ bucket }: { bucket: Bucket }): Promise<FileStore> {
  const { openBucket } = await import('./bucket.ts');
  return openBucket(bucket);
}

/** Servers that share a store may start at once: what one of them reads here another may have removed. */
async function tryOut(store: FileStore): Promise<void> {
  const key = 'opening';
  await store.put(key, Buffer.from('Written when a server starts.'));
  (await store.read(key))?.destroy();
  await store.remove(key);
  (await store.read(key))?.destroy();
}
