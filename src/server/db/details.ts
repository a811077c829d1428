import type { Details } from '../../protocol/details.ts';
import type { Transaction } from './dialect.ts';
import { given } from './members.ts';
import type { MemberRow } from './schema.ts';

/** What only employees see of a member, and they themselves. */
export async function detailsOf(transaction: Transaction, row: MemberRow): Promise<Details> {
  const { id, mail, calendar, team } = row;
  const manager =
    row.manager === null
      ? undefined
      : await transaction
          .selectFrom('members')
          .select(['id', 'name'])
          .where('id', '=', row.manager)
          .executeTakeFirst();
  return {
    id,
    ...given('mail', mail),
    ...given('phone', (row.own_phone ?? row.phone) || null),
    ...given('calendar', calendar),
    ...given('team', team),
    ...(row.manager !== null && { manager: manager ?? { id: row.manager, name: row.manager } }),
  };
}
