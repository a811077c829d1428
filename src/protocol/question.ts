import * as z from 'zod/mini';
import { accepted } from './kind.ts';
import { post } from './post.ts';
import { defineFact, defineIntent } from './registry.ts';
import { count, id } from './text.ts';

/** In the thread's stream: this comment answers it. The comment comes with it, since it may be an old one. */
export const questionAnswered = defineFact(
  'question:answered',
  z.object({ id, accepted, answer: post }),
);
/** In the thread's stream: it is open again. */
export const questionReopened = defineFact('question:reopened', z.object({ id }));

/** Its author, or who keeps the room alive, accepts a comment as the answer; in place of another, if there was one. */
export const questionAccept = defineIntent({
  name: 'question:accept',
  writes: true,
  input: z.object({ comment: id }),
  output: z.object({ seq: count }),
});

/** They take that back. */
export const questionReopen = defineIntent({
  name: 'question:reopen',
  writes: true,
  input: z.object({ question: id }),
  output: z.object({ seq: count }),
});
