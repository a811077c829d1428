import { msg, str } from '@lit/localize';
import { momentWords } from '../lit/stay-words.ts';
import type { Inspection } from '../protocol/inspection.ts';

/** How an inspection stands that has not ended, in a sentence or two. */
export function standingWords(one: Inspection, now: number): string {
  const { state, by, agreedBy, askedAt, usedAt, until } = one;
  const other = agreedBy?.name ?? '';
  const end = momentWords(until, now);
  switch (state) {
    case 'asked':
      return msg(
        str`${by.name} asked on ${momentWords(askedAt, now)}. It waits for another steward until ${end}.`,
      );
    case 'agreed':
      return msg(str`${other} agreed that ${by.name} reads it, until ${end}.`);
    default:
      return msg(
        str`${by.name} reads it since ${momentWords(usedAt ?? until, now)}, until ${end}. ${other} agreed.`,
      );
  }
}
