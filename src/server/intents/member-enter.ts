import { isDeepStrictEqual } from 'node:util';
import type { Organization } from '../../protocol/member.ts';
import { audit } from '../db/audit.ts';
import { memberRow, organizationById, saveSeen } from '../db/members.ts';
import { holdMember, isLetIn, provisionedRow } from '../db/provisioned.ts';
import type { Transaction } from '../db/dialect.ts';
import type { ProvisionedRow } from '../db/provisioned-row.ts';
import type { MemberRow } from '../db/schema.ts';
import { heldTerms, organizationEnd, type SaidTerms } from '../db/terms.ts';
import { Refusal } from '../refusal.ts';
import { acceptInvitation, invitationFor, withTerms } from './invitation-use.ts';
import { cardFacts } from './member-card.ts';
import { withSaid } from './member-said.ts';
import { settle, type Entering } from './member-settle.ts';

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
  /** They answer for the whole network; employees only. */
  steward?: boolean;
  /** The mail address, as two are compared, where the host names one and does not say that it is not theirs. */
  address?: string | null;
  mail: string | null;
  phone: string | null;
  /** Over https. */
  calendar: string | null;
  /** The id of the member to whom they report. */
  manager: string | null;
  team: string | null;
  /** `iat`, in seconds. */
  issuedAt: number;
}

const oneDay = 86_400_000;

/** What came of entering. */
export interface Entered {
  /** Where an invitation came with them: the room to which it leads; null where it is of no use to them. */
  invitation?: { room: string | null };
  /** When their membership ends, in milliseconds; null where it does not. */
  endsAt: number | null;
}

/**
 * Lets someone in whose token is good: the first time as a new member, later with whatever the token says anew.
 * Leaving the affiliation or the organization closes every interval and opens none but the network's (DESIGN 4.3).
 *
 * @param code - of an invitation, with which they come: it says of a partner what their token does not, and lets them into
 *   its room.
 * @throws Refusal `not-admitted` for a partner nobody answers for or whose end has come, and for whoever was deactivated
 *   by provisioning; `token-outdated` for claims issued before the last change.
 */
export async function enter(entering: Entering, said: Claims, code?: string): Promise<Entered> {
  const { transaction, now } = entering;
  const provisioned = await provisionedRow(transaction, said.id);
  const invitation = code === undefined ? null : await invitationFor(entering, said, code);
  const claims = await withTerms(transaction, admitted(said, provisioned), invitation);
  refuseStrayPartner(claims, now, code !== undefined && !invitation);
  const fresh = invitation?.ending === null ? invitation : null;
  const before = await memberRow(transaction, claims.id);
  const limit = await organizationEnd(transaction, claims.organization.id);
  const row = rowOf(claims, before, limit, now);
  if (before && claims.issuedAt < before.claims_at) throw new Refusal('token-outdated');
  if (row.ends_at !== null && row.ends_at <= now) throw ended();
  const entered = {
    endsAt: row.ends_at,
    ...(code !== undefined && { invitation: { room: invitation?.room ?? null } }),
  };
  const organization = await organizationById(transaction, claims.organization.id);
  const place = { affiliation: row.affiliation, organization: row.organization };
  const isKnown =
    before && same(before, row) && isDeepStrictEqual({ ...organization }, claims.organization);
  const isTold = isKnown && !fresh;
  // Whoever is changed at this very moment is looked at again, and held from then on.
  if (!isTold && !(await isHeldAsRead(transaction, claims.id, before, provisioned))) {
    return enter(entering, said, code);
  }
  if (before && before.seen_at !== row.seen_at) await saveSeen(transaction, row.id, row.seen_at);
  if (code !== undefined && !invitation) {
    await audit(entering, 'invitation:refuse', row.id, place);
  }
  if (isTold) return entered;

  const facts = await settle(entering, before, row, claims.organization);
  if (fresh) facts.push(...(await acceptInvitation(entering, fresh, row)));
  await entering.append([...facts, ...(await cardFacts(transaction, row, now))]);
  return entered;
}

