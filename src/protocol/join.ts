import * as z from 'zod/mini';
import { byline } from './member.ts';
import { defineFact, defineIntent } from './registry.ts';
import { membership, roles } from './room.ts';
import { id, instant, text } from './text.ts';

/** The longest reason of who asks to join, in UTF-16 units. */
export const longestJoinText = 300;
/** Whoever was declined may ask the same room again after so long, in milliseconds. */
export const askAgainAfter = 7 * 86_400_000;

export const joinRequest = z.object({
  room: id,
  /** Who asks, as they were when they did. */
  by: byline,
  at: instant,
  /** Why, in their words. */
  text: z.nullable(z.string()),
});
/** Someone asks to join a room: what its employees see of it. */
export type JoinRequest = z.infer<typeof joinRequest>;

export const ownRequest = z.object({
  room: id,
  askedAt: instant,
  /** When it was declined; null while nobody has answered. */
  declinedAt: z.nullable(instant),
  /** Who declined it, for an employee; a partner may not know them. */
  declinedBy: z.nullable(z.object({ id, name: z.string() })),
  /** From when they may ask again; null while nobody has answered. */
  againAt: z.nullable(instant),
});
/** What has become of a request: what whoever asked sees of it. */
export type OwnRequest = z.infer<typeof ownRequest>;

/** In `inside`: someone asks to join the room. */
export const joinAsked = defineFact('join:asked', z.object({ request: joinRequest }));
/** In `inside`: their request is open no longer, whatever became of it. */
export const joinEnded = defineFact('join:ended', z.object({ room: id, member: id }));
/** In `member/<id>` of who asked: their request is now this; null where there is none any more. */
export const joinChanged = defineFact(
  'join:changed',
  z.object({ room: id, request: z.nullable(ownRequest) }),
);

/**
 * Someone who is not in a room asks its facilitators to admit them. The room's charter allows it, or it is `absent`;
 * nobody asks twice, nor within {@link askAgainAfter} of having been declined.
 */
export const joinAsk = defineIntent({
  name: 'join:ask',
  writes: true,
  input: z.object({ room: id, text: z.optional(text(longestJoinText)) }),
  output: z.object({ request: ownRequest }),
});

/** Takes one's own open request back. */
export const joinWithdraw = defineIntent({
  name: 'join:withdraw',
  writes: true,
  input: z.object({ room: id }),
  output: z.object({}),
});

/** A facilitator admits whoever asks, as `member:admit` does, a member unless another role is named; or declines. */
export const joinAnswer = defineIntent({
  name: 'join:answer',
  writes: true,
  input: z.object({
    room: id,
    member: id,
    admit: z.boolean(),
    role: z.optional(z.enum(roles)),
  }),
  output: z.object({ membership: z.nullable(membership) }),
});
