/** Ways to forge what a host or its provider signs. None of them is let in anywhere (SAFETY H4). */
import { claimAttacks } from './token-attacks-claims.ts';
import { formAttacks } from './token-attacks-form.ts';
import {
  byEc,
  byEd,
  byHmac,
  byRsa,
  bytesAs,
  changed,
  compact,
  type Json,
  type Right,
  type Shown,
  type Signer,
  type TokenWorld,
} from './token-world.ts';

export interface TokenAttack {
  name: string;
  /** What it is shown as; everywhere unless told. */
  only?: readonly Shown[];
  make(world: TokenWorld, right: Right): string;
}

/** With another header, and whatever is signed with. */
const headed = (name: string, header: Json, by: (world: TokenWorld) => Signer): TokenAttack => ({
  name,
  make: (world, right) => changed(right, {}, header, by(world)),
});
const none = bytesAs(Buffer.alloc(0));
const nothing = () => none;
const pem = (key: 'rsa' | 'ec' | 'ed') => (world: TokenWorld) =>
  world.keys[key].publicKey.export({ format: 'pem', type: 'spki' });
const der = (key: 'rsa' | 'ec') => (world: TokenWorld) =>
  world.keys[key].publicKey.export({ format: 'der', type: 'spki' });
const jwk = (world: TokenWorld, key: 'rsa' | 'ec') =>
  world.keys[key].publicKey.export({ format: 'jwk' });
const ownEc = ({ own }: TokenWorld) => byEc(own.ec);
const ownJwk = ({ own }: TokenWorld) => own.ec.publicKey.export({ format: 'jwk' });

const withoutSignature: TokenAttack[] = [
  ...['none', 'None', 'NONE', 'nOnE', 'none ', '\u0000none', ''].map((alg) =>
    headed(`alg ${JSON.stringify(alg)} without a signature`, { alg }, nothing),
  ),
  {
    name: 'alg none with the signature kept',
    make: (_, right) => changed(right, {}, { alg: 'none' }),
  },
  headed('the right alg without a signature', {}, nothing),
  headed('no alg at all', { alg: undefined }, nothing),
  { name: 'no alg, rightly signed', make: (_, right) => changed(right, {}, { alg: undefined }) },
  ...[null, 0, true, [], ['HS256'], {}].map((alg): TokenAttack => ({
    name: `alg ${JSON.stringify(alg)}`,
    make: (_, right) => changed(right, {}, { alg }),
  })),
  ...['hs256', 'es256', 'Es256', ' ES256', 'ES256 ', 'SHA256'].map((alg): TokenAttack => ({
    name: `alg ${JSON.stringify(alg)}, rightly signed`,
    make: (_, right) => changed(right, {}, { alg }),
  })),
];

const publicKeysAsSecrets: TokenAttack[] = [
  ...(['rsa', 'ec', 'ed'] as const).flatMap((kid) => [
    headed(`HS256 with the ${kid} key in PEM for a secret`, { alg: 'HS256', kid }, (world) =>
      byHmac(pem(kid)(world)),
    ),
    headed(`HS256 with the ${kid} key in PEM, trimmed`, { alg: 'HS256', kid }, (world) =>
      byHmac(String(pem(kid)(world)).trim()),
    ),
  ]),
  ...(['rsa', 'ec'] as const).flatMap((kid) => [
    headed(`HS256 with the ${kid} key in DER for a secret`, { alg: 'HS256', kid }, (world) =>
      byHmac(der(kid)(world)),
    ),
    headed(`HS256 with the ${kid} key as JSON for a secret`, { alg: 'HS256', kid }, (world) =>
      byHmac(JSON.stringify(jwk(world, kid))),
    ),
  ]),
  headed('HS256 with the modulus for a secret', { alg: 'HS256', kid: 'rsa' }, (world) =>
    byHmac(Buffer.from(jwk(world, 'rsa').n!, 'base64url')),
  ),
  headed('HS256 with the point for a secret', { alg: 'HS256', kid: 'ec' }, (world) =>
    byHmac(Buffer.from(jwk(world, 'ec').x!, 'base64url')),
  ),
  headed('HS512 with the rsa key in PEM', { alg: 'HS512', kid: 'rsa' }, (world) =>
    byHmac(pem('rsa')(world), 'sha512'),
  ),
];

