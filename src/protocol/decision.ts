import * as z from 'zod/mini';
import { defineFact } from './registry.ts';
import { id } from './text.ts';

/** In the thread's stream: another decision of the same stream holds in its place; null where that one was deleted. */
export const decisionReplaced = defineFact(
  'decision:replaced',
  z.object({ id, by: z.nullable(id) }),
);
