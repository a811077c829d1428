import type { Role } from '../protocol/room.ts';
import { audiencesOf, mayAct, type ActingRoom, type Actor } from './act.ts';
import type { Doing } from './stage.ts';
import type { Audience } from './streams.ts';

/** A room as it takes it to say what an admission gives. */
export interface AdmittingRoom extends Pick<ActingRoom, 'kind' | 'partners'> {
  /** The partner organizations ever admitted, in the order of their first admission; times in milliseconds. */
  organizations: readonly { id: string; admittedAt: number; endedAt: number | null }[];
  /** What its stage allows. */
  doing: Doing;
}

/** What somebody would read from their admission on. */
export interface Promised {
  audience: Audience;
  /**
   * Where what they read there begins: with the stream, with their admission, or at the moment, in milliseconds, at which
   * their organization was admitted.
   */
  since: 'beginning' | 'now' | number;
  /** Whether they write there as well. */
  act: boolean;
}

/** What an admission does. */
export interface Admission {
  promises: readonly Promised[];
  /** Their organization is admitted with them. */
  admitsOrganization: boolean;
  /** The organizations in the room that write to everyone until then, and never again from then on (DESIGN 4.6). */
  silenced: readonly string[];
}

/**
 * Where what a member may read of an audience begins (DESIGN 4.5): with the stream, but what is for everyone with the
 * admission of a partner's organization.
 */
export const pastOf = (actor: Actor, audience: Audience): 'beginning' | 'admission' =>
  actor.affiliation !== 'employee' && audience === 'everyone' ? 'admission' : 'beginning';

/** What it does to admit somebody to a room now, and their organization where it is not admitted. */
export function admissionOf(actor: Actor, room: AdmittingRoom, role: Role): Admission {
  const isPartner = actor.affiliation !== 'employee';
  const listed = room.organizations.find(({ id }) => id === actor.organization);
  const isAdmitted = listed !== undefined && listed.endedAt === null;
  const before = room.organizations.map(({ id }) => id);
  const after = isPartner && !listed ? [...before, actor.organization] : before;
  const acting = { kind: room.kind, partners: room.partners, organizations: after };
  const sinceOf = (audience: Audience): Promised['since'] => {
    if (pastOf(actor, audience) === 'admission') return isAdmitted ? listed.admittedAt : 'now';
    // A partner's own stream comes into being with their organization.
    return isPartner && !listed ? 'now' : 'beginning';
  };
  return {
    promises: audiencesOf(actor, acting).map((audience) => ({
      audience,
      since: sinceOf(audience),
      act: role !== 'reader' && room.doing !== 'nothing' && mayAct(actor, acting, audience),
    })),
    admitsOrganization: isPartner && !isAdmitted,
    silenced: room.organizations
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id }) => id)
      .filter((id) => mayWrite(id, { ...acting, organizations: before }) && !mayWrite(id, acting)),
  };
}

/** Whether a partner organization writes to everyone. */
const mayWrite = (organization: string, room: ActingRoom): boolean =>
  mayAct({ affiliation: 'supplier', organization }, room, 'everyone');
