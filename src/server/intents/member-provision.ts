import { organizationById, memberRow } from '../db/members.ts';
import type { Transaction } from '../db/dialect.ts';
import type { MemberRow } from '../db/schema.ts';
import { organizationEnd } from '../db/terms.ts';
import { cardFacts } from './member-card.ts';
import { rowOf, type Claims } from './member-enter.ts';
import { withSaid, type Said } from './member-said.ts';
import { leaveNetwork, settle, type Entering } from './member-settle.ts';

/** What provisioning says of somebody who may be in. */
export interface Provisioned {
  id: string;
  /** What they are called where nothing else is said. */
  userName: string;
  said: Said;
  /** What was said of them before. */
  saidBefore: Said;
  /** They may be in again, or for the first time: whoever has left comes back by that alone, or by a token. */
  isActivated: boolean;
}

/**
 * Writes somebody down as provisioning has them, new or anew, and moves them as a token would. A partner of whom nobody has
 * said who answers for them and until when comes in by a token that does.
 */
export async function provisionMember(entering: Entering, person: Provisioned): Promise<void> {
  const { transaction, now } = entering;
  const before = await memberRow(transaction, person.id);
  const claims = await claimsOf(transaction, person, before);
  const { organization, hostContact, endsAt } = claims;
  const isPartner = organization.affiliation !== 'employee';
  if (isPartner && (hostContact === null || endsAt === null || (!before && endsAt <= now))) {
    const facts = before ? await leaveNetwork(entering, before) : [];
    if (facts.length > 0) await entering.append(facts);
    return;
  }
  const limit = await organizationEnd(transaction, organization.id);
  const row = { ...rowOf(claims, before, limit, now), ...(before && { seen_at: before.seen_at }) };
  // Whoever is out by a token of theirs comes back by another, or by being activated, and by no other change.
  const isOut = before && before.ends_at !== null && before.ends_at <= now;
  const isProlonged = isPartner && person.said.endsAt !== person.saidBefore.endsAt;
  if (isOut && !person.isActivated && !isProlonged) row.ends_at = before.ends_at;
  // What ends is found by when it did: an end that has passed is now.
  if (row.ends_at !== before?.ends_at) row.ends_at = row.ends_at && Math.max(row.ends_at, now);
  const facts = await settle(entering, before, row, organization);
  await entering.append([...facts, ...(await cardFacts(transaction, row, now))]);
}

/** What is said now over what is known, of which nothing stays that was said before and is not said any more. */
async function claimsOf(
  transaction: Transaction,
  { id, userName, said, saidBefore }: Provisioned,
  before: MemberRow | undefined,
): Promise<Claims> {
  const { organization } = said;
  const known = await organizationById(transaction, organization!.id);
  const unsaid = Object.keys(saidBefore).filter((name) => !(name in said) && name in cleared);
  const rest = Object.fromEntries(
    unsaid.map((name) => [name, cleared[name as keyof typeof cleared]]),
  );
  return withSaid(
    {
      ...cleared,
      ...{ id, name: userName, expertise: [], calendar: null, hostContact: null, endsAt: null },
      steward: false,
      ...(before && knownOf(before)),
      ...rest,
      organization: { ...organization!, name: known?.name ?? organization!.id },
      issuedAt: before?.claims_at ?? 0,
    },
    said,
  );
}

const cleared = {
  ...{ department: null, title: null, city: null, timeZone: null, languages: [] as string[] },
  ...{ picture: null, mail: null, phone: null, manager: null, team: null },
};

const knownOf = (row: MemberRow) => ({
  ...{ name: row.name, department: row.department, title: row.title, city: row.city },
  ...{ timeZone: row.time_zone, picture: row.picture, mail: row.mail, phone: row.phone },
  ...{ calendar: row.calendar, manager: row.manager, team: row.team },
  ...{ hostContact: row.said_host_contact, endsAt: row.said_ends_at },
  languages: JSON.parse(row.languages_json) as string[],
  expertise: JSON.parse(row.expertise_json) as string[],
  steward: row.steward === 1,
});
