import * as z from 'zod/mini';
import { details } from './details.ts';
import { following } from './follow.ts';
import { inspection } from './inspection.ts';
import { invitation } from './invitation.ts';
import { joinRequest, ownRequest } from './join.ts';
import { member } from './member.ts';
import { milestone } from './milestone.ts';
import { readMark } from './reading.ts';
import { reminder } from './reminder.ts';
import { access, membership, perimeter, roomState } from './room.ts';
import { scheduled } from './schedule.ts';
import { id } from './text.ts';

/**
 * What a snapshot holds, by noun; each stream has those that live in it.
 *
 * - `room/<id>/everyone`: `room`, and `memberships` (none for a network or a record: those rooms have only a count)
 * - `room/<id>/inside`: `perimeter`, and of a project `invitations`: those that have not been used or taken back, and
 *   `requests`: who asks to join
 * - `room/<id>/with:<organization>`: `memberships` of that organization where partners are apart
 * - `room/<id>/everyone` of a project, and `member/<id>` of a steward: `inspections` that have not ended
 * - each stream of a project room, besides: its `milestones`, of those that the reader may see
 * - `member/<id>`: `accesses`; `reads`: up to where they have read each stream; `scheduled`: their posts for later;
 *   `follows`: rooms that they follow or mute; `followed`: the members whom they follow; `reminders`: announcements that
 *   they are asked to confirm; `asked`: what has become of their requests to join; `steward`: whether they are one
 * - `profile/<id>`: `member`
 * - `details/<id>`: `details`
 *
 * Posts are not in it: they come as a page beside it.
 */
export const snapshotNouns = {
  room: roomState,
  memberships: z.array(membership),
  perimeter,
  invitations: z.array(invitation),
  requests: z.array(joinRequest),
  milestones: z.array(milestone),
  accesses: z.array(access),
  reads: z.array(readMark),
  scheduled: z.array(scheduled),
  follows: z.array(following),
  followed: z.array(id),
  reminders: z.array(reminder),
  asked: z.array(ownRequest),
  steward: z.boolean(),
  inspections: z.array(inspection),
  member,
  details,
} as const;
export type SnapshotNoun = keyof typeof snapshotNouns;
export type Snapshot = { [Noun in SnapshotNoun]?: z.infer<(typeof snapshotNouns)[Noun]> };
