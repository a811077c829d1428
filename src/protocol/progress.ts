import * as z from 'zod/mini';
import { listedFile } from './file-list.ts';
import { person } from './kind.ts';
import { reference } from './reference.ts';
import { defineIntent } from './registry.ts';
import { count, id } from './text.ts';

/** So many of each are told. */
export const mostGlanced = 5;
/** What is awaited is counted up to here: of more it is said that there are more. */
export const mostAwaited = 100;

const awaited = z.object({
  count,
  /** The first of them, those that wait longest first. */
  oldest: z.array(reference),
});
/** Posts that somebody is to say something to, and how many of them there are. */
export type Awaited = z.infer<typeof awaited>;

const taken = z.object({ post: reference, decidedBy: z.array(person) });

/** What a room waits for and what was last done there, as far as its reader may read it: its milestones come with its streams. */
export const progressRead = defineIntent({
  name: 'progress:read',
  writes: false,
  input: z.object({ room: id }),
  output: z.object({
    /** Without an accepted answer. */
    questions: awaited,
    /** Of which nobody has said what becomes of them. */
    ideas: awaited,
    /** The newest that hold. */
    decisions: z.array(taken),
    /** The newest. */
    files: z.array(listedFile),
  }),
});
