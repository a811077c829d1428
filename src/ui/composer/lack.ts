import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { numberOf } from '../../lit/format.ts';
import {
  furthestTime,
  isTitled,
  longestPost,
  longestReason,
  type DetailInput,
} from '../../protocol/kind.ts';
import type { Times } from '../../protocol/schedule.ts';
import { isBlank } from './blank.ts';

/** What is missing or wrong before a text can be sent: in which field, and in words for its writer. */
export interface Lack {
  /** The field's place in the intent, as in `detail.choices.1`. */
  field: string;
  message: string;
}

/** As much of a composer as it takes to say what it lacks. */
interface Written {
  detail: DetailInput;
  heading: string;
  draft: string;
  mode: 'post' | 'comment' | 'edit' | 'decide';
  times: Times;
  /** What hangs on it. */
  files: readonly unknown[];
}

/** How much a text is too long; undefined of one that is not. It is said while it is written, and nothing is sent. */
export function overlong({ draft, mode }: Pick<Written, 'draft' | 'mode'>): Lack | undefined {
  const over = draft.length - (mode === 'decide' ? longestReason : longestPost);
  if (over <= 0) return undefined;
  const message =
    over === 1 ? msg('1 character too many.') : msg(str`${numberOf(over)} characters too many.`);
  return { field: 'text', message };
}

/** The first thing that a post lacks: a title, a text, two choices, times that are yet to come. */
export function lackOf({ detail, heading, draft, mode, times, files }: Written): Lack | undefined {
  const lack = (field: string, message = msg('Write something here.')) => ({ field, message });
  const titled = isTitled(detail.kind);
  const isSaid = titled ? !isBlank(heading) : files.length > 0 || !isBlank(draft + heading);
  if (!isSaid) return lack(titled ? 'title' : 'text');
  // What was chosen once is not chosen again.
  if (mode !== 'post') return undefined;
  const { dueAt, expiresAt } = times;
  const now = Date.now();
  const appearsAt = Math.max(now, dueAt ?? 0);
  const tooFar = (field: string, at: number | null): Lack | undefined =>
    at !== null && at > now + furthestTime
      ? lack(field, msg('Choose a time within two years.'))
      : undefined;
  const wrongTime =
    dueAt !== null && dueAt <= now
      ? lack('dueAt', msg('This time has passed. Choose one that is yet to come.'))
      : expiresAt !== null && expiresAt <= appearsAt
        ? lack('expiresAt', msg('It has to disappear later than it appears.'))
        : (tooFar('dueAt', dueAt) ?? tooFar('expiresAt', expiresAt));
  if (detail.kind !== 'poll') return wrongTime;
  const { closesAt } = detail;
  const choices = detail.choices.map((choice) => choice.trim());
  const isThere = (choice: string): boolean => !isBlank(choice);
  if (choices.filter(isThere).length < 2)
    return lack(`detail.choices.${choices.findIndex(isBlank)}`);
  const twice = choices.findIndex((one, place) => isThere(one) && choices.indexOf(one) < place);
  if (twice !== -1) return lack(`detail.choices.${twice}`, msg('Two choices are the same.'));
  const closing = 'detail.closesAt';
  if (closesAt === null || closesAt > appearsAt) return tooFar(closing, closesAt) ?? wrongTime;
  return lack(
    closing,
    closesAt > now
      ? msg('The poll has to end later than it appears.')
      : msg('The end of the poll has to be in the future.'),
  );
}

/** Says beside a field what it lacks, if it is this one; the field is described by it. */
export const renderLack = (
  lack: Lack | undefined,
  field: string,
): TemplateResult | typeof nothing =>
  lack?.field === field
    ? html`<p id=${field} class="lack" role="alert">${lack.message}</p>`
    : nothing;

/** A poll's empty choices are none. */
export function withoutBlanks(detail: DetailInput): DetailInput {
  if (detail.kind !== 'poll') return detail;
  const choices = detail.choices.map((choice) => choice.trim()).filter((one) => !isBlank(one));
  return { ...detail, choices };
}
