/** Written in another way than a token is, or of parts that do not belong together. */
import type { TokenAttack } from './token-attacks.ts';
import { byHmac, bytesAs, changed, compact, encoded, right, type Right } from './token-world.ts';

const parts = (given: Right): [string, string, string] =>
  changed(given).split('.') as [string, string, string];
const rewritten = (
  name: string,
  write: (...parts: [string, string, string]) => string,
): TokenAttack => ({
  name,
  make: (_, given) => write(...parts(given)),
});
const bytesOf = (part: string) => Buffer.from(part, 'base64url');
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Other letters at the end for the same bytes: the bits left over are none of them. */
const oddly = (part: string): string => {
  const last = letters.indexOf(part.at(-1)!);
  return `${part.slice(0, -1)}${letters[last ^ 1]!}`;
};
/** A payload whose length leaves bits over, whatever it says. */
const uneven = ({ payload, ...rest }: Right): Right => {
  const length = Buffer.byteLength(JSON.stringify({ ...payload, pad: '' }));
  return { ...rest, payload: { ...payload, pad: 'x'.repeat((4 - (length % 3)) % 3) } };
};

const serialized: TokenAttack[] = [
  rewritten('the flattened JSON serialization', (header, payload, signature) =>
    JSON.stringify({ protected: header, payload, signature }),
  ),
  rewritten('the general JSON serialization', (header, payload, signature) =>
    JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
  ),
  rewritten('two signatures', (header, payload, signature) =>
    JSON.stringify({
      payload,
      signatures: [{ protected: header, signature }, { header: { alg: 'none' } }],
    }),
  ),
  rewritten('no signature part', (header, payload) => `${header}.${payload}`),
  rewritten('an empty signature', (header, payload) => `${header}.${payload}.`),
  rewritten('a signature alone', (_header, _payload, signature) => `..${signature}`),
  rewritten('a detached payload', (header, _payload, signature) => `${header}..${signature}`),
  rewritten(
    'a fourth part',
    (header, payload, signature) => `${header}.${payload}.${signature}.${signature}`,
  ),
  rewritten('a dot at its end', (...all) => `${all.join('.')}.`),
  rewritten('a dot before it', (...all) => `.${all.join('.')}`),
  rewritten('five parts, as of what is encrypted', (header, payload, signature) =>
    [header, '', payload, signature, signature].join('.'),
  ),
  {
    name: 'encrypted with no key',
    make: (_, { payload }) =>
      [
        encoded({ alg: 'dir', enc: 'A128GCM' }),
        '',
        encoded('iv'),
        encoded(payload),
        encoded('tag'),
      ].join('.'),
  },
  {
    name: 'a token within a token',
    make: (_, given) =>
      compact({ ...given.header, cty: 'JWT' }, JSON.stringify(changed(given)), given.by),
  },
  {
    name: 'a bare token within a token',
    make: (_, given) => compact({ ...given.header, cty: 'JWT' }, changed(given), given.by),
  },
];

const spelled: TokenAttack[] = [
  ...[' ', '\n', '\r\n', '\t', '\0', '\ufeff', '\u200b'].flatMap((space) => [
    rewritten(`${JSON.stringify(space)} before it`, (...all) => `${space}${all.join('.')}`),
    rewritten(`${JSON.stringify(space)} after it`, (...all) => `${all.join('.')}${space}`),
    rewritten(`${JSON.stringify(space)} within it`, (...all) => all.join(`.${space}`)),
  ]),
  rewritten('padding', (header, payload, signature) => `${header}.${payload}.${signature}==`),
  rewritten('a scheme before it', (...all) => `Bearer ${all.join('.')}`),
  rewritten('percent signs', (...all) => all.join('%2E')),
  rewritten('dots that are none', (...all) => all.join('\u3002')),
  rewritten('a signature with bits left over', (header, payload, signature) =>
    [header, payload, oddly(signature)].join('.'),
  ),
  {
    name: 'a payload with bits left over',
    make(_, given) {
      const { header, payload, by } = uneven(given);
      const input = `${encoded(header)}.${oddly(encoded(payload))}`;
      return `${input}.${by(input).toString('base64url')}`;
    },
  },
  {
    name: 'a payload in the other base64',
    make(_, { header, payload, by }) {
      const other = Buffer.from(JSON.stringify({ ...payload, pad: '\u07ff\u07ff\u07ff>>>???' }));
      const input = `${encoded(header)}.${other.toString('base64')}`;
      return `${input}.${by(input).toString('base64url')}`;
    },
  },
  rewritten('too long', (...all) => all.join('.').padEnd(9000, 'A')),
];

