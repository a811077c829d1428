import { fillDates, timeOf } from '../company/index.ts';
import type { Comment, Post } from '../company/index.ts';
import type { Step } from './step.ts';

const minute = 60_000;
/** Nothing happens in the last moments before the company is there: its clock must not run ahead. */
const latest = 2000;

/** Reactions come within the hour, the first after a few minutes; where the hour is not over yet, sooner. */
function reactionSteps(post: string, comment: Comment, now: number): Step[] {
  const at = timeOf(comment.at, now);
  const reactions = Object.entries(comment.reactions ?? {}).flatMap(([reaction, members]) =>
    members.map((by) => ({ by, reaction })),
  );
  const apart = Math.min(7 * minute, (now - latest - at) / (reactions.length + 1));
  return reactions.map(({ by, reaction }, index) => ({
    at: Math.floor(at + apart * (index + 1)),
    by,
    intent: 'reaction:add',
    input: { post, reaction },
  }));
}

function writingSteps(
  id: string,
  intent: 'post:create' | 'post:comment',
  place: object,
  comment: Comment,
  now: number,
): Step[] {
  const { author: by, mentions = [], edited } = comment;
  const written = { text: fillDates(comment.text, now), mentions };
  const steps: Step[] = [
    { at: timeOf(comment.at, now), by, intent, input: { ...place, ...written }, makes: id },
    ...reactionSteps(id, comment, now),
  ];
  if (edited !== undefined) {
    steps.push({ at: timeOf(edited, now), by, intent: 'post:edit', input: { id, ...written } });
  }
  return steps;
}

/** A thread: the post, its comments, and what people made of them. */
export function threadSteps(post: Post, room: string, now: number): Step[] {
  const stream = `room/${room}/${post.audience}`;
  return [
    ...writingSteps(post.id, 'post:create', { stream }, post, now),
    ...(post.comments ?? []).flatMap((comment, index) =>
      writingSteps(`${post.id}.${index + 1}`, 'post:comment', { root: post.id }, comment, now),
    ),
  ];
}
