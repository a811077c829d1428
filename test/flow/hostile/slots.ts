/** Every place of an intent's input that takes a string, found by walking its schema. */
import type * as z from 'zod/mini';
import type { Intent } from '../../../src/protocol/registry.ts';

/** One place, and the whole input around it: valid but for what is put there. */
export interface Slot {
  intent: Intent;
  /** As in `charter.stages.0.name`. */
  path: string;
  fill(text: string): unknown;
}

/** Strings by the name of their property: what exists and may be named by whoever asks. */
export type Known = Readonly<Record<string, string>>;

/** Tried where a property's name says nothing, until the schema takes one. */
const usual = [
  ...['Pallet 3', 'something', '2026-12-01', 'erp:purchase-order/10248'],
  ...['someone@company.example', 'member:admit'],
];
const numbers = [1, 0, 10, 1000];

type Schema = z.ZodMiniType;
/** What the walk reads of zod's definitions. */
interface Definition {
  type: string;
  shape?: Record<string, Schema>;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  in?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: { _zod: { def: { minimum?: number } } }[];
}
const definitionOf = (schema: Schema) => schema._zod.def as unknown as Definition;

/** A value that the schema takes. */
export function sample(schema: Schema, name: string, known: Known): unknown {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(definition.shape!).map(([key, value]) => [key, sample(value, key, known)]),
      );
    case 'array':
      return enough(schema, sample(definition.element!, name, known));
    case 'record':
      return {
        [String(sample(definition.keyType!, name, known))]: sample(
          definition.valueType!,
          name,
          known,
        ),
      };
    case 'nullable':
      return known[name] === undefined ? null : sample(definition.innerType!, name, known);
    case 'optional':
      // A list that may be left out names what would have to be there: the files of whoever asks.
      if (definitionOf(definition.innerType!).type === 'array') return undefined;
      return sample(definition.innerType!, name, known);
    case 'default':
      return sample(definition.innerType!, name, known);
    case 'pipe':
      return sample(definition.in!, name, known);
    case 'union':
      return sample(definition.options![0]!, name, known);
    case 'enum':
      return Object.values(definition.entries!)[0];
    case 'literal':
      return definition.values![0];
    case 'boolean':
      return true;
    case 'number':
      return firstTaken(schema, numbers);
    case 'string':
      return firstTaken(schema, [...(known[name] === undefined ? [] : [known[name]]), ...usual]);
    case 'unknown':
    case 'any':
      return 'something';
    default:
      throw new Error(`No sample of a ${definition.type} ("${name}") is known.`);
  }
}

function firstTaken(schema: Schema, candidates: readonly unknown[]): unknown {
  const found = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (found === undefined) throw new Error('None of the usual samples is taken.');
  return found;
}

/** A list of one, or of as many as its schema asks for, all alike. */
function enough(list: Schema, one: unknown): unknown[] {
  const fewest = definitionOf(list).checks?.map(({ _zod: { def } }) => def.minimum ?? 1) ?? [];
  return Array.from({ length: Math.max(1, ...fewest) }, () => one);
}

/** Every slot of an intent. */
export function slotsOf(intent: Intent, known: Known): Slot[] {
  return [...walk(intent.input, '', '', (value) => value, known)].map((slot) => ({
    intent,
    ...slot,
  }));
}

function* walk(
  schema: Schema,
  name: string,
  path: string,
  wrap: (value: unknown) => unknown,
  known: Known,
): Generator<Omit<Slot, 'intent'>> {
  const definition = definitionOf(schema);
  const below = (step: string) => (path === '' ? step : `${path}.${step}`);
  switch (definition.type) {
    case 'string':
    case 'enum':
    case 'literal':
    case 'unknown':
    case 'any':
      yield { path, fill: wrap };
      return;
    case 'object': {
      const around = sample(schema, name, known) as Record<string, unknown>;
      for (const [key, value] of Object.entries(definition.shape!)) {
        const inside = (filled: unknown) => wrap({ ...around, [key]: filled });
        yield* walk(value, key, below(key), inside, known);
      }
      return;
    }
    case 'record': {
      const value = sample(definition.valueType!, name, known);
      const asKey = (filled: unknown) => wrap(Object.fromEntries([[filled, value]]));
      yield* walk(definition.keyType!, name, below('key'), asKey, known);
      const key = String(sample(definition.keyType!, name, known));
      const asValue = (filled: unknown) => wrap({ [key]: filled });
      yield* walk(definition.valueType!, name, below(key), asValue, known);
      return;
    }
    case 'array':
      yield* walk(
        definition.element!,
        name,
        below('0'),
        (filled) => wrap(enough(schema, filled)),
        known,
      );
      return;
    case 'nullable':
    case 'optional':
    case 'default':
      yield* walk(definition.innerType!, name, path, wrap, known);
      return;
    case 'pipe':
      yield* walk(definition.in!, name, path, wrap, known);
      return;
    case 'union':
      for (const option of definition.options!) yield* walk(option, name, path, wrap, known);
      return;
    case 'number':
    case 'boolean':
    case 'null':
      return;
    default:
      throw new Error(`Whether a ${definition.type} ("${path}") takes strings is not known.`);
  }
}

/** Every string anywhere in a value, names of properties too. */
export function stringsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string') found.add(next);
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, inner] of Object.entries(next)) {
      found.add(key);
      rest.push(inner);
    }
  }
  return found;
}
