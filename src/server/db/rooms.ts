import type { Charter } from '../../protocol/charter.ts';
import type { Membership, Perimeter, Room } from '../../protocol/room.ts';
import type { ActingRoom } from '../../perimeter/act.ts';
import type { Transaction } from './dialect.ts';
import { memberCards } from './members.ts';
import type { MembershipRow, RoomOrganizationRow, RoomRow } from './schema.ts';

/** A room's row with the organizations ever admitted: what the rules of the perimeter start from. */
export interface RoomRecord extends RoomRow {
  organizations: RoomOrganizationRow[];
}

/** A room by its id. */
export async function roomById(
  transaction: Transaction,
  id: string,
): Promise<RoomRecord | undefined> {
  const row = await transaction
    .selectFrom('rooms')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, organizations: await roomOrganizations(transaction, id) };
}

/** The id of a record's room. */
export async function roomOfRecord(
  transaction: Transaction,
  record: string,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('rooms')
    .select('id')
    .where('record', '=', record)
    .executeTakeFirst();
  return row?.id;
}

function roomOrganizations(transaction: Transaction, room: string): Promise<RoomOrganizationRow[]> {
  return transaction
    .selectFrom('room_organizations')
    .selectAll()
    .where('room', '=', room)
    .orderBy('position')
    .execute();
}

/** Writes a room that is new. */
export async function insertRoom(transaction: Transaction, row: RoomRow): Promise<void> {
  await transaction.insertInto('rooms').values(row).execute();
}

/** The room as members know it. */
export function roomView(row: RoomRow): Room {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    record: row.record === null ? null : { name: row.record, url: row.record_url },
    partners: row.partners,
    openedAt: row.opened_at,
  };
}

/** The room as the rules of acting know it. */
export function actingRoom(room: RoomRecord): ActingRoom {
  return {
    kind: room.kind,
    partners: room.partners,
    organizations: room.organizations.map((row) => row.organization),
  };
}

/** The room's partner organizations as its employees know them. */
export async function perimeterOf(transaction: Transaction, room: RoomRecord): Promise<Perimeter> {
  const ids = room.organizations.map((row) => row.organization);
  const rows =
    ids.length === 0
      ? []
      : await transaction.selectFrom('organizations').selectAll().where('id', 'in', ids).execute();
  const names = new Map(rows.map((row) => [row.id, row]));
  return {
    room: room.id,
    organizations: room.organizations.map((row) => ({
      id: row.organization,
      name: names.get(row.organization)!.name,
      affiliation: names.get(row.organization)!.affiliation,
      admittedAt: row.admitted_at,
      endedAt: row.ended_at,
    })),
  };
}

/** Admits an organization, for the first time or again. */
export async function saveRoomOrganization(
  transaction: Transaction,
  row: RoomOrganizationRow,
): Promise<void> {
  const { room: _room, organization: _organization, position: _position, ...changes } = row;
  await transaction
    .insertInto('room_organizations')
    .values(row)
    .onConflict((conflict) => conflict.columns(['room', 'organization']).doUpdateSet(changes))
    .execute();
}

/** The charter of a project room; null for the others. */
export async function charterOf(transaction: Transaction, room: string): Promise<Charter | null> {
  const row = await transaction
    .selectFrom('charters')
    .select('charter_json')
    .where('room', '=', room)
    .executeTakeFirst();
  return row ? (JSON.parse(row.charter_json) as Charter) : null;
}

/** Writes a room's charter, new or anew. */
export async function saveCharter(
  transaction: Transaction,
  room: string,
  charter: Charter,
): Promise<void> {
  const charter_json = JSON.stringify(charter);
  await transaction
    .insertInto('charters')
    .values({ room, charter_json })
    .onConflict((conflict) => conflict.column('room').doUpdateSet({ charter_json }))
    .execute();
}

/** Someone's membership of a room. */
export function membershipRow(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<MembershipRow | undefined> {
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('room', '=', room)
    .where('member', '=', member)
    .executeTakeFirst();
}

/** Everyone in a room. */
export function membershipRows(transaction: Transaction, room: string): Promise<MembershipRow[]> {
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('room', '=', room)
    .orderBy('since')
    .orderBy('member')
    .execute();
}

/** The rooms someone is in. */
export function membershipsOf(transaction: Transaction, member: string): Promise<MembershipRow[]> {
  return transaction
    .selectFrom('memberships')
    .selectAll()
    .where('member', '=', member)
    .orderBy('room')
    .execute();
}

/** Writes a membership, new or with another role. */
export async function saveMembership(transaction: Transaction, row: MembershipRow): Promise<void> {
  await transaction
    .insertInto('memberships')
    .values(row)
    .onConflict((conflict) => conflict.columns(['room', 'member']).doUpdateSet({ role: row.role }))
    .execute();
}

/** Ends a membership; what it was remains in the intervals. */
export async function deleteMembership(
  transaction: Transaction,
  room: string,
  member: string,
): Promise<void> {
  await transaction
    .deleteFrom('memberships')
    .where('room', '=', room)
    .where('member', '=', member)
    .execute();
}

/** How many are in a room, of all affiliations, or of those given. */
export async function countMembers(
  transaction: Transaction,
  room: string,
  employeesOnly: boolean,
): Promise<number> {
  let query = transaction
    .selectFrom('memberships')
    .innerJoin('members', 'members.id', 'memberships.member')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('room', '=', room);
  if (employeesOnly) query = query.where('affiliation', '=', 'employee');
  return (await query.executeTakeFirstOrThrow()).count;
}

/** Memberships with their people's cards, as they are told. */
export async function membershipViews(
  transaction: Transaction,
  rows: readonly MembershipRow[],
): Promise<Membership[]> {
  const cards = await memberCards(
    transaction,
    rows.map((row) => row.member),
  );
  return rows.map((row) => ({
    room: row.room,
    member: cards.get(row.member)!,
    role: row.role,
    since: row.since,
  }));
}
