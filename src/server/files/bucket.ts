import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ERRORS, type Upload } from '@tus/server';
import { S3Store, type MetadataValue } from '@tus/s3-store';
import { checkKey, isKey } from './key.ts';
import type { FileStore } from './store.ts';

/** A bucket of any store that speaks S3. */
export interface Bucket {
  /** The store's address, without the bucket: `https://s3.eu-west-3.amazonaws.com`. */
  endpoint: string;
  name: string;
  region: string;
  /** Without one, it is looked for where Amazon's own tools do: the environment, `~/.aws`, the machine's role. */
  key?: { id: string; secret: string };
}

/** Files in a bucket, which is there already. */
export function openBucket(bucket: Bucket): FileStore {
  const uploads = new Uploads(bucket);
  return {
    uploads,
    async put(key, content) {
      checkKey(key);
      await uploads.put(key, content);
    },
    async read(key) {
      checkKey(key);
      return uploads.content(key);
    },
    async remove(key) {
      checkKey(key);
      await uploads.remove(key);
    },
  };
}

/** So many parts of uploads are on their way to the store at once; each is a temporary file until it has come there. */
const partsAtOnce = 8;

class Uploads extends S3Store {
  constructor({ endpoint, name, region, key }: Bucket) {
    super({
      maxConcurrentPartUploads: partsAtOnce,
      s3ClientConfig: {
        bucket: name,
        endpoint,
        region,
        ...(key && { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } }),
        // Amazon alone gives each bucket a host of its own without being told to.
        forcePathStyle: !new URL(endpoint).hostname.endsWith('.amazonaws.com'),
        // Most other stores know no checksums that follow what is sent.
        requestChecksumCalculation: 'WHEN_REQUIRED',
        responseChecksumValidation: 'WHEN_REQUIRED',
        requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000 },
      },
    });
  }

  /** Whatever is done to an upload begins here. */
  protected override async getMetadata(id: string): Promise<MetadataValue> {
    if (!isKey(id)) throw ERRORS.FILE_NOT_FOUND;
    return super.getMetadata(id);
  }

  override async create(upload: Upload): Promise<Upload> {
    if (!isKey(upload.id)) throw ERRORS.FILE_NOT_FOUND;
    const created = await super.create(upload);
    // Nobody sends a part of nothing, and without one there is no object.
    if (upload.size === 0) await this.write(Readable.from([]), upload.id, 0);
    return created;
  }

  override async read(): Promise<never> {
    throw ERRORS.FILE_NOT_FOUND;
  }

  /** The description goes last, so that a removal that was cut can be done again. `super` leaves the rest of a part. */
  override async remove(id: string): Promise<void> {
    if (!isKey(id)) throw ERRORS.FILE_NOT_FOUND;
    await unlessAbsent(this.abort(id));
    for (const Key of [this.partKey(id, true), id, this.infoKey(id)]) {
      await this.client.deleteObject({ Bucket: this.bucket, Key });
    }
    await this.clearCache(id);
  }

  private async abort(id: string): Promise<void> {
    const { 'upload-id': UploadId } = await this.getMetadata(id);
    await this.client.abortMultipartUpload({ Bucket: this.bucket, Key: id, UploadId });
  }

  async put(key: string, content: Uint8Array | Readable): Promise<void> {
    if (content instanceof Uint8Array) return this.putObject(key, content, content.byteLength);
    // The store wants to know how much there is before the first byte.
    const whole = join(tmpdir(), randomUUID());
    try {
      await pipeline(content, createWriteStream(whole, { flags: 'wx', mode: 0o600 }));
      await this.putObject(key, createReadStream(whole), (await stat(whole)).size);
    } finally {
      await rm(whole, { force: true });
    }
  }

  private async putObject(Key: string, Body: Uint8Array | Readable, ContentLength: number) {
    await this.client.putObject({ Bucket: this.bucket, Key, Body, ContentLength });
  }

  async content(key: string): Promise<Readable | undefined> {
    const object = await unlessAbsent(this.client.getObject({ Bucket: this.bucket, Key: key }));
    return object?.Body as Readable | undefined;
  }
}

async function unlessAbsent<Result>(result: Promise<Result>): Promise<Result | undefined> {
  try {
    return await result;
  } catch (error) {
    if (['NoSuchKey', 'NoSuchUpload'].includes((error as Error).name)) return undefined;
    throw error;
  }
}
