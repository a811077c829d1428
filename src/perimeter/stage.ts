import type { StageName } from '../protocol/stage.ts';

/** As much of a room as it takes to say what its stage allows. */
export interface Standing {
  /** Null for a room that is no project. */
  stage: StageName | null;
  /** When it becomes read-only because nobody has reviewed it, in milliseconds; null where it never does. */
  lapsesAt: number | null;
}

/** So many days after the day of its review a room that nobody has reviewed becomes read-only. */
export const reviewGrace = 14;
const oneDay = 86_400_000;

/** When a room becomes read-only that is not reviewed: once the days of grace are over everywhere but far west. */
export const lapseOf = (reviewOn: string): number =>
  Date.parse(`${reviewOn}T00:00:00Z`) + (reviewGrace + 1) * oneDay;

/** What may be done in a room by those who may act there at all. */
export type Doing = 'everything' | 'going on' | 'nothing';

/**
 * What a room's stage allows: all of it while it is prepared, tried and running; while it closes nothing begins any
 * more, but what has begun goes on to its end; an archived room, and one that nobody has reviewed, is read.
 */
export function doingIn({ stage, lapsesAt }: Standing, now: number): Doing {
  if (stage === 'archived' || (lapsesAt !== null && lapsesAt <= now)) return 'nothing';
  return stage === 'closing' ? 'going on' : 'everything';
}

/** Whether a room admits anyone, and anyone from outside: a draft is prepared inside, and what closes admits nobody. */
export function admissionsIn({ stage }: Pick<Standing, 'stage'>): 'all' | 'inside' | 'none' {
  if (stage === 'closing' || stage === 'archived') return 'none';
  return stage === 'draft' ? 'inside' : 'all';
}

const next: Record<StageName, readonly StageName[]> = {
  draft: ['pilot', 'running', 'archived'],
  pilot: ['running', 'closing'],
  running: ['closing'],
  closing: ['running', 'archived'],
  archived: [],
};

/** The stages to which a room may go from one. */
export const stagesAfter = (stage: StageName): readonly StageName[] => next[stage];