/** What a token says where provisioning has not; nobody whom it has put out comes in by any token. */
function admitted(said: Claims, provisioned: ProvisionedRow | undefined): Claims {
  if (!provisioned) return said;
  if (!isLetIn(provisioned)) throw new Refusal('not-admitted');
  return withSaid(said, JSON.parse(provisioned.said_json));
}

/** Holds somebody until the transaction ends. Says whether they are as they were when they were read. */
async function isHeldAsRead(
  transaction: Transaction,
  id: string,
  before: MemberRow | undefined,
  known: ProvisionedRow | undefined,
): Promise<boolean> {
  await holdMember(transaction, id);
  const member = await memberRow(transaction, id);
  const provisioned = await provisionedRow(transaction, id);
  return (
    provisioned?.version === known?.version &&
    (before && member
      ? same(before, member) && before.claims_at === member.claims_at
      : before === member)
  );
}

/** An ally has someone inside who answers for them, and an end (DESIGN 1). */
function refuseStrayPartner(
  { organization, hostContact, endsAt }: Claims,
  now: number,
  cameInVain: boolean,
): void {
  if (organization.affiliation === 'employee') return;
  const isStray = hostContact === null || endsAt === null || endsAt <= now;
  if (isStray && cameInVain) {
    throw new Refusal('not-admitted', 'The invitation cannot be used.', { field: 'invitation' });
  }
  if (hostContact === null || endsAt === null) {
    throw new Refusal(
      'not-admitted',
      'The token of a partner names their host contact and the end of their membership.',
    );
  }
  if (endsAt <= now) throw ended();
}

const ended = (): Refusal => new Refusal('not-admitted', 'The membership has ended.');

/**
 * A member as these claims have them; what is their own stays.
 *
 * @param limit - what a steward set as the end of all people of the organization.
 */
export function rowOf(
  claims: Claims,
  before: MemberRow | undefined,
  limit: number | null,
  now: number,
): MemberRow {
  const isEmployee = claims.organization.affiliation === 'employee';
  const terms = termsOf(claims, before, now);
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
    ...heldTerms(terms, isEmployee ? null : limit),
    ...terms,
    steward: isEmployee && claims.steward ? 1 : 0,
    mail: claims.mail,
    phone: claims.phone,
    calendar: claims.calendar,
    manager: claims.manager,
    team: claims.team,
    own_languages_json: before?.own_languages_json ?? null,
    own_expertise_json: before?.own_expertise_json ?? null,
    own_phone: before?.own_phone ?? null,
    claims_at: claims.issuedAt,
    joined_at: before?.joined_at ?? now,
    seen_at: now - (now % oneDay),
  };
}

/**
 * What a steward set holds on, but not against a token that names another host contact than the last one did, nor where
 * somebody is with others now; whoever was put out stays out.
 */
function termsOf(claims: Claims, before: MemberRow | undefined, now: number): SaidTerms {
  const { hostContact, endsAt, organization } = claims;
  const said = { said_host_contact: hostContact, said_ends_at: endsAt };
  if (!before) return { ...said, set_host_contact: null, set_ends_at: null };
  const { said_host_contact, set_host_contact, set_ends_at } = before;
  const hasMoved = before.organization !== organization.id;
  const isOut = set_ends_at !== null && set_ends_at <= now;
  return {
    ...said,
    set_host_contact: hasMoved || said_host_contact !== hostContact ? null : set_host_contact,
    set_ends_at: hasMoved && !isOut ? null : set_ends_at,
  };
}

/** Whether a token says nothing new, but for when it was issued and used. */
function same(before: MemberRow, row: MemberRow): boolean {
  const besides = { claims_at: 0, seen_at: 0 };
  return isDeepStrictEqual({ ...before, ...besides }, { ...row, ...besides });
}
