/** What a host and its provider sign, by hand, so that anything about it can be wrong; and the keys that they publish. */
import {
  createHmac,
  generateKeyPairSync,
  sign as signBytes,
  type KeyObject,
  type KeyPairKeyObjectResult,
} from 'node:crypto';
import { audience, issuer, secret } from './people.ts';

/** What may be shown at a door: a member's token, a ticket for a record, a token of the host's own server. */
export type Shown = 'member' | 'ticket' | 'service';

export interface TokenWorld {
  /** Milliseconds since 1970. */
  now: () => number;
  /** By `kid`; the provider publishes the public ones. */
  keys: Record<'rsa' | 'ec' | 'ed', KeyPairKeyObjectResult>;
  /** What an attacker has made for themselves. */
  own: Record<'rsa' | 'weak' | 'ec' | 'p384' | 'ed', KeyPairKeyObjectResult>;
}

export function createTokenWorld(now: () => number): TokenWorld {
  const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });
  const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const ed = () => generateKeyPairSync('ed25519');
  return {
    now,
    keys: { rsa: rsa(2048), ec: ec('P-256'), ed: ed() },
    own: { rsa: rsa(2048), weak: rsa(1024), ec: ec('P-256'), p384: ec('P-384'), ed: ed() },
  };
}

const algorithms = { rsa: 'RS256', ec: 'ES256', ed: 'EdDSA' } as const;

/** What the provider publishes. */
export const publishedKeys = ({ keys }: TokenWorld) => ({
  keys: Object.entries(keys).map(([kid, { publicKey }]) => ({
    ...publicKey.export({ format: 'jwk' }),
    ...{ kid, alg: algorithms[kid as keyof typeof algorithms], use: 'sig' },
  })),
});

export type Signer = (input: string) => Buffer;
export type Json = Record<string, unknown>;

export const byHmac =
  (key: string | Buffer, hash = 'sha256'): Signer =>
  (input) =>
    createHmac(hash, key).update(input).digest();
export const byRsa =
  ({ privateKey }: { privateKey: KeyObject }, hash = 'sha256', options: object = {}): Signer =>
  (input) =>
    signBytes(hash, Buffer.from(input), { key: privateKey, ...options });
export const byEc =
  ({ privateKey }: { privateKey: KeyObject }, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363') =>
  (input: string): Buffer =>
    signBytes('sha256', Buffer.from(input), { key: privateKey, dsaEncoding });
export const byEd =
  ({ privateKey }: { privateKey: KeyObject }): Signer =>
  (input) =>
    signBytes(null, Buffer.from(input), privateKey);
export const bytesAs =
  (signature: Buffer): Signer =>
  () =>
    signature;

export const encoded = (part: Json | unknown[] | string | Buffer): string =>
  Buffer.from(
    typeof part === 'string' || Buffer.isBuffer(part) ? part : JSON.stringify(part),
  ).toString('base64url');

/** A token, of whatever it is given: text stands as it is. */
export function compact(header: Json | string, payload: Json | string | Buffer, by: Signer) {
  const input = `${encoded(header)}.${encoded(payload)}`;
  return `${input}.${by(input).toString('base64url')}`;
}

/** What is right of each sort, before anything is done to it. */
export interface Right {
  header: Json;
  payload: Json;
  by: Signer;
}

export function right(world: TokenWorld, shown: Shown): Right {
  const iat = Math.floor(world.now() / 1000);
  const common = { iss: issuer, aud: audience, iat, exp: iat + 600 };
  const claire = { sub: 'claire', name: 'Claire Fontaine' };
  const company = { affiliation: 'employee', organization: 'aubry' };
  switch (shown) {
    case 'member':
      return {
        header: { alg: 'ES256', kid: 'ec', typ: 'at+jwt' },
        payload: { ...common, ...claire, ...company },
        by: byEc(world.keys.ec),
      };
    case 'ticket':
      return {
        header: { alg: 'HS256', typ: 'cercle-record+jwt' },
        payload: {
          ...{ ...common, sub: 'claire', record: 'erp:purchase-order/10248' },
          ...{ title: 'Order 10248', access: 'write' },
        },
        by: byHmac(secret),
      };
    case 'service':
      return {
        header: { alg: 'HS256', typ: 'cercle-service+jwt' },
        payload: { ...common, sub: 'erp' },
        by: byHmac(secret),
      };
  }
}

/** The right one, with some of its header and payload changed; `undefined` takes something away. */
export function changed(
  { header, payload, by }: Right,
  claims: Json = {},
  said: Json = {},
  signer = by,
): string {
  return compact({ ...header, ...said }, { ...payload, ...claims }, signer);
}
