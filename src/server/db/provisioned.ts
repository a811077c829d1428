import { sql, type Expression, type SqlBool } from 'kysely';
import type { Transaction } from './dialect.ts';
import type { ProvisionedRow } from './provisioned-row.ts';
import { lockMember } from './terms.ts';

/** What provisioning has said of a member, whatever became of it; undefined where it has said nothing. */
export function provisionedRow(
  transaction: Transaction,
  member: string,
): Promise<ProvisionedRow | undefined> {
  return transaction
    .selectFrom('provisioned')
    .selectAll()
    .where('member', '=', member)
    .executeTakeFirst();
}

/** Whether tokens of somebody of whom provisioning has spoken let them in. */
export const isLetIn = ({ active, admitted, deleted_at }: ProvisionedRow): boolean =>
  active === 1 && admitted === 1 && deleted_at === null;

/**
 * Keeps what is said of a member to one transaction until it ends; to be called before it is read.
 */
export async function holdMember(transaction: Transaction, id: string): Promise<void> {
  await lockMember(transaction, id);
  await transaction
    .updateTable('provisioned')
    .set((one) => ({ version: one.ref('version') }))
    .where('member', '=', id)
    .execute();
}

/** Who has a user name, as two are compared. */
export async function memberOfUserName(
  transaction: Transaction,
  userName: string,
): Promise<string | undefined> {
  const row = await transaction
    .selectFrom('provisioned')
    .select('member')
    .where('user_name', '=', userName)
    .executeTakeFirst();
  return row?.member;
}

/** Writes what is said of a member as new, or over what was there; with the mails by which they are found. */
export async function saveProvisioned(
  transaction: Transaction,
  row: ProvisionedRow,
  mails: readonly string[],
): Promise<void> {
  const { member, ...changes } = row;
  await transaction
    .insertInto('provisioned')
    .values(row)
    .onConflict((conflict) => conflict.column('member').doUpdateSet(changes))
    .execute();
  await transaction.deleteFrom('provisioned_mails').where('member', '=', member).execute();
  const all = [...new Set(mails)].map((mail) => ({ member, mail }));
  if (all.length > 0) await transaction.insertInto('provisioned_mails').values(all).execute();
}

export interface Page {
  /** From 0. */
  skip: number;
  take: number;
}

/** By what the rows of a list are ordered, and in the end by their id. */
export interface Order {
  by: 'member' | 'external_id' | 'user_name' | 'created_at' | 'changed_at';
  direction: 'asc' | 'desc';
}

/** Those who are not deleted and for whom a condition holds, and how many of them there are; all of them without a page. */
export async function listProvisioned(
  transaction: Transaction,
  condition: Expression<SqlBool> | null,
  order: Order,
  page?: Page,
): Promise<{ rows: ProvisionedRow[]; total: number }> {
  let those = transaction.selectFrom('provisioned').where('deleted_at', 'is', null);
  if (condition) those = those.where(condition);
  let listed = those.selectAll();
  if (order.by !== 'member') {
    // Neither database is asked where it puts what is missing.
    listed = listed
      .orderBy(sql`case when ${sql.ref(order.by)} is null then 1 else 0 end`)
      .orderBy(order.by, order.direction);
  }
  listed = listed.orderBy('member', order.by === 'member' ? order.direction : 'asc');
  if (!page) {
    const rows = await listed.execute();
    return { rows, total: rows.length };
  }
  const { total } = await those
    .select((one) => one.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = page.take > 0 ? await listed.limit(page.take).offset(page.skip).execute() : [];
  return { rows, total };
}
