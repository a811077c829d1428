import type { Kind } from '../../protocol/kind.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Own } from '../../protocol/own.ts';
import type { Reaction } from '../../protocol/reaction.ts';
import type { StayWay } from '../../protocol/stay.ts';
import type { AuditHead, ChainedEntry } from '../audit/chain.ts';
import type { FileRow, UploadLockRow } from './file-row.ts';
import type { ProvisionedMailRow, ProvisionedRow } from './provisioned-row.ts';
import type {
  CharterRow,
  InspectionRow,
  InvitationRow,
  MembershipRow,
  MilestoneRow,
  RequestRow,
  ReviewRow,
  RoomOrganizationRow,
  RoomRow,
} from './room-row.ts';

/** Columns named `…_json` hold JSON as text; times are whole milliseconds in UTC; flags are 0 or 1. */
export interface Schema {
  organizations: OrganizationRow;
  members: MemberRow;
  provisioned: ProvisionedRow;
  provisioned_mails: ProvisionedMailRow;
  rooms: RoomRow;
  charters: CharterRow;
  reviews: ReviewRow;
  room_organizations: RoomOrganizationRow;
  memberships: MembershipRow;
  requests: RequestRow;
  intervals: IntervalRow;
  invitations: InvitationRow;
  streams: StreamRow;
  facts: FactRow;
  posts: PostRow;
  versions: VersionRow;
  votes: VoteRow;
  own: OwnRow;
  tags: TagRow;
  files: FileRow;
  upload_locks: UploadLockRow;
  reads: ReadRow;
  follows: FollowRow;
  inspections: InspectionRow;
  milestones: MilestoneRow;
  member_follows: { member: string; followed: string };
  schedules: ScheduleRow;
  previews: PreviewRow;
  reactions: { post: string; reaction: Reaction; member: string; seq: number };
  documents: DocumentRow;
  indexed: IndexedRow;
  keys: KeyRow;
  audit: ChainedEntry;
  /** One row: where the trail ends. */
  audit_head: AuditHead & { id: number };
}

export interface OrganizationRow {
  id: string;
  name: string;
  affiliation: Affiliation;
  /** The end that a steward has set for the memberships of all its people. */
  people_end_at: number | null;
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
  /** What holds, of what follows (see `heldTerms`). */
  host_contact: string | null;
  ends_at: number | null;
  /** As the host, or their invitation, said last. */
  said_host_contact: string | null;
  said_ends_at: number | null;
  /** As a steward set it; null where that holds no longer, or never did. */
  set_host_contact: string | null;
  set_ends_at: number | null;
  /** 1 for a steward, who is an employee of whom the host says so. */
  steward: number;
  mail: string | null;
  phone: string | null;
  calendar: string | null;
  manager: string | null;
  team: string | null;
  /** What the member said of themselves, in place of what the host says; null where that holds. An empty phone is none. */
  own_languages_json: string | null;
  own_expertise_json: string | null;
  own_phone: string | null;
  /** `iat` in seconds of the token that last changed this row: older claims are refused (DESIGN 4.3). */
  claims_at: number;
  joined_at: number;
  /** The day on which they last came in, its first millisecond in UTC: no more is kept of when somebody is there. */
  seen_at: number;
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
  /** 0 where that was not kept. */
  opened_at: number;
  /** Who admitted its member; null where nobody did, or where that was not kept. */
  opened_by: string | null;
  opened_how: StayWay | null;
  /** When it was closed; null while it is open, and where that was not kept. */
  closed_at: number | null;
  /** Who closed it; null where its member left their organization. */
  closed_by: string | null;
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
  /** 1 for an idea of which nobody has said what becomes of it. */
  undecided: number;
  /** Who wrote the accepted answer of a question, where somebody else accepted it. */
  answered_by: string | null;
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
  /** The names of what hung on it. */
  files_json: string | null;
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

/** What a post is found by; none of what is deleted. */
export interface DocumentRow {
  /** The post's place in the order of all of them (see `placeOf`). */
  place: number;
  post: string;
  stream: string;
  /** The analyzer that made the tokens. */
  version: number;
  /** With a space between each two; on PostgreSQL a tsvector. */
  tokens: string;
}

/** How far an analyzer has gone through what was there before it. */
export interface IndexedRow {
  version: number;
  /** The last post of those that were looked at, by id; null where none is left. */
  through: string | null;
}

/** A link of a post, and what it leads to. */
export interface PreviewRow {
  post: string;
  /** As the post has it. */
  url: string;
  /** Its place among the links of the post. */
  position: number;
  /** `none` where nothing is to be shown; `dropped` where its author took it away. */
  state: 'due' | 'shown' | 'none' | 'dropped';
  /** When it is looked at, while that is due. */
  due_at: number | null;
  preview_json: string | null;
}

export interface KeyRow {
  member: string;
  key: string;
  intent: string;
  input_hash: string;
  result_json: string;
  at: number;
}
