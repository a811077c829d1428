import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { text } from './text.ts';

/** A BCP 47 tag as hosts and people write them: `fr`, `pt-BR`, `zh-Hant`. */
const language = z
  .string()
  .check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$/, 'This is no tag of a language.'));

export const mostLanguages = 20;
export const mostExpertise = 50;
/** In UTF-16 units. */
export const longestExpertise = 100;
export const longestPhone = 50;

/**
 * A number as ITU-T E.123 has it written, and people write it: digits, spaces, `+ ( ) - . /`, and behind them an
 * extension, as in `+33 4 72 00 00 01 ext. 12`, `poste 12` or `#12`.
 */
const number = /^[\d\s()+./\u2010-\u2013-]+(?:(?:[#,;]|\p{L}{1,12}\.?)\s*\d{1,8})?$/u;
const fewestDigits = 3;

/** Whether a text is the number of a phone. */
export const isPhone = (text: string): boolean =>
  number.test(text) && text.replace(/\D/g, '').length >= fewestDigits;

/**
 * Changes what is one's own on one's card (perimeter/field.ts). From then on it stays as it was said, whatever the host's
 * tokens say; null gives it back to the host. What is not named stays as it is. An empty phone is none.
 */
export const memberEdit = defineIntent({
  name: 'member:edit',
  writes: true,
  input: z.object({
    languages: z.optional(z.nullable(z.array(language).check(z.maxLength(mostLanguages)))),
    expertise: z.optional(
      z.nullable(z.array(text(longestExpertise)).check(z.maxLength(mostExpertise))),
    ),
    phone: z.optional(
      z.nullable(
        text(longestPhone, 0).check(
          z.refine((written) => written === '' || isPhone(written), 'Write a phone number.'),
        ),
      ),
    ),
  }),
  output: z.object({}),
});
