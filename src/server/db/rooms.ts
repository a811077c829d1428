import type { Perimeter, Room } from '../../protocol/room.ts';
import type { ActingRoom } from '../../perimeter/act.ts';
import type { Standing } from '../../perimeter/stage.ts';
import type { Stage } from '../../protocol/stage.ts';
import type { Transaction } from './dialect.ts';
import { memberCards } from './members.ts';
import type { RoomOrganizationRow, RoomRow } from './room-row.ts';

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

/** The rooms of these ids, in their order; few queries for many. */
export async function roomsById(
  transaction: Transaction,
  ids: readonly string[],
): Promise<RoomRecord[]> {
  if (ids.length === 0) return [];
  const rows = await transaction.selectFrom('rooms').selectAll().where('id', 'in', ids).execute();
  const byId = new Map<string, RoomRecord>(
    rows.map((row) => [row.id, { ...row, organizations: [] }]),
  );
  const admissions = await transaction
    .selectFrom('room_organizations')
    .selectAll()
    .where('room', 'in', ids)
    .orderBy('position')
    .execute();
  for (const row of admissions) byId.get(row.room)!.organizations.push(row);
  return ids.flatMap((id) => byId.get(id) ?? []);
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

/** What a room that is no project has of stages: none; nor does anybody ask to join it. */
export const noStages = {
  ...{ stage: null, stages_json: '[]', lapses_at: null, lapsed: 0, asking: 0 },
} as const;

/** The stages of a room that have begun, the current one last. */
export const stagesOf = ({ stages_json }: Pick<RoomRow, 'stages_json'>): Stage[] =>
  JSON.parse(stages_json);

/** Changes where a room stands. */
export async function updateRoom(
  transaction: Transaction,
  id: string,
  changes: Partial<Pick<RoomRow, 'stage' | 'stages_json' | 'lapses_at' | 'lapsed' | 'asking'>>,
): Promise<void> {
  await transaction.updateTable('rooms').set(changes).where('id', '=', id).execute();
}

/** The ids of rooms that are read-only by now for want of a review, and whose members have not been told. */
export async function lapsedUntil(
  transaction: Transaction,
  now: number,
  most: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('rooms')
    .select('id')
    .where('lapsed', '=', 0)
    .where('lapses_at', '<=', now)
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
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

/** The ids of the partner organizations that a room admits now. */
export const admittedTo = ({ organizations }: RoomRecord): string[] =>
  organizations.filter((row) => row.ended_at === null).map((row) => row.organization);

/** The room as the rules of its stages know it. */
export const standingOf = (room: RoomRow): Standing => ({
  stage: room.stage,
  lapsesAt: room.lapses_at,
});

/** A room's partner organizations as its employees know them. */
export async function perimeterOf(transaction: Transaction, room: RoomRecord): Promise<Perimeter> {
  return (await perimetersOf(transaction, [room]))[0]!;
}

/** The same of several rooms, in their order; few queries for many. */
export async function perimetersOf(
  transaction: Transaction,
  rooms: readonly RoomRecord[],
): Promise<Perimeter[]> {
  const admissions = rooms.flatMap(({ organizations }) => organizations);
  const ids = [...new Set(admissions.map((row) => row.organization))];
  const rows =
    ids.length === 0
      ? []
      : await transaction.selectFrom('organizations').selectAll().where('id', 'in', ids).execute();
  const names = new Map(rows.map((row) => [row.id, row]));
  const cards = await memberCards(
    transaction,
    admissions.flatMap(({ ended_by }) => ended_by ?? []),
  );
  return rooms.map(({ id, organizations }) => ({
    room: id,
    organizations: organizations.map((row) => ({
      id: row.organization,
      name: names.get(row.organization)!.name,
      affiliation: names.get(row.organization)!.affiliation,
      admittedAt: row.admitted_at,
      endedAt: row.ended_at,
      ...(row.ended_by !== null && {
        endedBy: { id: row.ended_by, name: cards.get(row.ended_by)!.name },
      }),
      ...(row.end_reason !== null && { reason: row.end_reason }),
    })),
  }));
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
