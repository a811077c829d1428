import * as z from 'zod/mini';
import { stageName, stageNames, type StageName } from './stage.ts';
import { day, id, text } from './text.ts';

/** The longest texts of a charter, in UTF-16 units. */
export const longestInCharter = {
  purpose: 600,
  objective: 300,
  rule: 300,
  measure: 120,
  figure: 40,
} as const;
/** The most rules that a charter may have. */
export const mostRules = 10;
/** The fewest measures of success, and the most: few enough that people know them by heart. */
export const fewestMeasures = 2;
export const mostMeasures = 3;

export const figure = text(longestInCharter.figure);
export const measure = z.object({
  name: text(longestInCharter.measure),
  /** Where it stands and where it should be, with the unit as people say it: `38`, `140`, `5 h`. */
  today: figure,
  target: figure,
  due: day,
});
export type Measure = z.infer<typeof measure>;

const agreed = {
  purpose: text(longestInCharter.purpose),
  /** The objective of the company's strategy that the room serves. */
  objective: text(longestInCharter.objective),
  rules: z.array(text(longestInCharter.rule)).check(z.maxLength(mostRules)),
  measures: z.array(measure),
  /** When the facilitators are to look whether the room keeps its promise. */
  reviewOn: day,
  /** When stages to come are to begin; those that have no day yet are left out. */
  plan: z.array(z.object({ stage: stageName, on: day })).check(z.maxLength(stageNames.length)),
  /** Whether the server may look where links in the room lead, to show a preview; absent where it may. */
  linkPreviews: z.optional(z.boolean()),
  /** Whether colleagues, and partners of organizations that are admitted, may find the room and ask to join; absent where not. */
  asking: z.optional(z.boolean()),
};

/** A room does not close before it runs: days come in the order of their stages. */
const isInOrder = (plan: readonly { stage: StageName; on: string }[]): boolean => {
  const days = stageNames.flatMap((name) => plan.find(({ stage }) => stage === name)?.on ?? []);
  return days.every((day, index) => index === 0 || day >= days[index - 1]!);
};

/** What a facilitator writes: the sponsor by id. Charters from before these rules have fewer rules, and other measures. */
export const charterInput = z.object({
  ...agreed,
  rules: agreed.rules.check(z.minLength(1, 'Write at least one rule.')),
  measures: agreed.measures.check(
    z.minLength(fewestMeasures, 'Name two or three measures.'),
    z.maxLength(mostMeasures),
  ),
  plan: agreed.plan.check(z.refine(isInOrder, 'Give stages days in the order in which they come.')),
  sponsor: id,
});
export type CharterInput = z.infer<typeof charterInput>;

/** What a project room is for (DESIGN 1). Facilitators are the members with that role. */
export const charter = z.object({ ...agreed, sponsor: z.object({ id, name: z.string() }) });
export type Charter = z.infer<typeof charter>;
