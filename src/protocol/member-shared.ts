import * as z from 'zod/mini';
import { contact } from './details.ts';
import { defineIntent } from './registry.ts';
import { count, id } from './text.ts';

export const shared = z.object({
  /** The project rooms that both are in, and where the asker may know of the other; by title. */
  rooms: z.array(z.object({ id, title: z.string() })),
  /** Of the declared expertise: how many answers to questions with such a tag others have accepted, where the asker reads them. */
  confirmed: z.array(z.object({ expertise: z.string(), answers: count })),
  /** For a partner, of the employee who answers for them: how they are reached, as far as the server tells it. */
  contact,
});
/** What a card says to one reader alone. It is never kept, since what they may read changes. */
export type Shared = z.infer<typeof shared>;

/** What the asker has in common with a member whom they may know. */
export const memberShared = defineIntent({
  name: 'member:shared',
  writes: false,
  input: z.object({ member: id }),
  output: shared,
});
