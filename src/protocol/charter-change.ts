import * as z from 'zod/mini';
import { charter, charterInput } from './charter.ts';
import { defineFact, defineIntent } from './registry.ts';
import { id, instant } from './text.ts';

/** In `everyone`: the charter is now this. */
export const charterChanged = defineFact('charter:changed', z.object({ room: id, charter }));

/** A facilitator replaces the charter. The perimeter is not in it: that changes by admission only. */
export const charterChange = defineIntent({
  name: 'charter:change',
  writes: true,
  input: z.object({ room: id, charter: charterInput }),
  output: z.object({ charter }),
});

export const charterVersion = z.object({
  at: instant,
  by: z.object({ id, name: z.string() }),
  charter,
});
/** What the charter said from a moment on, and who wrote it. */
export type CharterVersion = z.infer<typeof charterVersion>;

/** An employee of the room reads what its charter was, the newest first. */
export const charterHistory = defineIntent({
  name: 'charter:history',
  writes: false,
  input: z.object({ room: id }),
  output: z.object({ versions: z.array(charterVersion) }),
});
