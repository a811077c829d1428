import { registeredFacts } from '../protocol/registry.ts';
import type { Fact, Position, Signal } from '../protocol/wire.ts';

/** How a stream stands with this session. */
export type Opening = 'opening' | 'open' | 'absent';

/** Everything that a session knows. Never changed in place: what is the same object has not changed. */
export interface State {
  /** The nouns' parts, by slice name. */
  readonly slices: ReadonlyMap<string, unknown>;
  /** Up to where each open stream is known. */
  readonly positions: ReadonlyMap<string, Position>;
  readonly openings: ReadonlyMap<string, Opening>;
  /** Facts of types that this version does not know (DESIGN 5). */
  readonly skipped: number;
}

export const emptyState: State = {
  slices: new Map(),
  positions: new Map(),
  openings: new Map(),
  skipped: 0,
};

/** What one noun keeps, and how it changes. */
export interface SliceDefinition<Slice> {
  name: string;
  empty: Slice;
  /** By fact type. The fact's data is of the shape registered for the type. */
  reducers?: Record<string, (slice: Slice, fact: Fact<any>) => Slice>;
  /** By noun of a snapshot (protocol/snapshot.ts): what the stream has now. */
  snapshots?: Record<string, (slice: Slice, stream: string, data: any) => Slice>;
  /** By fact type: the streams of which nothing may remain once it has happened (DESIGN 4.3). Asked before the reducers. */
  erases?: Record<string, (slice: Slice, fact: Fact<any>) => readonly string[]>;
  /** By signal type. */
  signals?: Record<string, (slice: Slice, stream: string, signal: Signal) => Slice>;
  /** Forgets everything of a stream; gives back the same slice where it has nothing of it. */
  erase(slice: Slice, stream: string): Slice;
}

/** A noun's part of the state. */
export interface Slice<Content> {
  of(state: State): Content;
  /** Changes this part outside of facts: a page that was read. */
  update(state: State, change: (slice: Content) => Content): State;
}

const slices: SliceDefinition<any>[] = [];

/** Registers a noun's slice when its file is imported, so that a page carries only the nouns it shows. */
export function defineSlice<Content>(definition: SliceDefinition<Content>): Slice<Content> {
  slices.push(definition);
  const of = (state: State) => contentOf(state, definition);
  return {
    of,
    update: (state, change) => withSlice(state, definition.name, of(state), change(of(state))),
  };
}

/** How many nouns are there by now that keep something of snapshots: one more has nothing of those that came before it. */
export const nounsOfSnapshots = (): number =>
  slices.filter(({ snapshots }) => snapshots !== undefined).length;

function contentOf<Content>(state: State, { name, empty }: SliceDefinition<Content>): Content {
  return (state.slices.get(name) as Content | undefined) ?? empty;
}

function withSlice(state: State, name: string, before: unknown, after: unknown): State {
  return before === after ? state : { ...state, slices: new Map(state.slices).set(name, after) };
}

/** Applies a change to every slice that has one. */
function reduceSlices(
  state: State,
  changeOf: (definition: SliceDefinition<any>) => ((slice: any) => unknown) | undefined,
): State {
  for (const definition of slices) {
    const change = changeOf(definition);
    if (!change) continue;
    const before = contentOf(state, definition);
    state = withSlice(state, definition.name, before, change(before));
  }
  return state;
}

/** Applies one fact. A type that is not known, or data of another shape, is counted and skipped. */
export function reduce(state: State, fact: Fact): State {
  const parsed = registeredFacts.get(fact.type)?.data.safeParse(fact.data);
  if (!parsed?.success) return { ...state, skipped: state.skipped + 1 };
  const checked = { ...fact, data: parsed.data };
  const erased = slices.flatMap(
    (definition) => definition.erases?.[fact.type]?.(contentOf(state, definition), checked) ?? [],
  );
  const reduced = reduceSlices(state, ({ reducers }) => {
    const reducer = reducers?.[fact.type];
    return reducer && ((slice) => reducer(slice, checked));
  });
  return erased.reduce(
    (after, stream) =>
      eraseStream(after, stream, after.openings.has(stream) ? 'absent' : undefined),
    reduced,
  );
}

/** Applies a signal: presence, typing. */
export function reduceSignal(state: State, stream: string, signal: Signal): State {
  return reduceSlices(state, ({ signals }) => {
    const reducer = signals?.[signal.type];
    return reducer && ((slice) => reducer(slice, stream, signal));
  });
}

/** Replaces everything known of a stream. */
export function replaceStream(
  state: State,
  stream: string,
  snapshot: Readonly<Record<string, unknown>>,
): State {
  state = eraseSlices(state, stream);
  for (const [noun, data] of Object.entries(snapshot)) {
    state = reduceSlices(state, ({ snapshots }) => {
      const apply = snapshots?.[noun];
      return apply && ((slice) => apply(slice, stream, data));
    });
  }
  return state;
}

function eraseSlices(state: State, stream: string): State {
  return reduceSlices(
    state,
    ({ erase }) =>
      (slice) =>
        erase(slice, stream),
  );
}

/** Forgets a stream: after a removal nothing of it may remain (DESIGN 4.3). */
export function eraseStream(state: State, stream: string, opening?: Opening): State {
  const erased = eraseSlices(state, stream);
  const positions = new Map(erased.positions);
  positions.delete(stream);
  const openings = new Map(erased.openings);
  if (opening) openings.set(stream, opening);
  else openings.delete(stream);
  return { ...erased, positions, openings };
}

/** The slice with these changes, or the same one where they change nothing. */
export function withChanges<Content extends object>(
  content: Content,
  changes: Partial<Content>,
): Content {
  const names = Object.keys(changes) as (keyof Content)[];
  return names.every((name) => content[name] === changes[name])
    ? content
    : { ...content, ...changes };
}

/** Remembers what was selected for as long as the noun's part of the state is the same object. */
export function memoized<Content extends object, Result>(
  select: (content: Content, name: string) => Result,
): (content: Content, name: string) => Result {
  const known = new WeakMap<Content, Map<string, Result>>();
  return (content, name) => {
    const results = known.get(content) ?? new Map<string, Result>();
    known.set(content, results);
    if (!results.has(name)) results.set(name, select(content, name));
    return results.get(name)!;
  };
}

/** A map with one entry changed; undefined takes it away. */
export function withEntry<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value | undefined,
): ReadonlyMap<Key, Value> {
  if (map.get(key) === value) return map;
  const changed = new Map(map);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}
