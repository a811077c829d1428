import { sql } from 'kysely';
import {
  mostExpertiseFacets,
  type Facets,
  type MemberFilter,
  type MemberPlace,
} from '../../protocol/member-list.ts';
import { plainWordsOf } from '../search/words.ts';
import type { Transaction } from './dialect.ts';
import { knowable, meets } from './knowable.ts';
import { expertiseOf, notFound, rankOf, type Findable } from './members.ts';
import type { MemberRow } from './schema.ts';

const columns = ['members.id', 'members.name', 'title', 'department'] as const;
const works = ['expertise_json', 'own_expertise_json'] as const;
const ofOrganization = [
  'organizations.id as organizationId',
  'organizations.name as organization',
  'organizations.affiliation as affiliation',
] as const;

/** The current members whom the viewer may know. */
const known = (transaction: Transaction, viewer: MemberRow, now: number) =>
  transaction
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .where(knowable(viewer, now))
    .where((one) => one.or([one('ends_at', 'is', null), one('ends_at', '>', now)]));

/** Where those stand who are found, in the order of the directory (protocol/member-list.ts). */
export async function placesOf(
  transaction: Transaction,
  viewer: MemberRow,
  now: number,
  query: string,
  filter: MemberFilter,
): Promise<MemberPlace[]> {
  let asked = known(transaction, viewer, now).select([...columns, ...works, ...ofOrganization]);
  const { organization, expertise, room, followed } = filter;
  if (organization !== undefined) asked = asked.where('members.organization', '=', organization);
  if (room !== undefined) asked = asked.where(meets(viewer, now, sql`${room}`));
  if (followed) {
    const ofViewer = transaction
      .selectFrom('member_follows')
      .select('followed')
      .where('member', '=', viewer.id);
    asked = asked.where('members.id', 'in', ofViewer);
  }
  const wanted = plainWordsOf(query);
  if (wanted.length === 0 && query.trim() !== '') return [];
  const able = expertise === undefined ? undefined : folded(expertise);
  const rows = (await asked.execute()).filter(
    (row) => able === undefined || expertiseOf(row).some((one) => folded(one) === able),
  );
  return rows
    .map((row) => placeOf(row, wanted))
    .filter(({ rank }) => rank < notFound)
    .sort(compared);
}

const placeOf = (row: Findable & { id: string }, wanted: readonly string[]): MemberPlace => ({
  rank: wanted.length === 0 ? 0 : rankOf(row, wanted, 'work'),
  name: plainWordsOf(row.name).join(' '),
  id: row.id,
});

/** In which order two places stand. */
export const compared = (one: MemberPlace, other: MemberPlace): number =>
  one.rank - other.rank || order(one.name, other.name) || order(one.id, other.id);

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const folded = (expertise: string): string => expertise.trim().toLowerCase().normalize('NFC');

/** By what the directory of a viewer can be narrowed. */
export async function facetsOf(
  transaction: Transaction,
  viewer: MemberRow,
  now: number,
): Promise<Facets> {
  const rows = await known(transaction, viewer, now)
    .select([...works, ...ofOrganization])
    .execute();
  const organizations = new Map<string, Facets['organizations'][number]>();
  const expertise = new Map<string, Facets['expertise'][number]>();
  for (const { organizationId: id, organization: name, affiliation, ...row } of rows) {
    const one = organizations.get(id) ?? { id, name, affiliation, members: 0 };
    organizations.set(id, { ...one, members: one.members + 1 });
    for (const written of expertiseOf(row)) {
      const able = expertise.get(folded(written)) ?? { name: written, members: 0 };
      expertise.set(folded(written), { ...able, members: able.members + 1 });
    }
  }
  return {
    organizations: [...organizations.values()].sort((one, other) =>
      one.name.localeCompare(other.name),
    ),
    expertise: [...expertise.values()]
      .sort((one, other) => other.members - one.members || order(one.name, other.name))
      .slice(0, mostExpertiseFacets),
  };
}
