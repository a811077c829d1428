import { readFileSync } from 'node:fs';
import type { Configuration } from './config.ts';
import type { Optional, Problem } from './environment.ts';

const shortestSecret = 32;

/** Who signs, and with what: the part of the environment that decides who comes in. */
export function trustOf(
  optional: Optional,
  problem: Problem,
): Pick<Configuration, 'issuer' | 'audience' | 'jwks' | 'secret' | 'ticketSecret'> {
  const jwks = optional('CERCLE_TOKEN_JWKS');
  const secret = optional('CERCLE_TOKEN_SECRET');
  const ticketSecret = optional('CERCLE_TICKET_SECRET');
  const issuer = optional('CERCLE_TOKEN_ISSUER') ?? '';
  const audience = optional('CERCLE_TOKEN_AUDIENCE') ?? '';
  const given = [jwks, secret].filter((one) => one !== undefined).length;
  if (given > 1 || (given === 0 && !isDiscoverable(issuer))) {
    problem(
      'CERCLE_TOKEN_JWKS, CERCLE_TOKEN_SECRET',
      'give one of them: the address or file of the host’s public keys, or a secret shared with it; or neither, where CERCLE_TOKEN_ISSUER is the address of an OpenID provider.',
    );
  }
  if (jwks) checkKeys(jwks, problem);
  for (const [name, value] of [
    ['CERCLE_TOKEN_SECRET', secret],
    ['CERCLE_TICKET_SECRET', ticketSecret],
  ] as const) {
    if (!value || Buffer.byteLength(value) >= shortestSecret) continue;
    problem(name, `give at least ${shortestSecret} bytes, as from \`openssl rand -base64 48\`.`);
  }
  if (!issuer) problem('CERCLE_TOKEN_ISSUER', 'give the `iss` of the tokens that the host signs.');
  if (!audience) problem('CERCLE_TOKEN_AUDIENCE', 'give the `aud` that the host signs them for.');
  return { issuer, audience, jwks, secret, ticketSecret };
}

/** Whether it is an address below which a provider's own document can stand. */
function isDiscoverable(issuer: string): boolean {
  return /^https?:/.test(issuer) && URL.canParse(issuer) && !/[?#]/.test(issuer);
}

/** Keys at an address are fetched when the first token comes: the host may start later than this server. */
function checkKeys(jwks: string, problem: Problem): void {
  if (/^https?:/.test(jwks)) {
    if (!URL.canParse(jwks)) problem('CERCLE_TOKEN_JWKS', 'give a whole address, or a file.');
    return;
  }
  try {
    const { keys } = JSON.parse(readFileSync(jwks, 'utf8')) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return;
  } catch {
    // Said below: whatever is wrong with the file, the advice is the same.
  }
  problem('CERCLE_TOKEN_JWKS', 'give a readable JSON file with "keys", or an http address of one.');
}
