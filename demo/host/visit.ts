import type { Person } from '../company/index.ts';
import { findPerson, firstPerson } from './directory.ts';

const cookie = 'halvane-person';

/** Who is signed in at the host, by its cookie. */
export function visitorOf(header: string | undefined): Person {
  const id = new RegExp(`(?:^|; *)${cookie}=([^;]*)`).exec(header ?? '')?.[1];
  return (id !== undefined && findPerson(id)) || firstPerson;
}

/** The cookie that signs someone in. It goes with this host's pages only. */
export const signInCookie = (person: Person): string =>
  `${cookie}=${person.id}; Path=/; HttpOnly; SameSite=Lax`;

/** An address within the host to go back to; never one of somewhere else. */
export const placeWithin = (path: string | null): string =>
  path !== null && /^\/(?![/\\])/.test(path) ? path : '/';
