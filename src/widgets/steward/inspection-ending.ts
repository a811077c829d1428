import { msg, str } from '@lit/localize';
import { momentWords } from '../../lit/stay-words.ts';
import type { Inspection } from '../../protocol/inspection.ts';

/** What came of an inspection that has ended, in a sentence or two. */
export const endedWords = (one: Inspection, now: number): string =>
  [readWords(one, now), endWords(one, now)].filter(Boolean).join(' ');

/** Whether it was read at all, and because of whom. */
function readWords({ by, agreedBy, usedAt, askedAt }: Inspection, now: number): string {
  if (usedAt !== null) {
    const since = momentWords(usedAt, now);
    return msg(str`${by.name} read it from ${since} on. ${agreedBy?.name ?? ''} agreed.`);
  }
  return msg(str`${by.name} asked on ${momentWords(askedAt, now)}, and has not read it.`);
}

function endWords({ ended }: Inspection, now: number): string {
  if (!ended) return '';
  const at = momentWords(ended.at, now);
  const name = ended.by?.name ?? '';
  return {
    withdrawn: msg(str`Withdrawn on ${at}.`),
    declined: msg(str`Refused by ${name} on ${at}.`),
    closed: msg(str`Ended by ${name} on ${at}.`),
    expired: msg(str`Its time was over on ${at}.`),
    lost: msg(str`It ended on ${at}, as they were no steward any more.`),
    joined: msg(str`It ended on ${at}, as they were admitted to the room.`),
  }[ended.is];
}
