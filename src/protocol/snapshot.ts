import * as z from 'zod/mini';
import { following } from './follow.ts';
import { member } from './member.ts';
import { readMark } from './reading.ts';
import { reminder } from './reminder.ts';
import { access, membership, perimeter, roomState } from './room.ts';
import { scheduled } from './schedule.ts';

/**
 * What a snapshot holds, by noun; each stream has those that live in it.
 *
 * - `room/<id>/everyone`: `room`, and `memberships` (none for a network or a record: those rooms have only a count)
 * - `room/<id>/inside`: `perimeter`
 * - `room/<id>/with:<organization>`: `memberships` of that organization where partners are apart
 * - `member/<id>`: `accesses`; `reads`: up to where they have read each stream; `scheduled`: their posts for later;
 *   `follows`: rooms that they follow or mute; `reminders`: announcements that they are asked to confirm
 * - `profile/<id>`: `member`
 *
 * Posts are not in it: they come as a page beside it.
 */
export const snapshotNouns = {
  room: roomState,
  memberships: z.array(membership),
  perimeter,
  accesses: z.array(access),
  reads: z.array(readMark),
  scheduled: z.array(scheduled),
  follows: z.array(following),
  reminders: z.array(reminder),
  member,
} as const;
export type SnapshotNoun = keyof typeof snapshotNouns;
export type Snapshot = { [Noun in SnapshotNoun]?: z.infer<(typeof snapshotNouns)[Noun]> };
