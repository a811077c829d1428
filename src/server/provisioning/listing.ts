import type { Database } from '../db/database.ts';
import { listProvisioned, type Order } from '../db/provisioned.ts';
import type { ProvisionedRow } from '../db/provisioned-row.ts';
import { folded, matches, readFilter, valuesAt, type Filter } from './filter.ts';
import { columnOf, narrowed } from './narrowing.ts';
import { odd } from './no.ts';
import { versionOf } from './provisioning.ts';
import { mostListed, placeOf, type Place, type Resource } from './schema.ts';

/** So many are in an answer unless the request says how many. */
const usuallyListed = 100;

/** A user as it is sent, before its attributes are chosen. */
export function resourceOf(row: ProvisionedRow): Resource {
  return {
    ...(JSON.parse(row.resource_json) as Resource),
    id: row.member,
    meta: {
      resourceType: 'User',
      created: new Date(row.created_at).toISOString(),
      lastModified: new Date(row.changed_at).toISOString(),
      version: versionOf(row),
    },
  };
}

/** What a request asks for of a list, as it came. */
export type Query = Readonly<Record<string, unknown>>;

export interface Listed {
  resources: Resource[];
  /** Of all that are as asked for, on whatever page. */
  total: number;
  /** From 1. */
  startIndex: number;
}

/**
 * The users that a filter asks for, a page of them, in an order that stays the same.
 *
 * @throws ScimRefusal `invalidFilter`, `invalidPath` or `invalidValue`
 */
export async function listUsers(database: Database, query: Query): Promise<Listed> {
  const filter = query['filter'] === undefined ? null : readFilter(String(query['filter']));
  const startIndex = Math.max(1, wholeOf(query, 'startIndex') ?? 1);
  const asked = wholeOf(query, 'count') ?? usuallyListed;
  const page = { skip: startIndex - 1, take: Math.min(Math.max(0, asked), mostListed) };
  const sorting = sortingOf(query);
  const column = sorting ? columnOf(sorting.place.steps) : 'member';
  const { condition, isExact } = filter ? narrowed(filter) : { condition: null, isExact: true };
  const order: Order = { by: column ?? 'member', direction: sorting?.direction ?? 'asc' };

  if (isExact && column !== undefined) {
    const { rows, total } = await database.read((transaction) =>
      listProvisioned(transaction, condition, order, page),
    );
    return { resources: rows.map(resourceOf), total, startIndex };
  }
  const { rows } = await database.read((transaction) =>
    listProvisioned(transaction, condition, order),
  );
  const found = filtered(rows.map(resourceOf), filter);
  if (sorting && column === undefined) sort(found, sorting);
  const resources = found.slice(page.skip, page.skip + page.take);
  return { resources, total: found.length, startIndex };
}

const filtered = (resources: Resource[], filter: Filter | null): Resource[] =>
  filter ? resources.filter((one) => matches(filter, one)) : resources;

/** A whole number; beyond what can be counted the last that can. */
function wholeOf(query: Query, name: string): number | undefined {
  const value = query[name];
  if (value === undefined || value === '') return undefined;
  if (!/^[+-]?\d+$/.test(String(value))) {
    throw odd('invalidValue', `"${name}" is a whole number.`);
  }
  return Math.max(Math.min(Number(value), 2 ** 31), -(2 ** 31));
}

interface Sorting {
  place: Place;
  direction: Order['direction'];
}

function sortingOf({ sortBy, sortOrder }: Query): Sorting | null {
  if (typeof sortBy !== 'string' || sortBy === '') return null;
  const place = placeOf(sortBy);
  if (!place?.attribute) throw odd('invalidPath', `There is no attribute "${sortBy}" to sort by.`);
  const isDescending = String(sortOrder ?? '').toLowerCase() === 'descending';
  return { place, direction: isDescending ? 'desc' : 'asc' };
}

/** By the first value of each; whoever has none comes last. */
function sort(resources: Resource[], { place, direction }: Sorting): void {
  const keyOf = (resource: Resource): string | undefined => {
    const [value] = valuesAt(resource, place.steps);
    const plain =
      typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
    return plain === undefined ? undefined : folded(String(plain));
  };
  const keys = new Map(resources.map((one) => [one, keyOf(one)]));
  const sign = direction === 'asc' ? 1 : -1;
  resources.sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    if (a === b) return 0;
    if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
    return a < b ? -sign : sign;
  });
}
