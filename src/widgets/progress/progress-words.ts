import { msg, str } from '@lit/localize';
import { dayOf, listOf, noonOf, numberOf, shortDate } from '../../lit/format.ts';
import type { Milestone } from '../../protocol/milestone.ts';
import { mostAwaited } from '../../protocol/progress.ts';
import type { Told } from './progressing.ts';

const oneDay = 86_400_000;

/** In how many of the reader's days a day of the calendar comes; less than 0 where it has passed. */
const daysUntil = (due: string, now: number): number =>
  Math.round((noonOf(due) - noonOf(dayOf(now))) / oneDay);

/** Its day has passed, and it was not reached. */
export const isLate = ({ due, reached }: Milestone, now: number): boolean =>
  reached === null && daysUntil(due, now) < 0;

/** Where a milestone stands: "3 days late", "in 12 days", "reached 3 Mar". */
export function standingWords({ due, reached }: Milestone, now: number): string {
  if (reached) return msg(str`reached ${shortDate(reached.at, now)}`);
  const days = daysUntil(due, now);
  if (days === 0) return msg('due today');
  if (days === 1) return msg('due tomorrow');
  if (days > 1) return msg(str`in ${numberOf(days)} days`);
  return days === -1 ? msg('1 day late') : msg(str`${numberOf(-days)} days late`);
}

/** How long something has waited. */
export function waitedWords(since: number, now: number): string {
  const days = Math.max(0, -daysUntil(dayOf(since), now));
  if (days === 0) return msg('since today');
  return days === 1 ? msg('for 1 day') : msg(str`for ${numberOf(days)} days`);
}

const counted = (count: number): string =>
  count >= mostAwaited ? `${numberOf(mostAwaited)}+` : numberOf(count);

/**
 * In one sentence what the project waits for: answers, decisions, and the milestone that is due first; of an archived one
 * what was left open.
 */
export function waitingSentence(
  milestones: readonly Milestone[],
  { questions, ideas }: Told,
  now: number,
  isArchived: boolean,
): string {
  const awaited: string[] = [];
  if (questions.count > 0) awaited.push(answersWord(questions.count));
  if (ideas.count > 0) awaited.push(decisionsWord(ideas.count));
  const next = milestones.find(({ reached }) => reached === null);
  if (next) awaited.push(milestoneWords(next, now));
  if (isArchived) {
    return awaited.length === 0
      ? msg('Archived, with nothing left open.')
      : msg(str`Archived while it waited for ${listOf(awaited)}.`);
  }
  return awaited.length === 0
    ? msg('Waiting for nothing.')
    : msg(str`Waiting for ${listOf(awaited)}.`);
}

const answersWord = (count: number): string =>
  count === 1 ? msg('1 answer') : msg(str`${counted(count)} answers`);
const decisionsWord = (count: number): string =>
  count === 1 ? msg('1 decision on an idea') : msg(str`${counted(count)} decisions on ideas`);

function milestoneWords(milestone: Milestone, now: number): string {
  const { title, owner, due } = milestone;
  const day = shortDate(noonOf(due), now);
  const called = isLate(milestone, now)
    ? msg(str`“${title}”, late since ${day}`)
    : msg(str`“${title}”, due ${day}`);
  // Brackets: of a list in a sentence nobody would see where this ends.
  return owner ? msg(str`${called} (${owner.name})`) : msg(str`${called} (without an owner)`);
}

/** How many there are of which only the first are shown; '' where that is all. */
export function moreWords(count: number, shown: number): string {
  if (count <= shown) return '';
  if (count >= mostAwaited) return msg(str`More than ${numberOf(count - shown)} others`);
  return count - shown === 1 ? msg('1 other') : msg(str`${numberOf(count - shown)} others`);
}
