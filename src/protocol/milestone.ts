import * as z from 'zod/mini';
import { person } from './kind.ts';
import { defineFact, defineIntent } from './registry.ts';
import { day, id, instant, text } from './text.ts';

/** The longest title of a milestone, in UTF-16 units of plain text. */
export const longestMilestone = 200;
/** So many milestones one stream may have at once, reached ones among them. */
export const mostMilestones = 100;

export const milestone = z.object({
  id,
  /** Who reads it: a stream of a project room, for good. */
  stream: z.string(),
  title: z.string(),
  /** Who answers for it; null once they have left the room. */
  owner: z.nullable(person),
  due: day,
  /** When it was reached, and who said so; null while it was not. */
  reached: z.nullable(z.object({ at: instant, by: person })),
});
/** Something that a project is to have done by a day. */
export type Milestone = z.infer<typeof milestone>;

/** In its stream: it is there, or is now this. Its `about` is the seq at which it was set. */
export const milestoneChanged = defineFact('milestone:changed', z.object({ milestone }));
/** In its stream: it is there no more. */
export const milestoneDropped = defineFact('milestone:dropped', z.object({ id }));

/** Who keeps a project room alive sets a milestone, or changes one of the same stream. */
export const milestoneSet = defineIntent({
  name: 'milestone:set',
  writes: true,
  input: z.object({
    /** The one to change; a new one where none is told. */
    milestone: z.optional(id),
    stream: z.string(),
    title: text(longestMilestone),
    /** Somebody who writes in the stream, and whom all its readers may know. */
    owner: id,
    due: day,
  }),
  output: z.object({ milestone }),
});

/** They, or its owner, say that it is reached, or take that back. */
export const milestoneReach = defineIntent({
  name: 'milestone:reach',
  writes: true,
  input: z.object({ milestone: id, reached: z.boolean() }),
  output: z.object({ milestone }),
});

/** Who keeps the room alive takes it away. */
export const milestoneDrop = defineIntent({
  name: 'milestone:drop',
  writes: true,
  input: z.object({ milestone: id }),
  output: z.object({}),
});

/** They bring it back, as long after as a post comes back (`undoWithin`). */
export const milestoneRestore = defineIntent({
  name: 'milestone:restore',
  writes: true,
  input: z.object({ milestone: id }),
  output: z.object({ milestone }),
});
