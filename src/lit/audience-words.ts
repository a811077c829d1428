import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { AudienceChoice } from '../store/audience.ts';
import { listOf } from './format.ts';
import { colleagues, peopleFrom } from './words.ts';

export type { AudienceChoice };

/**
 * The one organization with which somebody writes: for an employee the partner, for a partner the employees', where its
 * name is known. Empty where it is none or all of them.
 */
export const partnerName = ({ audience, organizations, host }: AudienceChoice): string =>
  audience.startsWith('with:') ? host || (organizations[0]?.name ?? '') : '';

/** Who else will read, as the first line of the composer says it (DESIGN 4.11). */
export function whoWillRead(choice: AudienceChoice): TemplateResult {
  const outsiders = choice.organizations
    .filter(({ count }) => count !== 0)
    .map(({ name, count }) => (count === null ? name : peopleFrom(count, name)));
  if (choice.kind === 'record') {
    return choice.outside
      ? msg(
          html`<b>${listOf(outsiders)}</b> and the colleagues who may open this record will read.`,
        )
      : msg(html`<b>The colleagues who may open this record</b> will read. Nobody outside.`);
  }
  const { colleagues: count, host } = choice;
  const inside =
    count === null ? msg('The employees') : host ? peopleFrom(count, host) : colleagues(count);
  const readers = count === 0 ? outsiders : [inside, ...outsiders];
  if (readers.length === 0) {
    return msg(html`<b>Only you</b> will read, until a colleague is admitted.`);
  }
  return choice.outside
    ? msg(html`<b>${listOf(readers)}</b> will read.`)
    : msg(html`<b>${inside}</b> will read. Nobody outside.`);
}

/** A choice in a word or two: for the menu and the announcement. */
export function audienceName(choice: AudienceChoice): string {
  if (!choice.outside) return msg('Inside');
  const partner = partnerName(choice);
  return partner ? msg(str`With ${partner}`) : msg('Everyone in the room');
}

/** What the button does, with the audience in its words (LOOK 1.2). */
export function postVerb(choice: AudienceChoice, isComment: boolean): string {
  const partner = partnerName(choice);
  if (isComment) {
    if (!choice.outside) return msg('Reply inside');
    return partner ? msg(str`Reply with ${partner}`) : msg('Reply to everyone');
  }
  if (!choice.outside) return msg('Post inside');
  return partner ? msg(str`Post with ${partner}`) : msg('Post to everyone');
}
