import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { id } from './text.ts';

/**
 * A newcomer accepts the charter of a project room, once, and may write there from then on. Accepted again it stays as
 * it is.
 */
export const charterAccept = defineIntent({
  name: 'charter:accept',
  writes: true,
  input: z.object({ room: id }),
  output: z.object({}),
});
