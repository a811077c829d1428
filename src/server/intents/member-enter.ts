import { isDeepStrictEqual } from 'node:util';
import { profileStream } from '../../perimeter/streams.ts';
import { memberChanged, type Organization } from '../../protocol/member.ts';
import { audit } from '../db/audit.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { memberCards, memberRow, organizationById, saveMember } from '../db/members.ts';
import { membershipsOf, membershipViews, roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { Refusal } from '../refusal.ts';
import { admit, dismiss, membershipFact, type Admitting } from './admission.ts';
import { forgetScheduled } from './schedule.ts';

/** What a host's token says of its bearer, once it has been checked and mapped (auth/claims.ts). */
export interface Claims {
  id: string;
  name: string;
  organization: Organization;
  department: string | null;
  title: string | null;
  city: string | null;
  timeZone: string | null;
  languages: string[];
  expertise: string[];
  picture: string | null;
  /** Partners only: the employee who answers for them. */
  hostContact: string | null;
  /** Partners only: in milliseconds. */
  endsAt: number | null;
  /** `iat`, in seconds. */
  issuedAt: number;
}

/** The room that every employee is in. */
export const networkRoom = 'network';

/** What entering needs: admitting, and to append once. */
export interface Entering extends Admitting {
  /** Holds a room's membership still until the transaction ends. */
  lockRoom(room: string): Promise<void>;
  append(facts: readonly NewFact[]): Promise<unknown>;
}

/**
 * Lets someone in whose token is good: the first time as a new member, later with whatever the token says anew.
 * Leaving the affiliation or the organization closes every interval and opens none but the network's (DESIGN 4.3).
 *
 * @throws Refusal `not-admitted` for a partner nobody answers for or whose end has come; `token-outdated` for claims
 *   issued before the last change.
 */
export async function enter(entering: Entering, claims: Claims): Promise<void> {
  const { transaction, now } = entering;
  refuseStrayPartner(claims, now);
  const before = await memberRow(transaction, claims.id);
  const row = rowOf(claims, before, now);
  if (before && claims.issuedAt < before.claims_at) throw new Refusal('token-outdated');
  const organization = await organizationById(transaction, claims.organization.id);
  if (before && same(before, row) && isDeepStrictEqual({ ...organization }, claims.organization)) {
    return;
  }

  await saveMember(transaction, row, claims.organization);
  const moved =
    before && (before.affiliation !== row.affiliation || before.organization !== row.organization);
  const facts = moved ? await leaveEverything(entering, before) : [];
  if (before && !moved) facts.push(...(await renewMemberships(entering, row)));
  if ((!before || moved) && row.affiliation === 'employee') {
    await entering.lockRoom(networkRoom);
    const room = (await roomById(transaction, networkRoom))!;
    facts.push(...(await admit(entering, room, row, 'member')));
  }
  const card = (await memberCards(transaction, [row.id])).get(row.id)!;
  await entering.append([
    ...facts,
    { stream: profileStream(row.id), type: memberChanged.type, data: { member: card } },
  ]);
  if (!before || moved) {
    await audit(transaction, {
      id: entering.newId(),
      at: now,
      actor: null,
      action: before ? 'member:move' : 'member:enter',
      subject: row.id,
      detail: { affiliation: row.affiliation, organization: row.organization },
    });
  }
}

/** An ally has someone inside who answers for them, and an end (DESIGN 1). */
function refuseStrayPartner({ organization, hostContact, endsAt }: Claims, now: number): void {
  if (organization.affiliation === 'employee') return;
  if (hostContact === null || endsAt === null) {
    throw new Refusal(
      'not-admitted',
      'The token of a partner names their host contact and the end of their membership.',
    );
  }
  if (endsAt <= now) throw new Refusal('not-admitted', 'The membership has ended.');
}

function rowOf(claims: Claims, before: MemberRow | undefined, now: number): MemberRow {
  return {
    id: claims.id,
    name: claims.name,
    affiliation: claims.organization.affiliation,
    organization: claims.organization.id,
    department: claims.department,
    title: claims.title,
    city: claims.city,
    time_zone: claims.timeZone,
    languages_json: JSON.stringify(claims.languages),
    expertise_json: JSON.stringify(claims.expertise),
    picture: claims.picture,
    host_contact: claims.hostContact,
    ends_at: claims.endsAt,
    claims_at: claims.issuedAt,
    joined_at: before?.joined_at ?? now,
  };
}

/** Whether a token says nothing new, but for when it was issued. */
function same(before: MemberRow, row: MemberRow): boolean {
  return isDeepStrictEqual({ ...before, claims_at: 0 }, { ...row, claims_at: 0 });
}

/** A room's list of people shows their cards, which have just changed. */
async function renewMemberships({ transaction }: Entering, member: MemberRow): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const row of await membershipsOf(transaction, member.id)) {
    const room = (await roomById(transaction, row.room))!;
    if (room.kind !== 'project') continue;
    const [membership] = await membershipViews(transaction, [row]);
    facts.push(membershipFact(room, member, membership!));
  }
  return facts;
}

async function leaveEverything(entering: Entering, member: MemberRow): Promise<NewFact[]> {
  const { transaction, now } = entering;
  const rooms = new Set([
    ...(await membershipsOf(transaction, member.id)).map(({ room }) => room),
    ...(await openIntervalsOf(transaction, member.id, now)).map(({ room }) => room),
  ]);
  const facts: NewFact[] = [];
  for (const id of [...rooms].sort()) {
    await entering.lockRoom(id);
    facts.push(...(await dismiss(entering, (await roomById(transaction, id))!, member)));
  }
  facts.push(...(await forgetScheduled(transaction, member.id)));
  return facts;
}
