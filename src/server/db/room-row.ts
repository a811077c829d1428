import type * as z from 'zod/mini';
import type { Invitation, invitationEnding } from '../../protocol/invitation.ts';
import type { Inspection } from '../../protocol/inspection.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Review } from '../../protocol/review.ts';
import type { Role, Room } from '../../protocol/room.ts';
import type { StageName } from '../../protocol/stage.ts';

type InspectionEnding = NonNullable<Inspection['ended']>;
type Ending = z.infer<typeof invitationEnding>['is'];

export interface RoomRow {
  id: string;
  kind: Room['kind'];
  title: string;
  record: string | null;
  record_url: string | null;
  partners: Room['partners'];
  opened_at: number;
  /** The current stage of a project; null for another room. */
  stage: StageName | null;
  /** The stages that have begun, each with when. */
  stages_json: string;
  /** When it becomes read-only for want of a review; null where it never does. */
  lapses_at: number | null;
  /** 1 once its members have been told that it is read-only. */
  lapsed: number;
  /** 1 where its charter lets people find it and ask to join. */
  asking: number;
}

/** What a charter said from a moment on. */
export interface CharterRow {
  room: string;
  /** From 1; the greatest is what it says now. */
  version: number;
  at: number;
  by: string;
  charter_json: string;
}

export interface ReviewRow {
  id: string;
  room: string;
  at: number;
  by: string;
  outcome: Review['outcome'];
  /** The measures as they stood. */
  measures_json: string;
  note: string | null;
  /** The room in which it goes on. */
  into_room: string | null;
}

/** Someone has asked to join a room, and is not in it. */
export interface RequestRow {
  room: string;
  member: string;
  /** Who they were when they did. */
  byline_json: string;
  at: number;
  text: string | null;
  /** When it was declined, and by whom; null while nobody has answered. */
  declined_at: number | null;
  declined_by: string | null;
}

export interface RoomOrganizationRow {
  room: string;
  organization: string;
  admitted_at: number;
  ended_at: number | null;
  /** Who ended it, and why; null while it lasts, and where nobody said. */
  ended_by: string | null;
  end_reason: string | null;
  /** The seq in `everyone` from which this organization reads (DESIGN 4.5). */
  from_seq: number;
  /** The order of first admission. */
  position: number;
}

export interface MembershipRow {
  room: string;
  member: string;
  role: Role;
  since: number;
  /** When they accepted the room's charter; null while they have not. */
  accepted_at: number | null;
  /** When it ends by itself; null where it ends with the membership of the network. */
  until: number | null;
  /** 1 once those in the room have been told that it has ended by itself. */
  ended: number;
}

export interface InvitationRow {
  id: string;
  room: string;
  /** SHA-256 of the code, in base64url: the code itself is kept nowhere. */
  code_hash: string;
  /** As it is compared. */
  address: string;
  organization: string | null;
  organization_name: string;
  affiliation: Affiliation;
  host_contact: string;
  role: Invitation['role'];
  invited_by: string;
  created_at: number;
  expires_at: number;
  ends_at: number;
  /** How it ended, by whom and when; null while it waits. */
  ending: Ending | null;
  ended_by: string | null;
  ended_at: number | null;
}

/** A steward's inspection of a room that they are not in. */
export interface InspectionRow {
  id: string;
  room: string;
  asked_by: string;
  reason: string;
  asked_at: number;
  agreed_by: string | null;
  agreed_at: number | null;
  used_at: number | null;
  /** When it ends by itself. */
  until: number;
  /** How it ended; null while it has not. */
  ending: InspectionEnding['is'] | null;
  ended_at: number | null;
  ended_by: string | null;
}

export interface MilestoneRow {
  id: string;
  stream: string;
  room: string;
  /** The seq at which it was set: what it is read by, as a post is. */
  about: number;
  title: string;
  owner: string | null;
  /** The name that its owner had when it became theirs. */
  owner_name: string | null;
  /** As in `2026-12-01`. */
  due: string;
  reached_json: string | null;
  dropped_at: number | null;
}
