import { roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/invitation.ts';
import type { InputOf, OutputOf } from '../../protocol/registry.ts';
import { comparableAddress } from '../auth/address.ts';
import { audit } from '../db/audit.ts';
import {
  endInvitation,
  insertInvitation,
  invitationById,
  invitationViews,
  lastInvitations,
  waitingInvitations,
  waitingViews,
} from '../db/invitations.ts';
import type { NewFact } from '../db/log.ts';
import { memberByAddress, memberRow, organizationById } from '../db/members.ts';
import type { InvitationRow } from '../db/room-row.ts';
import { hashOfCode } from '../id.ts';
import { reading, writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantFacilitator, refuseAdmission } from './grants.ts';

const oneDay = 86_400_000;
const mostListed = 100;

type Input = InputOf<typeof protocol.invitationCreate>;

/** The end of a day that is to come, within a year. */
function endOf(endsOn: string, now: number): number {
  const endsAt = Date.parse(`${endsOn}T00:00:00Z`) + oneDay;
  const isWithin = endsAt > now && endsAt <= now + (protocol.longestInvitation + 1) * oneDay;
  if (!isWithin) {
    throw new Refusal('invalid', 'Name a day to come, within a year.', { field: 'endsOn' });
  }
  return endsAt;
}

/** The organization as the network knows it, where it does. */
async function organizationOf({ transaction }: Context, { organization }: Input) {
  const { id = null, name, affiliation } = organization;
  const known = id === null ? undefined : await organizationById(transaction, id);
  if (known && known.affiliation !== affiliation) {
    throw new Refusal('invalid', 'This organization is of another affiliation.', {
      field: 'organization.affiliation',
    });
  }
  return { id, name: known?.name ?? name, affiliation };
}

/** Checks that an address is no colleague's: they would come as somebody of a partner. */
async function refuseColleague({ transaction }: Context, address: string) {
  const known = await memberByAddress(transaction, address);
  if (known?.affiliation === 'employee') {
    throw new Refusal('invalid', 'This is a colleague: admit them by name.', { field: 'address' });
  }
}

/** Takes an invitation back. Returns the fact to append. */
async function revoke(context: WriteContext, { id, room }: InvitationRow): Promise<NewFact> {
  const { transaction, now, caller } = context;
  await endInvitation(transaction, id, { ending: 'revoked', ended_by: caller.id, ended_at: now });
  await audit(context, 'invitation:revoke', id, { room });
  const by = { id: caller.id, name: caller.name };
  return {
    stream: roomStream(room, 'inside'),
    type: protocol.invitationRevoked.type,
    data: { room, invitation: id, ending: { is: 'revoked', at: now, by } },
  };
}

/** Takes back every invitation of an organization that waits. Returns the facts to append. */
export async function revokeInvitations(
  context: WriteContext,
  room: string,
  organization: string,
): Promise<NewFact[]> {
  const waiting = await waitingInvitations(context.transaction, [room]);
  const facts: NewFact[] = [];
  for (const row of waiting) {
    if (row.organization === organization) facts.push(await revoke(context, row));
  }
  return facts;
}

export const invitationCreate = writing({
  intent: protocol.invitationCreate,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const { transaction, caller, now } = context;
    const room = await grantFacilitator(context, input.room);
    refuseAdmission(room, 'all');
    const host = await memberRow(transaction, input.hostContact ?? caller.id);
    if (host?.affiliation !== 'employee') {
      throw new Refusal('invalid', 'An employee answers for whoever comes.', {
        field: 'hostContact',
      });
    }
    const address = comparableAddress(input.address);
    await refuseColleague(context, address);
    const waiting = await waitingInvitations(transaction, [room.id]);
    const earlier = waiting.filter((row) => row.address === address);
    if (waiting.length - earlier.length >= protocol.mostInvitations) {
      throw new Refusal('full', 'Take some invitations back that wait.');
    }
    const terms = {
      address,
      endsAt: endOf(input.endsOn, now),
      organization: await organizationOf(context, input),
    };
    return { room, host, earlier, terms };
  },
  async handle(context, { role }, { room, host, earlier, terms }) {
    const { transaction, now, caller, services } = context;
    const { address, endsAt, organization } = terms;
    const code = services.newCode();
    const row: InvitationRow = {
      ...{ id: context.newId(), room: room.id, code_hash: hashOfCode(code), address },
      ...{ organization: organization.id, organization_name: organization.name },
      ...{ affiliation: organization.affiliation, host_contact: host.id, role },
      ...{ invited_by: caller.id, created_at: now },
      ...{ expires_at: now + protocol.invitationLifetime, ends_at: endsAt },
      ...{ ending: null, ended_by: null, ended_at: null },
    };
    const facts: NewFact[] = [];
    for (const one of earlier) facts.push(await revoke(context, one));
    await insertInvitation(transaction, row);
    const [invitation] = await waitingViews(transaction, [row]);
    facts.push({
      stream: roomStream(room.id, 'inside'),
      type: protocol.invitationCreated.type,
      data: { invitation: invitation! },
    });
    await context.append(facts);
    await audit(context, 'invitation:create', row.id, {
      ...{ room: room.id, address, organization: organization.id ?? organization.name },
      ...{ hostContact: host.id, role, until: endsAt },
    });
    const told = { invitation: invitation!, code, room: { id: room.id, title: room.title } };
    context.afterwards(() => services.onInvitation?.(told));
    return { invitation: invitation!, code };
  },
  kept: ({ invitation }: OutputOf<typeof protocol.invitationCreate>) => ({ invitation }),
});

export const invitationRevoke = writing({
  intent: protocol.invitationRevoke,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room, invitation }) {
    await grantFacilitator(context, room);
    const row = await invitationById(context.transaction, invitation);
    if (row?.room !== room) throw new Refusal('absent');
    if (row.ending !== null) {
      throw new Refusal('invalid', 'It was used, or taken back.', { field: 'invitation' });
    }
    return row;
  },
  async handle(context, _input, row) {
    await context.append([await revoke(context, row)]);
    return {};
  },
});

export const invitationList = reading({
  intent: protocol.invitationList,
  authorize: (context, { room }) => grantFacilitator(context, room),
  async handle({ transaction }, { room }) {
    const rows = await lastInvitations(transaction, room, mostListed);
    return { invitations: await invitationViews(transaction, rows) };
  },
});
