import * as z from 'zod/mini';
import { id, instant } from './text.ts';

export const cursor = z.object({ at: instant, id });
/** A place in a list of posts, which is ordered by `(at, id)`, newest first (DESIGN 5). */
export type Cursor = z.infer<typeof cursor>;
