import * as z from 'zod/mini';
import { cursor } from './cursor.ts';
import { file } from './file.ts';
import { tag } from './filter.ts';
import { kinds } from './kind.ts';
import { byline, member } from './member.ts';
import { defineIntent } from './registry.ts';
import { count, id, instant, text } from './text.ts';

/** The longest question, in UTF-16 units. */
export const longestQuery = 200;
/** Hits are counted up to here: of more it is said that there are more. */
export const mostCounted = 1000;

/** So many people are found at the most: the first by their names. */
export const mostPeople = 20;

export const piece = z.object({ text: z.string(), hit: z.boolean() });
/** A stretch of a text, and whether it is what was looked for. */
export type Piece = z.infer<typeof piece>;

export const searchHit = z.object({
  /** The post or the comment. */
  id,
  /** The first post of its thread; null where it is that itself. */
  root: z.nullable(id),
  stream: z.string(),
  by: byline,
  at: instant,
  kind: z.enum(kinds),
  title: z.nullable(z.array(piece)),
  /** The part of its text where the words stand, with `…` where it was cut; its beginning where they stand elsewhere. */
  text: z.array(piece),
  /** Its files whose names have the words; those of a search without words. */
  files: z.array(z.object({ file, name: z.array(piece) })),
});
/** A post that was found, as its reader may read it now. */
export type SearchHit = z.infer<typeof searchHit>;

export const searchFilter = z.object({
  room: z.optional(id),
  kind: z.optional(z.enum(kinds)),
  author: z.optional(id),
  tag: z.optional(tag),
  /** Posts from then on. */
  since: z.optional(instant),
  /** Posts before then. */
  until: z.optional(instant),
  hasFile: z.optional(z.literal(true)),
});
/** What a search is narrowed to; of several conditions all. */
export type SearchFilter = z.infer<typeof searchFilter>;

/**
 * Finds posts and comments by the words of their texts, titles and file names, newest first, among all that the asker
 * reads now, muted or not. All words must be there, in any form that the five languages give them; the last may be the
 * beginning of one. Finds people whom they may know as `member:search` does, by their title, department and expertise
 * besides.
 */
export const searchRead = defineIntent({
  name: 'search:read',
  writes: false,
  input: z.object({
    /** May be empty where a filter says what is looked for. */
    query: text(longestQuery, 0),
    filter: searchFilter,
    before: z.nullable(cursor),
    limit: z.int().check(z.gte(1), z.lte(50)),
  }),
  output: z.object({
    hits: z.array(searchHit),
    before: z.nullable(cursor),
    /** How many there are, up to {@link mostCounted}; with the first page only. */
    count: z.optional(count),
    /** With the first page only, and where nothing is filtered: a filter is for posts. */
    members: z.array(member),
  }),
});
