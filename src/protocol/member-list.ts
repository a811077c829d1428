import * as z from 'zod/mini';
import { affiliation, member } from './member.ts';
import { defineIntent } from './registry.ts';
import { count, id } from './text.ts';

export const memberFilter = z.object({
  organization: z.optional(id),
  /** As it is declared, whatever its capitals. */
  expertise: z.optional(z.string().check(z.maxLength(100))),
  /** One that the asker is in: those who are in it as well, and whom they may know of there. */
  room: z.optional(id),
  /** Those whom the asker follows. */
  followed: z.optional(z.literal(true)),
});
/** What a directory is narrowed to; of several conditions all. */
export type MemberFilter = z.infer<typeof memberFilter>;

export const memberPlace = z.object({ rank: count, name: z.string(), id });
/** A place in a directory: how well they are found by the words, then their name as it is sorted, then their id. */
export type MemberPlace = z.infer<typeof memberPlace>;

export const facets = z.object({
  organizations: z.array(z.object({ id, name: z.string(), affiliation, members: count })),
  expertise: z.array(z.object({ name: z.string(), members: count })),
});
/**
 * By what all whom the asker may know can be narrowed, and to how many: every organization by name, and what most
 * declare as their expertise.
 */
export type Facets = z.infer<typeof facets>;

/** So many sorts of expertise are named at the most: those that most declare. */
export const mostExpertiseFacets = 40;

/**
 * The current members whom the asker may know, of whom each word of the query begins one of their name, their
 * organization, title, department or expertise; found as in `search:read`, then by name. All, for an empty query.
 */
export const memberList = defineIntent({
  name: 'member:list',
  writes: false,
  input: z.object({
    query: z.string().check(z.maxLength(100)),
    filter: memberFilter,
    after: z.nullable(memberPlace),
    limit: z.int().check(z.gte(1), z.lte(100)),
  }),
  output: z.object({
    members: z.array(member),
    after: z.nullable(memberPlace),
    /** How many there are in all. */
    count,
    /** With the first page only. */
    facets: z.optional(facets),
  }),
});
