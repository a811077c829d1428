import { readFileSync } from 'node:fs';
import { reactions, type Reaction } from '../protocol/reaction.ts';
import { claimMap, type ClaimMap } from './auth/claims.ts';

/** Everything that the environment says, checked. */
export interface Configuration {
  port: number;
  host: string;
  /** The folder of the embedded database; not used where `databaseUrl` is given. */
  data: string;
  databaseUrl: string | undefined;
  issuer: string;
  audience: string;
  jwks: string | undefined;
  secret: string | undefined;
  /** The origins whose pages may connect. */
  origins: string[];
  claims: ClaimMap;
  networkTitle: string;
  /** The reactions that may be added. */
  reactions: readonly Reaction[];
}

/** Something in the environment is missing or odd: `problems` has a line for each, naming the variable. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The server cannot start:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}

const shortestSecret = 32;

/**
 * Reads the configuration.
 *
 * @throws ConfigurationError with every problem there is, so that one look mends them all.
 */
export function readConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
): Configuration {
  const problems: string[] = [];
  const optional = (name: string): string | undefined => environment[name]?.trim() || undefined;
  const problem = (name: string, advice: string): undefined => {
    problems.push(`${name}: ${advice}`);
    return undefined;
  };
  const required = (name: string, advice: string): string =>
    optional(name) ?? problem(name, advice) ?? '';

  const port = Number(optional('CERCLE_PORT') ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problem('CERCLE_PORT', 'give a port number from 0 to 65535, or leave it out for 4100.');
  }
  const databaseUrl = optional('CERCLE_DATABASE_URL');
  if (databaseUrl && !(/^postgres(ql)?:\/\//.test(databaseUrl) && URL.canParse(databaseUrl))) {
    problem(
      'CERCLE_DATABASE_URL',
      'give an address like postgres://user@host/database, or leave it out.',
    );
  }
  const jwks = optional('CERCLE_TOKEN_JWKS');
  const secret = optional('CERCLE_TOKEN_SECRET');
  if ((jwks === undefined) === (secret === undefined)) {
    problem(
      'CERCLE_TOKEN_JWKS, CERCLE_TOKEN_SECRET',
      'give one of them: the address or file of the host’s public keys, or a secret shared with it.',
    );
  }
  if (jwks) checkKeys(jwks, problem);
  if (secret && Buffer.byteLength(secret) < shortestSecret) {
    problem(
      'CERCLE_TOKEN_SECRET',
      `give at least ${shortestSecret} bytes, as from \`openssl rand -base64 48\`.`,
    );
  }
  const configuration: Configuration = {
    port,
    host: optional('CERCLE_HOST') ?? '127.0.0.1',
    data: optional('CERCLE_DATA') ?? '.cercle',
    databaseUrl,
    issuer: required('CERCLE_TOKEN_ISSUER', 'give the `iss` of the tokens that the host signs.'),
    audience: required('CERCLE_TOKEN_AUDIENCE', 'give the `aud` that the host signs them for.'),
    jwks,
    secret,
    origins: originsOf(optional('CERCLE_ORIGINS'), problem),
    claims: claimsOf(optional('CERCLE_CLAIMS'), problem),
    networkTitle: optional('CERCLE_NETWORK_TITLE') ?? 'Network',
    reactions: reactionsOf(optional('CERCLE_REACTIONS'), problem),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

type Problem = (name: string, advice: string) => undefined;

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

/** In the order in which they are drawn, whatever the order in which they are named. */
function reactionsOf(list: string | undefined, problem: Problem): readonly Reaction[] {
  if (list === undefined) return reactions;
  const names = list.split(',').map((name) => name.trim());
  if (list !== 'none' && names.some((name) => !reactions.some((reaction) => reaction === name))) {
    problem(
      'CERCLE_REACTIONS',
      `list those that people may add, of ${reactions.join(',')}; or none; or leave it out for all.`,
    );
  }
  return reactions.filter((reaction) => names.includes(reaction));
}

function originsOf(list: string | undefined, problem: Problem): string[] {
  const origins = (list ?? '')
    .split(',')
    .map((origin) => origin.trim())
    .filter(Boolean);
  if (origins.length === 0) {
    problem(
      'CERCLE_ORIGINS',
      'list the origins of the pages that embed Cercle, as in https://intranet.example,https://erp.example.',
    );
  }
  for (const origin of origins) {
    const meant = URL.canParse(origin) ? new URL(origin).origin : '';
    if (meant === origin) continue;
    const advice = /^https?:/.test(meant)
      ? `write ${meant}, as browsers do.`
      : 'give scheme, host and port alone, as in https://intranet.example or http://localhost:8080.';
    problem('CERCLE_ORIGINS', `"${origin}" is no origin; ${advice}`);
  }
  return origins;
}

function claimsOf(json: string | undefined, problem: Problem): ClaimMap {
  const fallback = claimMap.parse({});
  if (json === undefined) return fallback;
  try {
    const parsed = claimMap.safeParse(JSON.parse(json));
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      problem('CERCLE_CLAIMS', `${path.length > 0 ? `"${path.join('.')}": ` : ''}${message}`);
    }
  } catch {
    problem('CERCLE_CLAIMS', 'give a JSON object, as in {"affiliation":"employeeType"}.');
  }
  return fallback;
}