const tornApart: TokenAttack[] = [
  rewritten('cut short', (...all) => all.join('.').slice(0, -8)),
  rewritten('cut in half', (...all) => all.join('.').slice(0, all.join('.').length / 2)),
  rewritten(
    'a longer signature',
    (header, payload, signature) => `${header}.${payload}.${signature}AAAA`,
  ),
  rewritten('a bit of the signature turned', (header, payload, signature) => {
    const turned = bytesOf(signature);
    turned[7]! ^= 1;
    return `${header}.${payload}.${encoded(turned)}`;
  }),
  rewritten('a bit of the payload turned', (header, payload, signature) => {
    const turned = bytesOf(payload);
    turned[turned.indexOf('claire') + 1]! ^= 1;
    return `${header}.${encoded(turned)}.${signature}`;
  }),
  rewritten('more said than was signed', (header, payload, signature) => {
    const more = {
      ...(JSON.parse(String(bytesOf(payload))) as object),
      affiliation: 'employee',
      admin: true,
    };
    return `${header}.${encoded(more)}.${signature}`;
  }),
  rewritten('the end put off', (header, payload, signature) => {
    const later = { ...(JSON.parse(String(bytesOf(payload))) as object), exp: 9_999_999_999 };
    return `${header}.${encoded(later)}.${signature}`;
  }),
  {
    name: 'the signature of another token',
    make(_, given) {
      const [header, payload] = parts(given);
      const [, , signature] = parts({ ...given, payload: { ...given.payload, jti: 'another' } });
      return `${header}.${payload}.${signature}`;
    },
  },
  {
    name: 'the header of another sort',
    make(world, given) {
      const [, payload, signature] = parts(given);
      const other = given.header['typ'] === 'cercle-record+jwt' ? 'member' : 'ticket';
      return `${parts(right(world, other))[0]}.${payload}.${signature}`;
    },
  },
  ...[0, 1, 31, 64, 256].map((length): TokenAttack => ({
    name: `${length} bytes of zeros for a signature`,
    make: (_, given) => changed(given, {}, {}, bytesAs(Buffer.alloc(length))),
  })),
];

const headers: TokenAttack[] = [
  ...[['exp'], ['b64'], [], ['alg'], 'b64', {}, [null], ['cercle']].map((crit): TokenAttack => ({
    name: `crit ${JSON.stringify(crit)}`,
    make: (_, given) => changed(given, {}, { crit }),
  })),
  {
    name: 'b64 false, as crit says',
    make(_, { header, payload, by }) {
      const protectedHeader = encoded({ ...header, b64: false, crit: ['b64'] });
      const body = JSON.stringify(payload).replaceAll('.', '\\u002e');
      return `${protectedHeader}.${body}.${by(`${protectedHeader}.${body}`).toString('base64url')}`;
    },
  },
  {
    name: 'b64 false, encoded all the same',
    make: (_, given) => changed(given, {}, { b64: false, crit: ['b64'] }),
  },
];

const bodies: TokenAttack[] = [
  ...[
    '',
    'null',
    '[]',
    '"claire"',
    '1',
    'true',
    '{',
    '{"sub":"claire",}',
    '\ufeff{}',
    "{'sub':1}",
  ].map((body): TokenAttack => ({
    name: `the body ${JSON.stringify(body)}`,
    make: (_, { header, by }) => compact(header, body, by),
  })),
  {
    name: 'a body before which stands a mark of order',
    make: (_, { header, payload, by }) => compact(header, `\ufeff${JSON.stringify(payload)}`, by),
  },
  {
    name: 'a body that is no text',
    make: (_, { header, by }) => compact(header, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), by),
  },
  ...['', 'null', '[]', '{', '"HS256"'].map((header): TokenAttack => ({
    name: `the header ${JSON.stringify(header)}`,
    make: (_, { payload, by }) => compact(header, payload, by),
  })),
  ...['', '.', '..', '...', 'a.b.c', 'null', '{}', '[object Object]', 'eyJhbGciOiJub25lIn0..'].map(
    (token): TokenAttack => ({ name: `the token ${JSON.stringify(token)}`, make: () => token }),
  ),
  {
    name: 'one that is right but for a secret of nothing',
    make: (_, given) => changed(given, {}, { alg: 'HS256' }, byHmac(Buffer.alloc(0))),
  },
];

export const formAttacks: readonly TokenAttack[] = [
  ...serialized,
  ...spelled,
  ...tornApart,
  ...headers,
  ...bodies,
];
