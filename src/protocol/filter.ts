import * as z from 'zod/mini';
import { kinds } from './kind.ts';
import { id } from './text.ts';

/** A tag without its `#`: a letter, then letters, digits, `_` and `-`; 2 to 50 characters, in small letters. */
export const tag = z
  .string()
  .check(z.regex(/^\p{L}[\p{L}\p{M}\p{N}_-]{1,49}$/u, 'Write a tag as #harvest-2026.'));

/** A tag as it is kept and looked for, however it was written. */
export const foldedTag = (written: string): string => written.toLowerCase().normalize('NFC');

const only = z.optional(z.literal(true));

export const filter = z.object({
  kind: z.optional(z.enum(kinds)),
  tag: z.optional(tag),
  author: z.optional(id),
  /** Questions without an accepted answer. */
  unanswered: only,
  /** What the reader keeps to find again. */
  bookmarked: only,
  /** What the reader wrote, commented on or chose to follow, and what is in rooms that they follow; nothing muted. */
  followed: only,
  /** What is not muted and came after the place up to which the reader has read its stream. */
  unread: only,
});
/** What a feed is narrowed to; of several conditions all. */
export type Filter = z.infer<typeof filter>;
