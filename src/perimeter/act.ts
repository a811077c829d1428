import type { Affiliation } from '../protocol/member.ts';
import type { Role } from '../protocol/room.ts';
import { partnerOf, withOrganization, type Audience } from './streams.ts';

/** As much of a room as the rules of acting need. */
export interface ActingRoom {
  kind: 'project' | 'record' | 'network';
  partners: 'apart' | 'together';
  /** Ids of every partner organization ever admitted: once there were two, they stay apart. */
  organizations: readonly string[];
}

/** As much of a member as the rules need. */
export interface Actor {
  affiliation: Affiliation;
  organization: string;
}

/**
 * Whether a member who reads an audience may also write, react and type in it (DESIGN 4.6). Employees may everywhere.
 * Partners may in `with:` of their own organization; in `everyone` only where no other partner could see it.
 */
export function mayAct(actor: Actor, room: ActingRoom, audience: Audience): boolean {
  if (actor.affiliation === 'employee') return true;
  if (partnerOf(audience) === actor.organization) return true;
  return (
    audience === 'everyone' && (room.partners === 'together' || room.organizations.length <= 1)
  );
}

/** The audiences of a room that a member reads. A partner reads none before their organization is admitted. */
export function audiencesOf(actor: Actor, room: ActingRoom): Audience[] {
  if (actor.affiliation === 'employee') {
    return ['everyone', 'inside', ...room.organizations.map(withOrganization)];
  }
  if (room.kind === 'network' || !room.organizations.includes(actor.organization)) return [];
  return ['everyone', withOrganization(actor.organization)];
}

/**
 * Where a member's coming and going is told: to everyone, but for partners kept apart only to their own organization
 * and the room's employees.
 */
export function membershipAudience(actor: Actor, room: ActingRoom): Audience {
  return actor.affiliation === 'employee' || room.partners === 'together'
    ? 'everyone'
    : withOrganization(actor.organization);
}

/**
 * Whether a member pins, decides on ideas and accepts answers to others' questions: a room's facilitators, and in a room
 * that has none, of a record or of the whole company, its employees.
 */
export function mayModerate(
  actor: Actor,
  role: Role | undefined,
  kind: ActingRoom['kind'],
): boolean {
  return actor.affiliation === 'employee' && (kind !== 'project' || keepsAlive(role));
}

/** Whether a member may change a room's charter and who is in it: its facilitators, who are employees. */
export function mayFacilitate(actor: Actor, role: Role | undefined): boolean {
  return actor.affiliation === 'employee' && keepsAlive(role);
}

/** Whether a role is one of those that keep a room alive, of which it always has one (DESIGN 1). */
export const keepsAlive = (role: Role | undefined): boolean =>
  role === 'owner' || role === 'facilitator';

/**
 * Whether someone in a room may give another role to somebody there, or take it away with them: owners answer for
 * owners, and facilitators for everyone else.
 */
export const mayNameRole = (
  own: Role | undefined,
  before: Role | undefined,
  after?: Role,
): boolean => own === 'owner' || (own === 'facilitator' && before !== 'owner' && after !== 'owner');
