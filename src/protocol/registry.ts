import type * as z from 'zod/mini';

/** What a client may ask for: its name on the wire and the shapes of what goes up and what comes back. */
export interface Intent<Input = unknown, Output = unknown> {
  readonly name: string;
  /** Whether it changes something. A writing intent needs a key and is answered once (DESIGN 5). */
  readonly writes: boolean;
  readonly input: z.ZodMiniType<Input>;
  readonly output: z.ZodMiniType<Output>;
}

/** A kind of fact: its type on the wire and the shape of its data. */
export interface FactKind<Data = unknown> {
  readonly type: string;
  readonly data: z.ZodMiniType<Data>;
}

/** The input that an intent takes. */
export type InputOf<Definition> = Definition extends Intent<infer Input, unknown> ? Input : never;
/** The data that an intent answers with. */
export type OutputOf<Definition> =
  Definition extends Intent<never, infer Output>
    ? Output
    : Definition extends { output: z.ZodMiniType<infer Output> }
      ? Output
      : never;
/** The data that a fact of this kind carries. */
export type DataOf<Kind> = Kind extends FactKind<infer Data> ? Data : never;

const intents = new Map<string, Intent>();
const factKinds = new Map<string, FactKind>();

function register<Entry>(registry: Map<string, Entry>, name: string, entry: Entry): void {
  if (registry.has(name)) throw new Error(`The protocol already has "${name}".`);
  registry.set(name, entry);
}

/** Adds an intent to the registry; a noun's file does so when it is imported. */
export function defineIntent<Input, Output>(
  definition: Intent<Input, Output>,
): Intent<Input, Output> {
  register(intents, definition.name, definition as Intent);
  return definition;
}

/** Adds a kind of fact to the registry; a noun's file does so when it is imported. */
export function defineFact<Data>(type: string, data: z.ZodMiniType<Data>): FactKind<Data> {
  const kind = { type, data };
  register(factKinds, type, kind as FactKind);
  return kind;
}

/** Every intent of the nouns imported so far, by name. */
export const registeredIntents: ReadonlyMap<string, Intent> = intents;

/** Every kind of fact of the nouns imported so far, by type. */
export const registeredFacts: ReadonlyMap<string, FactKind> = factKinds;
