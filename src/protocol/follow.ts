import * as z from 'zod/mini';
import { follows } from './own.ts';
import { defineFact, defineIntent } from './registry.ts';
import { id } from './text.ts';

export const following = z.object({ room: id, follow: z.enum(follows) });
/** Whether a member follows a room, and with it all of its threads, or has muted it, so that nothing of it is counted. */
export type Following = z.infer<typeof following>;

/** In `member/<id>`: they follow or mute the room, or do neither, from now on. */
export const followChanged = defineFact('follow:changed', following);

/** Follows or mutes a room that one is in, or does neither. */
export const roomFollow = defineIntent({
  name: 'room:follow',
  writes: true,
  input: following,
  output: following,
});
