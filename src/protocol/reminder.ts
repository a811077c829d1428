import * as z from 'zod/mini';
import { person } from './kind.ts';
import { defineFact } from './registry.ts';
import { id, instant } from './text.ts';

export const reminder = z.object({
  /** The announcement: a reference, resolved for its reader (DESIGN 4.2). */
  post: id,
  stream: z.string(),
  by: person,
  at: instant,
});
/** Somebody asks a reader to confirm an announcement. It holds until they do, or can no longer read it. */
export type Reminder = z.infer<typeof reminder>;

/** In `member/<id>`: its member is asked to confirm. */
export const announcementReminded = defineFact('announcement:reminded', z.object({ reminder }));
