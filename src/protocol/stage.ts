import * as z from 'zod/mini';
import { instant } from './text.ts';

/** What becomes of a project room, in order; each allows what `perimeter/stage.ts` says. */
export const stageNames = ['draft', 'pilot', 'running', 'closing', 'archived'] as const;
export const stageName = z.enum(stageNames);
export type StageName = z.infer<typeof stageName>;

export const stage = z.object({ name: stageName, since: instant });
/** A stage that has begun. */
export type Stage = z.infer<typeof stage>;
