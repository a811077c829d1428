import { audiencesOf, mayAct, membershipAudience, type Actor } from '../../perimeter/act.ts';
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
import type { Transaction } from '../db/dialect.ts';
import { forgetFollow } from '../db/follows.ts';
import { closeIntervals, openIntervals, openIntervalsOf } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { memberRow } from '../db/members.ts';
import { forgetReads } from '../db/reads.ts';
import { forgetReminders } from '../db/reminders.ts';
import {
  actingRoom,
  deleteMembership,
  membershipRow,
  membershipViews,
  perimeterOf,
  roomView,
  saveMembership,
  type RoomRecord,
} from '../db/rooms.ts';
import type { IntervalRow, MemberRow, MembershipRow } from '../db/schema.ts';
import { markRead } from './marks.ts';

/** What a change of membership needs of its surroundings. */
export interface Admitting {
  transaction: Transaction;
  now: number;
  newId(): string;
}

/** How an interval of someone's ends and what it allows; by itself never, and everything. */
export interface Terms {
  untilTime: number | null;
  mayAct: boolean;
}
const unlimited: Terms = { untilTime: null, mayAct: true };

/**
 * Opens the intervals of everything that a member reads in a room now (DESIGN 4.5): employees from the beginning,
 * partners in `everyone` from the admission of their organization.
 */
export async function openAudiences(
  { transaction, newId }: Admitting,
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
      from_seq:
        member.affiliation !== 'employee' && audience === 'everyone' ? admission!.from_seq : 0,
      until_seq: null,
      until_time: terms.untilTime,
      may_act: terms.mayAct ? 1 : 0,
    })),
  );
}

/** Puts a member into a room, or changes their role there. Returns the facts to append. */
export async function admit(
  admitting: Admitting,
  room: RoomRecord,
  member: MemberRow,
  role: MembershipRow['role'],
): Promise<NewFact[]> {
  const { transaction, now } = admitting;
  const wasMember = await membershipRow(transaction, room.id, member.id);
  await saveMembership(transaction, { room: room.id, member: member.id, role, since: now });
  await openAudiences(admitting, room, member);
  const row = (await membershipRow(transaction, room.id, member.id))!;
  const [membership] = await membershipViews(transaction, [row]);
  const access = await accessFact(admitting, room, member);
  const facts: NewFact[] = [membershipFact(room, member, membership!), access];
  if (wasMember) return facts;
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

/** Takes a member out of a room: their intervals end here (DESIGN 4.3). Returns the facts to append. */
export async function dismiss(
  { transaction }: Admitting,
  room: RoomRecord,
  member: MemberRow,
): Promise<NewFact[]> {
  const wasMember = await membershipRow(transaction, room.id, member.id);
  const streams = await closeIntervals(transaction, room.id, member.id);
  await forgetReads(transaction, member.id, streams);
  await forgetReminders(transaction, member.id, streams);
  await forgetFollow(transaction, member.id, room.id);
  await deleteMembership(transaction, room.id, member.id);
  const facts: NewFact[] = [
    {
      stream: memberStream(member.id),
      type: accessEnded.type,
      data: { room: room.id, streams },
    },
  ];
  if (wasMember) {
    facts.push({
      stream: homeOf(room, member),
      type: membershipEnded.type,
      data: { room: room.id, member: member.id },
    });
  }
  return facts;
}

/** The stream in which a member's coming and going is told. */
function homeOf(room: RoomRecord, member: Actor): string {
  return roomStream(room.id, membershipAudience(member, actingRoom(room)));
}

/** The fact that tells a member what they may do in a room now. */
export async function accessFact(
  { transaction, now }: Pick<Admitting, 'transaction' | 'now'>,
  room: RoomRecord,
  member: MemberRow,
): Promise<NewFact & { data: { access: Access } }> {
  const intervals = await openIntervalsOf(transaction, member.id, now);
  const membership = await membershipRow(transaction, room.id, member.id);
  const access = accessOf(
    room,
    member,
    membership?.role,
    intervals.filter((interval) => interval.room === room.id),
  );
  return { stream: memberStream(member.id), type: accessChanged.type, data: { access } };
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
  role: MembershipRow['role'] | undefined,
  intervals: readonly IntervalRow[],
): Access {
  const acting = actingRoom(room);
  return {
    room: roomView(room),
    role: role ?? 'member',
    streams: intervals.map(({ stream, may_act }) => {
      const parsed = parseStream(stream);
      const audience = parsed?.of === 'room' ? parsed.audience : 'everyone';
      return { stream, act: may_act === 1 && mayAct(member, acting, audience) };
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
