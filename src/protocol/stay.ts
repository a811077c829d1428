import * as z from 'zod/mini';
import { person } from './kind.ts';
import { byline } from './member.ts';
import { instant } from './text.ts';

/**
 * How someone came into a room: they opened it or were there when it opened, a facilitator admitted them, who asked for
 * it or was invited, their host gave them a ticket, or they belong to the company of which it is.
 */
export const admissionWays = [
  'opened',
  'admitted',
  'asked',
  'invited',
  'ticket',
  'network',
] as const;
export type AdmissionWay = (typeof admissionWays)[number];

/** How someone's time in a room began: by one of these, or they read it as a steward, for an hour (protocol/inspection.ts). */
export const stayWays = [...admissionWays, 'inspection'] as const;
export type StayWay = (typeof stayWays)[number];

/**
 * How someone's time in a room ended: by someone who removed them, by themselves, with their ticket or their
 * membership, or because they left their organization.
 */
export const departures = ['removed', 'left', 'expired', 'moved'] as const;
export type Departure = (typeof departures)[number];

export const stay = z.object({
  member: byline,
  /** Null where it was not kept, as of old. */
  since: z.nullable(instant),
  how: z.nullable(z.enum(stayWays)),
  /** Who admitted them; null where nobody did, or where the reader may not know who. */
  by: z.nullable(person),
  /** When it ends by itself, or has ended; null where it does not, or where it was not kept. */
  until: z.nullable(instant),
  /** Null while they are there, and where it was not kept. */
  ended: z.nullable(z.enum(departures)),
  /** Who removed them, as `by`. */
  endedBy: z.nullable(person),
});
/** Someone's time in a room: the one that lasts, or else their last. */
export type Stay = z.infer<typeof stay>;
