import { fillDates, timeOf } from '../company/index.ts';
import type { Comment, Post, ScheduledPost } from '../company/index.ts';
import { detailInput, detailSteps } from './details.ts';
import { spread } from './spread.ts';
import type { Step } from './step.ts';

const minute = 60_000;

/** Reactions come within the hour, the first after a few minutes; where the hour is not over yet, sooner. */
function reactionSteps(post: string, written: Comment | Post, now: number): Step[] {
  const reactions = Object.entries(written.reactions ?? {}).flatMap(([reaction, members]) =>
    members.map((by) => ({ by, reaction })),
  );
  return spread(reactions, timeOf(written.at, now), 7 * minute, now).map(
    ({ at, value: { by, reaction } }) => ({
      at,
      by,
      intent: 'reaction:add',
      input: { post, reaction },
    }),
  );
}

function writingSteps(
  id: string,
  intent: 'post:create' | 'post:comment',
  place: object,
  said: Comment | Post,
  now: number,
): Step[] {
  const { author: by, mentions = [], edited, quote = null } = said;
  const written = { text: fillDates(said.text, now), mentions };
  const input = { ...place, ...written, quote };
  const steps: Step[] = [
    { at: timeOf(said.at, now), by, intent, input, makes: id },
    ...reactionSteps(id, said, now),
  ];
  if (edited !== undefined) {
    steps.push({ at: timeOf(edited, now), by, intent: 'post:edit', input: { id, ...written } });
  }
  return steps;
}

function rootPlace(post: Post, room: string, now: number): object {
  const { audience, title, detail, expiresAt } = post;
  return {
    stream: `room/${room}/${audience}`,
    ...(title !== undefined && { title: fillDates(title, now) }),
    ...(detail && { detail: detailInput(detail, now) }),
    ...(expiresAt !== undefined && { expiresAt: timeOf(expiresAt, now) }),
  };
}

const commentId = (post: string, index: number): string => `${post}.${index + 1}`;

/** A thread: the post, its comments, and what people made of them. */
export function threadSteps(post: Post, room: string, now: number): Step[] {
  const { id, comments = [] } = post;
  return [
    ...writingSteps(id, 'post:create', rootPlace(post, room, now), post, now),
    ...comments.flatMap((comment, index) => {
      const to = comment.to === undefined ? null : commentId(id, comment.to);
      return writingSteps(commentId(id, index), 'post:comment', { root: id, to }, comment, now);
    }),
    ...detailSteps(post, now),
  ];
}

/** A post that waits until it is due. */
export function scheduledStep(post: ScheduledPost, room: string, now: number): Step {
  const { id, author: by, at, dueAt, text, mentions = [] } = post;
  const said = { ...rootPlace(post, room, now), text: fillDates(text, now), mentions };
  const input = { dueAt: timeOf(dueAt, now), post: said };
  return { at: timeOf(at, now), by, intent: 'schedule:set', input, makes: id };
}
