import * as z from 'zod/mini';
import { count, id } from './text.ts';

/** The most files that one post may have. */
export const mostFiles = 10;
/** The longest name of a file, in UTF-16 units: what is longer is cut before its ending. */
export const longestFileName = 200;

export const file = z.object({
  id,
  /** As its sender named it, without a path and without characters that are not to be seen. */
  name: z.string(),
  /** Its media type as its content shows it, whatever its name and its sender say: `application/pdf`. */
  type: z.string(),
  /** In bytes. */
  size: count,
  /** Of a picture that can be shown: how large it is and in which widths it is to be had, in pixels, narrowest first. */
  picture: z.nullable(z.object({ width: count, height: count, widths: z.array(count) })),
});
/** A file that hangs on a post: read by whoever reads that post, and by nobody else. */
export type AttachedFile = z.infer<typeof file>;

/** The files that a writer hangs on a post, by id, in their order: their own uploads, on no other post yet. */
export const attached = z.array(id).check(z.maxLength(mostFiles));

export const fileLimits = z.object({
  /** The most bytes that a file may have. */
  largest: count,
  /** The media types that are taken, as `image/*` or `application/pdf`; null for all. */
  types: z.nullable(z.array(z.string())),
});
/** What files a network takes. */
export type FileLimits = z.infer<typeof fileLimits>;
