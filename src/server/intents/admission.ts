import { audiencesOf, mayAct, membershipAudience, type Actor } from '../../perimeter/act.ts';
import { pastOf } from '../../perimeter/admission.ts';
import { doingIn } from '../../perimeter/stage.ts';
import { memberStream, parseStream, roomStream, type Audience } from '../../perimeter/streams.ts';
import { noThread } from '../../protocol/reading.ts';
import {
  accessChanged,
  accessEnded,
  membershipEnded,
  membershipOpened,
  perimeterChanged,
  type Access,
  type Membership,
} from '../../protocol/room.ts';
import { audit, type Deed } from '../db/audit.ts';
import type { AdmissionWay, StayWay } from '../../protocol/stay.ts';
import type { Transaction } from '../db/dialect.ts';
import { forgetFollow } from '../db/follows.ts';
import { openInspections } from '../db/inspections.ts';
import { closeIntervals, openIntervals, openIntervalsOf } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { memberRow } from '../db/members.ts';
import { forgetReads } from '../db/reads.ts';
import { forgetReminders } from '../db/reminders.ts';
import { requestRow } from '../db/requests.ts';
import {
  deleteMembership,
  isOver,
  membershipRow,
  membershipRows,
  membershipViews,
  saveEnded,
  saveMembership,
} from '../db/memberships.ts';
import { actingRoom, perimeterOf, roomView, standingOf, type RoomRecord } from '../db/rooms.ts';
import type { MembershipRow } from '../db/room-row.ts';
import type { IntervalRow, MemberRow } from '../db/schema.ts';
import { endInspection } from './inspections.ts';
import { markRead } from './marks.ts';
import { disownMilestones } from './milestone.ts';
import { endRequests } from './requests.ts';

/** How someone comes to an interval, how it ends and what it allows; by itself never, and everything. */
export interface Terms {
  how: StayWay;
  untilTime: number | null;
  mayAct: boolean;
}
const unlimited: Terms = { how: 'admitted', untilTime: null, mayAct: true };

/** What someone's membership of a room says of their intervals there. */
export const termsOf = (
  { role, until }: Pick<MembershipRow, 'role' | 'until'>,
  how: AdmissionWay = 'admitted',
): Terms => ({ how, untilTime: until, mayAct: role !== 'reader' });

/**
 * Opens the intervals of everything that a member reads in a room now (DESIGN 4.5): employees from the beginning,
 * partners in `everyone` from the admission of their organization.
 */
export async function openAudiences(
  { transaction, now, newId, caller }: Deed,
  room: RoomRecord,
  member: MemberRow,
  audiences: readonly Audience[] = audiencesOf(member, actingRoom(room)),
  terms: Terms = unlimited,
): Promise<void> {
  const admission = room.organizations.find((row) => row.organization === member.organization);
  await openIntervals(
    transaction,
    audiences.map((audience): IntervalRow => ({
      id: newId(),
      member: member.id,
      room: room.id,
      stream: roomStream(room.id, audience),
      from_seq: pastOf(member, audience) === 'admission' ? admission!.from_seq : 0,
      until_seq: null,
      until_time: terms.untilTime,
      may_act: terms.mayAct ? 1 : 0,
      ...{ opened_at: now, opened_by: caller?.id ?? null, opened_how: terms.how },
      ...{ closed_at: null, closed_by: null },
    })),
  );
}

/**
 * Puts a member into a room, or changes their role there; the audit trail says so. Returns the facts to append.
 * Whoever is there when a room opens need not be asked to accept its charter.
 *
 * @param until - when it ends by itself; as it did before unless told, and never for whoever is new.
 */
export async function admit(
  admitting: Deed,
  room: RoomRecord,
  member: MemberRow,
  role: MembershipRow['role'],
  how: AdmissionWay = 'admitted',
  until?: number | null,
): Promise<NewFact[]> {
  const { transaction, now } = admitting;
  const wasMember = await membershipRow(transaction, room.id, member.id);
  const knowsCharter = room.kind !== 'project' || how === 'opened';
  const membership: MembershipRow = {
    ...{ room: room.id, member: member.id, role, since: wasMember?.since ?? now },
    until: until === undefined ? (wasMember?.until ?? null) : until,
    accepted_at: wasMember ? wasMember.accepted_at : knowsCharter ? now : null,
    ended: 0,
  };
  const open = await openInspections(transaction, { rooms: [room.id], by: member.id });
  const inspected: NewFact[] = [];
  for (const row of open) inspected.push(...(await endInspection(admitting, row, 'joined')));
  await saveMembership(transaction, membership);
  await audit(admitting, 'member:admit', member.id, { room: room.id, role });
  await openAudiences(admitting, room, member, undefined, termsOf(membership, how));
  const [view] = await membershipViews(transaction, [membership]);
  const access = await accessFact(admitting, room, member, membership);
  const told = isOver(view!, now) ? [] : [membershipFact(room, member, view!)];
  const facts: NewFact[] = [...inspected, ...told, access];
  if (wasMember) return facts;
  const request = await requestRow(transaction, room.id, member.id);
  if (request) facts.push(...(await endRequests(admitting, [request])));
  // To whoever comes into a room nothing is new that was there before.
  const marks = access.data.access.streams.map(({ stream }) => ({
    stream,
    place: { at: now, id: noThread },
  }));
  return [...facts, ...(await markRead(transaction, member.id, marks))];
}

