import * as z from 'zod/mini';
import { file } from './file.ts';
import { byline } from './member.ts';
import { defineIntent } from './registry.ts';
import { id, instant } from './text.ts';

export const fileClasses = ['picture', 'document'] as const;

export const listedFile = z.object({
  file,
  post: id,
  /** The first post of its thread; null where it hangs on that itself. */
  root: z.nullable(id),
  stream: z.string(),
  by: byline,
  at: instant,
});
/** A file with the post that it hangs on. */
export type ListedFile = z.infer<typeof listedFile>;

export const fileCursor = z.object({ at: instant, post: id, position: z.int().check(z.gte(0)) });
/** A place in a list of files: newest posts first, and the files of one in its order. */
export type FileCursor = z.infer<typeof fileCursor>;

/** The files of these streams, merged, newest first. Streams that the asker cannot read add nothing. */
export const fileList = defineIntent({
  name: 'file:list',
  writes: false,
  input: z.object({
    streams: z.array(z.string()).check(z.minLength(1), z.maxLength(200)),
    /** Where the page begins; null for the newest. */
    before: z.nullable(fileCursor),
    limit: z.int().check(z.gte(1), z.lte(100)),
    /** Only those that can be shown as pictures, or only the others. */
    of: z.optional(z.enum(fileClasses)),
  }),
  output: z.object({ files: z.array(listedFile), before: z.nullable(fileCursor) }),
});
