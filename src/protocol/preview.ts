import * as z from 'zod/mini';
import { file } from './file.ts';
import { defineFact } from './registry.ts';
import { id } from './text.ts';

/** So many of the links in one post are previewed at the most. */
export const mostPreviews = 3;

export const preview = z.object({
  /** The address as the post has it. */
  url: z.string(),
  title: z.string(),
  description: z.nullable(z.string()),
  /** Who publishes it: the name that the page gives itself, or its host. */
  site: z.string(),
  /** A picture that the server has fetched and made anew; a file of the post like any other, but in no list. */
  picture: z.nullable(file),
});
/** What a post's link leads to, as far as the server could read it there: text, and never markup. */
export type Preview = z.infer<typeof preview>;

/** In the stream of its thread: what the links of a post lead to is now this. */
export const postPreviewed = defineFact(
  'post:previewed',
  z.object({ id, root: z.nullable(id), previews: z.array(preview) }),
);

/** The longest address that is previewed, in UTF-16 units. */
export const longestLink = 2048;
