import { fillDates, isoDay, timeOf } from '../company/index.ts';
import type { Detail, Post } from '../company/index.ts';
import { spread } from './spread.ts';
import type { Step } from './step.ts';

const minute = 60_000;

/** What its writer says of a post beside its text. */
export function detailInput(detail: Detail, now: number): object {
  const { kind } = detail;
  switch (kind) {
    case 'poll': {
      const { choices, several = false, anonymous = false, closesAt } = detail;
      return {
        kind,
        choices: choices.map((choice) => fillDates(choice, now)),
        several,
        anonymous,
        closesAt: closesAt === undefined ? null : timeOf(closesAt, now),
      };
    }
    case 'decision': {
      const { decidedBy, effectiveOn, reviewOn, replaces = null } = detail;
      const on = (day?: number) => (day === undefined ? null : isoDay(day, now));
      return {
        kind,
        decidedBy,
        effectiveOn: on(effectiveOn),
        reviewOn: on(reviewOn),
        replaces,
      };
    }
    default:
      return { kind };
  }
}

function votingSteps(
  post: Post,
  votes: Readonly<Record<string, readonly number[]>>,
  end: number,
  now: number,
): Step[] {
  return spread(Object.entries(votes), timeOf(post.at, now), 23 * minute, end).map(
    ({ at, value: [by, choices] }) => ({
      at,
      by,
      intent: 'vote:cast',
      input: { post: post.id, choices },
    }),
  );
}

/** What people made of a post because of its kind: votes, confirmations, an answer, an outcome; and a pin. */
export function detailSteps(post: Post, now: number): Step[] {
  const { id, detail, pinned } = post;
  const steps: Step[] = [];
  switch (detail?.kind) {
    case 'question':
      if (detail.accepted) {
        const { comment, by, at } = detail.accepted;
        const input = { comment: `${id}.${comment + 1}` };
        steps.push({ at: timeOf(at, now), by, intent: 'question:accept', input });
      }
      break;
    case 'announcement':
      for (const { at, value: by } of spread(
        detail.confirmedBy,
        timeOf(post.at, now),
        11 * minute,
        now,
      )) {
        steps.push({ at, by, intent: 'announcement:confirm', input: { post: id } });
      }
      break;
    case 'poll': {
      const end = detail.closesAt === undefined ? now : Math.min(now, timeOf(detail.closesAt, now));
      steps.push(...votingSteps(post, detail.votes, end, now));
      break;
    }
    case 'idea': {
      const { supportedBy, outcome } = detail;
      const votes = Object.fromEntries(supportedBy.map((member) => [member, [0]]));
      const end = outcome ? timeOf(outcome.at, now) : now;
      steps.push(...votingSteps(post, votes, end, now));
      if (outcome) {
        const input = { post: id, is: outcome.is, reason: fillDates(outcome.reason, now) };
        steps.push({ at: end, by: outcome.by, intent: 'idea:decide', input });
      }
      break;
    }
  }
  if (pinned) {
    const input = { post: id, pinned: true };
    steps.push({ at: timeOf(pinned.at, now), by: pinned.by, intent: 'post:pin', input });
  }
  return steps;
}
