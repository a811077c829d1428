import type { Byline, Member, Organization } from '../../protocol/member.ts';
import type { Transaction } from './dialect.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { MemberRow } from './schema.ts';

/** A member's row; undefined where there is none. */
export function memberRow(transaction: Transaction, id: string): Promise<MemberRow | undefined> {
  return transaction.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The cards of those of these ids who are members, by id. */
export async function memberCards(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, Member>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .leftJoin('members as host', 'host.id', 'members.host_contact')
    .selectAll('members')
    .select(['organizations.name as organization_name', 'host.name as host_name'])
    .where('members.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, cardOf(row)]));
}

/** Writes a member as new, or over what was there. */
export async function saveMember(
  transaction: Transaction,
  row: MemberRow,
  organization: Organization,
): Promise<void> {
  await saveOrganization(transaction, organization);
  const { id: _id, joined_at: _joinedAt, ...changes } = row;
  await transaction
    .insertInto('members')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
}

/** Writes an organization as new, or its name anew. */
export async function saveOrganization(
  transaction: Transaction,
  organization: Organization,
): Promise<void> {
  await transaction
    .insertInto('organizations')
    .values(organization)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name: organization.name, affiliation: organization.affiliation }),
    )
    .execute();
}

/** An organization by its id. */
export function organizationById(
  transaction: Transaction,
  id: string,
): Promise<Organization | undefined> {
  return transaction
    .selectFrom('organizations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/**
 * The ids of current members whose name begins with the query, with or without its accents; then of those of whom a later
 * word does, then of those whose organization's name does. All, for an empty query. Each ordered by name. Not scoped by the
 * perimeter: the caller filters by `mayKnow`.
 */
export async function memberIdsByName(
  transaction: Transaction,
  query: string,
  now: number,
): Promise<string[]> {
  const begun = folded(query.trim());
  const rows = await transaction
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .select(['members.id', 'members.name', 'organizations.name as organization'])
    .where((expression) =>
      expression.or([expression('ends_at', 'is', null), expression('ends_at', '>', now)]),
    )
    .orderBy('members.name')
    .orderBy('members.id')
    .execute();
  const ranked = rows.map(({ id, name, organization }) => ({
    id,
    rank: rankOf(folded(name), folded(organization), begun),
  }));
  return ranked
    .filter(({ rank }) => rank < notFound)
    .sort((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}

const notFound = 3;

/** How well someone is found: the lower, the better. */
function rankOf(name: string, organization: string, begun: string): number {
  if (name.startsWith(begun)) return 0;
  if (hasWord(name, begun)) return 1;
  return hasWord(organization, begun) ? 2 : notFound;
}

/** As it is looked for: without case and accents. */
const folded = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();

const hasWord = (name: string, begun: string): boolean =>
  name.startsWith(begun) || name.split(/[\s-]+/).some((word) => word.startsWith(begun));

/**
 * Those of the members whom a mention in a stream may name: who reads it now, whatever of it; and in a record's room who
 * wrote what the reader may read there. Their tickets end with their pages, but they are still in the conversation: the
 * host gives them others when they come back. Whoever was removed is not among them.
 */
export async function mentionableAmong(
  transaction: Transaction,
  stream: string,
  members: readonly string[],
  reader: ReaderAt,
): Promise<Set<string>> {
  if (members.length === 0) return new Set();
  const rows = await transaction
    .selectFrom('intervals')
    .select('member')
    .where('stream', '=', stream)
    .where('member', 'in', members)
    .where('until_seq', 'is', null)
    .where((expression) =>
      expression.or([
        expression('until_time', 'is', null),
        expression('until_time', '>', reader.now),
        expression.exists(
          expression
            .selectFrom('posts')
            .innerJoin('rooms', 'rooms.id', 'posts.room')
            .select('posts.id')
            .whereRef('posts.stream', '=', 'intervals.stream')
            .whereRef('posts.author', '=', 'intervals.member')
            .where('posts.deleted', '=', 0)
            .where('rooms.kind', '=', 'record')
            .where(readable(reader, 'posts')),
        ),
      ]),
    )
    .execute();
  return new Set(rows.map((row) => row.member));
}

/** The member as a reader at this moment, for {@link readable}. */
export const readerAt = (row: MemberRow, now: number): ReaderAt => ({
  id: row.id,
  endsAt: row.ends_at,
  now,
});

/** The part of a card that is kept with what its member writes. */
export function bylineOf(member: Member): Byline {
  const { id, name, affiliation, organization, department } = member;
  return { id, name, affiliation, organization, ...(department !== undefined && { department }) };
}

function cardOf(row: MemberRow & { organization_name: string; host_name: string | null }): Member {
  return {
    id: row.id,
    name: row.name,
    affiliation: row.affiliation,
    organization: { id: row.organization, name: row.organization_name },
    languages: JSON.parse(row.languages_json),
    expertise: JSON.parse(row.expertise_json),
    ...given('department', row.department),
    ...given('title', row.title),
    ...given('city', row.city),
    ...given('timeZone', row.time_zone),
    ...given('picture', row.picture),
    ...given('endsAt', row.ends_at),
    ...(row.host_contact !== null && {
      hostContact: { id: row.host_contact, name: row.host_name ?? row.host_contact },
    }),
  };
}

function given<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, Value>);
}
