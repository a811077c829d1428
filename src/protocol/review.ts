import * as z from 'zod/mini';
import { charterInput, figure, measure, mostMeasures } from './charter.ts';
import { defineFact, defineIntent } from './registry.ts';
import { day, id, instant, text } from './text.ts';

/** The longest note of a review, in UTF-16 units. */
export const longestReviewNote = 600;

/** What a review comes to: the room goes on as it is, or with another charter; it goes on in another room, or not at all. */
export const outcomes = ['keep', 'change', 'merge', 'archive'] as const;

export const review = z.object({
  at: instant,
  by: z.object({ id, name: z.string() }),
  outcome: z.enum(outcomes),
  /** The measures as they stood, beside what was promised. */
  measures: z.array(measure),
  note: z.nullable(z.string()),
  /** The room in which it goes on, after a merger. */
  into: z.nullable(id),
});
export type Review = z.infer<typeof review>;

/** In `inside`: the facilitators have looked whether the room keeps its promise. */
export const roomReviewed = defineFact('room:reviewed', z.object({ room: id, review }));

/**
 * A facilitator reviews the room: `today` says where each measure stands, in their order. To keep it takes the day of
 * the next review; to change it, the new charter; to merge it, a project room that the caller facilitates as well.
 */
export const roomReview = defineIntent({
  name: 'room:review',
  writes: true,
  input: z.object({
    room: id,
    outcome: z.enum(outcomes),
    today: z.array(figure).check(z.maxLength(mostMeasures)),
    note: z.optional(text(longestReviewNote)),
    reviewOn: z.optional(day),
    charter: z.optional(charterInput),
    into: z.optional(id),
  }),
  output: z.object({ review }),
});

/** An employee of the room reads its reviews, the newest first. */
export const reviewHistory = defineIntent({
  name: 'review:history',
  writes: false,
  input: z.object({ room: id }),
  output: z.object({ reviews: z.array(review) }),
});
