/**
 * Who may come to know what, written by hand from the design's section on the perimeter. It imports nothing of the
 * product, so that a mistake there cannot be repeated here. Times are the steps of the test, counted from 1.
 */

export type Audience = 'everyone' | 'inside' | `with:${string}`;

export interface Person {
  id: string;
  organization: string;
  isEmployee: boolean;
  hostContact: string | null;
  /** The step at which a partner's membership ended; Infinity where it did not. */
  endedAt: number;
}

/** From one step to another, without the last; `until` is Infinity while it lasts. */
export interface Span {
  from: number;
  until: number;
}

export interface Room {
  id: string;
  partners: 'apart' | 'together';
  /** When each partner organization was admitted: its past begins there. */
  organizations: Map<string, Span[]>;
  /** When each person was in. */
  members: Map<string, Span[]>;
}

/** Something that was put into the network and must be found with those it is for, and with nobody else. */
export type Canary = { text: string; at: number } & (
  | { of: 'thread'; room: Room; audience: Audience; root: number }
  | { of: 'room'; room: Room; until: number }
  | { of: 'person'; person: string }
  | { of: 'own'; person: string }
);

/** Whether someone was in a room at some time in a span, as far as their own membership goes. */
function isIn(person: Person, room: Room, during: Span): boolean {
  return (room.members.get(person.id) ?? []).some(
    ({ from, until }) =>
      Math.max(from, during.from) < Math.min(until, during.until, person.endedAt),
  );
}

/** A partner reads `everyone` from where their organization was admitted, thread by thread. */
function organizationCovers(person: Person, room: Room, root: number): boolean {
  return (room.organizations.get(person.organization) ?? []).some(
    ({ from, until }) => from <= root && root < until,
  );
}

/** Whether one of them may learn of the other at some time: cards, pickers, lists of people. */
export function mayKnow(viewer: Person, subject: Person, rooms: readonly Room[]): boolean {
  if (viewer.isEmployee || viewer.id === subject.id) return true;
  if (viewer.organization === subject.organization) return true;
  if (viewer.hostContact === subject.id) return true;
  return rooms.some((room) => {
    const shared = (room.members.get(viewer.id) ?? []).some((span) => isIn(subject, room, span));
    return shared && (subject.isEmployee || room.partners === 'together');
  });
}

/** Whether someone may have come to know of a canary by the end of the test. */
export function mayHave(
  person: Person,
  canary: Canary,
  rooms: readonly Room[],
  people: ReadonlyMap<string, Person>,
): boolean {
  const since = { from: canary.at, until: Infinity };
  switch (canary.of) {
    case 'person':
      return mayKnow(person, people.get(canary.person)!, rooms);
    case 'own':
      return person.id === canary.person;
    case 'room':
      return isIn(person, canary.room, { from: canary.at, until: canary.until });
    case 'thread': {
      if (!isIn(person, canary.room, since)) return false;
      if (person.isEmployee) return true;
      if (canary.audience === 'inside') return false;
      if (canary.audience === 'everyone') {
        return organizationCovers(person, canary.room, canary.root);
      }
      return canary.audience === `with:${person.organization}`;
    }
  }
}
