import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { clockTime, numberOf } from '../../lit/format.ts';
import { mostCounted, mostPeople } from '../../protocol/search.ts';
import type { Failure } from '../../protocol/wire.ts';
import type { Found } from '../../store/search.ts';
import { offlineIcon, searchIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import { failureWords } from '../failure-words.ts';
import { sessionNotice } from '../session-notice.ts';
import { lostNotice } from '../lost-notice.ts';

/** How many posts there are, in words. */
export function countWords(count: number): string {
  if (count === 0) return msg('No posts');
  if (count === 1) return msg('1 result');
  return count >= mostCounted
    ? msg(str`${numberOf(mostCounted)} results or more`)
    : msg(str`${numberOf(count)} results`);
}

/** How many people there are, in words. */
function peopleWords(count: number): string {
  if (count === 1) return msg('1 person');
  return count >= mostPeople
    ? msg(str`${numberOf(mostPeople)} people or more`)
    : msg(str`${numberOf(count)} people`);
}

/** What stands above people who were found. */
export const peopleHeading = (count: number): string =>
  count >= mostPeople
    ? msg(str`The first ${numberOf(mostPeople)} people. Write more to find others.`)
    : msg('People');

/** Signs and words that other searches understand; here they are not looked at, or are words like all others. */
const operator = /(^|\s)[-+!][\p{L}\p{N}"]|["“”«»*]|\s(OR|AND|NOT)\s/u;

/** Says what does not count of what was written; nothing where all of it does. */
export const operatorWords = (text: string): string =>
  operator.test(text)
    ? msg('Quotation marks, -, +, *, OR and NOT narrow nothing here: every word is looked for.')
    : '';

/** What was found, for those who hear rather than see. */
export function foundWords({ members, count }: Found): string {
  if (members.length === 0) return countWords(count);
  return `${peopleWords(members.length)}, ${countWords(count)}`;
}

export const renderWaiting = (session: Session): TemplateResult =>
  sessionNotice(session, true) ?? html`<cercle-skeleton></cercle-skeleton>`;

/** Says that nothing was found, and what to try. */
export function renderEmpty(text: string, isNarrowed: boolean, clear: () => void): TemplateResult {
  return html`<cercle-notice
    .icon=${searchIcon}
    heading=${text === '' ? msg('Nothing was found.') : msg(str`Nothing was found for “${text}”.`)}
    text=${
      isNarrowed
        ? msg('Try fewer words, or remove a filter.')
        : msg('Try fewer words, or other ones. All of them have to be there.')
    }
    action=${isNarrowed ? msg('Remove the filters') : ''}
    @cercle-action=${clear}
  ></cercle-notice>`;
}

/** Says why there is no answer; what was looked for stays in the field. */
export function renderFailure(
  session: Session,
  failure: Failure | undefined,
  again: () => void,
): TemplateResult {
  const { kind, since } = session.status;
  if (kind === 'offline') {
    return html`<cercle-notice
      .icon=${offlineIcon}
      heading=${msg(str`No connection since ${clockTime(since)}.`)}
      text=${msg('Your words stay here, and are looked for once it is back.')}
      action=${msg('Try now')}
      retry
      @cercle-action=${() => session.retry()}
    ></cercle-notice>`;
  }
  const notice = sessionNotice(session, false);
  if (notice || !failure) return notice ?? renderWaiting(session);
  return lostNotice(msg('The search gave no answer.'), again, failureWords(failure));
}