const weakSecrets = [
  ...['', ' ', '\0', 'secret', 'changeme', 'password', 'cercle', 'undefined', 'null'],
  ...['your-256-bit-secret', 'a-string-secret-at-least-256-bits-long', 'A'.repeat(32)],
].map((key) =>
  headed(`HS256 with the secret ${JSON.stringify(key)}`, { alg: 'HS256' }, () => byHmac(key)),
);

const otherAlgorithms: TokenAttack[] = [
  headed('PS256 by the right key', { alg: 'PS256', kid: 'rsa' }, ({ keys }) =>
    byRsa(keys.rsa, 'sha256', { padding: 6, saltLength: 32 }),
  ),
  headed('RS256 announced, PS256 signed', { alg: 'RS256', kid: 'rsa' }, ({ keys }) =>
    byRsa(keys.rsa, 'sha256', { padding: 6, saltLength: 32 }),
  ),
  headed('RS512 by the right key', { alg: 'RS512', kid: 'rsa' }, ({ keys }) =>
    byRsa(keys.rsa, 'sha512'),
  ),
  headed('RS1 by the right key', { alg: 'RS1', kid: 'rsa' }, ({ keys }) => byRsa(keys.rsa, 'sha1')),
  headed('RS256 signed over SHA-1', { alg: 'RS256', kid: 'rsa' }, ({ keys }) =>
    byRsa(keys.rsa, 'sha1'),
  ),
  headed('RS256 with the name of an EC key', { alg: 'RS256', kid: 'ec' }, ({ keys }) =>
    byRsa(keys.rsa),
  ),
  headed('ES256 with the name of an RSA key', { alg: 'ES256', kid: 'rsa' }, ({ keys }) =>
    byEc(keys.ec),
  ),
  headed('EdDSA with the name of an EC key', { alg: 'EdDSA', kid: 'ec' }, ({ keys }) =>
    byEd(keys.ed),
  ),
  headed('ES256 signed on P-384', { alg: 'ES256', kid: 'ec' }, ({ own }) => byEc(own.p384)),
  headed('ES384 by a key of P-384', { alg: 'ES384', kid: 'ec' }, ({ own }) => byEc(own.p384)),
  headed('ES256K by the right key', { alg: 'ES256K', kid: 'ec' }, ({ keys }) => byEc(keys.ec)),
  headed('ES256 with a signature in DER', { alg: 'ES256', kid: 'ec' }, ({ keys }) =>
    byEc(keys.ec, 'der'),
  ),
];

const ownKeys: TokenAttack[] = [
  headed('an RSA key of one’s own', { alg: 'RS256', kid: 'rsa' }, ({ own }) => byRsa(own.rsa)),
  headed('a weak RSA key of one’s own', { alg: 'RS256', kid: 'rsa' }, ({ own }) => byRsa(own.weak)),
  headed('an EC key of one’s own', { alg: 'ES256', kid: 'ec' }, ownEc),
  headed('an EdDSA key of one’s own', { alg: 'EdDSA', kid: 'ed' }, ({ own }) => byEd(own.ed)),
  ...['https://evil.example/jwks', 'file:///etc/passwd', 'http://127.0.0.1:9/'].flatMap(
    (address) => [
      headed(`jku ${address}`, { alg: 'ES256', kid: 'own', jku: address }, ownEc),
      headed(`x5u ${address}`, { alg: 'ES256', kid: 'ec', x5u: address }, ownEc),
    ],
  ),
  ...['ec', undefined].map((kid): TokenAttack => ({
    name: `jwk brought along, kid ${kid}`,
    make: (world, right) =>
      changed(right, {}, { alg: 'ES256', kid, jwk: ownJwk(world) }, ownEc(world)),
  })),
  {
    name: 'jwk brought along, off the curve',
    make: (world, right) =>
      changed(right, {}, { alg: 'ES256', jwk: { ...ownJwk(world), y: 'AA' } }, ownEc(world)),
  },
  {
    name: 'a secret brought along',
    make: (_, right) =>
      changed(right, {}, { alg: 'HS256', jwk: { kty: 'oct', k: 'AAAA' } }, byHmac(Buffer.alloc(3))),
  },
  {
    name: 'x5c brought along',
    make: (world, right) =>
      changed(right, {}, { alg: 'RS256', kid: 'rsa', x5c: ['MIIB'] }, byRsa(world.own.rsa)),
  },
];

