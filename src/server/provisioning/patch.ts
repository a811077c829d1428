import { isDeepStrictEqual } from 'node:util';
import { matches, readFilter, valuesAt, type Filter } from './filter.ts';
import { odd } from './no.ts';
import { isUnkept, placeOf, type Place, type Resource } from './schema.ts';

export const patchMessage = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const mostOperations = 100;

type Does = 'add' | 'replace' | 'remove';

interface Operation {
  does: Does;
  path: string;
  value: unknown;
}

/** Where an operation is done: to an attribute, or to those of its values that a filter chooses. */
interface Target {
  place: Place;
  filter: Filter | undefined;
  /** Below those values: the attribute of each that is meant; undefined for each as a whole. */
  below: string | undefined;
}

/**
 * A resource as a PATCH has it (RFC 7644, 3.5.2), and as Okta and Entra ID write them: operations in any case, attributes
 * by paths or without any. The resource that is given stays as it was.
 *
 * @throws ScimRefusal `invalidSyntax`, `invalidPath`, `invalidFilter`, `invalidValue`, `mutability` or `noTarget`
 */
export function patched(resource: Resource, message: unknown): Resource {
  const changed = structuredClone(resource);
  for (const operation of operationsOf(message)) apply(changed, operation);
  // Which schemas it has follows from what is left of it.
  delete changed['schemas'];
  return changed;
}

function operationsOf(message: unknown): Operation[] {
  const { schemas, Operations: operations } = (message ?? {}) as Record<string, unknown>;
  if (!Array.isArray(schemas) || !schemas.includes(patchMessage)) {
    throw odd('invalidSyntax', `The schema of a PATCH is ${patchMessage}.`);
  }
  if (!Array.isArray(operations) || operations.length === 0 || operations.length > mostOperations) {
    throw odd('invalidSyntax', `A PATCH has 1 to ${mostOperations} Operations.`);
  }
  return operations.flatMap(operationsOfOne);
}

function operationsOfOne(operation: unknown): Operation[] {
  const { op, path, value } = (operation ?? {}) as Record<string, unknown>;
  const does = String(op).toLowerCase();
  if (does !== 'add' && does !== 'replace' && does !== 'remove') {
    throw odd('invalidSyntax', 'An operation is to add, replace or remove.');
  }
  if (path !== undefined && path !== null && path !== '') {
    if (typeof path !== 'string') throw odd('invalidPath', 'A path is a text.');
    return [{ does, path, value }];
  }
  if (does === 'remove') throw odd('noTarget', 'What is to be removed has a path.');
  if (!isObject(value)) throw odd('invalidValue', 'Without a path a value names its attributes.');
  return Object.entries(value).map(([name, one]) => ({ does, path: name, value: one }));
}

function apply(resource: Resource, operation: Operation): void {
  const { does, path, value } = operation;
  const target = targetOf(path);
  if (!target) return;
  const { place, filter } = target;
  if (place.attribute === undefined) return applyToAll(resource, operation);
  if (place.steps[0] === 'schemas') return;
  if (place.steps[0] === 'id' && value === resource['id'] && does !== 'remove') return;
  if (place.attribute.config.mutable === false || place.steps[0] === 'meta') {
    throw odd('mutability', `"${path}" is changed by nobody.`);
  }
  if (filter !== undefined) return applyToChosen(resource, operation, { ...target, filter });
  const last = place.steps.at(-1)!;
  for (const holder of holdersOf(resource, place, does))
    change(holder, last, target.place, operation);
}

function targetOf(path: string): Target | undefined {
  const [, name, inside, below] = /^([^[\]]+)(?:\[(.*)\](?:\.([\w$-]+))?)?$/s.exec(path) ?? [];
  const place = name === undefined ? undefined : placeOf(name);
  if (place && (below === undefined || placeOf(`${name}.${below}`))) {
    if (inside === undefined) return { place, filter: undefined, below: undefined };
    if (place.attribute?.config.multiValued !== true) {
      throw odd('invalidPath', `"${name!}" has no values to choose from.`);
    }
    const part = below === undefined ? undefined : placeOf(`${name}.${below}`)!.steps.at(-1);
    return { place, filter: readFilter(inside, name), below: part };
  }
  if (name !== undefined && (isUnkept(name) || isUnkept(`${name}.${below ?? ''}`)))
    return undefined;
  throw odd('invalidPath', `There is no attribute "${path}".`);
}

/** An extension as a whole. */
function applyToAll(resource: Resource, { does, path, value }: Operation): void {
  if (does === 'remove') {
    delete resource[placeOf(path)!.steps[0]!];
    return;
  }
  if (!isObject(value)) throw odd('invalidValue', 'An extension names its attributes.');
  for (const [name, one] of Object.entries(value)) {
    apply(resource, { does, path: `${path}:${name}`, value: one });
  }
}

