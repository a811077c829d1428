import { milestones, posts, rooms, scheduled } from '../company/index.ts';
import { milestoneSteps } from './milestones.ts';
import { scheduledStep, threadSteps } from './posts.ts';
import { readingSteps, threadReadingSteps } from './reading.ts';
import { enteringSteps, projectSteps, recordSteps } from './rooms.ts';
import type { Step } from './step.ts';

/** The server's own id for the room of the whole company. */
const networkRoom = 'network';

/** Everything that happened in the example company, in its order, counted back from now. */
export function planOf(now: number): Step[] {
  const network = rooms.find(({ kind }) => kind === 'network')!;
  const idOf = (room: string): string => (room === network.id ? networkRoom : room);
  const steps = [
    ...enteringSteps(rooms, now),
    ...rooms.flatMap((room) => {
      if (room.charter) return projectSteps(room, room.charter, now);
      return room.kind === 'record' ? recordSteps(room, now) : [];
    }),
    ...milestones.flatMap((milestone) => {
      const room = rooms.find(({ id }) => id === milestone.room)!;
      return milestoneSteps(milestone, room, now);
    }),
    ...posts.flatMap((post) => threadSteps(post, idOf(post.room), now)),
    ...rooms.flatMap((room) => readingSteps(room, idOf(room.id), now)),
    ...threadReadingSteps(posts, now),
    ...scheduled.map((post) => scheduledStep(post, idOf(post.room), now)),
  ];
  // Stable, so that of one moment what is needed first stays first.
  return steps.sort((one, other) => one.at - other.at);
}

/** The company's name, as its room has it. */
export const networkTitle: string = rooms.find(({ kind }) => kind === 'network')!.title;
