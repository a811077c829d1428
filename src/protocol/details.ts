import * as z from 'zod/mini';
import { defineFact } from './registry.ts';
import { id } from './text.ts';

/** An address of a calendar, where a meeting can be asked for: over https only. */
export const calendar = z
  .string()
  .check(
    z.maxLength(2000),
    z.regex(/^https:\/\/[^\s/]/i, 'The address of a calendar begins with https://.'),
  );

export const contact = z.object({
  mail: z.optional(z.string()),
  phone: z.optional(z.string()),
  calendar: z.optional(calendar),
});
/** How somebody is reached. */
export type Contact = z.infer<typeof contact>;

export const details = z.object({
  id,
  ...contact.shape,
  /** To whom they report. */
  manager: z.optional(z.object({ id, name: z.string() })),
  team: z.optional(z.string()),
});
/** What only employees see of a member's card, and its member (perimeter/field.ts). */
export type Details = z.infer<typeof details>;

/** In `details/<id>`: they are now this. */
export const memberDetailed = defineFact('member:detailed', z.object({ details }));
