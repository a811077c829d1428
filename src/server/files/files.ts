import { Readable } from 'node:stream';
import type { AttachedFile, FileLimits } from '../../protocol/file.ts';
import { fileView, insertFile, nowhere, readableFile, updateFile } from '../db/files.ts';
import { memberRow, readerAt } from '../db/members.ts';
import type { FileRow } from '../db/file-row.ts';
import { createPictures, type Pictures } from '../pictures/pictures.ts';
import { Refusal } from '../refusal.ts';
import { columnsOf, keepPicture, pictureKey, type Picture } from './content.ts';
import { createLocks, type Locks, type LocksOptions } from './locks.ts';
import { cleanName } from './names.ts';
import type { FileStore } from './store.ts';
import { sweep } from './sweep.ts';
import { createUploads, type Uploads } from './uploads.ts';

/** What files a network keeps, and where. */
export interface FileOptions {
  store: FileStore;
  /** The most bytes that one may have; 100 MB unless told. */
  largest?: number;
  /** The media types that are taken, as `image/*`; null, as unless told, for all; empty for none. */
  types?: readonly string[] | null;
}

/** A content on its way to whoever asked for it. */
export interface OpenedFile {
  name: string;
  type: string;
  /** In bytes. */
  size: number;
  content(): Promise<Readable>;
}

/** The files of a network. */
export interface Files {
  /** What is taken; null where nothing is. */
  readonly limits: FileLimits | null;
  readonly store: FileStore;
  readonly pictures: Pictures;
  readonly uploads: Uploads;
  /** Keeps each upload to one request at a time. */
  readonly locks: Locks;
  /** A file that a member may read now, or a picture no narrower than a width if it has one; `absent` for any other. */
  open(member: string, id: string, width: number | null): Promise<OpenedFile>;
  /**
   * Keeps a picture that the server fetched, made anew like any other. It hangs on nothing yet, and is read by nobody:
   * `attach` (db/files.ts) hangs it on a post, as one `of` a preview; what hangs on nothing is swept.
   *
   * @throws Refusal where it is no picture that can be read.
   */
  keepPreview(content: Uint8Array, name: string): Promise<AttachedFile>;
  /** Has the store lose what nobody reads any more. */
  sweep(): Promise<void>;
  close(): void;
}

const usualLargest = 100_000_000;

/** Builds the files of a network on its store. */
export function createFiles(
  { store, largest = usualLargest, types = null }: FileOptions,
  { database, clock, timers, newId }: LocksOptions & { clock: () => number },
): Files {
  const limits = types?.length === 0 ? null : { largest, types: types && [...types] };
  const pictures = createPictures();
  return {
    limits,
    store,
    pictures,
    uploads: createUploads({ database, store, pictures, types, limits, clock, newId }),
    locks: createLocks({ database, timers, newId }),

    async open(member, id, width) {
      const row = await database.read(async (transaction) => {
        const reader = await memberRow(transaction, member);
        return reader && readableFile(transaction, readerAt(reader, clock()), id);
      });
      if (!row) throw new Refusal('absent');
      const { name, type, size } = row;
      const picture: Picture | null = row.picture_json && JSON.parse(row.picture_json);
      const { key, place } = picture
        ? pictureKey(id, width, picture.widths)
        : { key: id, place: 0 };
      return {
        name,
        type: place === 0 ? type : 'image/webp',
        size: place === 0 ? size : picture!.sizes[place]!,
        async content() {
          const content = await store.read(key);
          if (content === undefined) throw new Refusal('absent');
          return content;
        },
      };
    },

    async keepPreview(content, name) {
      const row: FileRow = {
        ...nowhere,
        id: newId(),
        owner: null,
        of: 'preview',
        state: 'coming',
        name: cleanName(name),
        claimed: null,
        class: 'picture',
        type: 'application/octet-stream',
        size: content.length,
        picture_json: null,
        failure_json: null,
        unused_since: clock(),
      };
      const change = (changes: Partial<FileRow>) =>
        database.write((transaction) => updateFile(transaction, row.id, changes));
      await database.write((transaction) => insertFile(transaction, row));
      try {
        const found = await keepPicture({ store, pictures }, row.id, Readable.from([content]));
        const changes = columnsOf(found, clock());
        await change(changes);
        return fileView({ ...row, ...changes });
      } catch (error) {
        await change({ state: 'discarded', unused_since: null });
        throw error;
      }
    },

    sweep: () => sweep(database, store, clock()),
    close: () => pictures.close(),
  };
}
