/**
 * Who is told what at one moment, whatever was so before: `perimeter-model.ts`, looked at from then. Written by hand
 * from the design's section on the perimeter, and imports nothing of the product either.
 */
import type { Audience, Belonging, Canary, Person, Room, Span } from './perimeter-model.ts';

const spansOf = (person: Pick<Person, 'id'>, room: Room): readonly Span[] =>
  room.members.get(person.id) ?? [];

const lasts = ({ from, until }: Span, now: number): boolean => from <= now && now < until;

/** Whether whoever belongs there reads an audience at all. */
const isFor = ({ isEmployee, organization }: Belonging, audience: Audience): boolean =>
  isEmployee || audience === 'everyone' || audience === `with:${organization}`;

/** Where what someone reads of an audience begins: for a partner, of `everyone`, with their organization's admission. */
function beginning(
  room: Room,
  { isEmployee, organization }: Belonging,
  audience: Audience,
  at: number,
) {
  if (isEmployee || audience !== 'everyone') return 0;
  const admissions = (room.organizations.get(organization) ?? []).filter(({ from }) => from <= at);
  return admissions.at(-1)?.from ?? Infinity;
}

/** Whether someone is in a room. */
export const isThere = (person: Person, room: Room, now: number): boolean =>
  now < person.endedAt && spansOf(person, room).some((span) => lasts(span, now));

/** The audience of an organization comes into being with it; the others have always been there. */
const begin = (room: Room, audience: Audience): number => {
  const [, organization] = audience.split(':');
  return organization === undefined ? 0 : (room.organizations.get(organization)?.[0]?.from ?? 0);
};

/**
 * Whether someone has an audience before them.
 *
 * @param since - and has had ever since, as whoever keeps it open does.
 */
export const readsAudience = (
  person: Person,
  room: Room,
  audience: Audience,
  now: number,
  since = now,
): boolean =>
  now < person.endedAt &&
  begin(room, audience) <= since &&
  spansOf(person, room).some(
    (span) => span.from <= since && lasts(span, now) && isFor(span.as ?? person, audience),
  );

/** Whether someone reads a thread: its audience is before them, and one of their times there covers its first post. */
export const readsThread = (
  person: Person,
  room: Room,
  audience: Audience,
  root: number,
  now: number,
): boolean =>
  readsAudience(person, room, audience, now) &&
  spansOf(person, room).some((span) => {
    const as = span.as ?? person;
    return (
      isFor(as, audience) && beginning(room, as, audience, span.from) <= root && root < span.until
    );
  });

/** Whether someone may write to an audience. */
export function mayWrite(person: Person, room: Room, audience: Audience, now: number): boolean {
  if (room.isReadOnly || !readsAudience(person, room, audience, now)) return false;
  if (person.isEmployee || audience !== 'everyone') return true;
  return room.partners === 'together' || room.organizations.size <= 1;
}

/** Whether one may know in a room of another who is there. */
export const meets = (viewer: Person, subject: Person, room: Room, now: number): boolean =>
  isThere(viewer, room, now) &&
  isThere(subject, room, now) &&
  (viewer.isEmployee ||
    subject.isEmployee ||
    viewer.organization === subject.organization ||
    room.partners === 'together');

/** Whether one may know of another: cards, pickers, lists of people. */
export function knows(
  viewer: Person,
  subject: Person,
  rooms: readonly Room[],
  now: number,
): boolean {
  if (viewer.endedAt <= now) return false;
  if (viewer.isEmployee || viewer.id === subject.id) return true;
  if (!subject.isEmployee && viewer.organization === subject.organization) return true;
  return (
    viewer.hostContact === subject.id || rooms.some((room) => meets(viewer, subject, room, now))
  );
}

/** Whether somebody who asks at a moment for everything there is, is told of a canary. */
export function isToldNow(
  person: Person,
  canary: Canary,
  rooms: readonly Room[],
  people: ReadonlyMap<string, Person>,
  now: number,
): boolean {
  if (person.endedAt <= now) return false;
  switch (canary.of) {
    case 'person':
      return knows(person, people.get(canary.person)!, rooms, now);
    case 'details':
    case 'mail':
      return person.isEmployee || person.id === canary.person;
    case 'own':
      return person.id === canary.person;
    case 'room':
      return isThere(person, canary.room, now);
    case 'thread': {
      const { room, audience, root, until = Infinity } = canary;
      return now < until && readsThread(person, room, audience, root, now);
    }
    case 'listed':
    case 'nobody':
      return false;
  }
}
