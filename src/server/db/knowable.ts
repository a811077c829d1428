import { sql, type RawBuilder } from 'kysely';
import type { MemberRow } from './schema.ts';

/**
 * A condition on a row of members: the viewer is in a room with them, and may know of them there; the other form of
 * `mayMeet` (perimeter/know.ts).
 *
 * @param room - an expression for the one room that is meant, as `members` is the row; any, unless given.
 */
export const meets = (
  { id, affiliation, organization }: MemberRow,
  now: number,
  room?: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from intervals as mine
  inner join intervals as theirs on theirs.stream = mine.stream
  inner join rooms as met on met.id = mine.room
  where mine.member = ${id} and theirs.member = members.id
    and mine.stream = 'room/' || mine.room || '/everyone'
    and mine.until_seq is null and (mine.until_time is null or mine.until_time > ${now})
    and theirs.until_seq is null and (theirs.until_time is null or theirs.until_time > ${now})
    ${affiliation === 'employee' ? sql`` : sql`and (members.affiliation = 'employee' or met.partners = 'together' or members.organization = ${organization})`}
    ${room ? sql`and met.id = ${room}` : sql``}
)`;

/** The second form of `mayKnow` (perimeter/know.ts), as a condition on a row of members: for what lists and counts them. */
export function knowable(viewer: MemberRow, now: number): RawBuilder<boolean> {
  if (viewer.affiliation === 'employee') return sql<boolean>`1 = 1`;
  return sql<boolean>`(
    members.id = ${viewer.id}
    or (members.affiliation <> 'employee' and members.organization = ${viewer.organization})
    or members.id = ${viewer.host_contact}
    or ((members.ends_at is null or members.ends_at > ${now}) and ${meets(viewer, now)})
  )`;
}
