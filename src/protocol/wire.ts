import * as z from 'zod/mini';
import { count, id, instant, key } from './text.ts';

/** The version of this protocol. A side that reads a higher one goes on: unknown facts are skipped (DESIGN 5). */
export const protocolVersion = 1;

/**
 * Every reason for a no.
 *
 * - `absent`: there is nothing here for this reader; also the answer for what exists but is not theirs (DESIGN 4.8)
 * - `forbidden`: they may read it, but not do this
 * - `invalid`: the input is not of the intent's shape; `field` names the place
 * - `unknown-intent`: no intent has this name
 * - `not-admitted`: the token is valid, but its bearer is not one of the network's affiliations
 * - `token-invalid`, `token-expired`, `token-outdated`: get another token; `outdated` was issued before the last change
 * - `narrower`: more people would read it here than may; `field` names what, as `quote`
 * - `full`: there is no room for one more; take something away first
 * - `too-many`: wait for `retryAfter` milliseconds
 * - `too-large`: the message is over the limit of the wire
 * - `unavailable`: the server cannot answer at the moment; the same intent with the same key may be sent again
 * - `vetoed`: the host page stopped the intent; never sent by a server
 */
export const errorCodes = [
  'absent',
  'forbidden',
  'invalid',
  'unknown-intent',
  'narrower',
  'full',
  'not-admitted',
  'token-invalid',
  'token-expired',
  'token-outdated',
  'too-many',
  'too-large',
  'unavailable',
  'vetoed',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const failure = z.object({
  /** A later version may have others: whoever does not know one takes it for a no like any other. */
  code: z.string() as unknown as z.ZodMiniType<ErrorCode>,
  message: z.string(),
  field: z.optional(z.string()),
  retryAfter: z.optional(count),
});

/** Why an intent was refused, in words for a developer; widgets translate by `code`. `retryAfter` in milliseconds. */
export type Failure = z.infer<typeof failure>;

/** What comes back for an intent. `conflict` says that its key was used before for another input (DESIGN 5). */
export type Answer<Data = unknown> =
  { ok: true; data: Data; conflict?: true } | { ok: false; error: Failure };

export const answer = z.union([
  z.object({
    ok: z.literal(true),
    data: z.optional(z.unknown()),
    conflict: z.optional(z.literal(true)),
  }),
  z.object({ ok: z.literal(false), error: failure }),
]);

/** A place in a stream: the seq of its last known fact and that fact's id; `{ seq: 0, fact: '' }` before the first. */
export const position = z.object({ seq: count, fact: z.string() });
export type Position = z.infer<typeof position>;

export const fact = z.object({
  id: z.string(),
  type: z.string(),
  stream: z.string(),
  seq: count,
  at: instant,
  /** The seq of the thread's first post, or the fact's own seq: what decides who receives it (DESIGN 4.4). */
  about: count,
  /** The member who did it; null when the network itself did. */
  by: z.nullable(id),
  /** The key of the intent that caused it, so that its sender knows it again before the answer. */
  key: z.optional(key),
  data: z.unknown(),
});

/** Something that happened, in past tense. `data` is of the shape registered for `type`. */
export type Fact<Data = unknown> = Omit<z.infer<typeof fact>, 'data'> & { data: Data };

/**
 * Facts of one stream, a range: those after `after` up to and with `upTo`. What this reader may not see is not in it.
 */
export const factsFrame = z.object({
  stream: z.string(),
  after: count,
  upTo: position,
  facts: z.array(fact),
});
export type FactsFrame = z.infer<typeof factsFrame>;

/** Presence or typing: no seq, never stored, may be lost; holds until `until`. */
export const signal = z.object({
  type: z.string(),
  member: id,
  until: instant,
  data: z.unknown(),
});
export type Signal = z.infer<typeof signal>;

export const signalsFrame = z.object({ stream: z.string(), signals: z.array(signal) });
export type SignalsFrame = z.infer<typeof signalsFrame>;

export const frame = z.union([factsFrame, signalsFrame]);
/** The one thing that a server pushes. */
export type Frame = z.infer<typeof frame>;
