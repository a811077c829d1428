import * as z from 'zod/mini';
import { affiliations, type Affiliation } from '../../protocol/member.ts';
import { id, text } from '../../protocol/text.ts';
import type { Claims } from '../intents/member-enter.ts';
import { Refusal } from '../refusal.ts';

const values = z.array(z.string().check(z.minLength(1)));

function isUnequivocal(of: Record<Affiliation, string[]>): boolean {
  const all = affiliations.flatMap((affiliation) => [...new Set(of[affiliation])]);
  return new Set(all).size === all.length;
}

/**
 * Which claim of the host's token says what (`CERCLE_CLAIMS`). A path with dots leads into nested claims, unless a claim
 * has just this name, as those that are named like addresses do. `values` lists, for each affiliation, the exact values
 * that mean it: an allow-list, so that whatever is not listed, misspelled, of another case or of another alphabet is
 * nobody's (DESIGN 4.9).
 */
export const claimMap = z.strictObject({
  affiliation: z._default(z.string(), 'affiliation'),
  organization: z._default(z.string(), 'organization'),
  organizationName: z._default(z.string(), 'organization_name'),
  name: z._default(z.string(), 'name'),
  department: z._default(z.string(), 'department'),
  title: z._default(z.string(), 'title'),
  city: z._default(z.string(), 'city'),
  timeZone: z._default(z.string(), 'zoneinfo'),
  languages: z._default(z.string(), 'languages'),
  expertise: z._default(z.string(), 'expertise'),
  picture: z._default(z.string(), 'picture'),
  hostContact: z._default(z.string(), 'host_contact'),
  /** In seconds since 1970, as all times in tokens. */
  endsAt: z._default(z.string(), 'ends_at'),
  values: z._default(
    z
      .strictObject({ employee: values, distributor: values, supplier: values })
      .check(z.refine(isUnequivocal, 'A value stands for one affiliation only.')),
    { employee: ['employee'], distributor: ['distributor'], supplier: ['supplier'] },
  ),
});
export type ClaimMap = z.infer<typeof claimMap>;

const name = text(200);
const words = z.array(text(100)).check(z.maxLength(50));
const listed = z.union([
  words,
  z.pipe(
    text(100),
    z.transform((word) => [word]),
  ),
]);
/** Since 1970; hosts that compute it from a clock of their own may write a fraction. */
const seconds = z.pipe(
  z.number().check(z.gte(0), z.lte(8_640_000_000_000)),
  z.transform((value) => Math.floor(value)),
);
const webAddress = text(2000).check(
  z.regex(/^(https?:\/\/|\/)/, 'A picture has an http address, or one that begins with a slash.'),
);
const timeZone = text(100).check(z.refine(isTimeZone, 'This is no time zone.'));

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/**
 * Reads a verified token's payload by the map.
 *
 * @throws Refusal `not-admitted` where the affiliation is not one of those listed; `token-invalid`, naming the claim,
 *   where another claim is missing or odd.
 */
export function readClaims(payload: Record<string, unknown>, map: ClaimMap): Claims {
  const claim = (path: string): unknown => valueAt(payload, path);
  const affiliation = affiliationOf(claim(map.affiliation), map);
  const required = <Value>(path: string, shape: z.ZodMiniType<Value>): Value =>
    parse(path, claim(path), shape);
  const optional = <Value>(path: string, shape: z.ZodMiniType<Value>): Value | null =>
    claim(path) === undefined || claim(path) === null ? null : required(path, shape);
  const organization = required(map.organization, id);
  const endsAt = optional(map.endsAt, seconds);
  const isEmployee = affiliation === 'employee';
  return {
    id: parse('sub', payload['sub'], id),
    name: required(map.name, name),
    organization: {
      id: organization,
      name: optional(map.organizationName, name) ?? organization,
      affiliation,
    },
    department: optional(map.department, name),
    title: optional(map.title, name),
    city: optional(map.city, name),
    timeZone: optional(map.timeZone, timeZone),
    languages: optional(map.languages, listed) ?? [],
    expertise: optional(map.expertise, listed) ?? [],
    picture: optional(map.picture, webAddress),
    hostContact: isEmployee ? null : optional(map.hostContact, id),
    endsAt: isEmployee || endsAt === null ? null : endsAt * 1000,
    issuedAt: parse('iat', payload['iat'], seconds),
  };
}

function affiliationOf(value: unknown, map: ClaimMap): Affiliation {
  const found = affiliations.filter(
    (affiliation) => typeof value === 'string' && map.values[affiliation].includes(value),
  );
  if (found.length !== 1) {
    throw new Refusal('not-admitted', undefined, {
      reason: `Its claim "${map.affiliation}" is none of the values that are admitted.`,
    });
  }
  return found[0]!;
}

function valueAt(payload: Record<string, unknown>, path: string): unknown {
  if (Object.hasOwn(payload, path)) return payload[path];
  let value: unknown = payload;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

function parse<Value>(path: string, value: unknown, shape: z.ZodMiniType<Value>): Value {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refusal('token-invalid', `The token's claim "${path}" is missing or odd.`, {
    field: path,
    reason: `Its claim "${path}" is missing or odd.`,
  });
}
