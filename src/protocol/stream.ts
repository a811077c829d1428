import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { fact, position } from './wire.ts';

/** The most streams that one session may hold open. */
export const mostOpenStreams = 300;

export const openedStream = z.union([
  /** Nothing here for this reader (DESIGN 4.8). */
  z.object({ stream: z.string(), absent: z.literal(true) }),
  /** What was missing since the position given. */
  z.object({ stream: z.string(), upTo: position, facts: z.array(fact) }),
  /** The state at `upTo`, by noun: everything known of the stream before is void. */
  z.object({
    stream: z.string(),
    upTo: position,
    snapshot: z.looseObject({}),
  }),
]);
/** How a stream was opened. */
export type OpenedStream = z.infer<typeof openedStream>;

/**
 * Opens streams: from a position of theirs, or anew. Those that need a snapshot share one page of threads, merged;
 * all of it is one read of the database (DESIGN 5). With `threads: 0` the page is null.
 */
export const streamOpen = defineIntent({
  name: 'stream:open',
  writes: false,
  input: z.object({
    streams: z
      .array(z.object({ stream: z.string(), since: z.nullable(position) }))
      .check(z.minLength(1), z.maxLength(mostOpenStreams)),
    threads: z.int().check(z.gte(0), z.lte(100)),
  }),
  /** `page` is a `Page` of post.ts; unknown here, so that a page with one card does not carry the feed. */
  output: z.object({ streams: z.array(openedStream), page: z.unknown() }),
});

/** Stops their frames. */
export const streamClose = defineIntent({
  name: 'stream:close',
  writes: false,
  input: z.object({ streams: z.array(z.string()).check(z.maxLength(mostOpenStreams)) }),
  output: z.object({}),
});