/** What holds the attribute: made where it is missing, unless something is to be removed. */
function holdersOf(resource: Resource, { steps }: Place, does: Does): Resource[] {
  const outer = steps.slice(0, -1);
  const found = valuesAt(resource, outer).filter(isObject);
  if (found.length > 0 || does === 'remove') return found;
  if (placeOf(outer.join('.'))?.attribute?.config.multiValued) {
    throw odd('noTarget', `There is no value of "${outer.join('.')}" yet.`);
  }
  let holder = resource;
  for (const step of outer) holder = (holder[step] ??= {}) as Resource;
  return [holder];
}

function change(holder: Resource, name: string, { attribute }: Place, operation: Operation): void {
  const { does, value } = operation;
  const isMany = attribute!.config.multiValued === true;
  const before = holder[name];
  if (does === 'remove') {
    const rest = isMany && value !== undefined ? without(listOf(before), listOf(value)) : [];
    if (rest.length > 0) holder[name] = rest;
    else delete holder[name];
  } else if (value === undefined) {
    throw odd('invalidValue', `What "${operation.path}" is to be is missing.`);
  } else if (value === null) {
    delete holder[name];
  } else if (isMany) {
    holder[name] = does === 'add' ? joined(listOf(before), listOf(value)) : listOf(value);
  } else if (attribute!.type === 'complex') {
    // Some directories name somebody's manager by the id alone.
    const part = isObject(value) ? withNames(value, operation.path) : { value };
    if ('value' in part && part['value'] === '') delete holder[name];
    else holder[name] = { ...(before as object | undefined), ...part };
  } else {
    holder[name] = value;
  }
}

function applyToChosen(
  resource: Resource,
  { does, value, path }: Operation,
  { place, filter, below }: Target & { filter: Filter },
): void {
  const last = place.steps.at(-1)!;
  const [holder] = holdersOf(resource, place, does);
  if (!holder) return;
  const values = listOf(holder[last]);
  const chosen = values.filter((one) => isObject(one) && matches(filter, one)) as Resource[];
  if (does === 'remove') {
    if (below === undefined) keep(holder, last, without(values, chosen));
    else for (const one of chosen) delete one[below];
    return;
  }
  const part = below === undefined ? value : { [below]: value };
  if (!isObject(part)) throw odd('invalidValue', `What "${path}" is to be names its attributes.`);
  if (chosen.length === 0) chosen.push(made(values, filter, path));
  for (const one of chosen) Object.assign(one, withNames(part, path));
  keep(holder, last, onePrimary(values, chosen));
}

/** A value as the filter asks for it: directories write to the mail at work before there is one. */
function made(values: unknown[], filter: Filter, path: string): Resource {
  const parts = filter.is === 'and' ? filter.parts : [filter];
  const value: Resource = {};
  for (const part of parts) {
    if (part.is !== 'compare' || part.by !== 'eq' || part.place.steps.length !== 1) {
      throw odd('noTarget', `"${path}" chooses no value.`);
    }
    value[part.place.steps[0]!] = part.value;
  }
  values.push(value);
  return value;
}

function keep(holder: Resource, name: string, values: unknown[]): void {
  if (values.length > 0) holder[name] = values;
  else delete holder[name];
}

const joined = (before: unknown[], added: unknown[]): unknown[] => {
  const fresh = added.filter((one) => !before.some((other) => isDeepStrictEqual(one, other)));
  return onePrimary([...before, ...fresh], fresh);
};

/** Of several values one is the first: the one that was said last to be. */
function onePrimary(values: unknown[], changed: readonly unknown[]): unknown[] {
  const isFirst = (one: unknown) => isObject(one) && /^true$/i.test(String(one['primary']));
  if (!changed.some(isFirst)) return values;
  for (const one of values) {
    if (isFirst(one) && !changed.includes(one)) (one as Resource)['primary'] = false;
  }
  return values;
}

/** Those that are none of the others; one that names a part of a value stands for it. */
const without = (values: readonly unknown[], others: readonly unknown[]): unknown[] =>
  values.filter((one) => !others.some((other) => other === one || isPartOf(other, one)));

const isPartOf = (part: unknown, whole: unknown): boolean =>
  isObject(part) &&
  isObject(whole) &&
  Object.entries(part).every(([name, value]) => isDeepStrictEqual(whole[name], value));

/** Its attributes by the names that the schema has for them, in whatever case they came. */
function withNames(value: Resource, path: string): Resource {
  const name = path.replace(/\[.*$/s, '');
  return Object.fromEntries(
    Object.entries(value).map(([one, part]) => [
      placeOf(`${name}.${one}`)?.steps.at(-1) ?? one,
      part,
    ]),
  );
}

const isObject = (value: unknown): value is Resource =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] => {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? [...value] : [value];
};
