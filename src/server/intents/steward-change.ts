import * as protocol from '../../protocol/steward-change.ts';
import { audit } from '../db/audit.ts';
import { dialectOf, type Transaction } from '../db/dialect.ts';
import type { NewFact } from '../db/log.ts';
import { memberRow, organizationById } from '../db/members.ts';
import { membershipRow, membershipViews } from '../db/memberships.ts';
import { roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { stewardedPeople } from '../db/stewarded.ts';
import { isUnkept } from '../db/stewarded-rooms.ts';
import {
  heldTerms,
  lockMember,
  organizationEnd,
  saveOrganizationEnd,
  saveTerms,
  type SaidTerms,
} from '../db/terms.ts';
import { writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { admit } from './admission.ts';
import { cardFacts } from './member-card.ts';
import { leaveEverything, networkRoom } from './member-settle.ts';
import { grantSteward } from './steward.ts';

const oneDay = 86_400_000;

/** A member whom a steward changes, held from now on; another field is named where they cannot be. */
async function grantMember(context: Context, id: string): Promise<MemberRow> {
  await grantSteward(context);
  await lockMember(context.transaction, id);
  const row = await memberRow(context.transaction, id);
  if (!row) throw new Refusal('invalid', 'Name a member.', { field: 'member' });
  return row;
}

/** The end of a day to come. */
function endOf(day: string, now: number): number {
  const endsAt = Date.parse(`${day}T00:00:00Z`) + oneDay;
  if (endsAt > now) return endsAt;
  throw new Refusal('invalid', 'Name a day to come.', { field: 'endsOn' });
}

/** Writes what a steward set of somebody. Returns the facts to append, of their card as it is then. */
async function change(
  { transaction, now }: WriteContext,
  row: MemberRow,
  changes: Partial<SaidTerms>,
  limit: number | null,
): Promise<NewFact[]> {
  const isEmployee = row.affiliation === 'employee';
  const held = heldTerms({ ...row, ...changes }, isEmployee ? null : limit);
  await saveTerms(transaction, row.id, { ...changes, ...held });
  return cardFacts(transaction, { ...row, ...changes, ...held }, now);
}

const personOf = async ({ transaction, now }: Context, id: string) => ({
  person: (await stewardedPeople(transaction, [id], now))[0]!,
});

export const hostChange = writing({
  intent: protocol.hostChange,
  lock: async () => null,
  async authorize(context, { member, host }) {
    const row = await grantMember(context, member);
    if (row.affiliation === 'employee') {
      throw new Refusal('invalid', 'Nobody answers for an employee.', { field: 'member' });
    }
    const contact = host === null ? null : await memberRow(context.transaction, host);
    if (host !== null && !isColleague(contact, context.now)) {
      throw new Refusal('invalid', 'Name an employee.', { field: 'host' });
    }
    return row;
  },
  async handle(context, { host }, row) {
    const limit = await organizationEnd(context.transaction, row.organization);
    await context.append(await change(context, row, { set_host_contact: host }, limit));
    await audit(context, 'host:change', row.id, { from: row.host_contact, to: host });
    return personOf(context, row.id);
  },
});

const isColleague = (row: MemberRow | undefined | null, now: number): boolean =>
  row?.affiliation === 'employee' && (row.ends_at === null || row.ends_at > now);

export const memberLimit = writing({
  intent: protocol.memberLimit,
  // Whoever was put out comes back to the room of the whole company.
  lock: async (_context, { endsOn }) =>
    endsOn === null ? { room: networkRoom, mode: 'exclusive' } : null,
  async authorize(context, { member, endsOn }) {
    const row = await grantMember(context, member);
    const setEndsAt = endsOn === null ? null : endOf(endsOn, context.now);
    if (setEndsAt !== null && row.affiliation === 'employee') {
      const message =
        'The membership of an employee has no end: put them out, or leave it to the host.';
      throw new Refusal('invalid', message, { field: 'member' });
    }
    if (setEndsAt !== null && row.said_ends_at !== null && setEndsAt > row.said_ends_at) {
      const day = new Date(row.said_ends_at).toISOString().slice(0, 10);
      const message = `What their host or invitation says ends ${day}: it is prolonged there.`;
      throw new Refusal('invalid', message, { field: 'endsOn' });
    }
    return { row, setEndsAt };
  },
  async handle(context, { endsOn }, { row, setEndsAt }) {
    const { transaction, now } = context;
    const limit = await organizationEnd(transaction, row.organization);
    const facts = await change(context, row, { set_ends_at: setEndsAt }, limit);
    const isBack =
      row.affiliation === 'employee' && row.ends_at !== null && row.ends_at <= now && !endsOn;
    if (isBack) {
      const network = (await roomById(transaction, networkRoom))!;
      const back = (await memberRow(transaction, row.id))!;
      facts.push(
        ...(await admit({ ...context, caller: null }, network, back, 'member', 'network')),
      );
    }
    await context.append(facts);
    await audit(context, 'member:limit', row.id, { endsOn });
    return personOf(context, row.id);
  },
});

export const organizationLimit = writing({
  intent: protocol.organizationLimit,
  lock: async () => null,
  async authorize(context, { organization: id, endsOn }) {
    await grantSteward(context);
    const organization = await organizationById(context.transaction, id);
    if (!organization || organization.affiliation === 'employee') {
      throw new Refusal('invalid', 'Name an organization of partners.', { field: 'organization' });
    }
    return endsOn === null ? null : endOf(endsOn, context.now);
  },
  async handle(context, { organization, endsOn }, setEndsAt) {
    const { transaction } = context;
    await saveOrganizationEnd(transaction, organization, setEndsAt);
    const facts: NewFact[] = [];
    for (const id of await peopleOf(transaction, organization)) {
      await lockMember(transaction, id);
      facts.push(...(await change(context, (await memberRow(transaction, id))!, {}, setEndsAt)));
    }
    if (facts.length > 0) await context.append(facts);
    await audit(context, 'organization:limit', organization, { endsOn });
    return { setEndsAt };
  },
});

async function peopleOf(transaction: Transaction, organization: string): Promise<string[]> {
  const rows = await transaction
    .selectFrom('members')
    .select('id')
    .where('organization', '=', organization)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

export const memberEnd = writing({
  intent: protocol.memberEnd,
  lock: async () => null,
  async authorize(context, { member }) {
    const row = await grantMember(context, member);
    if (row.id === context.caller.id) {
      throw new Refusal('invalid', 'Another steward puts you out.', { field: 'member' });
    }
    return row;
  },
  async handle(context, { reason }, row) {
    const { transaction, now } = context;
    const lockRoom = (room: string) =>
      dialectOf(transaction).lockRoom(transaction, room, 'exclusive');
    const facts = await leaveEverything({ ...context, lockRoom }, row);
    const limit = await organizationEnd(transaction, row.organization);
    await context.append([...facts, ...(await change(context, row, { set_ends_at: now }, limit))]);
    await audit(context, 'member:end', row.id, { reason });
    return personOf(context, row.id);
  },
});

export const facilitatorName = writing({
  intent: protocol.facilitatorName,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id, member: named }) {
    await grantSteward(context);
    const { transaction, now } = context;
    const room = await roomById(transaction, id);
    if (room?.kind !== 'project') throw new Refusal('absent');
    if (room.stage === 'archived' || !(await isUnkept(transaction, id, now))) {
      throw new Refusal('invalid', 'Somebody keeps this room, or it is archived.', {
        field: 'room',
      });
    }
    const member = await memberRow(transaction, named);
    if (!member || !isColleague(member, now)) {
      throw new Refusal('invalid', 'Name an employee.', { field: 'member' });
    }
    // Or it would be a way into a room for whoever may not read it.
    if (member.steward === 1 && !(await membershipRow(transaction, id, named))) {
      const message = 'Name a colleague who is no steward, or one who is in the room already.';
      throw new Refusal('invalid', message, { field: 'member' });
    }
    return { room, member };
  },
  async handle(context, _input, { room, member }) {
    const { transaction } = context;
    await context.append(await admit(context, room, member, 'owner'));
    await audit(context, 'facilitator:name', member.id, { room: room.id });
    const row = (await membershipRow(transaction, room.id, member.id))!;
    const [membership] = await membershipViews(transaction, [row]);
    return { membership: membership! };
  },
});
