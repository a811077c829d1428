import * as z from 'zod/mini';
import { longestReason, outcome, outcomes } from './kind.ts';
import { defineFact, defineIntent } from './registry.ts';
import { count, id, text } from './text.ts';

/** In the thread's stream: what became of it. */
export const ideaDecided = defineFact('idea:decided', z.object({ id, outcome }));

/** Who keeps the room alive says what becomes of an idea, and why. */
export const ideaDecide = defineIntent({
  name: 'idea:decide',
  writes: true,
  input: z.object({ post: id, is: z.enum(outcomes), reason: text(longestReason) }),
  output: z.object({ seq: count }),
});
