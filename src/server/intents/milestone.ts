import { mayAct, mayFacilitate } from '../../perimeter/act.ts';
import { canReceive } from '../../perimeter/receive.ts';
import type { Person } from '../../protocol/kind.ts';
import * as protocol from '../../protocol/milestone.ts';
import type { Milestone } from '../../protocol/milestone.ts';
import { undoWithin } from '../../protocol/post.ts';
import { redactFacts, type NewFact } from '../db/log.ts';
import { memberRow } from '../db/members.ts';
import {
  countMilestones,
  disown,
  milestoneRow,
  milestoneView,
  saveMilestone,
} from '../db/milestones.ts';
import { readersOf } from '../db/readers.ts';
import { membershipRow } from '../db/memberships.ts';
import { actingRoom, type RoomRecord } from '../db/rooms.ts';
import type { MilestoneRow } from '../db/room-row.ts';
import { writing, type Context, type RoomLock, type SystemContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantActing, roomOfStream } from './grants.ts';
import { namable } from './written.ts';

/** Exclusive: nobody leaves meanwhile who is to answer for it, and of two that are set at once one counts the other. */
const lockOf = (room: string): RoomLock => ({ room, mode: 'exclusive' });

async function lockOfMilestone(context: Context, id: string): Promise<RoomLock> {
  const row = await milestoneRow(context.transaction, id);
  if (!row) throw new Refusal('absent');
  return lockOf(row.room);
}

/** A milestone that the caller may read now, dropped or not. */
async function grantReadableMilestone(context: Context, id: string): Promise<MilestoneRow> {
  const row = await milestoneRow(context.transaction, id);
  if (!row) throw new Refusal('absent');
  const readers = await readersOf(context.transaction, [context.caller.id], [row.stream]);
  const reader = readers.get(context.caller.id);
  const fact = { type: protocol.milestoneChanged.type, stream: row.stream, about: row.about };
  if (!reader || !canReceive(reader, fact, context.now, () => false)) throw new Refusal('absent');
  return row;
}

/** A project room in whose stream the caller sets milestones now: they keep it alive. */
async function grantSetting(
  context: Context,
  stream: string,
  begins: boolean,
): Promise<RoomRecord> {
  const room = await grantActing(context, stream, begins);
  const membership = await membershipRow(context.transaction, room.id, context.caller.id);
  if (room.kind !== 'project' || !mayFacilitate(context.caller, membership?.role)) {
    throw new Refusal('forbidden');
  }
  return room;
}

/**
 * Who is to answer for a milestone: somebody who writes in its stream, and may say there that it is reached. What partners
 * write is read by nobody who may not know them (`mayAct`).
 */
async function grantOwner(
  context: Context,
  room: RoomRecord,
  stream: string,
  id: string,
): Promise<Person> {
  const [named] = await namable(context, stream, [id]);
  const member = named && (await memberRow(context.transaction, id));
  const isThere = member && (member.ends_at === null || member.ends_at > context.now);
  const membership = await membershipRow(context.transaction, room.id, id);
  const writes =
    isThere &&
    membership?.role !== 'reader' &&
    mayAct(member, actingRoom(room), roomOfStream(stream).audience);
  if (!writes) {
    const message = 'Name someone who writes there, and whom everybody who reads it knows.';
    throw new Refusal('invalid', message, { field: 'owner' });
  }
  return named!;
}

