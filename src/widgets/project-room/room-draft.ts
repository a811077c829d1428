import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { longestInCharter, mostRules } from '../../protocol/charter.ts';
import type { Member } from '../../protocol/member.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { longestRoomTitle, type roomOpen } from '../../protocol/room.ts';
import { isVisible } from '../../protocol/text.ts';
import type { Failure } from '../../protocol/wire.ts';
import { failureWords } from '../failure-words.ts';

/** What has been written about a room that is not open yet. */
export interface RoomDraft {
  /** By the place that each has in the intent. */
  values: Readonly<Record<string, string>>;
  sponsor?: Pick<Member, 'id' | 'name'> | undefined;
}

/** What is wrong, and with which field; '' for the whole. */
export interface RoomProblem {
  field: string;
  message: string;
}

const place = 'room';

/** What the member wrote before, perhaps before a reload. */
export function roomDraft(session: Session): RoomDraft {
  const kept = session.draft(place).text;
  return kept === '' ? { values: {} } : (JSON.parse(kept) as RoomDraft);
}

/** Keeps a draft, or forgets it. */
export function keepRoomDraft(session: Session, draft: RoomDraft | null): void {
  session.saveDraft(place, draft ? { text: JSON.stringify(draft) } : null);
}

const measure = 'charter.measures.0';
const { purpose, objective, rule, figure, stage } = longestInCharter;
/** What has to be written, in the order of the form, and how much fits: UTF-16 units of a text, or a day. */
const fields: readonly (readonly [name: string, fits: number | 'day' | 'person'])[] = [
  ['title', longestRoomTitle],
  ['charter.purpose', purpose],
  ['charter.objective', objective],
  ['charter.sponsor', 'person'],
  [`${measure}.name`, longestInCharter.measure],
  [`${measure}.today`, figure],
  [`${measure}.target`, figure],
  [`${measure}.due`, 'day'],
  ['charter.stages.0.name', stage],
  ['charter.reviewOn', 'day'],
];

/** Reads a draft, or says what the first thing is that is missing or too much. */
export function readRoomDraft(
  { values, sponsor }: RoomDraft,
  today: string,
): { input: InputOf<typeof roomOpen> } | { problem: RoomProblem } {
  const value = (name: string): string => (values[name] ?? '').trim();
  const rules = value('charter.rules')
    .split('\n')
    .map((line) => line.trim())
    .filter(isVisible);
  for (const [field, fits] of fields) {
    const written = fits === 'person' ? (sponsor?.id ?? '') : value(field);
    if (!isVisible(written)) return { problem: { field, message: missing(fits) } };
    if (typeof fits === 'number' && written.length > fits) {
      return { problem: { field, message: tooLong(fits) } };
    }
    if (fits === 'day' && written < today) {
      return { problem: { field, message: msg('Choose a day from today on.') } };
    }
  }
  const field = 'charter.rules';
  if (rules.length > mostRules) {
    return { problem: { field, message: msg(str`Write at most ${mostRules} rules.`) } };
  }
  if (rules.some((one) => one.length > rule)) return { problem: { field, message: tooLong(rule) } };
  return {
    input: {
      title: value('title'),
      partners: value('partners') === 'together' ? 'together' : 'apart',
      members: [],
      charter: {
        purpose: value('charter.purpose'),
        objective: value('charter.objective'),
        sponsor: sponsor!.id,
        rules,
        measures: [
          {
            name: value(`${measure}.name`),
            today: value(`${measure}.today`),
            target: value(`${measure}.target`),
            due: value(`${measure}.due`),
          },
        ],
        reviewOn: value('charter.reviewOn'),
        stages: [{ name: value('charter.stages.0.name'), on: today }],
        stage: 0,
      },
    },
  };
}

/** Why a room was not opened: only the server knows whether its sponsor is still an employee. */
export const openingFailure = (failure: Failure): string =>
  failure.field === 'charter.sponsor' ? missing('person') : failureWords(failure);

function missing(fits: number | 'day' | 'person'): string {
  if (fits === 'person') return msg('Choose the employee who answers for this room.');
  return fits === 'day' ? msg('Choose a date.') : msg('Write something here.');
}

const tooLong = (longest: number): string => msg(str`Write at most ${longest} characters.`);
