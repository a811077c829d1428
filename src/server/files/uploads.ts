import type { AttachedFile, FileLimits } from '../../protocol/file.ts';
import type { Failure } from '../../protocol/wire.ts';
import type { Database } from '../db/database.ts';
import {
  countUploads,
  discardUpload,
  fileView,
  insertFile,
  nowhere,
  refuseFile,
  touchUpload,
  updateFile,
  uploadOf,
} from '../db/files.ts';
import type { FileRow } from '../db/file-row.ts';
import { Refusal } from '../refusal.ts';
import { columnsOf, examine, keysOf, type Claims, type ContentOptions } from './content.ts';
import { cleanName } from './names.ts';

/** So many uploads of a member may hang on nothing, and so many times the largest file together. */
const mostUnattached = { files: 100, largest: 10 };
const longestType = 100;

/** What comes in, from the first byte until it hangs on a post. An upload is its owner's alone. */
export interface Uploads {
  /** Begins an upload and answers with its id. Refuses what is too large or empty, or one too many. */
  begin(owner: string, upload: Claims & { size: number }): Promise<string>;
  /** Refuses an upload that is not the caller's like one that does not exist. */
  grant(owner: string, id: string): Promise<void>;
  /** Says that bytes have come: what is still coming is not swept. */
  touch(id: string): Promise<void>;
  /**
   * Looks into an upload that is whole, once, and answers with what it is; refuses what cannot be kept, again and again.
   */
  conclude(owner: string, id: string): Promise<AttachedFile>;
  /** Takes back an upload that hangs on nothing. */
  drop(owner: string, id: string): Promise<void>;
}

export interface UploadsOptions extends ContentOptions {
  database: Database;
  limits: FileLimits | null;
  clock: () => number;
  newId: () => string;
}

export function createUploads(options: UploadsOptions): Uploads {
  const { database, store, limits, clock, newId } = options;
  const concluding = new Map<string, Promise<AttachedFile>>();

  async function find(owner: string, id: string): Promise<FileRow> {
    const row = await database.read((transaction) => uploadOf(transaction, owner, id));
    if (!row) throw new Refusal('absent');
    return row;
  }

  async function clear(id: string): Promise<void> {
    for (const key of keysOf(id)) await store.remove(key);
  }

  async function refuse(id: string, refusal: Refusal): Promise<never> {
    await database.write((transaction) => refuseFile(transaction, id, refusal.toFailure()));
    await clear(id);
    throw refusal;
  }

  async function look(row: FileRow): Promise<AttachedFile> {
    const { id } = row;
    const { offset, size } = await store.uploads.getUpload(id).catch(unlessGone);
    if (size === undefined || offset !== size)
      throw new Refusal('unavailable', 'The upload is not whole yet.');
    try {
      const changes = columnsOf(await examine(options, id, row), clock());
      const isThere = await database.write((transaction) => updateFile(transaction, id, changes));
      if (isThere) return fileView({ ...row, ...changes });
      await clear(id);
      throw new Refusal('absent');
    } catch (error) {
      if (error instanceof Refusal && error.code === 'invalid') return refuse(id, error);
      throw error;
    }
  }

  return {
    async begin(owner, { size, name, claimed }) {
      if (limits === null) throw new Refusal('absent');
      const { largest } = limits;
      if (size === 0) throw new Refusal('invalid', 'The file is empty.', { field: 'size' });
      if (size > largest) {
        throw new Refusal('too-large', `A file may have ${largest} bytes at the most.`);
      }
      const row: FileRow = {
        ...nowhere,
        id: newId(),
        owner,
        of: 'post',
        state: 'coming',
        name: cleanName(name),
        claimed: claimed === null ? null : claimed.slice(0, longestType).replace(/[^ -~]/g, ''),
        class: 'document',
        type: 'application/octet-stream',
        size,
        picture_json: null,
        failure_json: null,
        unused_since: clock(),
      };
      await database.write(async (transaction) => {
        await insertFile(transaction, row);
        const { count, bytes } = await countUploads(transaction, owner);
        if (count > mostUnattached.files || bytes > mostUnattached.largest * largest) {
          throw new Refusal('full', 'Hang some of your uploads on a post first, or drop them.');
        }
      });
      return row.id;
    },

    grant: async (owner, id) => void (await find(owner, id)),

    touch: (id) => database.write((transaction) => touchUpload(transaction, id, clock())),

    async conclude(owner, id) {
      const row = await find(owner, id);
      if (row.state === 'whole') return fileView(row);
      if (row.state === 'refused') throw again(JSON.parse(row.failure_json!));
      const begun = concluding.get(id) ?? look(row).finally(() => concluding.delete(id));
      concluding.set(id, begun);
      return begun;
    },

    async drop(owner, id) {
      const isDropped = await database.write((transaction) =>
        discardUpload(transaction, owner, id),
      );
      if (!isDropped) throw new Refusal('absent');
    },
  };
}

/** What is not in the store has just become a picture on another server, or is to be sent once more. */
function unlessGone(error: { status_code?: number }): { offset: number; size?: number } {
  if (error.status_code !== 404 && error.status_code !== 410) throw error;
  return { offset: 0 };
}

const again = ({ code, message, field }: Failure): Refusal =>
  new Refusal(code, message, field === undefined ? {} : { field });
