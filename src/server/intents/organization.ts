import { withOrganization, roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/room.ts';
import { audit, type Deed } from '../db/audit.ts';
import { headsOf, type NewFact } from '../db/log.ts';
import { organizationById } from '../db/members.ts';
import { openRequestsOf } from '../db/requests.ts';
import { membershipRow } from '../db/memberships.ts';
import { perimeterOf, roomById, saveRoomOrganization, type RoomRecord } from '../db/rooms.ts';
import { writing } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import {
  accessFact,
  admit,
  dismiss,
  memberRows,
  membersOf,
  openAudiences,
  perimeterFact,
  termsOf,
} from './admission.ts';
import { grantFacilitator, refuseAdmission } from './grants.ts';
import { revokeInvitations } from './invitation.ts';
import { endRequests } from './requests.ts';

/** Lists an organization among those of a room, from now on; returns the room as it is then. */
export async function listOrganization(
  { transaction, now }: Deed,
  room: RoomRecord,
  organization: string,
): Promise<RoomRecord> {
  const everyone = roomStream(room.id, 'everyone');
  const head = (await headsOf(transaction, [everyone])).get(everyone)!;
  const listed = room.organizations.find((row) => row.organization === organization);
  await saveRoomOrganization(transaction, {
    room: room.id,
    organization,
    admitted_at: now,
    ...{ ended_at: null, ended_by: null, end_reason: null },
    from_seq: head.seq + 1,
    position: listed?.position ?? room.organizations.length,
  });
  return (await roomById(transaction, room.id))!;
}

/**
 * Admits an organization to a room, unless it is admitted. Returns the room as it is then, with the facts to append; to be
 * called under the room's lock.
 */
export async function admitOrganization(
  context: Deed,
  before: RoomRecord,
  organization: string,
): Promise<{ room: RoomRecord; facts: NewFact[]; isNew: boolean }> {
  const listed = before.organizations.find((row) => row.organization === organization);
  if (listed?.ended_at === null) return { room: before, facts: [], isNew: false };
  const room = await listOrganization(context, before, organization);
  const facts = [await perimeterFact(context.transaction, room)];
  // The new `with:` stream has the room's employees from its beginning, and what partners may do can change.
  for (const member of await membersOf(context.transaction, room.id)) {
    if (member.affiliation === 'employee') {
      const membership = (await membershipRow(context.transaction, room.id, member.id))!;
      const audiences = [withOrganization(organization)];
      await openAudiences(context, room, member, audiences, termsOf(membership));
    }
    facts.push(await accessFact(context, room, member));
  }
  return { room, facts, isNew: true };
}

export const organizationAdmit = writing({
  intent: protocol.organizationAdmit,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantFacilitator(context, input.room);
    refuseAdmission(room, 'all');
    const organization = await organizationById(context.transaction, input.organization);
    if (!organization || organization.affiliation === 'employee') {
      throw new Refusal('invalid', 'Name an organization of partners.', { field: 'organization' });
    }
    const members = await memberRows(context.transaction, input.members);
    if (
      members.length !== new Set(input.members).size ||
      members.some((row) => row.organization !== organization.id)
    ) {
      throw new Refusal('invalid', 'Name members of this organization.', { field: 'members' });
    }
    return { room, members };
  },
  async handle(context, { organization, role = 'member' }, { room: before, members }) {
    const { room, facts } = await admitOrganization(context, before, organization);
    for (const member of members) facts.push(...(await admit(context, room, member, role)));
    await context.append(facts);
    const named = members.map(({ id }) => id).join(' ');
    await audit(context, 'organization:admit', organization, {
      ...{ room: room.id, members: named, role },
    });
    return { perimeter: await perimeterOf(context.transaction, room) };
  },
});

export const organizationRemove = writing({
  intent: protocol.organizationRemove,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantFacilitator(context, input.room);
    const listed = room.organizations.find((row) => row.organization === input.organization);
    if (!listed || listed.ended_at !== null) {
      throw new Refusal('invalid', 'This organization is not admitted.', { field: 'organization' });
    }
    return { room, listed };
  },
  async handle(context, { organization, reason = null }, { room, listed }) {
    const { transaction, now, caller } = context;
    await saveRoomOrganization(transaction, {
      ...listed,
      ...{ ended_at: now, ended_by: caller.id, end_reason: reason },
    });
    const after = (await roomById(transaction, room.id))!;
    const facts = [
      await perimeterFact(transaction, after),
      ...(await revokeInvitations(context, room.id, organization)),
    ];
    for (const member of await membersOf(context.transaction, room.id)) {
      if (member.organization !== organization) continue;
      facts.push(...(await dismiss(context, room, member)));
    }
    const requests = await openRequestsOf(transaction, [room.id], organization);
    facts.push(...(await endRequests(context, requests)));
    await context.append(facts);
    await audit(context, 'organization:remove', organization, { room: room.id, reason });
    return { perimeter: await perimeterOf(transaction, after) };
  },
});
