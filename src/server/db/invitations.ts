import type { Invitation, invitationList } from '../../protocol/invitation.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import type { Transaction } from './dialect.ts';
import { memberCards } from './members.ts';
import type { InvitationRow } from './room-row.ts';

type ListedInvitation = OutputOf<typeof invitationList>['invitations'][number];

/** Writes an invitation that is new. */
export async function insertInvitation(
  transaction: Transaction,
  row: InvitationRow,
): Promise<void> {
  await transaction.insertInto('invitations').values(row).execute();
}

/** An invitation by its id. */
export function invitationById(
  transaction: Transaction,
  id: string,
): Promise<InvitationRow | undefined> {
  return transaction.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The invitation whose code has this hash. */
export function invitationByCode(
  transaction: Transaction,
  codeHash: string,
): Promise<InvitationRow | undefined> {
  return transaction
    .selectFrom('invitations')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst();
}

/** How an invitation ends; by whoever uses it, with the organization that they are of. */
type Ending = Required<Pick<InvitationRow, 'ending' | 'ended_by' | 'ended_at'>> &
  Partial<Pick<InvitationRow, 'organization'>>;

/** Ends an invitation; false where it had ended before. */
export async function endInvitation(
  transaction: Transaction,
  id: string,
  ending: Ending,
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('invitations')
    .set(ending)
    .where('id', '=', id)
    .where('ending', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The invitations of these rooms that have not been used or taken back, in the order in which they were made. */
export async function waitingInvitations(
  transaction: Transaction,
  rooms: readonly string[],
): Promise<InvitationRow[]> {
  if (rooms.length === 0) return [];
  return transaction
    .selectFrom('invitations')
    .selectAll()
    .where('room', 'in', rooms)
    .where('ending', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** The last invitations of a room, the newest first. */
export function lastInvitations(
  transaction: Transaction,
  room: string,
  most: number,
): Promise<InvitationRow[]> {
  return transaction
    .selectFrom('invitations')
    .selectAll()
    .where('room', '=', room)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
}

/** The one of the invitations with which a member came from an organization whose access lasts longest. */
export function longestInvitationOf(
  transaction: Transaction,
  member: string,
  organization: string,
): Promise<InvitationRow | undefined> {
  return transaction
    .selectFrom('invitations')
    .selectAll()
    .where('ending', '=', 'used')
    .where('ended_by', '=', member)
    .where('organization', '=', organization)
    .orderBy('ends_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}

/** Invitations as the room's employees know them. */
export async function invitationViews(
  transaction: Transaction,
  rows: readonly InvitationRow[],
): Promise<ListedInvitation[]> {
  const people = rows.flatMap((row) => [row.host_contact, row.invited_by, row.ended_by ?? []]);
  const cards = await memberCards(transaction, people.flat());
  const nameOf = (id: string) => ({ id, name: cards.get(id)!.name });
  return rows.map((row) => ({
    id: row.id,
    room: row.room,
    address: row.address,
    organization: {
      id: row.organization,
      name: row.organization_name,
      affiliation: row.affiliation,
    },
    hostContact: nameOf(row.host_contact),
    role: row.role,
    by: nameOf(row.invited_by),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    endsAt: row.ends_at,
    ending:
      row.ending === null ? null : { is: row.ending, at: row.ended_at!, by: nameOf(row.ended_by!) },
  }));
}

/** The same of those that wait, as a snapshot and a fact have them. */
export async function waitingViews(
  transaction: Transaction,
  rows: readonly InvitationRow[],
): Promise<Invitation[]> {
  const views = await invitationViews(transaction, rows);
  return views.map(({ ending: _ending, ...view }) => view);
}