/** The fact that tells a room who someone in it is, and in which role. */
export function membershipFact(room: RoomRecord, member: Actor, membership: Membership): NewFact {
  return { stream: homeOf(room, member), type: membershipOpened.type, data: { membership } };
}

/**
 * Takes a member out of a room: their intervals end here (DESIGN 4.3); the audit trail says so. Returns the facts to
 * append.
 */
export async function dismiss(
  admitting: Deed,
  room: RoomRecord,
  member: MemberRow,
): Promise<NewFact[]> {
  const { transaction, now, caller } = admitting;
  const wasMember = await membershipRow(transaction, room.id, member.id);
  const streams = await closeIntervals(transaction, room.id, member.id, {
    at: now,
    by: caller?.id ?? null,
  });
  await forgetReads(transaction, member.id, streams);
  await forgetReminders(transaction, member.id, streams);
  await forgetFollow(transaction, member.id, room.id);
  const disowned = await disownMilestones(admitting, room.id, member.id);
  await deleteMembership(transaction, room.id, member.id);
  await audit(admitting, 'member:remove', member.id, { room: room.id });
  const facts: NewFact[] = [
    {
      stream: memberStream(member.id),
      type: accessEnded.type,
      data: { room: room.id, streams },
    },
    ...disowned,
  ];
  if (wasMember) facts.push(endFact(room, member));
  return facts;
}

/** The fact that tells a room that someone is in it no more. */
function endFact(room: RoomRecord, member: MemberRow): NewFact {
  const data = { room: room.id, member: member.id };
  return { stream: homeOf(room, member), type: membershipEnded.type, data };
}

/**
 * Tells a room, once, of a membership that has ended by itself; to be called with the room's lock. It stays as it was,
 * since it can be prolonged. Returns the facts to append.
 */
export async function tellEnd(deed: Deed, room: RoomRecord, id: string): Promise<NewFact[]> {
  const { transaction, now } = deed;
  // Written before it is looked at, so that whoever prolongs it comes wholly before or after.
  await saveEnded(transaction, room.id, id, 1);
  const row = await membershipRow(transaction, room.id, id);
  const [view] = row ? await membershipViews(transaction, [row]) : [];
  if (view && isOver(view, now)) {
    await audit(deed, 'membership:end', id, { room: room.id });
    return [endFact(room, (await memberRow(transaction, id))!)];
  }
  await saveEnded(transaction, room.id, id, 0);
  return [];
}

/** The stream in which a member's coming and going is told. */
function homeOf(room: RoomRecord, member: Actor): string {
  return roomStream(room.id, membershipAudience(member, actingRoom(room)));
}

/**
 * The fact that tells a member what they may do in a room now.
 *
 * @param known - their membership, where it has been read already.
 */
export async function accessFact(
  { transaction, now }: Pick<Deed, 'transaction' | 'now'>,
  room: RoomRecord,
  member: MemberRow,
  known?: MembershipRow,
): Promise<NewFact & { data: { access: Access } }> {
  const intervals = await openIntervalsOf(transaction, member.id, now, room.id);
  const membership = known ?? (await membershipRow(transaction, room.id, member.id));
  const access = accessOf(room, member, membership, intervals, now);
  return { stream: memberStream(member.id), type: accessChanged.type, data: { access } };
}

/** The facts that tell everyone in a room what they may do there now. */
export async function accessFacts(
  context: Pick<Deed, 'transaction' | 'now'>,
  room: RoomRecord,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const member of await membersOf(context.transaction, room.id)) {
    facts.push(await accessFact(context, room, member));
  }
  return facts;
}

/** Everyone of a room, with their rows. */
export async function membersOf(transaction: Transaction, room: string): Promise<MemberRow[]> {
  const rows = await membershipRows(transaction, [room]);
  return memberRows(
    transaction,
    rows.map((row) => row.member),
  );
}

/** The fact that tells the room's employees who is admitted now. */
export async function perimeterFact(transaction: Transaction, room: RoomRecord): Promise<NewFact> {
  return {
    stream: roomStream(room.id, 'inside'),
    type: perimeterChanged.type,
    data: { perimeter: await perimeterOf(transaction, room) },
  };
}

/** What a member may do in a room, from the intervals that are open there. */
export function accessOf(
  room: RoomRecord,
  member: Actor,
  membership: MembershipRow | undefined,
  intervals: readonly IntervalRow[],
  now: number,
): Access {
  const acting = actingRoom(room);
  const isDue = membership?.accepted_at === null;
  const doing = isDue ? 'nothing' : doingIn(standingOf(room), now);
  return {
    room: roomView(room),
    role: membership?.role ?? 'member',
    ...(isDue && { charter: 'due' as const }),
    streams: intervals.map(({ stream, may_act }) => {
      const parsed = parseStream(stream);
      const audience = parsed?.of === 'room' ? parsed.audience : 'everyone';
      const act = doing !== 'nothing' && may_act === 1 && mayAct(member, acting, audience);
      return { stream, act, ...(act && doing === 'going on' && { begin: false as const }) };
    }),
    until: intervals[0]?.until_time ?? null,
  };
}

/** Rows of members, by id; who is none is left out. */
export async function memberRows(
  transaction: Transaction,
  ids: readonly string[],
): Promise<MemberRow[]> {
  const rows = await Promise.all([...new Set(ids)].map((id) => memberRow(transaction, id)));
  return rows.filter((row) => row !== undefined);
}
