import { mayFacilitate } from '../../perimeter/act.ts';
import * as protocol from '../../protocol/inspection.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { audit } from '../db/audit.ts';
import {
  insertInspection,
  inspectionRow,
  inspectionViews,
  lastInspections,
  openInspections,
  updateInspection,
} from '../db/inspections.ts';
import { openIntervalsOf } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { membershipRow } from '../db/memberships.ts';
import { roomById } from '../db/rooms.ts';
import type { InspectionRow } from '../db/room-row.ts';
import { reading, writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { accessFact, openAudiences } from './admission.ts';
import { grantStream } from './grants.ts';
import { endInspection, inspectionFacts } from './inspections.ts';
import { grantSteward } from './steward.ts';

interface Named {
  inspection: string;
}

const lockOf = async ({ transaction }: Context, { inspection }: Named) => {
  const row = await inspectionRow(transaction, inspection);
  return row ? { room: row.room, mode: 'exclusive' as const } : null;
};

/** An inspection that has not ended, by itself neither. */
async function grantOpen({ transaction, now }: Context, id: string): Promise<InspectionRow> {
  const row = await inspectionRow(transaction, id);
  if (!row) throw new Refusal('absent');
  if (row.ending !== null || row.until <= now) {
    throw new Refusal('invalid', 'This inspection has ended.', { field: 'inspection' });
  }
  return row;
}

/** Writes down what has become of it, and tells whoever is told. */
async function become(
  context: WriteContext,
  row: InspectionRow,
  action: string,
  before: readonly NewFact[] = [],
) {
  const { inspection, facts } = await inspectionFacts(context.transaction, row);
  await context.append([...before, ...facts]);
  await audit(context, action, row.room, {
    ...{ inspection: row.id, by: row.asked_by, reason: row.reason },
  });
  return { inspection };
}

export const inspectionAsk = writing({
  intent: protocol.inspectionAsk,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id }) {
    await grantSteward(context);
    const { transaction, caller, now } = context;
    const room = await roomById(transaction, id);
    // A record is there for whoever its host lets read it, and for nobody else.
    if (room?.kind !== 'project') throw new Refusal('absent');
    if ((await openIntervalsOf(transaction, caller.id, now, id)).length > 0) {
      throw new Refusal('invalid', 'You are in this room already.', { field: 'room' });
    }
    const open = await openInspections(transaction, { rooms: [id], by: caller.id });
    if (open.length > 0) {
      throw new Refusal('invalid', 'You have asked already: wait for an answer.', {
        field: 'room',
      });
    }
  },
  async handle(context, { room, reason }) {
    const { now } = context;
    const row: InspectionRow = {
      ...{ id: context.newId(), room, asked_by: context.caller.id, reason, asked_at: now },
      ...{ agreed_by: null, agreed_at: null, used_at: null },
      ...{ until: now + protocol.inspectionWaits, ending: null, ended_at: null, ended_by: null },
    };
    await insertInspection(context.transaction, row);
    return become(context, row, 'inspection:ask');
  },
});

export const inspectionAgree = writing({
  intent: protocol.inspectionAgree,
  lock: lockOf,
  async authorize(context, { inspection }) {
    await grantSteward(context);
    const row = await grantOpen(context, inspection);
    if (row.asked_by === context.caller.id) {
      throw new Refusal('forbidden', 'Another steward agrees, or nobody.');
    }
    if (row.agreed_at !== null) {
      throw new Refusal('invalid', 'It was agreed to already.', { field: 'inspection' });
    }
    return row;
  },
  async handle(context, _input, row) {
    const { now, caller } = context;
    const agreed = {
      ...row,
      ...{ agreed_by: caller.id, agreed_at: now, until: now + protocol.inspectionLasts },
    };
    await updateInspection(context.transaction, agreed);
    return become(context, agreed, 'inspection:agree');
  },
});

export const inspectionUse = writing({
  intent: protocol.inspectionUse,
  lock: lockOf,
  async authorize(context, { inspection }) {
    await grantSteward(context);
    const row = await grantOpen(context, inspection);
    if (row.asked_by !== context.caller.id) {
      throw new Refusal('forbidden', 'Whoever asked for it uses it.');
    }
    if (row.agreed_at === null || row.used_at !== null) {
      const message = 'It waits for another steward, or is used already.';
      throw new Refusal('invalid', message, { field: 'inspection' });
    }
    return row;
  },
  async handle(context, _input, row) {
    const { transaction, now, caller } = context;
    const used = { ...row, used_at: now };
    await updateInspection(transaction, used);
    const room = (await roomById(transaction, row.room))!;
    const terms = { how: 'inspection' as const, untilTime: row.until, mayAct: false };
    await openAudiences(context, room, caller, undefined, terms);
    return become(context, used, 'inspection:use', [await accessFact(context, room, caller)]);
  },
});

export const inspectionEnd = writing({
  intent: protocol.inspectionEnd,
  lock: lockOf,
  async authorize(context, { inspection }) {
    const { transaction, caller } = context;
    const found = await inspectionRow(transaction, inspection);
    const isSteward = caller.steward === 1;
    const keeps = found !== undefined && (await keepsRoom(context, found.room));
    if (!isSteward && !keeps) throw new Refusal('absent');
    const row = await grantOpen(context, inspection);
    const isAsker = row.asked_by === caller.id;
    if (row.agreed_at === null) {
      if (!isSteward) throw new Refusal('forbidden', 'It waits for a steward to answer.');
      return { row, ending: isAsker ? ('withdrawn' as const) : ('declined' as const) };
    }
    if (!isAsker && row.agreed_by !== caller.id && !keeps) throw new Refusal('forbidden');
    return { row, ending: 'closed' as const };
  },
  async handle(context, _input, { row, ending }) {
    await context.append(await endInspection(context, row, ending));
    const ended = (await inspectionRow(context.transaction, row.id))!;
    return { inspection: (await inspectionViews(context.transaction, [ended]))[0]! };
  },
});

async function keepsRoom({ transaction, caller, now }: Context, room: string): Promise<boolean> {
  const membership = await membershipRow(transaction, room, caller.id);
  const isOver = membership?.until != null && membership.until <= now;
  return !isOver && mayFacilitate(caller, membership?.role);
}

export const inspectionList = reading({
  intent: protocol.inspectionList,
  async authorize(context, { room }) {
    if (context.caller.steward === 1) return grantSteward(context);
    if (room === null) throw new Refusal('absent');
    return grantStream(context, roomStream(room, 'inside'));
  },
  handle: async ({ transaction }, { room }) => ({
    inspections: await inspectionViews(transaction, await lastInspections(transaction, room)),
  }),
});