const keyNames: TokenAttack[] = [
  ...['../../../../dev/null', '/dev/null', 'file:///dev/null', "x' UNION SELECT '", '| sleep 9'],
  ...['__proto__', 'constructor', '', '\0', 'ec\0', 'EC', ' ec', 'k'.repeat(4000)],
  ...[null, 0, true, ['ec'], { kid: 'ec' }],
].flatMap((kid) => [
  headed(
    `kid ${JSON.stringify(kid).slice(0, 40)} with an empty secret`,
    { alg: 'HS256', kid },
    () => byHmac(''),
  ),
  headed(
    `kid ${JSON.stringify(kid).slice(0, 40)} by a key of one’s own`,
    { alg: 'ES256', kid },
    ownEc,
  ),
]);

/** The orders of P-256 and of Ed25519. */
const p256 = Buffer.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex');
const one = Buffer.from('01'.padStart(64, '0'), 'hex');
const zero = Buffer.alloc(32);
const orderOfEd = 2n ** 252n + 27742317777372353535851937790883648493n;

function addOrder(signature: Buffer): Buffer {
  const s =
    BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + orderOfEd;
  const more = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([signature.subarray(0, 32), more]);
}

function addModulus(signature: Buffer, modulus: string): Buffer {
  const n = BigInt(`0x${Buffer.from(modulus, 'base64url').toString('hex')}`);
  const sum = BigInt(`0x${signature.toString('hex')}`) + n;
  return Buffer.from(sum.toString(16).padStart(514, '0'), 'hex');
}

const ec = { alg: 'ES256', kid: 'ec' };
const numbers: TokenAttack[] = [
  ...[
    [zero, zero],
    [zero, one],
    [one, zero],
    [p256, p256],
    [p256, zero],
  ].map((pair, index) =>
    headed(`ES256 with r and s that say nothing (${index})`, ec, () =>
      bytesAs(Buffer.concat(pair)),
    ),
  ),
  headed('EdDSA with a signature of the neutral point', { alg: 'EdDSA', kid: 'ed' }, () =>
    bytesAs(Buffer.concat([Buffer.from(one).reverse(), zero])),
  ),
  headed(
    'EdDSA with s above the order',
    { alg: 'EdDSA', kid: 'ed' },
    ({ keys }) =>
      (input) =>
        addOrder(byEd(keys.ed)(input)),
  ),
  headed('RS256 with a signature of 0', { alg: 'RS256', kid: 'rsa' }, () =>
    bytesAs(Buffer.alloc(256)),
  ),
  headed('RS256 with a signature of 1', { alg: 'RS256', kid: 'rsa' }, () =>
    bytesAs(Buffer.concat([Buffer.alloc(255), Buffer.from([1])])),
  ),
  headed(
    'RS256 with the modulus added',
    { alg: 'RS256', kid: 'rsa' },
    (world) => (input) => addModulus(byRsa(world.keys.rsa)(input), jwk(world, 'rsa').n!),
  ),
  headed(
    'RS256 with a zero before it',
    { alg: 'RS256', kid: 'rsa' },
    ({ keys }) =>
      (input) =>
        Buffer.concat([Buffer.from([0]), byRsa(keys.rsa)(input)]),
  ),
];

const crossed: TokenAttack[] = [
  {
    name: 'a header of one alg over the signature of another',
    make: ({ keys }, { header, payload }) =>
      compact({ ...header, alg: 'RS256', kid: 'rsa' }, payload, byEc(keys.ec)),
  },
];

export const tokenAttacks: readonly TokenAttack[] = [
  ...withoutSignature,
  ...publicKeysAsSecrets,
  ...weakSecrets,
  ...otherAlgorithms,
  ...ownKeys,
  ...keyNames,
  ...numbers,
  ...crossed,
  ...formAttacks,
  ...claimAttacks,
];
