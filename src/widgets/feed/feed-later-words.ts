import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { numberOf } from '../../lit/format.ts';
import { partnerOf, parseStream } from '../../perimeter/streams.ts';
import type { NewPost } from '../../protocol/post.ts';
import { mostScheduled } from '../../protocol/schedule.ts';
import type { Failure } from '../../protocol/wire.ts';
import { perimeterOf } from '../../store/room.ts';
import { failureWords } from '../failure-words.ts';
import { accessFor, audienceFor } from './feed-access.ts';

export const countWords = (count: number): string =>
  count === 1 ? msg('1 post for later') : msg(str`${numberOf(count)} posts for later`);

export const failedWords = (count: number): string =>
  count === 1 ? msg('1 has not appeared') : msg(str`${numberOf(count)} have not appeared`);

export const hinderedWords = (count: number): string =>
  count === 1 ? msg('1 could not appear now') : msg(str`${numberOf(count)} could not appear now`);

/** Why it did not appear, or is not kept for later. @param isGone - it was to change one that waits no more. */
export function whyNot(isGone: boolean, failure: Failure): string {
  if (isGone && failure.code === 'absent') return msg('It has appeared meanwhile, or was dropped.');
  const field = failure.field?.replace(/^post\./, '');
  if (failure.code === 'full') {
    return msg(str`At most ${mostScheduled} posts wait. Drop another one first.`);
  }
  return failureWords({ ...failure, ...(field !== undefined && { field }) });
}

/** Why it would not appear, or not for those for whom it is, if its time came now; '' where it would. */
export function whatHinders(session: Session, { stream }: Pick<NewPost, 'stream'>): string {
  const access = accessFor(session, stream);
  if (!access) return msg('It could not appear now: you are not in its room.');
  const place = access.streams.find((one) => one.stream === stream);
  if (!place) return msg('It could not appear now: you do not read there any more.');
  if (!place.act) {
    if (access.charter === 'due') {
      return msg('It could not appear now: you have yet to accept the charter of the room.');
    }
    if (access.role === 'reader')
      return msg('It could not appear now: you only read in this room.');
    return access.streams.some(({ act }) => act)
      ? msg('It could not appear now: only employees write to everyone in this room.')
      : msg('It could not appear now: the room is read-only.');
  }
  if (place.begin === false) {
    return msg('It could not appear now: the room is closing, and nothing new begins there.');
  }
  return whoIsMissing(session, stream);
}

/** The organization for which it is may have nobody there any more. */
function whoIsMissing(session: Session, stream: string): string {
  const place = parseStream(stream);
  const partner = place?.of === 'room' ? partnerOf(place.audience) : undefined;
  const readers = audienceFor(session, stream)?.organizations ?? [];
  if (place?.of !== 'room' || partner === undefined || partner === session.member?.organization.id)
    return '';
  if (readers.some(({ count }) => count !== 0)) return '';
  const known = perimeterOf(session.state, place.room)?.organizations ?? [];
  const name = known.find(({ id }) => id === partner)?.name;
  return name === undefined
    ? ''
    : msg(str`Only employees would read it now: nobody of ${name} is in the room.`);
}
