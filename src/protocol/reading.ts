import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { count, id, instant } from './text.ts';

const place = z.object({ at: instant, id });
export const readMark = z.object({ stream: z.string(), place });
/** Up to which thread its reader has read a stream, in the order of a feed. */
export type ReadMark = z.infer<typeof readMark>;

/** The place before all threads of a moment, in ms: whoever comes, or takes everything for read, has stopped at none. */
export const noThread = '0';

/** The most that is counted: more is "99 and more". */
export const mostUnread = 100;

/** In `member/<id>`: its member has read the stream up to there. */
export const readMarked = defineFact('read:marked', z.object({ mark: readMark }));

/** Remembers up to where streams were read. A place before the one that is known is passed over. */
export const readAdvance = defineIntent({
  name: 'read:mark',
  writes: true,
  input: z.object({ marks: z.array(readMark).check(z.minLength(1), z.maxLength(200)) }),
  output: z.object({}),
});

/** How many threads of others came in each of the streams, in the order asked, after what was read of it; none of muted ones. */
export const readCount = defineIntent({
  name: 'read:count',
  writes: false,
  input: z.object({ streams: z.array(z.string()).check(z.maxLength(200)) }),
  output: z.object({ unread: z.array(count) }),
});
