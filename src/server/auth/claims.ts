import * as z from 'zod/mini';
import { calendar } from '../../protocol/details.ts';
import { mailAddress } from '../../protocol/invitation.ts';
import { longestPhone } from '../../protocol/member-edit.ts';
import { affiliations, type Affiliation } from '../../protocol/member.ts';
import { id, text } from '../../protocol/text.ts';
import type { Claims } from '../intents/member-enter.ts';
import { Refusal } from '../refusal.ts';
import { comparableAddress } from './address.ts';

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
  /** In its place, where the host has a list of roles or groups: each of them is a value of the one affiliation, or of `besides`. */
  affiliations: z.optional(z.string()),
  /** What stands in that list and says nothing of the affiliation. */
  besides: z._default(values, []),
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
  /** The mail address, which employees see on a card, and to which invitations are bound. */
  email: z._default(z.string(), 'email'),
  /** Whether the host has seen that it is theirs: `false` counts as no address. */
  emailVerified: z._default(z.string(), 'email_verified'),
  hostContact: z._default(z.string(), 'host_contact'),
  phone: z._default(z.string(), 'phone_number'),
  calendar: z._default(z.string(), 'calendar'),
  /** The id of the member to whom they report. */
  manager: z._default(z.string(), 'manager'),
  team: z._default(z.string(), 'team'),
  /** In seconds since 1970, as all times in tokens. */
  endsAt: z._default(z.string(), 'ends_at'),
  /** Of an employee `true`, and nothing else, makes a steward. */
  steward: z._default(z.string(), 'steward'),
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
/** Some providers list those that somebody belongs to: of several, none is theirs. */
const one = z.union([
  id,
  z.pipe(
    z.tuple([id]),
    z.transform(([only]) => only),
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

/** Whether a text is the IANA name of a time zone. */
export function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Somebody whom a host says to be what no member is. */
export interface Leaver {
  id: string;
  /** `iat`, in seconds. */
  issuedAt: number;
}

/** The affiliation of a good token is none that is admitted. */
export class NotAdmitted extends Refusal {
  constructor(
    claim: string,
    /** Whose membership ends with it, if they have one. */
    readonly leaver: Leaver | null,
  ) {
    super('not-admitted', undefined, {
      reason: `Its claim "${claim}" is none of the values that are admitted.`,
    });
  }
}

/**
 * Reads a verified token's payload by the map.
 *
 * @throws NotAdmitted where the affiliation is not one of those listed; `token-invalid`, naming the claim,
 *   where another claim is missing or odd.
 */
export function readClaims(payload: Record<string, unknown>, map: ClaimMap): Claims {
  const claim = (path: string): unknown => valueAt(payload, path);
  const path = map.affiliations ?? map.affiliation;
  const named = claim(path);
  const affiliation =
    map.affiliations === undefined ? affiliationOf(named, map) : affiliationOfAll(named, map);
  if (affiliation === null) throw new NotAdmitted(path, leaverOf(payload, named, map));
  const required = <Value>(path: string, shape: z.ZodMiniType<Value>): Value =>
    parse(path, claim(path), shape);
  const optional = <Value>(path: string, shape: z.ZodMiniType<Value>): Value | null =>
    claim(path) === undefined || claim(path) === null ? null : required(path, shape);
  /** Directories write an empty text for what they do not know. */
  const known = (path: string, shape: z.ZodMiniType<string>): string | null =>
    claim(path) === '' ? null : optional(path, shape);
  const organization = required(map.organization, one);
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
    mail: mailOf(claim(map.email)),
    phone: known(map.phone, text(longestPhone)),
    calendar: known(map.calendar, calendar),
    manager: known(map.manager, id),
    team: known(map.team, name),
    hostContact: isEmployee ? null : optional(map.hostContact, id),
    endsAt: isEmployee || endsAt === null ? null : endsAt * 1000,
    ...(isEmployee && claim(map.steward) === true && { steward: true as const }),
    issuedAt: parse('iat', payload['iat'], seconds),
    address: addressOf(claim(map.email), claim(map.emailVerified)),
  };
}

/** Null where there is none, and of what is none, which turns nobody away. */
const mailOf = (email: unknown): string | null => mailAddress.safeParse(email).data ?? null;

/** The address to which an invitation may be bound. */
function addressOf(email: unknown, verified: unknown): string | null {
  const isDenied = verified === false || verified === 'false';
  const mail = mailOf(email);
  return mail !== null && !isDenied ? comparableAddress(mail) : null;
}

/** The affiliation that a value stands for; null where that is none that is admitted. */
export function affiliationOf(value: unknown, map: ClaimMap): Affiliation | null {
  const found = affiliations.filter(
    (affiliation) => typeof value === 'string' && map.values[affiliation].includes(value),
  );
  return found.length === 1 ? found[0]! : null;
}

/** The one that everything in a list stands for. Whatever else is in it counts, so that no role of a customer's goes unseen. */
function affiliationOfAll(list: unknown, map: ClaimMap): Affiliation | null {
  if (!Array.isArray(list)) return null;
  const said = list.filter((value) => !map.besides.includes(value));
  const found = new Set(said.map((value) => affiliationOf(value, map)));
  return found.size === 1 ? [...found][0]! : null;
}

/** Of a token that names another affiliation: one that names none says nothing of who has left. */
function leaverOf(
  { sub, iat }: Record<string, unknown>,
  named: unknown,
  map: ClaimMap,
): Leaver | null {
  const member = id.safeParse(sub);
  const issuedAt = seconds.safeParse(iat);
  const names = Array.isArray(named) ? named : [named];
  const isNamed = names.some(
    (name) => typeof name === 'string' && name !== '' && !map.besides.includes(name),
  );
  if (!isNamed || !member.success || !issuedAt.success) return null;
  return { id: member.data, issuedAt: issuedAt.data };
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
