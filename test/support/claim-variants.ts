/** What a token can say that comes near to an affiliation and is none: nobody is let in by it (SAFETY P2). */
import fc from 'fast-check';
import { affiliations } from '../../src/protocol/member.ts';

/** Put over the claims of an honest token; `undefined` takes one away. */
export type Variant = Record<string, unknown>;

export interface ClaimVariants {
  name: string;
  make: fc.Arbitrary<Variant>;
}

const admitted: readonly string[] = affiliations;
const word = fc.constantFrom(...admitted);
const stranger = fc.constantFrom(
  ...['customer', 'Customer', 'client', 'guest', 'prospect', 'visitor', 'kunde', 'anonymous', ''],
);
const place = fc.nat({ max: 9 });
const at = (text: string, index: number): number => index % text.length;
const insert = (text: string, index: number, what: string): string =>
  text.slice(0, at(text, index)) + what + text.slice(at(text, index));

/** A letter, and others that look like it. */
const lookAlikes = new Map([
  ['e', '\u0435\u212f\u03b5\uff45\u00e9'],
  ['m', '\u217f\uff4d\u043c'],
  ['p', '\u0440\u03c1\uff50'],
  ['l', '1I\u04cf|\uff4c'],
  ['o', '0\u043e\u03bf\uff4f'],
  ['y', '\u0443\uff59\u00fd'],
  ['d', '\u0501\uff44'],
  ['i', '1l\u0456\u0131\uff49'],
  ['s', '5\u0455\uff53$'],
  ['t', '7\u0442\uff54'],
  ['r', '\u0433\uff52'],
  ['b', '6\uff42\u042c'],
  ['u', '\u03c5\uff55v'],
  ['n', '\u043f\uff4e'],
]);
const spaces = [' ', '\t', '\n', '\r', '\v', '\f', '\0', '\u00a0', '\u2003', '\u3000', '\u2028'];
const unseen = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202e',
  '\u034f',
  '\u0301',
];
const own = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
];

const said = (name: string, values: fc.Arbitrary<unknown>): ClaimVariants => ({
  name,
  make: values
    .filter((value) => !(typeof value === 'string' && admitted.includes(value)))
    .map((affiliation) => ({ affiliation })),
});

/** Beside an affiliation that is none, or none at all. */
const elsewhere = (name: string, more: fc.Arbitrary<Variant>): ClaimVariants => ({
  name,
  make: fc
    .tuple(fc.oneof(stranger, fc.constant(undefined), fc.constant(null)), more)
    .map(([affiliation, others]) => ({ ...others, affiliation })),
});

export const claimVariants: readonly ClaimVariants[] = [
  said('missing or empty', fc.constantFrom(undefined, null, '', [], {})),
  said('a stranger’s', stranger),
  said('no text', fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant([[]]))),
  said(
    'of another case',
    fc
      .tuple(word, fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }))
      .map(([text, upper]) =>
        [...text].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''),
      ),
  ),
  said(
    'with white space',
    fc
      .tuple(word, fc.constantFrom(...spaces), fc.constantFrom('before', 'after', 'within'), place)
      .map(([text, space, where, index]) =>
        where === 'before'
          ? space + text
          : where === 'after'
            ? text + space
            : insert(text, index, space),
      ),
  ),
  said(
    'with a letter that looks like it',
    fc.tuple(word, place, place).map(([text, index, which]) => {
      const letter = text[at(text, index)]!;
      const others = [...(lookAlikes.get(letter) ?? '\u0430')];
      return (
        text.slice(0, at(text, index)) +
        others[which % others.length] +
        text.slice(at(text, index) + 1)
      );
    }),
  ),
  said(
    'with something that nobody sees',
    fc
      .tuple(word, fc.constantFrom(...unseen), place)
      .map(([text, mark, index]) => insert(text, index, mark)),
  ),
  said(
    'nearly spelled',
    fc
      .tuple(word, place, fc.constantFrom('', 's', 'e', 'ee', '_', '.'))
      .map(
        ([text, index, by]) =>
          text.slice(0, at(text, index)) + by + text.slice(at(text, index) + 1),
      ),
  ),
  said(
    'several in one text',
    fc
      .tuple(
        word,
        fc.constantFrom(',', ' ', ';', '|', '/', '\n', '&', ' or '),
        fc.oneof(word, stranger),
      )
      .map(([text, between, other]) => `${text}${between}${other}`),
  ),
  said('a list', fc.array(fc.oneof(word, stranger), { maxLength: 4 })),
  said('a list in a list', fc.array(fc.array(word, { maxLength: 2 }), { maxLength: 2 })),
  said(
    'an object',
    fc
      .tuple(word, fc.constantFrom('value', 'name', 'toString', '0', 'affiliation', 'employee'))
      .map(([text, name]) => ({ [name]: text, length: 1 })),
  ),
  said('a name that every object has', fc.constantFrom(...own)),
  said('anything', fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue())),
  elsewhere(
    'in a claim of nearly the same name',
    fc
      .tuple(
        fc.constantFrom(
          ...['Affiliation', 'AFFILIATION', 'affiliation ', 'affiliations', 'affilation', 'role'],
          ...[
            'roles',
            'groups',
            'type',
            '\u0430ffiliation',
            'affiliation\0',
            'https://x/affiliation',
          ],
        ),
        word,
      )
      .map(([name, value]) => ({ [name]: value })),
  ),
  elsewhere(
    'in a claim within a claim',
    fc
      .tuple(fc.constantFrom('user', 'claims', 'realm_access', 'employee', '__proto__'), word)
      .map(([name, affiliation]) => ({ [name]: { affiliation } })),
  ),
  elsewhere(
    'as what other claims say',
    word.map((value) => ({ name: value, organization: value, title: value, department: value })),
  ),
];

/** For a map that reads `roles`: lists that do not mean one affiliation, and what is no list. */
export const roleVariants: readonly ClaimVariants[] = [
  {
    name: 'a customer’s among others',
    make: fc
      .tuple(fc.array(word, { maxLength: 3 }), stranger, fc.array(word, { maxLength: 3 }))
      .map(([before, one, others]) => ({ roles: [...before, one, ...others] })),
  },
  {
    name: 'of two affiliations',
    make: fc.shuffledSubarray([...admitted], { minLength: 2 }).map((roles) => ({ roles })),
  },
  {
    name: 'nearly a list',
    make: fc
      .tuple(word, fc.constantFrom('text', 'object', 'deep', 'none', 'empty'))
      .map(([text, shape]) => ({
        roles: { text, object: { 0: text, length: 1 }, deep: [[text]], none: undefined, empty: [] }[
          shape
        ],
      })),
  },
  ...claimVariants.slice(0, 9).map(({ name, make }) => ({
    name: `a list of one that is ${name}`,
    make: make.map(({ affiliation }) => ({ roles: [affiliation], affiliation: 'employee' })),
  })),
];

/** Whom an honest host names. */
export const honest: readonly Variant[] = admitted.map((affiliation) => ({
  affiliation,
  roles: [affiliation],
}));

/** So many of all classes in turn, the same for the same seed. */
export function variantsOf(
  classes: readonly ClaimVariants[],
  count: number,
  seed: number,
): { name: string; variant: Variant }[] {
  const each = Math.ceil(count / classes.length);
  return classes.flatMap(({ name, make }) =>
    fc.sample(make, { seed, numRuns: each }).map((variant) => ({ name, variant })),
  );
}
