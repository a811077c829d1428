import type { Session } from '../../client/session.ts';
import { parseStream } from '../../perimeter/streams.ts';
import type { Post } from '../../protocol/post.ts';
import { membershipsOf, perimeterOf } from '../../store/room.ts';
import '../../ui/post-detail/post-detail.ts';
import { audienceFor } from './feed-access.ts';
import { readersOf } from './feed-readers.ts';

/**
 * How many can read a post, the reader among them; null where that is not known. Partners read what is for everyone from
 * the admission of their organization on (DESIGN 4.5), of which other partners are not told.
 */
export function readersOfPost(session: Session, { stream, at }: Post): number | null {
  const { state, member } = session;
  const all = readersOf(audienceFor(session, stream));
  const place = parseStream(stream);
  if (all === null || place?.of !== 'room' || place.audience !== 'everyone') return all;
  const admitted = new Map(
    perimeterOf(state, place.room)?.organizations.map(({ id, admittedAt }) => [id, admittedAt]),
  );
  const isEmployee = member?.affiliation === 'employee';
  const later = membershipsOf(state, place.room).filter(
    ({ member: { affiliation, organization }, since }) =>
      affiliation !== 'employee' && organization.id !== member?.organization.id && since > at,
  );
  if (later.length > 0 && !isEmployee) return null;
  const outside = later.filter((one) => admitted.get(one.member.organization.id)! > at);
  return all - outside.length;
}
