import * as z from 'zod/mini';
import { longestLink } from './preview.ts';
import { defineIntent } from './registry.ts';
import { count, id, text } from './text.ts';

/** Its author takes a preview away from a post; it does not come back while the post is there. */
export const previewDrop = defineIntent({
  name: 'preview:drop',
  writes: true,
  input: z.object({ post: id, url: text(longestLink) }),
  output: z.object({ seq: count }),
});
