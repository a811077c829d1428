import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { count, id } from './text.ts';

/** So many posts of one room may be pinned at once. */
export const mostPins = 2;

/** In the thread's stream: it stands above the others, or no longer. */
export const postPinned = defineFact('post:pinned', z.object({ id, pinned: z.boolean() }));

/** Who keeps the room alive pins a thread, or takes the pin out. */
export const postPin = defineIntent({
  name: 'post:pin',
  writes: true,
  input: z.object({ post: id, pinned: z.boolean() }),
  output: z.object({ seq: count }),
});
