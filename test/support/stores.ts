/** The two kinds of stores of files, for suites that run on both: a folder, and the bucket that `CERCLE_TEST_S3` names. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Bucket, type FileStore } from '../../src/server/files/store.ts';

/** A place for a store, which any number of servers may open. */
export interface StorePlace {
  open(): Promise<FileStore>;
  /** The names of all that lies there under one key, what only the store itself can see with it. */
  namesOf(key: string): Promise<string[]>;
  clear(): Promise<void>;
}

export interface StoreUnderTest {
  name: string;
  /** Why it cannot be tried on this machine. */
  skip: string | false;
  place(): Promise<StorePlace>;
}

const address = process.env.CERCLE_TEST_S3;

/** The bucket at an address like `http://key:secret@127.0.0.1:7480/bucket`. */
export function bucketAt(url: string): Bucket {
  const { protocol, host, username, password, pathname } = new URL(url);
  return {
    endpoint: `${protocol}//${host}`,
    name: pathname.slice(1),
    region: 'us-east-1',
    key: { id: username, secret: password },
  };
}

export const storesUnderTest: StoreUnderTest[] = [
  { name: 'in a folder', skip: false, place: inFolder },
  {
    name: 'in a bucket',
    skip: !address && 'CERCLE_TEST_S3 names no bucket: CONTRIBUTING says how to have one.',
    place: async () => inBucket(bucketAt(address!)),
  },
];

/** The store's folder is alone in another one, so that what leaves it is seen. */
async function inFolder(): Promise<StorePlace> {
  const around = await mkdtemp(join(tmpdir(), 'cercle-files-'));
  return {
    open: () => openStore({ folder: join(around, 'files') }),
    async namesOf(key) {
      const paths = await readdir(around, { recursive: true });
      return paths.filter((path) => path.includes(key));
    },
    clear: () => rm(around, { recursive: true, force: true }),
  };
}

/** As much as is asked of the client that the tus store holds. */
interface Listing {
  listObjectsV2(of: { Bucket: string; Prefix: string }): Promise<{ Contents?: { Key?: string }[] }>;
  listMultipartUploads(of: {
    Bucket: string;
    Prefix: string;
  }): Promise<{ Uploads?: { Key?: string }[] }>;
}

function inBucket(bucket: Bucket): StorePlace {
  return {
    open: () => openStore({ bucket }),
    async namesOf(key) {
      const { client } = (await openStore({ bucket })).uploads as unknown as { client: Listing };
      const of = { Bucket: bucket.name, Prefix: key };
      const { Contents = [] } = await client.listObjectsV2(of);
      const { Uploads = [] } = await client.listMultipartUploads(of);
      return [...Contents, ...Uploads].map(({ Key }) => Key!);
    },
    async clear() {},
  };
}
