import { detailsStream, profileStream } from '../../perimeter/streams.ts';
import { memberDetailed } from '../../protocol/details.ts';
import { memberChanged } from '../../protocol/member.ts';
import { detailsOf } from '../db/details.ts';
import type { Transaction } from '../db/dialect.ts';
import type { NewFact } from '../db/log.ts';
import { memberCards } from '../db/members.ts';
import { isOver, membershipsOf, membershipViews, saveEnded } from '../db/memberships.ts';
import { roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { membershipFact } from './admission.ts';

/** Tells a card as it is now: what everybody sees who knows its member, and apart from it what only employees see. */
export async function cardFacts(
  transaction: Transaction,
  row: MemberRow,
  now: number,
): Promise<NewFact[]> {
  const member = (await memberCards(transaction, [row.id])).get(row.id)!;
  const details = await detailsOf(transaction, row);
  return [
    ...(await renewedMemberships(transaction, row, now)),
    { stream: profileStream(row.id), type: memberChanged.type, data: { member } },
    { stream: detailsStream(row.id), type: memberDetailed.type, data: { details } },
  ];
}

/** A room's list of people shows their cards, which have just changed; or shows them again, where they were prolonged. */
async function renewedMemberships(
  transaction: Transaction,
  member: MemberRow,
  now: number,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const row of await membershipsOf(transaction, member.id)) {
    const room = (await roomById(transaction, row.room))!;
    if (room.kind !== 'project') continue;
    const [membership] = await membershipViews(transaction, [row]);
    if (isOver(membership!, now)) continue;
    if (row.ended === 1) await saveEnded(transaction, row.room, member.id, 0);
    facts.push(membershipFact(room, member, membership!));
  }
  return facts;
}
