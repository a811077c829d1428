import { withOrganization, roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/room.ts';
import { audit } from '../db/audit.ts';
import { headsOf, type NewFact } from '../db/log.ts';
import { organizationById } from '../db/members.ts';
import {
  membershipRows,
  perimeterOf,
  roomById,
  saveRoomOrganization,
  type RoomRecord,
} from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { writing, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import {
  accessFact,
  admit,
  dismiss,
  memberRows,
  openAudiences,
  perimeterFact,
  type Admitting,
} from './admission.ts';
import { grantFacilitator } from './grants.ts';

/** Lists an organization among those of a room, from now on; returns the room as it is then. */
export async function listOrganization(
  { transaction, now }: Admitting,
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
    ended_at: null,
    from_seq: head.seq + 1,
    position: listed?.position ?? room.organizations.length,
  });
  return (await roomById(transaction, room.id))!;
}

/** Everyone of a room, with their rows. */
async function membersOf(context: WriteContext, room: RoomRecord): Promise<MemberRow[]> {
  const rows = await membershipRows(context.transaction, room.id);
  return memberRows(
    context.transaction,
    rows.map((row) => row.member),
  );
}

export const organizationAdmit = writing({
  intent: protocol.organizationAdmit,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantFacilitator(context, input.room);
    if (room.kind !== 'project') throw new Refusal('forbidden');
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
  async handle(context, { organization }, { room: before, members }) {
    const present = before.organizations.some(
      (row) => row.organization === organization && row.ended_at === null,
    );
    let room = before;
    const facts: NewFact[] = [];
    if (!present) {
      room = await listOrganization(context, before, organization);
      facts.push(await perimeterFact(context.transaction, room));
      // The new `with:` stream has the room's employees from its beginning, and what partners may do can change.
      for (const member of await membersOf(context, room)) {
        if (member.affiliation === 'employee') {
          await openAudiences(context, room, member, [withOrganization(organization)]);
        }
        facts.push(await accessFact(context, room, member));
      }
    }
    for (const member of members) facts.push(...(await admit(context, room, member, 'member')));
    await context.append(facts);
    await auditOrganization(context, 'organization:admit', room, organization);
    return { perimeter: await perimeterOf(context.transaction, room) };
  },
});

export const organizationRemove = writing({
  intent: protocol.organizationRemove,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantFacilitator(context, input.room);
    const listed = room.organizations.find((row) => row.organization === input.organization);
    if (room.kind !== 'project' || !listed || listed.ended_at !== null) {
      throw new Refusal('invalid', 'This organization is not admitted.', { field: 'organization' });
    }
    return { room, listed };
  },
  async handle(context, { organization }, { room, listed }) {
    const { transaction, now } = context;
    await saveRoomOrganization(transaction, { ...listed, ended_at: now });
    const after = (await roomById(transaction, room.id))!;
    const facts = [await perimeterFact(transaction, after)];
    for (const member of await membersOf(context, room)) {
      if (member.organization !== organization) continue;
      facts.push(...(await dismiss(context, room, member)));
    }
    await context.append(facts);
    await auditOrganization(context, 'organization:remove', room, organization);
    return { perimeter: await perimeterOf(transaction, after) };
  },
});

function auditOrganization(
  context: WriteContext,
  action: string,
  room: RoomRecord,
  organization: string,
): Promise<void> {
  return audit(context.transaction, {
    id: context.newId(),
    at: context.now,
    actor: context.caller.id,
    action,
    subject: organization,
    detail: { room: room.id },
  });
}
