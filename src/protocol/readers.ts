import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { stay } from './stay.ts';
import { count, id } from './text.ts';

export const postReader = z.object({
  ...stay.shape,
  /** Whether they could read it when it was written. */
  then: z.boolean(),
  now: z.boolean(),
});
/** Someone who could read a post, or can. */
export type PostReader = z.infer<typeof postReader>;

/** So many are named of those who can read a post. */
export const mostReaders = 500;

/**
 * Who could read a post when it was written, and who can now: all of them for an employee, for a partner those whom
 * they may know. It says who could, never who did. First those for whom it is not the same now as then.
 */
export const postReaders = defineIntent({
  name: 'post:readers',
  writes: false,
  input: z.object({ post: id }),
  output: z.object({ then: count, now: count, readers: z.array(postReader) }),
});
