import * as z from 'zod/mini';
import { count, day, id, instant, text } from './text.ts';

/** What a post can be. A comment is a message. */
export const kinds = ['message', 'question', 'announcement', 'poll', 'decision', 'idea'] as const;
export type Kind = (typeof kinds)[number];

/** The longest title, in UTF-16 units. */
export const longestTitle = 200;
/** The longest text, in UTF-16 units of Markdown. */
export const longestPost = 20_000;
/** The longest reason for what becomes of an idea, in UTF-16 units. */
export const longestReason = 600;
/** Nothing is set for further from now than two years, in milliseconds: a slip of the hand would be kept for ever. */
export const furthestTime = 2 * 365 * 86_400_000;
/** The most choices that a poll may offer. */
export const mostChoices = 12;
/** The most people who may be said to have decided. */
export const mostDeciders = 20;

export const person = z.object({ id, name: z.string() });
/** Someone by the name they had when it happened. */
export type Person = z.infer<typeof person>;

export const choice = z.object({
  text: z.string(),
  count,
  /** Who chose it, in the order in which they did; nobody where the ballot is anonymous. */
  members: z.array(id),
});

export const ballot = z.object({
  choices: z.array(choice),
  /** How many have chosen anything. */
  voters: count,
  /** More than one may be chosen. */
  several: z.boolean(),
  /** Nobody is told who chose what; only how many did. */
  anonymous: z.boolean(),
  /** From then on nobody chooses any more. */
  closesAt: z.nullable(instant),
});
/** What may be chosen, and how often it was: of a poll, and of an idea, which has one choice. */
export type Ballot = z.infer<typeof ballot>;

export const outcomes = ['adopted', 'declined'] as const;

/** The comment that answers a question, and who said so. */
export const accepted = z.object({ comment: id, by: person, at: instant });

/** What became of an idea, and why. */
export const outcome = z.object({
  is: z.enum(outcomes),
  reason: z.string(),
  by: person,
  at: instant,
});

export const detail = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message') }),
  z.object({ kind: z.literal('question'), accepted: z.nullable(accepted) }),
  z.object({ kind: z.literal('announcement') }),
  z.object({ kind: z.literal('poll'), ballot }),
  z.object({
    kind: z.literal('decision'),
    decidedBy: z.array(person),
    effectiveOn: z.nullable(day),
    reviewOn: z.nullable(day),
    /** The decision of the same stream that no longer holds: a reference, resolved for each reader. */
    replaces: z.nullable(id),
    /** The decision of the same stream that holds in its place. */
    replacedBy: z.nullable(id),
  }),
  z.object({ kind: z.literal('idea'), ballot, outcome: z.nullable(outcome) }),
]);
/** What a post has beside its text, by its kind. */
export type Detail = z.infer<typeof detail>;
/** What a post of one kind has beside its text. */
export type DetailOf<Name extends Kind> = Extract<Detail, { kind: Name }>;

export const detailInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message') }),
  z.object({ kind: z.literal('question') }),
  z.object({ kind: z.literal('announcement') }),
  z.object({
    kind: z.literal('poll'),
    choices: z.array(text(200)).check(
      z.minLength(2, 'A poll needs two choices.'),
      z.maxLength(mostChoices),
      z.refine(
        (texts) => new Set(texts.map((choice) => choice.trim())).size === texts.length,
        'Two choices are the same.',
      ),
    ),
    several: z.boolean(),
    anonymous: z.boolean(),
    closesAt: z.nullable(instant),
  }),
  z.object({
    kind: z.literal('decision'),
    /** Members who read the stream; the writer where none is named. */
    decidedBy: z.array(id).check(z.maxLength(mostDeciders)),
    effectiveOn: z.nullable(day),
    reviewOn: z.nullable(day),
    replaces: z.nullable(id),
  }),
  z.object({ kind: z.literal('idea') }),
]);
/** What its writer says of a post beside its text. */
export type DetailInput = z.infer<typeof detailInput>;

/** Kinds that are read first by their title, so that they need one. The text of a poll or a decision may be empty. */
export const isTitled = (kind: Kind): boolean => kind !== 'message' && kind !== 'question';
