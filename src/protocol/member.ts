import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { id, instant } from './text.ts';

/** Who may be a member. There is no value for a customer, and none for unknown (DESIGN 1). */
export const affiliations = ['employee', 'distributor', 'supplier'] as const;
export const affiliation = z.enum(affiliations);
export type Affiliation = z.infer<typeof affiliation>;

export const organization = z.object({ id, name: z.string(), affiliation });
export type Organization = z.infer<typeof organization>;

export const byline = z.object({
  id,
  name: z.string(),
  affiliation,
  organization: z.object({ id, name: z.string() }),
  department: z.optional(z.string()),
});
/** Who someone was when they wrote: kept with the post, whatever becomes of the member (DESIGN 4.3). */
export type Byline = z.infer<typeof byline>;

export const member = z.object({
  ...byline.shape,
  title: z.optional(z.string()),
  city: z.optional(z.string()),
  /** IANA name, as in `Europe/Paris`. */
  timeZone: z.optional(z.string()),
  /** BCP 47 tags. */
  languages: z.array(z.string()),
  expertise: z.array(z.string()),
  /** An address of a picture that the host serves. */
  picture: z.optional(z.string()),
  /** Partners only: the employee who answers for them. */
  hostContact: z.optional(z.object({ id, name: z.string() })),
  /** Partners only: when their membership ends. */
  endsAt: z.optional(instant),
});
/** A member's card. */
export type Member = z.infer<typeof member>;

/** In `profile/<id>`: the card is now this. */
export const memberChanged = defineFact('member:changed', z.object({ member }));

/**
 * Finds members by the beginnings of words of their names, or of their organization's, all that are asked for: of everyone
 * the asker may know, or only of those who can read `stream`. At most 20: those whose name begins so, then those found by
 * other words of it, then those found by their organization's; each ordered by name.
 */
export const memberSearch = defineIntent({
  name: 'member:search',
  writes: false,
  input: z.object({
    query: z.string().check(z.maxLength(100)),
    stream: z.optional(z.string()),
  }),
  output: z.object({ members: z.array(member) }),
});
