import { sql, type SqlBool } from 'kysely';
import type { Person } from '../../protocol/kind.ts';
import type { Byline, Member, Organization } from '../../protocol/member.ts';
import { plainWordsOf } from '../search/words.ts';
import type { Transaction } from './dialect.ts';
import { readable, type ReaderAt } from './readable.ts';
import type { MemberRow } from './schema.ts';

/** A member's row; undefined where there is none. */
export function memberRow(transaction: Transaction, id: string): Promise<MemberRow | undefined> {
  return transaction.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirst();
}

/** How these are called now, by id; without those whom nobody knows. */
export async function peopleById(
  transaction: Transaction,
  ids: readonly string[],
): Promise<Map<string, Person>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction
    .selectFrom('members')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The member whose mail the host says is this address, in small letters; undefined where there is none. */
export function memberByAddress(
  transaction: Transaction,
  address: string,
): Promise<MemberRow | undefined> {
  return transaction
    .selectFrom('members')
    .selectAll()
    .where((one) => one.fn<string>('lower', ['mail']), '=', address)
    .executeTakeFirst();
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

/** The ids of members whose end has come, and who have left something that is to end with them. */
export async function endedWith(
  transaction: Transaction,
  left: 'requests' | 'schedules',
  now: number,
  limit: number,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('members')
    .select('id')
    .where('ends_at', '<=', now)
    .where(
      sql<SqlBool>`exists (
      select 1 from ${sql.table(left)} as theirs where theirs.member = members.id
    )`,
    )
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Writes a member as new, or over what was there. */
export async function saveMember(
  transaction: Transaction,
  row: MemberRow,
  organization: Organization,
): Promise<void> {
  await saveOrganization(transaction, organization);
  const { id: _id, joined_at: _joinedAt, ...rest } = row;
  // What is the member's own is changed by them only.
  const { own_languages_json: _languages, own_expertise_json: _expertise, ...others } = rest;
  const { own_phone: _phone, ...changes } = others;
  await transaction
    .insertInto('members')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changes))
    .execute();
}

/** Writes down the day on which someone last came in. */
export async function saveSeen(
  transaction: Transaction,
  id: string,
  seen_at: number,
): Promise<void> {
  await transaction.updateTable('members').set({ seen_at }).where('id', '=', id).execute();
}

/** Ends somebody's membership of the network. */
export async function saveEnd(
  transaction: Transaction,
  id: string,
  end: Pick<MemberRow, 'ends_at' | 'claims_at'>,
): Promise<void> {
  await transaction.updateTable('members').set(end).where('id', '=', id).execute();
}

/** Writes what a member says of themselves; null where what the host says is to hold again. */
export async function saveOwn(
  transaction: Transaction,
  member: string,
  changes: Partial<Pick<MemberRow, 'own_languages_json' | 'own_expertise_json' | 'own_phone'>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await transaction.updateTable('members').set(changes).where('id', '=', member).execute();
}

/** Writes an organization as new, or its name anew. */
export async function saveOrganization(
  transaction: Transaction,
  organization: Organization,
): Promise<void> {
  await transaction
    .insertInto('organizations')
    .values({ ...organization, people_end_at: null })
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
    .select(['id', 'name', 'affiliation'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** By what people are found: in a picker by what they are called, in a search by what they do as well. */
export type FoundBy = 'name' | 'work';

/**
 * The ids of current members of whom each word of the query begins one, with or without its accents: first whose name
 * begins with the query, then of whose names they are, then of whose organization's as well, then of their title,
 * department or expertise, where that is asked for. All, for an empty query. Each ordered by name. Not scoped by the
 * perimeter: the caller filters by `mayKnow`.
 */
export async function memberIdsFound(
  transaction: Transaction,
  query: string,
  now: number,
  by: FoundBy,
): Promise<string[]> {
  const rows = await transaction
    .selectFrom('members')
    .innerJoin('organizations', 'organizations.id', 'members.organization')
    .select(['members.id', 'members.name', 'organizations.name as organization'])
    .select(['title', 'department', 'expertise_json', 'own_expertise_json'])
    .where((expression) =>
      expression.or([expression('ends_at', 'is', null), expression('ends_at', '>', now)]),
    )
    .orderBy('members.name')
    .orderBy('members.id')
    .execute();
  const isAll = query.trim() === '';
  const wanted = plainWordsOf(query);
  if (wanted.length === 0) return isAll ? rows.map(({ id }) => id) : [];
  const ranked = rows.map((row) => ({ id: row.id, rank: rankOf(row, wanted, by) }));
  return ranked
    .filter(({ rank }) => rank < notFound)
    .sort((one, other) => one.rank - other.rank)
    .map(({ id }) => id);
}

export const notFound = 4;

/** As much of a member as they are found by. */
export type Findable = Pick<MemberRow, 'name' | 'title' | 'department' | 'expertise_json'> &
  Pick<MemberRow, 'own_expertise_json'> & { organization: string };

/** What a member says that they can be asked about, or what the host says for them. */
export const expertiseOf = (
  row: Pick<MemberRow, 'expertise_json' | 'own_expertise_json'>,
): string[] => JSON.parse(row.own_expertise_json ?? row.expertise_json);

/** How well someone is found: the lower, the better; {@link notFound} where they are not. */
export function rankOf(row: Findable, wanted: readonly string[], by: FoundBy): number {
  const words = plainWordsOf(row.name);
  const isFound = () => wanted.every((begun) => words.some((word) => word.startsWith(begun)));
  if (words.join(' ').startsWith(wanted.join(' '))) return 0;
  if (isFound()) return 1;
  words.push(...plainWordsOf(row.organization));
  if (isFound()) return 2;
  if (by === 'name') return notFound;
  const work: string[] = [row.title ?? '', row.department ?? '', ...expertiseOf(row)];
  words.push(...work.flatMap(plainWordsOf));
  return isFound() ? 3 : notFound;
}

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
    languages: JSON.parse(row.own_languages_json ?? row.languages_json),
    expertise: expertiseOf(row),
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

export function given<Name extends string, Value>(
  name: Name,
  value: Value | null,
): Partial<Record<Name, Value>> {
  return value === null ? {} : ({ [name]: value } as Record<Name, Value>);
}
