import { reaches, type Reach } from '../perimeter/field.ts';
import { reactions, type Reaction } from '../protocol/reaction.ts';
import { isAddress } from './audit/anchor.ts';
import { claimMap, type ClaimMap } from './auth/claims.ts';
import { nodeOf, type NodeConfiguration } from './config-node.ts';
import { storageOf, type Storage } from './config-storage.ts';
import { trustOf } from './config-trust.ts';
import {
  ConfigurationError,
  readEnvironment,
  type Environment,
  type Problem,
} from './environment.ts';
import { provisioningOf } from './provisioning/configured.ts';
import type { Subject } from './provisioning/person.ts';
import { providerOf, type Provider } from './links/providers.ts';

/** Everything that the environment says, checked. */
export interface Configuration extends Storage, NodeConfiguration {
  port: number;
  host: string;
  issuer: string;
  audience: string;
  jwks: string | undefined;
  secret: string | undefined;
  /** What the host signs tickets and its servers' tokens with, where somebody else signs its people in. */
  ticketSecret: string | undefined;
  /** The origins whose pages may connect. */
  origins: string[];
  claims: ClaimMap;
  networkTitle: string;
  /** The reactions that may be added. */
  reactions: readonly Reaction[];
  /** By what partners may reach the employee who answers for them. */
  reaches: readonly Reach[];
  /** The most bytes that a file may have. */
  largestFile: number;
  /** The media types of files that are taken; null for all. */
  fileTypes: readonly string[] | null;
  /** Where it is told outside how the audit trail ends: a file, or an http address; undefined where it is not. */
  auditAnchor: string | undefined;
  /** How links are looked at; undefined where they are not. */
  links: { providers: Provider[] } | undefined;
  /** By what a directory comes in that provisions people; undefined where none does. */
  provisioning: { token: string; subject: Subject } | undefined;
}

/**
 * Reads the configuration.
 *
 * @throws ConfigurationError with every problem there is, so that one look mends them all.
 */
export function readConfiguration(environment: Environment): Configuration {
  const { optional, problem, problems } = readEnvironment(environment);

  const port = Number(optional('CERCLE_PORT') ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    problem('CERCLE_PORT', 'give a port number from 0 to 65535, or leave it out for 4100.');
  }
  const configuration: Configuration = {
    port,
    host: optional('CERCLE_HOST') ?? '127.0.0.1',
    ...storageOf(optional, problem),
    ...nodeOf(optional, problem),
    ...trustOf(optional, problem),
    origins: originsOf(optional('CERCLE_ORIGINS'), problem),
    claims: claimsOf(optional('CERCLE_CLAIMS'), problem),
    networkTitle: optional('CERCLE_NETWORK_TITLE') ?? 'Network',
    reactions: reactionsOf(optional('CERCLE_REACTIONS'), problem),
    reaches: reachesOf(optional('CERCLE_HOST_CONTACT') ?? 'mail', problem),
    largestFile: largestFileOf(optional('CERCLE_FILES_LARGEST') ?? '100 MB', problem),
    fileTypes: fileTypesOf(optional('CERCLE_FILES_TYPES'), problem),
    auditAnchor: anchorOf(optional('CERCLE_AUDIT_ANCHOR'), problem),
    links: linksOf(optional('CERCLE_LINK_PREVIEWS'), optional('CERCLE_OEMBED'), problem),
    provisioning: provisioningOf(
      optional('CERCLE_SCIM_TOKEN'),
      optional('CERCLE_SCIM_SUBJECT') ?? 'externalId',
      problem,
    ),
  };
  if (problems.length > 0) throw new ConfigurationError(problems);
  return configuration;
}

/** In the order in which they are drawn, whatever the order in which they are named. */
function reactionsOf(list: string | undefined, problem: Problem): readonly Reaction[] {
  const whatFor = 'those that people may add';
  const all = list ?? reactions.join();
  return namesOf('CERCLE_REACTIONS', all, whatFor, reactions, 'all', problem);
}

function reachesOf(list: string, problem: Problem): readonly Reach[] {
  const whatFor = 'by what partners may reach their host contact';
  return namesOf('CERCLE_HOST_CONTACT', list, whatFor, reaches, 'mail', problem);
}

/** In the order of all, whatever the order in which they are listed. */
function namesOf<Name extends string>(
  variable: string,
  list: string,
  whatFor: string,
  all: readonly Name[],
  usual: string,
  problem: Problem,
): readonly Name[] {
  const names = list.split(',').map((name) => name.trim());
  if (list !== 'none' && names.some((name) => !all.some((one) => one === name))) {
    problem(
      variable,
      `list ${whatFor}, of ${all.join(',')}; or none; or leave it out for ${usual}.`,
    );
  }
  return all.filter((one) => names.includes(one));
}

/** In thousands, as widgets name sizes too. */
const units = { kB: 1000, MB: 1000 ** 2, GB: 1000 ** 3 };

function largestFileOf(size: string, problem: Problem): number {
  const [, amount, unit] = /^([1-9]\d{0,5}) ?(kB|MB|GB)$/.exec(size) ?? [];
  if (unit !== undefined) return Number(amount) * units[unit as keyof typeof units];
  problem(
    'CERCLE_FILES_LARGEST',
    'give a size in kB, MB or GB, as in 250 MB, or leave it out for 100 MB.',
  );
  return 0;
}

function fileTypesOf(list: string | undefined, problem: Problem): readonly string[] | null {
  if (list === undefined) return null;
  if (list === 'none') return [];
  const types = list.split(',').map((type) => type.trim().toLowerCase());
  if (types.some((type) => !/^[a-z]+\/(\*|[a-z0-9][a-z0-9.+-]*)$/.test(type))) {
    problem(
      'CERCLE_FILES_TYPES',
      'list the media types that are taken, as in image/*,application/pdf; or none; or leave it out for all.',
    );
  }
  return types;
}

function linksOf(
  previews: string | undefined,
  names: string | undefined,
  problem: Problem,
): Configuration['links'] {
  if (previews !== undefined && previews !== 'on' && previews !== 'off') {
    problem('CERCLE_LINK_PREVIEWS', 'say off, or leave it out: links are previewed then.');
  }
  const providers: Provider[] = [];
  for (const name of names?.split(',').map((one) => one.trim()) ?? []) {
    const found = providerOf(name);
    if (typeof found === 'object') providers.push(found);
    else problem('CERCLE_OEMBED', `"${name}" is no provider that is known; is ${found} meant?`);
  }
  return previews === 'off' ? undefined : { providers };
}

function anchorOf(place: string | undefined, problem: Problem): string | undefined {
  if (place && isAddress(place) && !(/^https?:/.test(place) && URL.canParse(place))) {
    problem('CERCLE_AUDIT_ANCHOR', 'give a file, or an http address, or leave it out.');
  }
  return place;
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
    for (const issue of parsed.error.issues) {
      const where = issue.path.length > 0 ? `"${issue.path.join('.')}": ` : '';
      const what =
        issue.code === 'unrecognized_keys'
          ? `"${issue.keys.join('", "')}" is none of ${Object.keys(claimMap.def.shape).join(', ')}.`
          : issue.message;
      problem('CERCLE_CLAIMS', `${where}${what}`);
    }
  } catch {
    problem('CERCLE_CLAIMS', 'give a JSON object, as in {"affiliation":"employeeType"}.');
  }
  return fallback;
}
