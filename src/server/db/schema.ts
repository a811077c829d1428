import type { Affiliation } from '../../protocol/member.ts';
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
  /** The post whose text the fact carries, so that erasing the text finds it. */
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
  text: string;
  mentions_json: string;
  body_json: string;
  edited_at: number | null;
  deleted: number;
  comments: number;
  changed: number;
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
