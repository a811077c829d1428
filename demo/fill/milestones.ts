import { isoDay, timeOf } from '../company/index.ts';
import type { Milestone, Room } from '../company/index.ts';
import type { Step } from './step.ts';

/** A milestone is set by who opened its room, and reached once its owner says so. */
export function milestoneSteps(milestone: Milestone, room: Room, now: number): Step[] {
  const { id, audience, title, owner, setOn, due, reachedOn } = milestone;
  const stream = `room/${room.id}/${audience}`;
  const set: Step = {
    at: timeOf({ day: setOn, time: '07:00' }, now),
    by: room.facilitators[0]!,
    intent: 'milestone:set',
    makes: id,
    input: { stream, title, owner, due: isoDay(due, now) },
  };
  if (reachedOn === undefined) return [set];
  const at = timeOf({ day: reachedOn, time: '16:00' }, now);
  const reach = { intent: 'milestone:reach', input: { milestone: id, reached: true } };
  return [set, { at, by: owner, ...reach }];
}
