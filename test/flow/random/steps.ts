/** What can happen in a sequence. */
import fc from 'fast-check';
import { people } from '../../support/people.ts';
import { writingIntents } from './intents.ts';
import type { Choice } from './surroundings.ts';

/** Whose pages are compared: one of each affiliation, and a steward. */
export const readers = [people.thomas, people.ravi, people.lukas, people.nora] as const;

/** One thing that happens; `settles` says whether it has its consequences before the next one does. */
export type Step = { settles: boolean } & (
  | { kind: 'intend'; name: string; by: number; choice: Choice }
  /** The last intent is sent again, as after a lost answer. */
  | { kind: 'again' }
  /** Somebody comes with a token that says something new. */
  | { kind: 'enter'; choice: Choice }
  | { kind: 'wire'; reader: number; how: 'through' | 'one' | 'lost' | 'late' | 'twice' }
  | { kind: 'stale' | 'thread'; reader: number; which: number }
  | { kind: 'cut' | 'older'; reader: number }
  | { kind: 'pass'; milliseconds: number }
  | { kind: 'unheard' | 'unread' }
);

const settles = fc.boolean();
const reader = fc.nat(readers.length - 1);
const which = fc.nat(11);
const oneOf = <Kind extends string>(...kinds: Kind[]) => fc.constantFrom(...kinds);

const choice: fc.Arbitrary<Choice> = fc.record({
  place: fc.nat(11),
  target: fc.nat(11),
  other: fc.nat(11),
  flag: fc.boolean(),
});

const intending = fc.record({
  kind: oneOf('intend'),
  name: fc.constantFrom(...writingIntents),
  // Half of them beyond the actors there are: then it is someone who may.
  by: fc.nat(15),
  choice,
  settles,
});
const ofWire = fc.record({
  kind: oneOf('wire'),
  reader,
  how: oneOf('through', 'through', 'one', 'lost', 'late', 'twice'),
  settles,
});
/** Long enough for a hole to be asked for, for what is no longer shown to be closed, and for a deletion to be final. */
const passing = fc.record({
  kind: oneOf('pass'),
  milliseconds: fc.constantFrom(1, 300, 2500, 11_000),
  settles,
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 16, arbitrary: intending },
  { weight: 8, arbitrary: ofWire },
  { weight: 3, arbitrary: passing },
  {
    weight: 3,
    arbitrary: fc.oneof(
      fc.record({ kind: oneOf('enter'), choice, settles }),
      fc.record({ kind: oneOf('again'), settles }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: oneOf('stale', 'thread'), reader, which, settles }),
  },
  { weight: 2, arbitrary: fc.record({ kind: oneOf('cut', 'older'), reader, settles }) },
  { weight: 1, arbitrary: fc.record({ kind: oneOf('unheard', 'unread'), settles }) },
);

/** In a room that has partners apart, or together. */
export const sequence = fc.record({
  partners: oneOf('apart', 'together'),
  steps: fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }),
});
export type Sequence = typeof sequence extends fc.Arbitrary<infer Value> ? Value : never;
