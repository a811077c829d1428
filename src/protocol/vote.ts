import * as z from 'zod/mini';
import { mostChoices } from './kind.ts';
import { defineFact, defineIntent } from './registry.ts';
import { count, id } from './text.ts';

const choices = z.array(z.int().check(z.gte(0))).check(z.maxLength(mostChoices));

/** In the thread's stream: the ballot now counts so. `vote` says whose it was, unless the ballot is anonymous. */
export const voteCounted = defineFact(
  'vote:counted',
  z.object({
    id,
    counts: z.array(count),
    voters: count,
    vote: z.nullable(z.object({ member: id, choices })),
  }),
);

/** Chooses in a poll, or supports an idea, by place; replaces what was chosen before, and none takes it back. */
export const voteCast = defineIntent({
  name: 'vote:cast',
  writes: true,
  input: z.object({ post: id, choices }),
  output: z.object({ seq: count }),
});
