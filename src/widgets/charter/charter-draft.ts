import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import {
  fewestMeasures,
  longestInCharter,
  mostMeasures,
  mostRules,
  type Charter,
  type CharterInput,
} from '../../protocol/charter.ts';
import type { Member } from '../../protocol/member.ts';
import { stageNames } from '../../protocol/stage.ts';
import { isVisible } from '../../protocol/text.ts';
import type { Failure } from '../../protocol/wire.ts';
import { takenBack } from '../asked.ts';
import { failureWords } from '../failure-words.ts';

/** What has been written in a form with a charter, and is not sent yet. */
export interface CharterDraft {
  /** By the place that each has in the intent. */
  values: Readonly<Record<string, string>>;
  /** Null where the one that there was is taken away, and nobody is chosen yet. */
  sponsor?: Pick<Member, 'id' | 'name'> | null | undefined;
}

/** What is wrong, and with which field; '' for the whole. */
export interface CharterProblem {
  field: string;
  message: string;
}

/** What the member wrote at a place before, perhaps before a reload; undefined where that is nothing. */
export function keptDraft(session: Session, place: string): CharterDraft | undefined {
  const kept = session.draft(place).text;
  return kept === '' ? undefined : (JSON.parse(kept) as CharterDraft);
}

/** Keeps a draft, or forgets it. */
export function keepDraft(session: Session, place: string, draft: CharterDraft | null): void {
  session.saveDraft(place, draft ? { text: JSON.stringify(draft) } : null);
}

/** The stages that a charter gives days to. */
export const plannedStages = stageNames.filter((name) => name === 'running' || name === 'closing');

const measureParts = ['name', 'today', 'target', 'due'] as const;
/** The place of a part of a measure. */
export const measureField = (index: number, part: (typeof measureParts)[number]): string =>
  `charter.measures.${index}.${part}`;
/** The measures of the form, counted from 0; one beyond the fewest may stay empty. */
export const offeredMeasures = [...Array(mostMeasures).keys()];

/** How much fits into a field: so many UTF-16 units, a day, a person, or lines of which each is looked at by itself. */
type Fits = number | 'day' | 'person' | 'lines';
const { purpose, objective, rule, figure } = longestInCharter;

/** What has to be written, in the order of the form. */
const fieldsFor = (measures: readonly number[], isReviewSet: boolean): [string, Fits][] => [
  ['charter.purpose', purpose],
  ['charter.objective', objective],
  ['charter.sponsor', 'person'],
  ['charter.rules', 'lines'],
  ...measures.flatMap((index): [string, Fits][] => [
    [measureField(index, 'name'), longestInCharter.measure],
    [measureField(index, 'today'), figure],
    [measureField(index, 'target'), figure],
    [measureField(index, 'due'), 'day'],
  ]),
  ...(isReviewSet ? [] : [['charter.reviewOn', 'day'] satisfies [string, Fits]]),
];

/** What is wrong with something that has to be written; '' where nothing is. */
export function lackOf(written: string, fits: Fits, earliest = ''): string {
  if (!isVisible(written)) return missing(fits);
  if (typeof fits === 'number' && written.length > fits) return tooLong(fits);
  return fits === 'day' && written < earliest ? msg('Choose a day from today on.') : '';
}

/**
 * Reads the charter of a draft, or says all that is missing or too much, in the order of the form.
 *
 * @param today - the reader's day, before which nothing new can be due.
 * @param before - the charter that this one replaces; the day of its review stays unless the form has another.
 */
export function readCharter(
  { values, sponsor }: CharterDraft,
  today: string,
  before?: Charter,
): { charter: CharterInput } | { problems: CharterProblem[] } {
  const value = (name: string): string => (values[name] ?? '').trim();
  const measures = offeredMeasures.filter(
    (index) =>
      index < fewestMeasures ||
      measureParts.some((part) => value(measureField(index, part)) !== ''),
  );
  const isReviewSet = before !== undefined && values['charter.reviewOn'] === undefined;
  const rules = linesOf(value('charter.rules'));
  const problems = fieldsFor(measures, isReviewSet).flatMap(([field, fits]) => {
    const written = fits === 'person' ? (sponsor?.id ?? '') : value(field);
    const earliest = before && field !== 'charter.reviewOn' ? '' : today;
    const message = lackOf(written, fits, earliest) || (fits === 'lines' && lackOfRules(rules));
    return message ? [{ field, message }] : [];
  });
  const [running, closing] = [value('charter.plan.running'), value('charter.plan.closing')];
  if (running !== '' && closing !== '' && closing < running) {
    const message = msg('A room closes after it has run: choose a later day.');
    problems.push({ field: 'charter.plan.closing', message });
  }
  if (problems.length > 0) return { problems };
  return {
    charter: {
      purpose: value('charter.purpose'),
      objective: value('charter.objective'),
      sponsor: sponsor!.id,
      rules,
      measures: measures.map((index) => ({
        name: value(measureField(index, 'name')),
        today: value(measureField(index, 'today')),
        target: value(measureField(index, 'target')),
        due: value(measureField(index, 'due')),
      })),
      reviewOn: isReviewSet ? before.reviewOn : value('charter.reviewOn'),
      plan: plannedStages
        .map((stage) => ({ stage, on: value(`charter.plan.${stage}`) }))
        .filter(({ on }) => on !== ''),
      ...(value('linkPreviews') === 'off' && { linkPreviews: false }),
      ...(value('asking') === 'on' && { asking: true }),
    },
  };
}

function lackOfRules(rules: readonly string[]): string {
  if (rules.length > mostRules) return msg(str`Write at most ${mostRules} rules.`);
  return rules.some((one) => one.length > rule) ? tooLong(rule) : '';
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(isVisible);

/** A charter as a form has it that changes it; its review stands elsewhere. */
export function draftOf(charter: Charter): CharterDraft {
  const { sponsor, measures, plan } = charter;
  return {
    sponsor,
    values: {
      'charter.purpose': charter.purpose,
      'charter.objective': charter.objective,
      'charter.rules': charter.rules.join('\n'),
      ...Object.fromEntries(
        measures.flatMap((measure, index) =>
          measureParts.map((part) => [measureField(index, part), measure[part]]),
        ),
      ),
      ...Object.fromEntries(plan.map(({ stage, on }) => [`charter.plan.${stage}`, on])),
      ...(charter.linkPreviews === false && { linkPreviews: 'off' }),
      ...(charter.asking && { asking: 'on' }),
    },
  };
}

/** Why a charter was not taken: only the server knows whether its sponsor is still an employee. */
export const charterFailure = (failure: Failure): string =>
  failure.field === 'charter.sponsor'
    ? missing('person')
    : takenBack(failure) || failureWords(failure);

function missing(fits: Fits): string {
  if (fits === 'person') return msg('Choose the employee who answers for this room.');
  return fits === 'day' ? msg('Choose a date.') : msg('Write something here.');
}

const tooLong = (longest: number): string => msg(str`Write at most ${longest} characters.`);
