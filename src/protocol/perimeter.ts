import * as z from 'zod/mini';
import { person } from './kind.ts';
import { byline } from './member.ts';
import { defineIntent } from './registry.ts';
import { roles } from './room.ts';
import { stay } from './stay.ts';
import { count, id, instant } from './text.ts';

/**
 * Why somebody should have left a room:
 * - `ended`, `ends`: their membership has ended, or ends soon, `at`
 * - `host-gone`: the host contact who answers for them, `host`, is no colleague any more, or never was
 * - `host-out`: the host contact has left this room
 * - `unseen`: they have not come in for 90 days
 */
export const leavingReasons = ['ended', 'ends', 'host-gone', 'host-out', 'unseen'] as const;

export const leavingReason = z.object({
  is: z.enum(leavingReasons),
  at: z.nullable(instant),
  host: z.nullable(person),
});
export type LeavingReason = z.infer<typeof leavingReason>;

export const leaving = z.object({
  member: byline,
  role: z.enum(roles),
  reasons: z.array(leavingReason),
});
/** Someone who should have left a room. */
export type Leaving = z.infer<typeof leaving>;

export const insider = z.object({
  ...stay.shape,
  role: z.enum(roles),
  /** What they read, as in `with:exotic`; of these only what the asker reads as well. */
  audiences: z.array(z.string()),
});
/** Someone inside a room. */
export type Insider = z.infer<typeof insider>;

/** So many are named of those who are inside, and of those who were. */
export const mostInsiders = 500;

/**
 * Who is inside a room and who was, why, since when and until when: all of them for an employee, and for a partner
 * those whom they may know. Those from outside come first, then by since when; those who were, by how long ago.
 * `leaving` is told to those who facilitate the room, and null for others.
 */
export const perimeterRead = defineIntent({
  name: 'perimeter:read',
  writes: false,
  input: z.object({ room: id }),
  output: z.object({
    inside: z.array(insider),
    /** How many more are inside than are named. */
    others: count,
    were: z.array(stay),
    leaving: z.nullable(z.array(leaving)),
  }),
});
