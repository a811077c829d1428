import * as z from 'zod/mini';
import { own } from './own.ts';
import { defineIntent } from './registry.ts';
import { count, id } from './text.ts';

/** "I have read this": told to the reader's own stream, so that no partner learns of another by it (DESIGN 4.6). */
export const announcementConfirm = defineIntent({
  name: 'announcement:confirm',
  writes: true,
  input: z.object({ post: id }),
  output: z.object({ own }),
});

/** Its author asks, by organization, how many of those who can read it have confirmed. */
export const announcementReaders = defineIntent({
  name: 'announcement:readers',
  writes: false,
  input: z.object({ post: id }),
  output: z.object({
    organizations: z.array(z.object({ id, name: z.string(), confirmed: count, readers: count })),
  }),
});

/** An announcement's readers are reminded no more often; milliseconds. */
export const remindEvery = 24 * 3_600_000;

/**
 * Its author, or a facilitator, asks those to confirm it who can read it and have not. Before {@link remindEvery} has
 * passed since the last time it is refused as `forbidden`, with `retryAfter`: `too-many` would be sent again by itself.
 */
export const announcementRemind = defineIntent({
  name: 'announcement:remind',
  writes: true,
  input: z.object({ post: id }),
  /** How many were asked. */
  output: z.object({ reminded: count }),
});
