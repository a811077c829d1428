import * as z from 'zod/mini';
import { member } from './member.ts';
import { access, membership, perimeter, roomState } from './room.ts';

/**
 * What a snapshot holds, by noun; each stream has those that live in it.
 *
 * - `room/<id>/everyone`: `room`, and `memberships` (none for a network or a record: those rooms have only a count)
 * - `room/<id>/inside`: `perimeter`
 * - `room/<id>/with:<organization>`: `memberships` of that organization where partners are apart
 * - `member/<id>`: `accesses`
 * - `profile/<id>`: `member`
 *
 * Posts are not in it: they come as a page beside it.
 */
export const snapshotNouns = {
  room: roomState,
  memberships: z.array(membership),
  perimeter,
  accesses: z.array(access),
  member,
} as const;
export type SnapshotNoun = keyof typeof snapshotNouns;
export type Snapshot = { [Noun in SnapshotNoun]?: z.infer<(typeof snapshotNouns)[Noun]> };
