import { sql, type RawBuilder } from 'kysely';
import type { Order } from '../db/provisioned.ts';
import { folded, type Comparison, type Filter } from './filter.ts';

type Condition = RawBuilder<boolean>;

/** As much of a filter as the database answers, by its indexes. */
export interface Narrowed {
  /** Holds for every user for whom the filter does; null for all of them. */
  condition: Condition | null;
  /** Whether it holds for no other. */
  isExact: boolean;
}

const unknown: Narrowed = { condition: null, isExact: false };
const operators: Partial<Record<Comparison, string>> = {
  ...{ eq: '=', gt: '>', ge: '>=', lt: '<', le: '<=' },
};

/** What the database can answer of a filter on rows of `provisioned`. */
export function narrowed(filter: Filter): Narrowed {
  switch (filter.is) {
    case 'and':
      return both(filter.parts.map(narrowed));
    case 'or':
      return either(filter.parts.map(narrowed));
    case 'not':
      return unknown;
    case 'within':
      return { ...mailWithin(filter.place.steps, filter.part), isExact: false };
    case 'compare':
      return compared(filter);
  }
}

function both(parts: readonly Narrowed[]): Narrowed {
  const conditions = parts.flatMap(({ condition }) => condition ?? []);
  return {
    condition: conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : null,
    isExact: parts.every(({ isExact }) => isExact),
  };
}

function either(parts: readonly Narrowed[]): Narrowed {
  const conditions = parts.flatMap(({ condition }) => condition ?? []);
  if (conditions.length < parts.length) return unknown;
  return {
    condition: sql`(${sql.join(conditions, sql` or `)})`,
    isExact: parts.every(({ isExact }) => isExact),
  };
}

function compared({ place, by, value }: Extract<Filter, { is: 'compare' }>): Narrowed {
  const path = place.steps.join('.');
  const column = columns[path];
  const operator = operators[by];
  if (path === 'active' && by === 'eq') {
    return exactly(sql`active = ${value === true ? 1 : 0}`);
  }
  if (typeof value !== 'string') return unknown;
  if (by === 'eq' && (path === 'emails' || path === 'emails.value')) {
    return exactly(hasMail(value));
  }
  if (column === undefined) return unknown;
  if (path.startsWith('meta.')) {
    if (operator === undefined) return unknown;
    return exactly(sql`${sql.ref(column)} ${sql.raw(operator)} ${Math.floor(Date.parse(value))}`);
  }
  const meant = path === 'userName' ? folded(value) : value;
  if (by === 'eq') return exactly(sql`${sql.ref(column)} = ${meant}`);
  // All that begins with a text stands together where texts are ordered by their bytes.
  if (by === 'sw' && meant !== '') {
    return exactly(
      sql`(${sql.ref(column)} >= ${meant} and ${sql.ref(column)} < ${`${meant}\u{10FFFF}`})`,
    );
  }
  return unknown;
}

const exactly = (condition: Condition): Narrowed => ({ condition, isExact: true });

/** Of a filter on the values of mails: which addresses it can be about. */
function mailWithin(steps: readonly string[], part: Filter): Narrowed {
  if (steps.join('.') !== 'emails') return unknown;
  if (part.is === 'and') return both(part.parts.map((one) => mailWithin(steps, one)));
  const isAddress =
    part.is === 'compare' && part.by === 'eq' && part.place.steps.join('.') === 'value';
  if (!isAddress || typeof part.value !== 'string') return unknown;
  return exactly(hasMail(part.value));
}

const hasMail = (mail: string): Condition => sql`provisioned.member in (
  select member from provisioned_mails where mail = ${folded(mail)}
)`;

/** What stands in a column of its own, for filters and for orders. */
const columns: Partial<Record<string, Order['by']>> = {
  id: 'member',
  externalId: 'external_id',
  userName: 'user_name',
  'meta.created': 'created_at',
  'meta.lastModified': 'changed_at',
};

/** The column by which an attribute is sorted; undefined where it has none. */
export const columnOf = (steps: readonly string[]): Order['by'] | undefined =>
  columns[steps.join('.')];
