/** Valid frames, one of each intent, and what can be done to them. */
import fc from 'fast-check';
import { registeredIntents } from '../../../src/protocol/registry.ts';
import { nextKey } from '../../support/backend.ts';
import { sample, type Known } from './slots.ts';

/** A message as JSON, before it is put on a wire. */
export type Message = [event: string, name: string, input: unknown, ...key: string[]];

/** One valid message of each intent. */
export const recorded = (known: Known): Message[] =>
  [...registeredIntents.values()].map(({ name, writes, input }) => [
    'intent',
    name,
    sample(input, '', known),
    ...(writes ? [nextKey()] : []),
  ]);

/** Something in JSON's own words, which no program would write. */
const odd = [
  ...[
    'null',
    'true',
    '0',
    '-0',
    '-1',
    '1e400',
    '1e-400',
    '9007199254740993',
    '0.1',
    '""',
    '[]',
    '{}',
  ],
  '123456789012345678901234567890',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}}}',
  '{"toString":1,"valueOf":null,"then":"x","length":-1}',
  '{"_placeholder":true,"num":0}',
  '{"_placeholder":true,"num":-1}',
  '{"type":"Buffer","data":[1,2,3]}',
  '[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}`,
  `[${'0,'.repeat(15_000)}0]`,
  `"${'x'.repeat(40_000)}"`,
];
const hole = 'put something odd here';

type Path = (string | number)[];

function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key])),
  ];
}

function replaced(value: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined) return hole;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as any;
  copy[step] = replaced(copy[step], rest);
  return copy;
}

/** A message with something odd in one of its places, whatever was there. */
const wrongPlace = (messages: readonly unknown[]) =>
  fc
    .tuple(fc.constantFrom(...messages), fc.nat(), fc.constantFrom(...odd))
    .map(([message, place, text]) => {
      const places = placesIn(message);
      const path = places[place % places.length]!;
      return JSON.stringify(replaced(message, path)).replace(JSON.stringify(hole), () => text);
    });

/** A message one of whose objects has a property more, or the same one twice. */
const wrongKey = (messages: readonly unknown[]) =>
  fc
    .tuple(
      fc.constantFrom(...messages.map((message) => JSON.stringify(message))),
      fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'text', 'stream', 'id'),
      fc.nat(),
      fc.constantFrom(...odd),
      fc.boolean(),
    )
    .map(([text, key, place, value, isLast]) => {
      const braces = [...text.matchAll(isLast ? /(?<!\{)\}/g : /\{(?!\})/g)];
      const at = braces[place % Math.max(braces.length, 1)]?.index;
      if (at === undefined) return text;
      const property = `${JSON.stringify(key)}:${value}`;
      return isLast
        ? `${text.slice(0, at)},${property}${text.slice(at)}`
        : `${text.slice(0, at + 1)}${property},${text.slice(at + 1)}`;
    });

/** A text that has lost its end, or a part, or has a part twice. */
const wrongLength = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.nat(), fc.constantFrom('end', 'part', 'twice'))
    .map(([text, one, other, what]) => {
      const [from, to] = [one % text.length, other % text.length].sort((a, b) => a - b) as [
        number,
        number,
      ];
      if (what === 'end') return text.slice(0, from);
      if (what === 'part') return text.slice(0, from) + text.slice(to);
      return text.slice(0, to) + text.slice(from);
    });

/** Some bits of a text, turned over: it need not be a text any more. */
const wrongBits = (texts: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.nat(), { minLength: 1, maxLength: 4 }))
    .map(([text, places]) => {
      const bytes = Buffer.from(text);
      for (const place of places) bytes[(place >> 3) % bytes.length]! ^= 1 << (place & 7);
      return bytes;
    });

/** Bodies for HTTP: mutated JSON. */
export function mutatedBodies(
  messages: readonly Message[],
): fc.Arbitrary<[string, string | Buffer]> {
  const bodies = messages.map(([, , input, key]) => ({ input, key }));
  const texts = bodies.map((body) => JSON.stringify(body));
  return fc.tuple(
    fc.constantFrom(...messages.map(([, name]) => name)),
    fc.oneof(wrongPlace(bodies), wrongKey(bodies), wrongLength(texts), wrongBits(texts)),
  );
}

/** What stands before a message: packet types, namespaces, numbers of acknowledgements, attachments. */
const beginnings = [
  ...['42', '421', '420', '42-1', '421.5', '4299999999999999999999', '42/,1', '42/admin,1'],
  ...['42/__proto__,1', '42/../,1', '40', '41', '43', '431', '44', '45', '450-', '451-', '451-1'],
  ...['459-1', '45-1-', '45999999999999-1', '461-1', '49', '4', '0', '1', '2', '3', '5', '6', 'b'],
  ...['', ' ', '\u001e', '42\u001e42', '421["intent","session:open",{}]\u001e42'],
];
const events = ['intent', 'frame', 'disconnect', 'connect_error', 'error', 'connect', '__proto__'];

/** What is sent of one mutation: some frames after each other, the bytes among them as binary or as text. */
export interface Sent {
  frames: (string | Buffer)[];
  isBinary: boolean;
}

export function mutatedFrames(messages: readonly Message[]): fc.Arbitrary<Sent> {
  const texts = messages.map((message) => `421${JSON.stringify(message)}`);
  const asText = (frame: string | Buffer): Sent => ({ frames: [frame], isBinary: false });
  const before = fc.constantFrom(...beginnings);
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
  const json = fc.oneof(wrongPlace(messages), wrongKey(messages));
  return fc.oneof(
    { arbitrary: json.map((text) => asText(`421${text}`)), weight: 4 },
    { arbitrary: wrongLength(texts).map(asText), weight: 2 },
    { arbitrary: wrongBits(texts).map(asText), weight: 2 },
    fc
      .tuple(before, fc.constantFrom(...messages))
      .map(([start, message]) => asText(start + JSON.stringify(message))),
    fc.tuple(before, json).map(([start, text]) => asText(start + text)),
    fc
      .tuple(fc.constantFrom(...events), fc.constantFrom(...messages))
      .map(([event, [, ...rest]]) => asText(`421${JSON.stringify([event, ...rest])}`)),
    // A message whose parts arrive as bytes, with as many of them as it says, or not.
    fc
      .tuple(wrongPlace(messages), fc.nat(3), fc.array(bytes, { maxLength: 3 }))
      .map(([text, count, parts]) => ({
        frames: [`45${count}-1${text}`, ...parts],
        isBinary: true,
      })),
    fc.tuple(bytes, fc.boolean()).map(([part, isBinary]) => ({ frames: [part], isBinary })),
  );
}
