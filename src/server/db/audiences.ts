import { canReceive } from '../../perimeter/receive.ts';
import { postCreated } from '../../protocol/post.ts';
import type { Transaction } from './dialect.ts';
import { lodgingsIn, type Lodging } from './stays.ts';

/** Members of one organization. */
export interface OrganizationReaders {
  id: string;
  name: string;
  members: string[];
}

/** Whether someone can read a thread now: the rule by which they are sent it. */
export const readsNow = (
  { member, endsAt, intervals }: Lodging,
  thread: { stream: string; about: number },
  now: number,
): boolean =>
  canReceive(
    { id: member.id, affiliation: member.affiliation, endsAt, intervals },
    { ...thread, type: postCreated.type },
    now,
    () => false,
  );

/** Who can read a thread now, by organization, those with most readers first. */
export async function readersByOrganization(
  transaction: Transaction,
  { stream, about }: { stream: string; about: number },
  now: number,
): Promise<OrganizationReaders[]> {
  const organizations = new Map<string, OrganizationReaders>();
  for (const lodging of await lodgingsIn(transaction, 'stream', stream)) {
    if (!readsNow(lodging, { stream, about }, now)) continue;
    const { id, name } = lodging.member.organization;
    const readers = organizations.get(id) ?? { id, name, members: [] };
    organizations.set(id, readers);
    readers.members.push(lodging.member.id);
  }
  return [...organizations.values()].sort(
    (one, other) => other.members.length - one.members.length || (one.name < other.name ? -1 : 1),
  );
}
