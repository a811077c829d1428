import { sql } from 'kysely';
import { reasonsToLeave } from '../../perimeter/leaving.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type {
  ListPlace,
  PersonConcern,
  StewardedOrganization,
  StewardedPerson,
} from '../../protocol/steward-list.ts';
import { plainWordsOf } from '../search/words.ts';
import type { Transaction } from './dialect.ts';
import { memberCards } from './members.ts';
import type { MemberRow } from './schema.ts';

/** A member as a list of stewards goes by. */
export type PersonRow = Pick<
  MemberRow,
  'id' | 'name' | 'affiliation' | 'organization' | 'ends_at' | 'seen_at' | 'steward' | 'mail'
> &
  Pick<MemberRow, 'title' | 'department' | 'host_contact'> & {
    organization_name: string;
    host_affiliation: Affiliation | null;
    host_ends_at: number | null;
  };

/** Everybody who is or was a member. Not scoped by the perimeter: for stewards alone. */
export function peopleRows(transaction: Transaction): Promise<PersonRow[]> {
  return transaction
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .leftJoin('members as host', 'host.id', 'members.host_contact')
    .select(['members.id', 'members.name', 'members.affiliation', 'members.organization'])
    .select(['members.ends_at', 'members.seen_at', 'members.steward', 'members.mail'])
    .select(['members.title', 'members.department', 'members.host_contact'])
    .select(['organizations.name as organization_name'])
    .select(['host.affiliation as host_affiliation', 'host.ends_at as host_ends_at'])
    .execute();
}

/** What a steward should look at of somebody, the most urgent first. */
export function concernsOf(row: PersonRow, now: number): PersonConcern[] {
  const hostIsGone = row.host_ends_at !== null && row.host_ends_at <= now;
  const host = { isColleague: row.host_affiliation === 'employee' && !hostIsGone };
  const reasons = reasonsToLeave(
    {
      affiliation: row.affiliation,
      ...{ endsAt: row.ends_at, seenAt: row.seen_at },
      host: row.affiliation === 'employee' ? null : { ...host, hasLeftRoom: false },
    },
    now,
  );
  const isOut = row.ends_at !== null && row.ends_at <= now;
  // An employee ends only where a steward has put them out.
  const all: PersonConcern[] = isOut && !reasons.includes('ended') ? ['ended'] : [];
  return [...all, ...reasons.filter((one) => one !== 'host-out')];
}

/** Whether each of these words begins one of the texts. */
export function isFoundBy(wanted: readonly string[], texts: readonly (string | null)[]): boolean {
  if (wanted.length === 0) return true;
  const words = plainWordsOf(texts.filter((one) => one !== null).join(' '));
  return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
}

/** Where something stands in a list of stewards: by its name without its accents. */
export const placeOf = ({ id, name }: { id: string; name: string }): ListPlace => ({
  name: plainWordsOf(name).join(' '),
  id,
});

/** In which order two places stand. */
export const comparePlaces = (one: ListPlace, other: ListPlace): number =>
  one.name < other.name
    ? -1
    : one.name > other.name
      ? 1
      : one.id < other.id
        ? -1
        : Number(one.id > other.id);

/** These members as stewards see them, in their order. */
export async function stewardedPeople(
  transaction: Transaction,
  ids: readonly string[],
  now: number,
): Promise<StewardedPerson[]> {
  if (ids.length === 0) return [];
  const cards = await memberCards(transaction, ids);
  const rows = await transaction
    .selectFrom('members')
    .leftJoin('members as host', 'host.id', 'members.host_contact')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .selectAll('members')
    .select(['organizations.name as organization_name'])
    .select(['host.affiliation as host_affiliation', 'host.ends_at as host_ends_at'])
    .where('members.id', 'in', ids)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined
      ? []
      : {
          member: cards.get(id)!,
          ...(row.mail !== null && { mail: row.mail }),
          steward: row.steward === 1,
          joinedAt: row.joined_at,
          concerns: concernsOf(row, now),
          ...{ saidEndsAt: row.said_ends_at, setEndsAt: row.set_ends_at },
          hostContactSet: row.set_host_contact !== null,
        };
  });
}

/** Every organization, as stewards see it, without its rooms. */
export async function organizationRows(
  transaction: Transaction,
  now: number,
): Promise<Omit<StewardedOrganization, 'rooms' | 'admissions'>[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    affiliation: Affiliation;
    people_end_at: number | null;
    people: number;
    ended: number;
    first_end: number | null;
    last_end: number | null;
  }>`
    select organizations.id, organizations.name, organizations.affiliation, people_end_at,
      count(case when members.id is not null
        and (members.ends_at is null or members.ends_at > ${now}) then 1 end) as people,
      count(case when members.ends_at <= ${now} then 1 end) as ended,
      min(case when members.ends_at > ${now} then members.ends_at end) as first_end,
      max(case when members.ends_at > ${now} then members.ends_at end) as last_end
    from organizations left join members on members.organization = organizations.id
    group by organizations.id, organizations.name, organizations.affiliation, people_end_at
  `.execute(transaction);
  return rows.map(({ id, name, affiliation, people, ended, ...ends }) => ({
    organization: { id, name, affiliation },
    ...{ people, ended, firstEnd: ends.first_end, lastEnd: ends.last_end },
    setEndsAt: ends.people_end_at,
  }));
}

/** The project rooms to which these organizations are admitted now, by organization and title. */
export async function roomsAdmitting(
  transaction: Transaction,
  organizations: readonly string[],
): Promise<{ organization: string; id: string; title: string }[]> {
  if (organizations.length === 0) return [];
  return transaction
    .selectFrom('room_organizations')
    .innerJoin('rooms', 'rooms.id', 'room_organizations.room')
    .select(['organization', 'rooms.id', 'rooms.title'])
    .where('organization', 'in', organizations)
    .where('ended_at', 'is', null)
    .where('rooms.kind', '=', 'project')
    .orderBy('rooms.title')
    .orderBy('rooms.id')
    .execute();
}
