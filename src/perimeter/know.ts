import type { Affiliation } from '../protocol/member.ts';

/** As much of a member as it takes to say who may know of them. */
export interface Person {
  id: string;
  affiliation: Affiliation;
  organization: string;
  /** The employee who answers for a partner. */
  hostContact: string | null;
}

/** A room that both are in now, that is, whose `everyone` both may read. */
export interface SharedRoom {
  partners: 'apart' | 'together';
}

/**
 * Whether one member may learn that another exists: their card, their presence, their name in a picker (DESIGN 4.6).
 * Employees know everyone. A partner knows the people of their own organization, their host contact, the employees
 * they share a room with, and other partners only from a room that has partners together.
 */
export function mayKnow(viewer: Person, subject: Person, shared: readonly SharedRoom[]): boolean {
  if (viewer.affiliation === 'employee' || viewer.id === subject.id) return true;
  if (subject.affiliation !== 'employee' && viewer.organization === subject.organization) {
    return true;
  }
  if (viewer.hostContact === subject.id) return true;
  if (subject.affiliation === 'employee') return shared.length > 0;
  return shared.some((room) => room.partners === 'together');
}

/**
 * Whether one member may learn that another is, or was, in a room that they are in themselves: where partners are apart,
 * one does not learn of another there, though they know each other from elsewhere.
 */
export function mayMeet(
  viewer: Pick<Person, 'affiliation' | 'organization'>,
  subject: Pick<Person, 'affiliation' | 'organization'>,
  { partners }: SharedRoom,
): boolean {
  return (
    partners === 'together' ||
    [viewer, subject].some(({ affiliation }) => affiliation === 'employee') ||
    viewer.organization === subject.organization
  );
}
