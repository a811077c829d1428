/**
 * Who may come to know what, written by hand from the design's section on the perimeter. It imports nothing of the
 * product, so that a mistake there cannot be repeated here. Times are the steps of the test, counted from 1.
 */

export type Audience = 'everyone' | 'inside' | `with:${string}`;

/** Where someone belongs. */
export interface Belonging {
  organization: string;
  isEmployee: boolean;
}

export interface Person extends Belonging {
  id: string;
  hostContact: string | null;
  /** They answer for the whole network. */
  isSteward?: boolean;
  /** The step at which a partner's membership ended; Infinity where it did not. */
  endedAt: number;
}

/** From one step to another, without the last; `until` is Infinity while it lasts. */
export interface Span {
  from: number;
  until: number;
  /** As what someone was in a room, where they belonged elsewhere then. */
  as?: Belonging;
}

export interface Room {
  id: string;
  partners: 'apart' | 'together';
  /** It is archived, or waits for its review. */
  isReadOnly?: boolean;
  /** When each partner organization was admitted: its past begins there. */
  organizations: Map<string, Span[]>;
  /** When each person was in. */
  members: Map<string, Span[]>;
}

/** Something that was put into the network and must be found with those it is for, and with nobody else. */
/**
 * `forStewards`: stewards are told of it besides, in whatever room it is: titles of project rooms, whom an invitation is
 * for, and why somebody was put out or a room inspected. Of what is said in rooms they are told nothing.
 */
export type Canary = { text: string; at: number; forStewards?: true } &
  /** `until` is the step at which it was deleted, where it was. */
  (
    | { of: 'thread'; room: Room; audience: Audience; root: number; until?: number }
    | { of: 'room'; room: Room; until: number }
    /** What whoever may ask to join a room is told of it. */
    | { of: 'listed'; room: Room }
    | { of: 'person'; person: string }
    /** What only employees see of a person; by `mail` those reach their host contact who have one. */
    | { of: 'details' | 'mail'; person: string }
    | { of: 'own'; person: string }
    | { of: 'nobody' }
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
  if (person.isSteward && canary.forStewards) return true;
  switch (canary.of) {
    case 'person':
      return mayKnow(person, people.get(canary.person)!, rooms);
    case 'details':
      return person.isEmployee || person.id === canary.person;
    case 'mail':
      return [person.id, person.hostContact].includes(canary.person) || person.isEmployee;
    case 'own':
      return person.id === canary.person;
    case 'listed': {
      // Who has left the network by the end has never asked for a list.
      if (person.endedAt < Infinity) return false;
      const spans = canary.room.organizations.get(person.organization) ?? [];
      return person.isEmployee || spans.some(({ until }) => until === Infinity);
    }
    case 'nobody':
      return false;
    case 'room':
      // Employees of a room read what its charter was as well.
      return isIn(person, canary.room, {
        from: canary.at,
        until: person.isEmployee ? Infinity : canary.until,
      });
    case 'thread': {
      const { at: from, until = Infinity } = canary;
      if (!isIn(person, canary.room, { from, until })) return false;
      if (person.isEmployee) return true;
      if (canary.audience === 'inside') return false;
      if (canary.audience === 'everyone') {
        return organizationCovers(person, canary.room, canary.root);
      }
      return canary.audience === `with:${person.organization}`;
    }
  }
}
