import { covers, isOpen } from '../../perimeter/receive.ts';
import type { Transaction } from './dialect.ts';

/** Members of one organization. */
export interface OrganizationReaders {
  id: string;
  name: string;
  members: string[];
}

/** Who can read a thread now, by organization, those with most readers first. */
export async function readersByOrganization(
  transaction: Transaction,
  { stream, about }: { stream: string; about: number },
  now: number,
): Promise<OrganizationReaders[]> {
  const rows = await transaction
    .selectFrom('intervals')
    .innerJoin('members', 'members.id', 'intervals.member')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .select([
      'members.id as member',
      'members.ends_at as endsAt',
      'organizations.id as organization',
      'organizations.name as name',
      'from_seq as from',
      'until_seq as until',
      'until_time as untilTime',
    ])
    .where('stream', '=', stream)
    .orderBy('member')
    .execute();
  const open = new Set<string>();
  const covering = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
    if (row.endsAt !== null && row.endsAt <= now) continue;
    const interval = { ...row, stream };
    if (isOpen(interval, now)) open.add(row.member);
    if (covers(interval, about)) covering.set(row.member, row);
  }
  const organizations = new Map<string, OrganizationReaders>();
  for (const [member, { organization: id, name }] of covering) {
    if (!open.has(member)) continue;
    const readers = organizations.get(id) ?? { id, name, members: [] };
    organizations.set(id, readers);
    readers.members.push(member);
  }
  return [...organizations.values()].sort(
    (one, other) => other.members.length - one.members.length || (one.name < other.name ? -1 : 1),
  );
}
