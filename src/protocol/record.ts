import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { access } from './room.ts';

/**
 * Presents a ticket that the host signed for one person and one record (DESIGN 4.10), and opens the record's room
 * until the ticket ends. To be presented again before then.
 */
export const recordOpen = defineIntent({
  name: 'record:open',
  writes: true,
  input: z.object({ ticket: z.string().check(z.maxLength(8192)) }),
  output: z.object({ access }),
});
