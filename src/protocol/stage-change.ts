import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { stage, stageName } from './stage.ts';
import { id } from './text.ts';

/**
 * In `everyone`: these are the stages that have begun, the current one last. One to which the room went back is there
 * with its last beginning, and those after it are not.
 */
export const stageChanged = defineFact(
  'stage:changed',
  z.object({ room: id, stages: z.array(stage) }),
);

/** A facilitator takes a room to another stage: onward, or from closing back to running. */
export const stageChange = defineIntent({
  name: 'stage:change',
  writes: true,
  input: z.object({ room: id, stage: stageName }),
  output: z.object({ stages: z.array(stage) }),
});
