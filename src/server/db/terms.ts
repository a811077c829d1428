import type { Transaction } from './dialect.ts';
import type { MemberRow } from './schema.ts';

/** What was said of a membership, by the host or an invitation, and what a steward set. */
export type SaidTerms = Pick<
  MemberRow,
  'said_host_contact' | 'said_ends_at' | 'set_host_contact' | 'set_ends_at'
>;

/**
 * What holds of it: whom a steward named answers for a partner, and what ends first is the end, whoever said so.
 *
 * @param organizationEnd - what a steward set for all people of the organization.
 */
export function heldTerms(
  { said_host_contact, said_ends_at, set_host_contact, set_ends_at }: SaidTerms,
  organizationEnd: number | null,
): Pick<MemberRow, 'host_contact' | 'ends_at'> {
  const ends = [said_ends_at, set_ends_at, organizationEnd].filter((one) => one !== null);
  return {
    host_contact: set_host_contact ?? said_host_contact,
    ends_at: ends.length === 0 ? null : Math.min(...ends),
  };
}

/**
 * Keeps a member's row to one writer at a time until the transaction ends: what their token says and what a steward sets
 * would else undo each other. To be taken before any room's lock.
 */
export async function lockMember(transaction: Transaction, id: string): Promise<void> {
  await transaction
    .updateTable('members')
    .set((one) => ({ claims_at: one.ref('claims_at') }))
    .where('id', '=', id)
    .execute();
}

/** When the membership of an organization's people ends, as a steward set it; null where none has. */
export async function organizationEnd(
  transaction: Transaction,
  id: string,
): Promise<number | null> {
  const row = await transaction
    .selectFrom('organizations')
    .select('people_end_at')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.people_end_at ?? null;
}

/** Writes what holds of a membership now. */
export async function saveTerms(
  transaction: Transaction,
  id: string,
  terms: Partial<SaidTerms> & Pick<MemberRow, 'host_contact' | 'ends_at'>,
): Promise<void> {
  await transaction.updateTable('members').set(terms).where('id', '=', id).execute();
}

/** Writes when the membership of an organization's people ends. */
export async function saveOrganizationEnd(
  transaction: Transaction,
  id: string,
  people_end_at: number | null,
): Promise<void> {
  await transaction
    .updateTable('organizations')
    .set({ people_end_at })
    .where('id', '=', id)
    .execute();
}
