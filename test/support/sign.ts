/** Tokens that are nearly right: what a host signs for Claire, at one moment, with anything of it changed. */
import { SignJWT } from 'jose';
import { audience, issuer, secret } from './people.ts';

export const now = Date.parse('2026-11-23T10:00:00Z');
export const seconds = now / 1000;
export const bytes = (text: string) => new TextEncoder().encode(text);

export const sign = (
  claims: Record<string, unknown> = {},
  header: Record<string, unknown> = {},
  key: Parameters<SignJWT['sign']>[0] = bytes(secret),
) => {
  const payload = {
    iss: issuer,
    aud: audience,
    sub: 'claire',
    iat: seconds,
    exp: seconds + 600,
    name: 'Claire Fontaine',
    affiliation: 'employee',
    organization: 'aubry',
    ...claims,
  };
  const given = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(given).setProtectedHeader({ alg: 'HS256', ...header }).sign(key);
};
