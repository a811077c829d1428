import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { count, id } from './text.ts';

/** A closed set, drawn the same on every machine (LOOK 5). */
export const reactions = ['agree', 'thanks', 'ok', 'idea', 'question', 'eye'] as const;
export const reaction = z.enum(reactions);
export type Reaction = z.infer<typeof reaction>;

export const reactionTally = z.object({ reaction, members: z.array(id) });
/** Who reacted so, in the order in which they did. */
export type ReactionTally = z.infer<typeof reactionTally>;

const place = { post: id, root: z.nullable(id), reaction, member: id };

/** In the stream of the post's thread. */
export const reactionAdded = defineFact('reaction:added', z.object(place));
export const reactionRemoved = defineFact('reaction:removed', z.object(place));

/** Adding what is there already, or taking away what is not, is answered like the first time and changes nothing. */
export const reactionAdd = defineIntent({
  name: 'reaction:add',
  writes: true,
  input: z.object({ post: id, reaction }),
  output: z.object({ seq: count }),
});
export const reactionRemove = defineIntent({
  name: 'reaction:remove',
  writes: true,
  input: z.object({ post: id, reaction }),
  output: z.object({ seq: count }),
});
