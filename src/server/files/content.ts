import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileRow } from '../db/file-row.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { Refusal } from '../refusal.ts';
import type { FileStore } from './store.ts';
import { admits, claimsDrawable, drawable, isPhotograph, safeType } from './types.ts';

/** So much of a content says what it is; bytes. */
const headSize = 65_536;
/** What is made of a picture: it whole, and each of its widths (see `pictures/render.ts`). */
const made = ['0', '1', '2', '3', '4'] as const;

const keyOf = (id: string, place: number): string => `${id}-${made[place]}`;
/** Under which keys the store may have something of a file. */
export const keysOf = (id: string): string[] => [id, ...made.map((name) => `${id}-${name}`)];
/** The key of a picture that was made anew; the narrowest that is as wide as asked, the whole one where none is asked. */
export const pictureKey = (id: string, width: number | null, widths: readonly number[]) => {
  if (width === null) return { key: keyOf(id, 0), place: 0 };
  const found = widths.findIndex((each) => each >= width);
  const place = found < 0 ? widths.length : found + 1;
  return { key: keyOf(id, place), place };
};

/** What a file was found to be. */
export interface Content {
  type: string;
  size: number;
  picture: Picture | null;
}

/** A picture as it is kept. */
export interface Picture {
  width: number;
  height: number;
  widths: number[];
  /** How many bytes the whole one and each of its widths have. */
  sizes: number[];
}

/** What the store has of a whole file: under each key so many bytes. */
export function contentsOf({
  id,
  size,
  picture_json,
}: Pick<FileRow, 'id' | 'size' | 'picture_json'>): { key: string; size: number }[] {
  const picture: Picture | null = picture_json && JSON.parse(picture_json);
  if (!picture) return [{ key: id, size }];
  return picture.sizes.map((each, place) => ({ key: keyOf(id, place), size: each }));
}

/** The columns of a file that was found to be this. */
export const columnsOf = (
  { type, size, picture }: Content,
  now: number,
): Pick<FileRow, 'type' | 'size' | 'picture_json' | 'class' | 'state' | 'unused_since'> => ({
  type,
  size,
  picture_json: picture && JSON.stringify(picture),
  class: picture ? 'picture' : 'document',
  state: 'whole',
  unused_since: now,
});

/** What its sender says of a file. */
export interface Claims {
  name: string;
  /** The media type, as the browser guessed it. */
  claimed: string | null;
}

export interface ContentOptions {
  store: FileStore;
  pictures: Pictures;
  /** The media types that are taken; null for all. */
  types: readonly string[] | null;
}

/**
 * Finds out what a stored file is. Of a picture it leaves only what is made anew, so that nobody ever gets what a camera
 * wrote beside it; anything else stays as it came, and nobody opens it here.
 *
 * @throws Refusal in words for its sender; `field` is `picture` or `type`.
 */
export async function examine(
  { store, pictures, types }: ContentOptions,
  id: string,
  { name, claimed, size }: Claims & { size: number },
): Promise<Content> {
  const content = () => readFrom(store, id);
  const found = await pictures.typeOf(await headOf(await content()));
  if (found !== null && drawable.has(found)) {
    checkType(types, found === 'image/apng' ? 'image/png' : found);
    return keepPicture({ store, pictures }, id, await content());
  }
  if (found !== null && isPhotograph(found)) {
    throw new Refusal(
      'invalid',
      'Pictures of this format say where they were taken, and that cannot be removed here. Send it as JPEG.',
      { field: 'picture' },
    );
  }
  if (claimsDrawable(name, claimed)) throw unreadable();
  const safe = safeType(found);
  const isUnknown = safe === 'application/octet-stream';
  const type = isUnknown && (await isText(await content())) ? 'text/plain' : safe;
  checkType(types, type);
  return { type, size, picture: null };
}

const unreadable = () =>
  new Refusal(
    'invalid',
    'This picture cannot be read: it is damaged, no picture at all, or has too many pixels.',
    { field: 'picture' },
  );

function checkType(types: readonly string[] | null, type: string): void {
  if (admits(types, type)) return;
  throw new Refusal('invalid', `Files of the type ${type} are not taken here.`, { field: 'type' });
}

async function readFrom(store: FileStore, key: string): Promise<Readable> {
  const content = await store.read(key);
  // Another server has just made a picture of it.
  if (content === undefined) throw new Refusal('unavailable');
  return content;
}

/**
 * Makes a picture anew and keeps it in the place of the one that came.
 *
 * @throws Refusal where it is none that can be read.
 */
export async function keepPicture(
  { store, pictures }: Pick<ContentOptions, 'store' | 'pictures'>,
  id: string,
  content: Readable,
): Promise<Content> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-picture-'));
  try {
    const source = join(folder, 'source');
    await pipeline(content, createWriteStream(source));
    const rendered = await pictures.render(source, folder);
    if (rendered === null) throw unreadable();
    const { type, width, height, full, widths } = rendered;
    const sizes: number[] = [];
    for (const [place, file] of [full, ...widths.map((each) => each.file)].entries()) {
      await store.put(keyOf(id, place), createReadStream(file));
      sizes.push((await stat(file)).size);
    }
    await store.remove(id);
    const picture = { width, height, widths: widths.map((each) => each.width), sizes };
    return { type, size: sizes[0]!, picture };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function headOf(content: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= headSize) break;
  }
  return Buffer.concat(chunks).subarray(0, headSize);
}

/** Of the controls, a text has tabs, line ends and the like. */
const binary = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;

/** Whether a content is text in UTF-8 from its first byte to its last. */
async function isText(content: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of content) {
      if (binary.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    return !binary.test(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
