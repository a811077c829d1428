import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { day, id, text } from './text.ts';

/** The longest texts of a charter, in UTF-16 units. */
export const longestInCharter = {
  purpose: 600,
  objective: 300,
  rule: 300,
  measure: 120,
  figure: 40,
  stage: 60,
} as const;
/** The most rules that a charter may have. */
export const mostRules = 10;

const figure = text(longestInCharter.figure);
const measure = z.object({
  name: text(longestInCharter.measure),
  /** Where it stands and where it should be, with the unit as people say it: `38`, `140`, `5 h`. */
  today: figure,
  target: figure,
  due: day,
});
const stage = z.object({ name: text(longestInCharter.stage), on: day });

const agreed = {
  purpose: text(longestInCharter.purpose),
  /** The objective of the company's strategy that the room serves. */
  objective: text(longestInCharter.objective),
  rules: z.array(text(longestInCharter.rule)).check(z.maxLength(mostRules)),
  measures: z.array(measure).check(z.maxLength(6)),
  reviewOn: day,
  stages: z.array(stage).check(z.minLength(1), z.maxLength(8)),
};

/** Which of the stages is the current one, counted from 0. */
const stageIndex = z.int().check(z.gte(0));

/** What a facilitator writes: the sponsor by id. */
export const charterInput = z.object({ ...agreed, stage: stageIndex, sponsor: id }).check(
  z.refine((charter) => charter.stage < charter.stages.length, {
    message: 'The current stage is not one of the stages.',
    path: ['stage'],
  }),
);
export type CharterInput = z.infer<typeof charterInput>;

/** What a project room is for (DESIGN 1). Facilitators are the members with that role. */
export const charter = z.object({
  ...agreed,
  stage: stageIndex,
  sponsor: z.object({ id, name: z.string() }),
});
export type Charter = z.infer<typeof charter>;

/** In `everyone`: the charter is now this. */
export const charterChanged = defineFact('charter:changed', z.object({ room: id, charter }));

/** A facilitator replaces the charter. The perimeter is not in it: that changes by admission only. */
export const charterChange = defineIntent({
  name: 'charter:change',
  writes: true,
  input: z.object({ room: id, charter: charterInput }),
  output: z.object({ charter }),
});
