import * as z from 'zod/mini';

/** The databases would alter a NUL or a lone surrogate silently (BACKEND "Traps measured"), so the wire refuses both. */
const unstorable = /\0|\p{Surrogate}/u;

/** What a reader sees nothing of: white space, controls, and what only tells how to draw what stands beside it. */
const invisible = /[\s\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}]/gu;

/** Whether a reader sees anything of a text. */
export const isVisible = (value: string): boolean => value.replace(invisible, '') !== '';

/**
 * A text that every database stores as it was written.
 *
 * @param longest - the most UTF-16 units it may have.
 * @param shortest - the fewest that a reader sees anything of.
 */
export function text(longest: number, shortest = 1) {
  return z.string().check(
    z.refine((value) => value.length <= longest, `Write at most ${longest} characters.`),
    // For OpenAPI, which counts code points, as zod does: of these one may be two units.
    z.maxLength(longest),
    z.refine(
      (value) => value.replace(invisible, '').length >= shortest,
      `Write ${shortest} or more characters here.`,
    ),
    z.refine((value) => !unstorable.test(value), 'Remove the characters that cannot be stored.'),
  );
}

/**
 * The id of a member, an organization, a room or a post: 1 to 128 ASCII characters, none of them `/`, so that a
 * stream name can be taken apart again. Wide enough for the subjects that identity providers issue.
 */
export const id = z
  .string()
  .check(z.regex(/^[A-Za-z\d][\w.@|:+~-]{0,127}$/, 'This is not an id that Cercle can read.'));

/** The key a client makes for one writing intent, unique for its member: 8 to 64 characters. */
export const key = z
  .string()
  .check(z.regex(/^[\w-]{8,64}$/, 'A key has 8 to 64 letters, digits, _ or -.'));

/** A number of something: a whole number from 0. */
export const count = z.int().check(z.gte(0));

/** A point in time: whole milliseconds since 1970 in UTC. */
export const instant = count;

/** A calendar day of this century without a time zone, as in `2026-12-01`: a year half typed is none. */
export const day = z
  .string()
  .check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write a date as 2026-12-01.'));
