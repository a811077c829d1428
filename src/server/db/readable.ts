import { sql, type Expression, type SqlBool } from 'kysely';

/** Who reads, and when: what {@link readable} and `canReceive` both start from. */
export interface ReaderAt {
  id: string;
  /** When the reader's membership ends, in milliseconds; null for an employee. */
  endsAt: number | null;
  now: number;
}

/**
 * The second form of `canReceive` (perimeter/receive.ts), as a condition on a row that has a `stream` and an `about`:
 * an interval open now, and one that covers the position. For everything that pages, counts or searches (DESIGN 4.7).
 *
 * @param table - the name or alias of the row's table in the query.
 */
export function readable(reader: ReaderAt, table: string): Expression<SqlBool> {
  if (reader.endsAt !== null && reader.now >= reader.endsAt) return sql<SqlBool>`1 = 0`;
  const stream = sql.ref(`${table}.stream`);
  const about = sql.ref(`${table}.about`);
  return sql<SqlBool>`(
    exists (
      select 1 from intervals as open_now
      where open_now.member = ${reader.id} and open_now.stream = ${stream}
        and open_now.until_seq is null
        and (open_now.until_time is null or open_now.until_time > ${reader.now})
    ) and exists (
      select 1 from intervals as covering
      where covering.member = ${reader.id} and covering.stream = ${stream}
        and covering.from_seq <= ${about}
        and (covering.until_seq is null or covering.until_seq > ${about})
    )
  )`;
}
