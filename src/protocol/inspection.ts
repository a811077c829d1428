import * as z from 'zod/mini';
import { person } from './kind.ts';
import { defineFact, defineIntent } from './registry.ts';
import { id, instant, text } from './text.ts';

/** The longest reason for an inspection, and the shortest, in UTF-16 units: everyone in the room reads it. */
export const longestInspectionReason = 300;
export const shortestInspectionReason = 10;
/**
 * An inspection lasts so long from when it was agreed to, in milliseconds: enough to read what was said of one matter,
 * and too short for reading along.
 */
export const inspectionLasts = 3_600_000;
/** Nobody agrees any more to what was asked so long ago, in milliseconds: it would surprise the room. */
export const inspectionWaits = 3 * 86_400_000;

/**
 * What has become of an inspection: another steward has yet to agree; they have, and it may begin; whoever asked reads;
 * or it has ended.
 */
export const inspectionStates = ['asked', 'agreed', 'used', 'ended'] as const;

/**
 * Why it has ended:
 * - `withdrawn`, `declined`: by who asked, or by another steward, before anybody had agreed
 * - `closed`: by one of the two, or by who keeps the room alive
 * - `expired`: its time was over, or nobody agreed in time
 * - `lost`: who asked is no steward any more
 * - `joined`: who asked was admitted to the room
 */
export const inspectionEndings = [
  'withdrawn',
  'declined',
  'closed',
  'expired',
  'lost',
  'joined',
] as const;

export const inspection = z.object({
  id,
  room: z.object({ id, title: z.string() }),
  state: z.enum(inspectionStates),
  /** The steward who wants to read, and why. */
  by: person,
  reason: z.string(),
  askedAt: instant,
  /** The other steward. */
  agreedBy: z.nullable(person),
  agreedAt: z.nullable(instant),
  /** When it began to be used. */
  usedAt: z.nullable(instant),
  /** When it ends by itself: until then somebody may agree, or it may be used. */
  until: instant,
  ended: z.nullable(
    z.object({ is: z.enum(inspectionEndings), at: instant, by: z.nullable(person) }),
  ),
});
/** A steward reads a room that they are not in, for a while, because another agreed; the room knows of it. */
export type Inspection = z.infer<typeof inspection>;

/**
 * In `everyone` of the room, and in `member/<id>` of every steward: an inspection is now this. Snapshots of both have
 * under `inspections` those that have not ended.
 */
export const inspectionChanged = defineFact('inspection:changed', z.object({ inspection }));

const answered = z.object({ inspection });

/** A steward asks to read a project room that they are not in. */
export const inspectionAsk = defineIntent({
  name: 'inspection:ask',
  writes: true,
  input: z.object({
    room: id,
    reason: text(longestInspectionReason, shortestInspectionReason),
  }),
  output: answered,
});

/** Another steward agrees: from then on, for {@link inspectionLasts}, it may be used. */
export const inspectionAgree = defineIntent({
  name: 'inspection:agree',
  writes: true,
  input: z.object({ inspection: id }),
  output: answered,
});

/**
 * Whoever asked begins to read: the room opens to them as to an employee who is in it, but for writing, until its time is
 * over. `access:changed` and `access:ended` tell them, as ever.
 */
export const inspectionUse = defineIntent({
  name: 'inspection:use',
  writes: true,
  input: z.object({ inspection: id }),
  output: answered,
});

/**
 * Ends an inspection: what nobody has agreed to, any steward; what was agreed to, either of the two, and whoever keeps
 * the room alive.
 */
export const inspectionEnd = defineIntent({
  name: 'inspection:end',
  writes: true,
  input: z.object({ inspection: id }),
  output: answered,
});

/** So many inspections are listed. */
export const mostInspections = 100;

/** A steward lists the inspections of all rooms, and an employee of a room those of that; the newest first. */
export const inspectionList = defineIntent({
  name: 'inspection:list',
  writes: false,
  input: z.object({ room: z.nullable(id) }),
  output: z.object({ inspections: z.array(inspection) }),
});
