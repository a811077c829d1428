/** Rightly signed, and still nobody's: for others, of others, of another time or kind, or said twice. */
import { audience, issuer, secret } from './people.ts';
import type { TokenAttack } from './token-attacks.ts';
import { byEc, byHmac, changed, compact, right, type Json, type Shown } from './token-world.ts';

const claiming = (name: string, claims: Json): TokenAttack => ({
  name,
  make: (_, right) => changed(right, claims),
});
const odd = (claim: string, values: readonly unknown[]): TokenAttack[] =>
  values.map((value) =>
    claiming(`${claim} ${value === undefined ? 'missing' : JSON.stringify(value).slice(0, 60)}`, {
      [claim]: value,
    }),
  );

const ofOthers: TokenAttack[] = [
  ...odd('iss', [
    ...[undefined, null, '', 0, true, [issuer], { iss: issuer }, `${issuer}/`, `${issuer} `],
    ...[
      issuer.toUpperCase(),
      `${issuer}.evil.example`,
      `${issuer}\0`,
      `${issuer}#`,
      'https://evil.example',
    ],
    // An o that is none, and a letter that nobody sees.
    ...['https://h\u043est.example', 'https://host\u200b.example'],
  ]),
  ...odd('aud', [
    ...[
      undefined,
      null,
      '',
      0,
      true,
      [],
      [[audience]],
      { aud: audience },
      { 0: audience, length: 1 },
    ],
    ...[
      'payroll',
      ['payroll', 'crm'],
      audience.toUpperCase(),
      `${audience} `,
      `${audience},payroll`,
    ],
    ...['cer', `${audience}s`, '*', [`${audience}\0`], 'c\u0435rcle'],
  ]),
  ...odd('sub', [
    ...[undefined, null, '', 0, true, ['claire'], { sub: 'claire' }, ' claire', 'claire '],
    ...[
      'claire/../thomas',
      'claire\0',
      'cl\u0430ire',
      'claire\u200b',
      '\uff43laire',
      '__proto__',
      '*',
    ],
  ]),
];

const now = (world: { now: () => number }) => Math.floor(world.now() / 1000);
const timed = (name: string, claims: (seconds: number) => Json): TokenAttack => ({
  name,
  make: (world, right) => changed(right, claims(now(world))),
});
const raw = (name: string, exp: string): TokenAttack => ({
  name: `exp ${name}`,
  make: (_, { header, payload, by }) =>
    compact(header, JSON.stringify({ ...payload, exp: 'EXP' }).replace('"EXP"', exp), by),
});

const ofAnotherTime: TokenAttack[] = [
  ...odd('exp', [
    undefined,
    null,
    '',
    true,
    [],
    {},
    '9999999999',
    '2099-01-01',
    0,
    -1,
    -1e300,
    1e300,
  ]),
  timed('exp in a list', (seconds) => ({ exp: [seconds + 600] })),
  timed('replayed at its end', (seconds) => ({ exp: seconds })),
  timed('replayed after its end', (seconds) => ({ iat: seconds - 1200, exp: seconds - 600 })),
  timed('ended a part of a second ago', (seconds) => ({ exp: seconds - 0.001 })),
  raw('beyond every number', '1e999'),
  raw('NaN', 'NaN'),
  raw('in hexadecimal', '0xFFFFFFFF'),
  ...odd('iat', [undefined, null, '', '1', true, [], {}, -1e300, 1e300]),
  timed('issued in the future', (seconds) => ({ iat: seconds + 120 })),
  timed('not yet valid', (seconds) => ({ nbf: seconds + 120 })),
  timed('nbf a text', (seconds) => ({ nbf: String(seconds - 1) })),
  ...odd('nbf', [null, true, [], 1e300]),
];

const all: readonly Shown[] = ['member', 'ticket', 'service'];
const ofAnotherKind: TokenAttack[] = [
  ...[
    ...[
      'logout+jwt',
      'secevent+jwt',
      'dpop+jwt',
      'id+jwt',
      'oauth-authz-req+jwt',
      'JWE',
      '',
      'at+jwt\0',
    ],
    ...['AT+JWT ', 'CERCLE-RECORD+JWT', 'application/cercle-record+jwt', 'Cercle-Service+JWT'],
    ...[0, true, ['at+jwt'], {}],
  ].map((typ): TokenAttack => ({
    name: `typ ${JSON.stringify(typ)}`,
    make: (_, right) => changed(right, {}, { typ }),
  })),
  ...all.flatMap((shown) =>
    all
      .filter((other) => other !== shown)
      .flatMap((other): TokenAttack[] => [
        {
          name: `a ${other}’s in place of a ${shown}’s`,
          only: [shown],
          make: (world) => changed(right(world, other)),
        },
        {
          name: `a ${other}’s with all that a ${shown}’s says`,
          only: [shown],
          make: (world, { payload }) => changed(right(world, other), payload),
        },
      ]),
  ),
  {
    name: 'a member’s, signed with what signs tickets',
    only: ['member'],
    make: (_, right) => changed(right, {}, { alg: 'HS256', kid: undefined }, byHmac(secret)),
  },
  ...(['ticket', 'service'] as const).map((shown): TokenAttack => ({
    name: `a ${shown}’s, signed by the provider`,
    only: [shown],
    make: ({ keys }, right) => changed(right, {}, { alg: 'ES256', kid: 'ec' }, byEc(keys.ec)),
  })),
  ...(['ticket', 'service'] as const).map((shown): TokenAttack => ({
    name: `a ${shown}’s without its kind`,
    only: [shown],
    make: (_, right) => changed(right, {}, { typ: undefined }),
  })),
  { ...claiming('a ticket for somebody else', { sub: 'thomas' }), only: ['ticket'] },
  claiming('bound to a key by its thumbprint', { cnf: { jkt: 'x'.repeat(43) } }),
  claiming('bound to a certificate', { cnf: { 'x5t#S256': 'x'.repeat(43) } }),
];

/** Stands before what is right, so that it is the right one that counts where the last of two does. */
const twice = (name: string, text: string, inHeader = false): TokenAttack => ({
  name: `twice: ${name}`,
  make(_, { header, payload, by }) {
    const doubled = (part: Json) => `{${text},${JSON.stringify(part).slice(1)}`;
    return inHeader ? compact(doubled(header), payload, by) : compact(header, doubled(payload), by);
  },
});

const saidTwice: TokenAttack[] = [
  twice('sub', '"sub":"thomas"'),
  twice('sub, spelled otherwise', '"s\\u0075b":"thomas"'),
  twice('exp', '"exp":9999999999'),
  twice('iss', '"iss":"https://evil.example"'),
  twice('aud', '"aud":"payroll"'),
  twice('alg', '"alg":"none"', true),
  twice('typ', '"typ":"JWT"', true),
  twice('a name within', '"more":{"one":1,"one":2}'),
  twice('a name in a list', '"more":[{"one":[1],"one":2}]'),
  {
    name: 'twice: typ, so far down that it looks like a text',
    make: (_, { header, payload, by }) =>
      compact(`{"note":"\\"typ\\":","typ":"JWT",${JSON.stringify(header).slice(1)}`, payload, by),
  },
];

export const claimAttacks: readonly TokenAttack[] = [
  ...ofOthers,
  ...ofAnotherTime,
  ...ofAnotherKind,
  ...saidTwice,
];
