import * as z from 'zod/mini';
import { mostChoices, person } from './kind.ts';
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

/** So many are named of those who chose something. */
export const mostNamed = 100;

/**
 * A reader asks who chose what, or who supports an idea: those whom they may know, in the order in which they did, and
 * how many others. `forbidden` where the ballot is anonymous.
 */
export const voteList = defineIntent({
  name: 'vote:list',
  writes: false,
  input: z.object({ post: id }),
  output: z.object({
    choices: z.array(z.object({ text: z.string(), members: z.array(person), others: count })),
  }),
});
