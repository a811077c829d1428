import { sql } from 'kysely';
import type { Charter } from '../../protocol/charter.ts';
import type { Person } from '../../protocol/kind.ts';
import type { Role } from '../../protocol/room.ts';
import type { Transaction } from './dialect.ts';
import { isOpenOf, openStreamsOf } from './intervals.ts';
import { countUnread } from './reads.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { RoomRow } from './room-row.ts';
import type { MemberRow } from './schema.ts';

/** A room that may be listed for someone, and what they are in it. */
export type ListedRow = Pick<
  RoomRow,
  'id' | 'kind' | 'title' | 'record' | 'record_url' | 'opened_at' | 'stage'
> & { role: Role | null };

const columns = sql`rooms.id, rooms.kind, rooms.title, rooms.record, rooms.record_url,
  rooms.opened_at, rooms.stage`;

/** The rooms that a reader is in now. */
export async function ownRooms(transaction: Transaction, reader: ReaderAt): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select ${columns}, coalesce(memberships.role, 'member') as role from rooms
    left join memberships on memberships.room = rooms.id and memberships.member = ${reader.id}
    where rooms.id in (select room from intervals where ${isOpenOf(reader)})
  `.execute(transaction);
  return rows;
}

/** The rooms that someone may find and is not in; the other form of `mayAsk` (perimeter/join.ts). */
export async function openRooms(
  transaction: Transaction,
  { id, affiliation, organization }: MemberRow,
): Promise<ListedRow[]> {
  const isAdmitted = sql`exists (
    select 1 from room_organizations as admitted where admitted.room = rooms.id
      and admitted.organization = ${organization} and admitted.ended_at is null
  )`;
  const { rows } = await sql<ListedRow>`
    select ${columns}, null as role from rooms
    where rooms.asking = 1 and rooms.kind = 'project' and rooms.stage in ('pilot', 'running')
      and ${affiliation === 'employee' ? sql`1 = 1` : isAdmitted}
      and not exists (
        select 1 from memberships where memberships.room = rooms.id and memberships.member = ${id}
      )
  `.execute(transaction);
  return rows;
}

/** When the newest thread came that a reader may read, by room: of the rooms named, or of all that they are in. */
export async function newestIn(
  transaction: Transaction,
  reader: ReaderAt,
  rooms?: readonly string[],
): Promise<Map<string, number>> {
  if (rooms?.length === 0) return new Map();
  const among = rooms ? sql`where room in (${sql.join(rooms)})` : sql``;
  const { rows } = await sql<{ room: string; at: number }>`
    select room, max(at) as at from (
      select mine.room, (
        select posts.at from posts
        where posts.stream = mine.stream and posts.root is null and posts.deleted = 0
          and posts.at >= coalesce(mine.since, 0) and ${readable(reader, 'posts')}
        order by posts.at desc, posts.id desc limit 1
      ) as at from (${openStreamsOf(reader)}) as mine ${among}
    ) as newest where at is not null group by room
  `.execute(transaction);
  return new Map(rows.map(({ room, at }) => [room, at]));
}

/** How much a reader has yet to read in each of these rooms, as `countUnread` counts it. */
export async function unreadIn(
  transaction: Transaction,
  reader: ReaderAt,
  rooms: readonly string[],
): Promise<Map<string, number>> {
  if (rooms.length === 0) return new Map();
  const { rows } = await sql<{ room: string; stream: string }>`
    select room, stream from intervals
    where ${isOpenOf(reader)} and room in (${sql.join(rooms)})
  `.execute(transaction);
  const ofStreams = await countUnread(
    transaction,
    reader,
    rows.map(({ stream }) => stream),
  );
  const unread = new Map<string, number>();
  for (const { room, stream } of rows) {
    unread.set(room, (unread.get(room) ?? 0) + (ofStreams.get(stream) ?? 0));
  }
  return unread;
}

/** What project rooms are for, as their charters say now. */
export async function purposesOf(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<Map<string, string>> {
  if (rooms.length === 0) return new Map();
  const { rows } = await sql<{ room: string; charter_json: string }>`
    select room, charter_json from charters
    where room in (${sql.join(rooms)}) and version = (
      select max(version) from charters as newer where newer.room = charters.room
    )
  `.execute(transaction);
  return new Map(
    rows.map(({ room, charter_json }) => [room, (JSON.parse(charter_json) as Charter).purpose]),
  );
}

/** Who keeps these rooms alive, in the order in which they came; whoever asks may not know all of them. */
export async function facilitatorsOf(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<{ room: string; person: Person }[]> {
  if (rooms.length === 0) return [];
  const rows = await transaction
    .selectFrom('memberships')
    .innerJoin('members', 'members.id', 'memberships.member')
    .select(['room', 'members.id', 'members.name'])
    .where('room', 'in', rooms)
    .where('role', 'in', ['owner', 'facilitator'])
    .orderBy('since')
    .orderBy('member')
    .execute();
  return rows.map(({ room, id, name }) => ({ room, person: { id, name } }));
}
