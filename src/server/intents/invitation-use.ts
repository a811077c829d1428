import { admissionsIn } from '../../perimeter/stage.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { invitationUsed } from '../../protocol/invitation.ts';
import { audit } from '../db/audit.ts';
import type { Transaction } from '../db/dialect.ts';
import {
  endInvitation,
  invitationByCode,
  invitationById,
  longestInvitationOf,
} from '../db/invitations.ts';
import type { NewFact } from '../db/log.ts';
import { memberRow } from '../db/members.ts';
import type { InvitationRow } from '../db/room-row.ts';
import { membershipRow } from '../db/memberships.ts';
import { roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { hashOfCode } from '../id.ts';
import { admit } from './admission.ts';
import type { Claims } from './member-enter.ts';
import type { Entering } from './member-settle.ts';
import { admitOrganization } from './organization.ts';

/**
 * The invitation with whose code somebody comes, if it lets them in now or has let them in before; null for any other, and
 * nobody is told why. Its room is locked from then on: of two who come with it at once one is the second.
 */
export async function invitationFor(
  entering: Entering,
  claims: Claims,
  code: string,
): Promise<InvitationRow | null> {
  const { transaction } = entering;
  const found = await invitationByCode(transaction, hashOfCode(code));
  if (!found) return null;
  await entering.lockRoom(found.room);
  const invitation = (await invitationById(transaction, found.id))!;
  const isGood =
    isOwn(invitation, claims) ||
    (isFor(invitation, claims) && (await isWaiting(entering, invitation, claims)));
  return isGood ? invitation : null;
}

const isOwn = ({ ending, ended_by }: InvitationRow, { id }: Claims): boolean =>
  ending === 'used' && ended_by === id;

/** Whether the host says of somebody what the invitation says of whom it is for. */
function isFor(invitation: InvitationRow, { address, organization }: Claims): boolean {
  return (
    address === invitation.address &&
    organization.affiliation === invitation.affiliation &&
    (invitation.organization === null || organization.id === invitation.organization)
  );
}

async function isWaiting(
  { transaction, now }: Entering,
  invitation: InvitationRow,
  { organization }: Claims,
): Promise<boolean> {
  const { ending, expires_at, ends_at, created_at } = invitation;
  if (ending !== null || expires_at <= now || ends_at <= now) return false;
  const host = await memberRow(transaction, invitation.host_contact);
  const room = (await roomById(transaction, invitation.room))!;
  const listed = room.organizations.find((row) => row.organization === organization.id);
  // Whoever ended the admission of an organization since has taken back what was said before.
  const isEnded = listed?.ended_at != null && listed.ended_at >= created_at;
  return host?.affiliation === 'employee' && admissionsIn(room) === 'all' && !isEnded;
}

/**
 * Adds to what a host says of a partner who answers for them and until when, where it does not say and they were invited:
 * as the invitation says that lasts longest, of those with which they came from the organization that they are of.
 */
export async function withTerms(
  transaction: Transaction,
  claims: Claims,
  invitation: InvitationRow | null,
): Promise<Claims> {
  const { hostContact, endsAt, organization } = claims;
  const isWhole = hostContact !== null && endsAt !== null;
  if (organization.affiliation === 'employee' || isWhole) return claims;
  const known = await longestInvitationOf(transaction, claims.id, organization.id);
  const fresh = invitation?.ending === null ? invitation : undefined;
  const longest = known && fresh && known.ends_at > fresh.ends_at ? known : (fresh ?? known);
  if (!longest) return claims;
  return {
    ...claims,
    hostContact: hostContact ?? longest.host_contact,
    endsAt: endsAt ?? longest.ends_at,
  };
}

/** Lets somebody into the room to which they are invited, and their organization with them. Returns the facts to append. */
export async function acceptInvitation(
  entering: Entering,
  invitation: InvitationRow,
  member: MemberRow,
): Promise<NewFact[]> {
  const { transaction, now } = entering;
  const { id, invited_by: invitedBy, ends_at } = invitation;
  const isFirst = await endInvitation(transaction, id, {
    ...{ ending: 'used', ended_by: member.id, ended_at: now },
    organization: member.organization,
  });
  if (!isFirst) throw new Error('An invitation was used twice.');

  const before = (await roomById(transaction, invitation.room))!;
  const by = { id: member.id, name: member.name };
  const facts: NewFact[] = [
    {
      stream: roomStream(before.id, 'inside'),
      type: invitationUsed.type,
      data: { room: before.id, invitation: id, ending: { is: 'used', at: now, by } },
    },
  ];
  const admitted = await admitOrganization(entering, before, member.organization);
  const { room } = admitted;
  facts.push(...admitted.facts);
  const inviting = { ...entering, caller: { id: invitedBy } };
  if (admitted.isNew) {
    await audit(inviting, 'organization:admit', member.organization, {
      ...{ room: room.id, invitation: id, members: member.id, role: invitation.role },
    });
  }
  const present = await membershipRow(transaction, room.id, member.id);
  const role = present?.role ?? invitation.role;
  const until = present?.until === null ? null : Math.max(present?.until ?? 0, ends_at);
  facts.push(...(await admit(inviting, room, member, role, 'invited', until)));
  await audit({ ...entering, caller: member }, 'invitation:use', id, { room: room.id, invitedBy });
  return facts;
}
