import { memberStream, roomStream } from '../../perimeter/streams.ts';
import { inspectionChanged, type Inspection } from '../../protocol/inspection.ts';
import { accessEnded } from '../../protocol/room.ts';
import { audit, type Deed } from '../db/audit.ts';
import type { Transaction } from '../db/dialect.ts';
import { forgetFollow } from '../db/follows.ts';
import {
  inspectionRow,
  inspectionViews,
  openInspections,
  stewardIds,
  updateInspection,
} from '../db/inspections.ts';
import { closeIntervals } from '../db/intervals.ts';
import type { NewFact } from '../db/log.ts';
import { forgetReads } from '../db/reads.ts';
import { forgetReminders } from '../db/reminders.ts';
import type { InspectionRow } from '../db/room-row.ts';

const factIn = (stream: string, inspection: Inspection): NewFact => ({
  stream,
  type: inspectionChanged.type,
  data: { inspection },
});

/** Tells everyone in the room, and all stewards, what has become of an inspection. */
export async function inspectionFacts(
  transaction: Transaction,
  row: InspectionRow,
): Promise<{ inspection: Inspection; facts: NewFact[] }> {
  const inspection = (await inspectionViews(transaction, [row]))[0]!;
  const stewards = (await stewardIds(transaction)).map(memberStream);
  const streams = [roomStream(row.room, 'everyone'), ...stewards];
  return { inspection, facts: streams.map((stream) => factIn(stream, inspection)) };
}

/** Tells somebody who has become a steward of the inspections that have not ended. */
export async function inspectionsFor(
  transaction: Transaction,
  steward: string,
): Promise<NewFact[]> {
  const views = await inspectionViews(transaction, await openInspections(transaction));
  return views.map((inspection) => factIn(memberStream(steward), inspection));
}

/**
 * Ends an inspection, and what whoever asked read by it; to be called with the room's lock. Returns the facts to append.
 */
export async function endInspection(
  deed: Deed,
  { id, room, asked_by: reader }: InspectionRow,
  ending: NonNullable<InspectionRow['ending']>,
): Promise<NewFact[]> {
  const { transaction, now, caller } = deed;
  const by = caller?.id ?? null;
  await updateInspection(transaction, { id, ending, ended_at: now, ended_by: by });
  const streams = await closeIntervals(transaction, room, reader, { at: now, by }, 'inspection');
  await audit(deed, 'inspection:end', room, { inspection: id, is: ending });
  const { facts } = await inspectionFacts(transaction, (await inspectionRow(transaction, id))!);
  if (streams.length === 0) return facts;
  await forgetReads(transaction, reader, streams);
  await forgetReminders(transaction, reader, streams);
  await forgetFollow(transaction, reader, room);
  const ended = { stream: memberStream(reader), type: accessEnded.type, data: { room, streams } };
  return [ended, ...facts];
}

/** Ends all that somebody has asked for, who is no steward any more. Returns the facts to append. */
export async function endInspectionsBy(
  deed: Deed & { lockRoom(room: string): Promise<void> },
  member: string,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  for (const { id, room } of await openInspections(deed.transaction, { by: member })) {
    await deed.lockRoom(room);
    const row = (await inspectionRow(deed.transaction, id))!;
    if (row.ending === null) facts.push(...(await endInspection(deed, row, 'lost')));
  }
  return facts;
}
