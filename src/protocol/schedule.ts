import * as z from 'zod/mini';
import { newPost, postCreate } from './post.ts';
import { defineFact, defineIntent } from './registry.ts';
import { id, instant } from './text.ts';
import { failure } from './wire.ts';

/** So many posts wait for a member at the most, those included that were refused when they were due. */
export const mostScheduled = 50;

export const scheduled = z.object({
  id,
  dueAt: instant,
  post: newPost,
  /** Why it did not appear when it was due, as `post:create` was refused then; null while it waits. */
  failure: z.nullable(failure),
});
/** A post that appears later, under the perimeter of that moment. Until then it is its author's alone. */
export type Scheduled = z.infer<typeof scheduled>;

/** When its writer lets a post appear and go, in milliseconds; null for at once, and for never. */
export interface Times {
  dueAt: number | null;
  expiresAt: number | null;
}

/** In `member/<id>`: a post waits, or waits no longer because it was refused. */
export const scheduleChanged = defineFact('schedule:changed', z.object({ scheduled }));

/** In `member/<id>`: a post waits no more, since it has appeared as `post`; null where it never will. */
export const scheduleEnded = defineFact('schedule:ended', z.object({ id, post: z.nullable(id) }));

/** Has a thread begin later, or changes one that has not begun yet: one that was refused waits again. */
export const scheduleSet = defineIntent({
  name: 'schedule:set',
  writes: true,
  input: z.object({
    /** The one to change; a new one where none is told. */
    id: z.optional(id),
    dueAt: instant,
    post: postCreate.input,
  }),
  output: z.object({ id }),
});

/** Takes back what was to appear later. */
export const scheduleDrop = defineIntent({
  name: 'schedule:drop',
  writes: true,
  input: z.object({ id }),
  output: z.object({}),
});
