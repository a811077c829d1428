import type { Kind } from '../../protocol/kind.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Own } from '../../protocol/own.ts';
import type { Room } from '../../protocol/room.ts';
import type { Reaction } from '../../protocol/reaction.ts';

/** Columns named `…_json` hold JSON as text; times are whole milliseconds in UTC; flags are 0 or 1. */
export interface Schema {
  organizations: OrganizationRow;
  members: MemberRow;
  rooms: RoomRow;
  charters: { room: string; charter_json: string };
  room_organizations: RoomOrganizationRow;
  memberships: MembershipRow;
  intervals: IntervalRow;
  streams: StreamRow;
  facts: FactRow;
  posts: PostRow;
  versions: VersionRow;
  votes: VoteRow;
  own: OwnRow;
  tags: TagRow;
  reads: ReadRow;
  follows: FollowRow;
  schedules: ScheduleRow;
  reactions: { post: string; reaction: Reaction; member: string; seq: number };
  keys: KeyRow;
  audit: AuditRow;
}

export interface OrganizationRow {
  id: string;
  name: string;
  affiliation: Affiliation;
}

export interface MemberRow {
  id: string;
  name: string;
  affiliation: Affiliation;
  organization: string;
  department: string | null;
  title: string | null;
  city: string | null;
  time_zone: string | null;
  languages_json: string;
  expertise_json: string;
  picture: string | null;
  host_contact: string | null;
  ends_at: number | null;
  /** `iat` in seconds of the token that last changed this row: older claims are refused (DESIGN 4.3). */
  claims_at: number;
  joined_at: number;
}

export interface RoomRow {
  id: string;
  kind: Room['kind'];
  title: string;
  record: string | null;
  record_url: string | null;
  partners: Room['partners'];
  opened_at: number;
}

export interface RoomOrganizationRow {
  room: string;
  organization: string;
  admitted_at: number;
  ended_at: number | null;
  /** The seq in `everyone` from which this organization reads (DESIGN 4.5). */
  from_seq: number;
  /** The order of first admission. */
  position: number;
}

export interface MembershipRow {
  room: string;
  member: string;
  role: 'facilitator' | 'member';
  since: number;
}

export interface IntervalRow {
  id: string;
  member: string;
  room: string;
  stream: string;
  from_seq: number;
  until_seq: number | null;
  until_time: number | null;
  /** 0 where a ticket lets its bearer only read. */
  may_act: number;
}

export interface StreamRow {
  name: string;
  seq: number;
  /** The id of the fact at `seq`. */
  fact: string;
  /** The time of that fact: the next one is never earlier (DESIGN 5). */
  at: number;
  /** The clock at the last append, for the poll of touched streams. */
  touched_at: number;
}

export interface FactRow {
  stream: string;
  seq: number;
  id: string;
  type: string;
  at: number;
  about: number;
  by: string | null;
  key: string | null;
  data_json: string;
  /** The post, there already or scheduled, whose text the fact carries, so that erasing the text finds it. */
  post: string | null;
}

export interface PostRow {
  id: string;
  stream: string;
  room: string;
  root: string | null;
  seq: number;
  /** The seq of the thread's first post: what decides who reads it (DESIGN 4.4). */
  about: number;
  author: string;
  byline_json: string;
  at: number;
  kind: Kind;
  title: string | null;
  text: string;
  mentions_json: string;
  body_json: string;
  /** What the kind has beside its text, as its writer said it and as it was changed since; votes are counted elsewhere. */
  detail_json: string;
  /** 1 for a question without an accepted answer. */
  unanswered: number;
  /** The comment to which this one replies, and the name of who wrote that. */
  to_json: string | null;
  quote: string | null;
  pinned: number;
  expires_at: number | null;
  edited_at: number | null;
  deleted: number;
  /** When it was deleted: its text is erased a while after. */
  deleted_at: number | null;
  comments: number;
  changed: number;
}

/** What a post said before it was edited. */
export interface VersionRow {
  post: string;
  /** The seq at which it was edited. */
  seq: number;
  /** Since when it said so. */
  at: number;
  title: string | null;
  body_json: string;
}

export interface VoteRow {
  post: string;
  member: string;
  /** The place of what was chosen. */
  choice: number;
  seq: number;
}

/** What a thread is to one member alone. */
export interface OwnRow {
  member: string;
  post: string;
  confirmed_at: number | null;
  bookmarked_at: number | null;
  follow: Own['follow'];
  read_to: number;
  /** When they were last asked to confirm an announcement, and by whom. */
  reminded_at: number | null;
  reminded_by_json: string | null;
}

/** Whether a member follows or mutes a room; none for those who do neither. */
export interface FollowRow {
  member: string;
  room: string;
  follow: Own['follow'];
}

/** A tag of a thread's first post. */
export interface TagRow {
  post: string;
  tag: string;
}

/** Up to where a member has read a stream. */
export interface ReadRow {
  member: string;
  stream: string;
  at: number;
  post: string;
}

/** A post that appears later. */
export interface ScheduleRow {
  id: string;
  member: string;
  due_at: number;
  /** The input of `post:create`. */
  post_json: string;
  /** 1 from when it is being posted until it is known what came of it: meanwhile it is changed no more. */
  begun: number;
  failure_json: string | null;
}

export interface KeyRow {
  member: string;
  key: string;
  intent: string;
  input_hash: string;
  result_json: string;
  at: number;
}

export interface AuditRow {
  id: string;
  at: number;
  actor: string | null;
  action: string;
  subject: string;
  detail_json: string;
}
