import { audit, type Deed } from '../db/audit.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { saveEnd, saveMember } from '../db/members.ts';
import { requestsBy } from '../db/requests.ts';
import { membershipsOf } from '../db/memberships.ts';
import { roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { memberStream } from '../../perimeter/streams.ts';
import type { Organization } from '../../protocol/member.ts';
import { stewardChanged } from '../../protocol/steward.ts';
import { admit, dismiss } from './admission.ts';
import { endInspectionsBy, inspectionsFor } from './inspections.ts';
import { cardFacts } from './member-card.ts';
import { endRequests } from './requests.ts';
import { forgetScheduled } from './schedule.ts';

/** The room that every employee is in. */
export const networkRoom = 'network';

/** What entering needs: admitting, and to append once. */
export interface Entering extends Deed {
  /** Holds a room's membership still until the transaction ends. */
  lockRoom(room: string): Promise<void>;
  append(facts: readonly NewFact[]): Promise<unknown>;
}

/** Whether an employee has left: nobody else of them has an end. */
const hasLeft = ({ affiliation, ends_at }: MemberRow): boolean =>
  affiliation === 'employee' && ends_at !== null;

/**
 * Writes a member down as they are now. Leaving the affiliation or the organization closes every interval and opens none
 * but the network's (DESIGN 4.3), and so does coming back. Returns the facts to append.
 */
export async function settle(
  entering: Entering,
  before: MemberRow | undefined,
  row: MemberRow,
  organization: Organization,
): Promise<NewFact[]> {
  const { transaction } = entering;
  await saveMember(transaction, row, organization);
  const moved =
    before && (before.affiliation !== row.affiliation || before.organization !== row.organization);
  const isNew = !before || moved || (hasLeft(before) && !hasLeft(row));
  const facts = moved ? await leaveEverything(entering, before) : [];
  if (isNew && row.affiliation === 'employee' && !hasLeft(row)) {
    await entering.lockRoom(networkRoom);
    const room = (await roomById(transaction, networkRoom))!;
    facts.push(...(await admit(entering, room, row, 'member', 'network')));
  }
  if ((before?.steward ?? 0) !== row.steward)
    facts.push(...(await changeStewardship(entering, row)));
  if (isNew) await audit(entering, moved ? 'member:move' : 'member:enter', row.id, placeOf(row));
  return facts;
}

/**
 * Ends somebody's membership of the network: every interval, and whatever waits for them. What they wrote stays. Returns
 * the facts to append; none for whoever has left already.
 *
 * @param claims_at - when their token was issued, in seconds, where it is one that says so: older ones are outdated then.
 */
export async function leaveNetwork(
  entering: Entering,
  member: MemberRow,
  claims_at = member.claims_at,
): Promise<NewFact[]> {
  const { transaction, now } = entering;
  const isOver = member.ends_at !== null && member.ends_at <= now;
  if (isOver && (await membershipsOf(transaction, member.id)).length === 0) return [];
  await saveEnd(transaction, member.id, { ends_at: now, claims_at });
  const facts = await leaveEverything(entering, member);
  facts.push(...(await cardFacts(transaction, { ...member, ends_at: now }, now)));
  await audit(entering, 'member:leave', member.id, placeOf(member));
  return facts;
}

const placeOf = ({ affiliation, organization }: MemberRow) => ({ affiliation, organization });

/** Takes somebody out of every room, with all that they asked for. Returns the facts to append. */
export async function leaveEverything(entering: Entering, member: MemberRow): Promise<NewFact[]> {
  const { transaction, now } = entering;
  const rooms = new Set([
    ...(await membershipsOf(transaction, member.id)).map(({ room }) => room),
    ...(await openIntervalsOf(transaction, member.id, now)).map(({ room }) => room),
  ]);
  const requests = await requestsBy(transaction, member.id);
  const facts: NewFact[] = [];
  for (const id of [...new Set([...rooms, ...requests.map(({ room }) => room)])].sort()) {
    await entering.lockRoom(id);
    if (!rooms.has(id)) continue;
    facts.push(...(await dismiss(entering, (await roomById(transaction, id))!, member)));
  }
  facts.push(...(await endRequests(entering, requests)));
  facts.push(...(await forgetScheduled(transaction, member.id, now)));
  facts.push(...(await endInspectionsBy(entering, member.id)));
  return facts;
}

/** Somebody has become a steward, or is none any more; they alone are told. Returns the facts to append. */
async function changeStewardship(
  entering: Entering,
  { id, steward }: MemberRow,
): Promise<NewFact[]> {
  await audit(entering, steward === 1 ? 'steward:begin' : 'steward:end', id);
  return [
    {
      stream: memberStream(id),
      type: stewardChanged.type,
      data: { steward: steward === 1 },
    },
    ...(await (steward === 1
      ? inspectionsFor(entering.transaction, id)
      : endInspectionsBy(entering, id))),
  ];
}