/** Checks that a day is one of the calendar. */
function grantDay(due: string): void {
  const time = Date.parse(`${due}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== due) {
    throw new Refusal('invalid', 'There is no such day. Choose another.', { field: 'due' });
  }
}

async function refuseMore(context: Context, stream: string): Promise<void> {
  if ((await countMilestones(context.transaction, stream)) >= protocol.mostMilestones) {
    const most = `Drop another milestone first: there may be ${protocol.mostMilestones} here.`;
    throw new Refusal('full', most);
  }
}

export const milestoneSet = writing({
  intent: protocol.milestoneSet,
  lock: async (_context, { stream }) => lockOf(roomOfStream(stream).room),
  async authorize(context, { milestone: id, stream, owner, due }) {
    const room = await grantSetting(context, stream, id === undefined);
    const before = id === undefined ? null : await grantReadableMilestone(context, id);
    if (before && (before.stream !== stream || before.dropped_at !== null)) {
      throw new Refusal('absent');
    }
    grantDay(due);
    if (!before) await refuseMore(context, stream);
    // Whoever answers for it already may go on: an organization that came since does not read it.
    const isKept = before !== null && before.owner === owner;
    const person = isKept
      ? { id: owner, name: before.owner_name! }
      : await grantOwner(context, room, stream, owner);
    return { room, before, person };
  },
  async handle(context, { stream, title, due }, { room, before, person }) {
    const { transaction } = context;
    const row: MilestoneRow = {
      ...{ stream, room: room.id, about: 0, reached_json: null, dropped_at: null },
      ...(before ?? { id: context.newId() }),
      ...{ title, due, owner: person.id, owner_name: person.name },
    };
    if (before) {
      await context.append([changedFact(row)]);
      await saveMilestone(transaction, row);
    } else {
      const { about: _about, ...fact } = changedFact(row);
      const [told] = await context.append([fact]);
      await saveMilestone(transaction, { ...row, about: told!.seq });
    }
    return { milestone: milestoneView(row) };
  },
});

export const milestoneReach = writing({
  intent: protocol.milestoneReach,
  lock: (context, { milestone: id }) => lockOfMilestone(context, id),
  async authorize(context, { milestone: id }) {
    const row = await grantReadableMilestone(context, id);
    const isOwn = row.owner === context.caller.id;
    if (isOwn) await grantActing(context, row.stream);
    else await grantSetting(context, row.stream, false);
    if (row.dropped_at !== null) throw new Refusal('absent');
    return row;
  },
  async handle(context, { reached }, before) {
    if ((before.reached_json !== null) === reached) return { milestone: milestoneView(before) };
    const { transaction, caller, now } = context;
    const said: Milestone['reached'] = { at: now, by: { id: caller.id, name: caller.name } };
    const row = { ...before, reached_json: reached ? JSON.stringify(said) : null };
    await context.append([changedFact(row)]);
    await saveMilestone(transaction, row);
    return { milestone: milestoneView(row) };
  },
});

/** A milestone that the caller may take away, or bring back. */
async function grantDropping(
  context: Context,
  id: string,
  isDropped: boolean,
): Promise<MilestoneRow> {
  const row = await grantReadableMilestone(context, id);
  await grantSetting(context, row.stream, false);
  if ((row.dropped_at !== null) !== isDropped) throw new Refusal('absent');
  return row;
}

export const milestoneDrop = writing({
  intent: protocol.milestoneDrop,
  lock: (context, { milestone: id }) => lockOfMilestone(context, id),
  authorize: (context, { milestone }) => grantDropping(context, milestone, false),
  async handle({ transaction, now, append }, _input, row) {
    const { id, stream, about } = row;
    await append([{ stream, type: protocol.milestoneDropped.type, about, data: { id } }]);
    await redactFacts(transaction, id, withoutText);
    await saveMilestone(transaction, { ...row, dropped_at: now });
    return {};
  },
});

export const milestoneRestore = writing({
  intent: protocol.milestoneRestore,
  lock: (context, { milestone: id }) => lockOfMilestone(context, id),
  async authorize(context, { milestone: id }) {
    const row = await grantDropping(context, id, true);
    if (row.dropped_at! + undoWithin <= context.now) throw new Refusal('absent');
    await refuseMore(context, row.stream);
    return row;
  },
  async handle({ transaction, append }, _input, before) {
    const row = { ...before, dropped_at: null };
    await append([changedFact(row)]);
    await saveMilestone(transaction, row);
    return { milestone: milestoneView(row) };
  },
});

/** Nobody answers any more for what someone did who leaves a room. Returns the facts to append. */
export async function disownMilestones(
  { transaction }: Pick<SystemContext, 'transaction'>,
  room: string,
  member: string,
): Promise<NewFact[]> {
  const rows = await disown(transaction, room, member);
  return rows.filter(({ dropped_at }) => dropped_at === null).map(changedFact);
}

function changedFact(row: MilestoneRow): NewFact {
  return {
    stream: row.stream,
    type: protocol.milestoneChanged.type,
    about: row.about,
    post: row.id,
    data: { milestone: milestoneView(row) },
  };
}

/** What the log says of a milestone once it is dropped. */
function withoutText(_type: string, data: unknown): object {
  const { milestone } = data as { milestone: Milestone };
  return { milestone: { ...milestone, title: '' } };
}
