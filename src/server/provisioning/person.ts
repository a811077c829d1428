import * as z from 'zod/mini';
import { mailAddress } from '../../protocol/invitation.ts';
import { longestPhone } from '../../protocol/member-edit.ts';
import type { Affiliation } from '../../protocol/member.ts';
import { id, text } from '../../protocol/text.ts';
import { affiliationOf, isTimeZone, type ClaimMap } from '../auth/claims.ts';
import type { Said } from '../intents/member-said.ts';
import { folded, valuesAt } from './filter.ts';
import { odd } from './no.ts';
import { enterprise, ours, type Resource } from './schema.ts';

/** Which attribute of a user is the `sub` of their tokens, and so their id. */
export const subjects = ['externalId', 'userName'] as const;
export type Subject = (typeof subjects)[number];

/** What a resource says of a person. */
export interface Person {
  id: string;
  userName: string;
  externalId: string | null;
  active: boolean;
  /** Null for whoever is never a member: customers, and of whom it is not said. */
  affiliation: Affiliation | null;
  said: Said;
  /** As two are compared. */
  mails: string[];
}

const name = text(200);
const word = text(100);
const longest = 2000;
const stored = text(longest, 0);
const webAddress = text(longest).check(z.regex(/^(https?:\/\/|\/)/));
const timeZone = word.check(z.refine(isTimeZone));

/**
 * Reads a resource.
 *
 * @throws ScimRefusal `invalidValue`, naming the attribute
 */
export function personOf(resource: Resource, subject: Subject, map: ClaimMap): Person {
  refuseUnstorable(resource);
  const at = (...steps: string[]): string | undefined => {
    const [value] = valuesAt(resource, steps);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  function said<Value>(path: string, value: unknown, shape: z.ZodMiniType<Value>) {
    if (value === undefined) return undefined;
    const parsed = shape.safeParse(value);
    if (parsed.success) return parsed.data;
    throw odd('invalidValue', `"${path}" is not as it can be kept.`);
  }
  function required<Value>(path: string, value: unknown, shape: z.ZodMiniType<Value>): Value {
    const found = said(path, value, shape);
    if (found === undefined) throw odd('invalidValue', `"${path}" is missing.`);
    return found;
  }
  const affiliation = affiliationOf(at(ours, 'affiliation') ?? at('userType'), map);
  const isPartner = affiliation !== null && affiliation !== 'employee';
  const endsAt = isPartner ? at(ours, 'endsAt') : undefined;
  const organizationName = said('organization', at(enterprise, 'organization'), name);
  const organization = at(ours, 'organizationId') ?? organizationName;
  const city = firstOf(resource['addresses'], 'locality');
  const language = said('preferredLanguage', at('preferredLanguage'), word);
  return {
    id: required(subject, at(subject), id),
    userName: required('userName', at('userName'), name),
    externalId: said('externalId', at('externalId'), name) ?? null,
    active: resource['active'] !== false,
    affiliation,
    said: present({
      organization:
        affiliation === null
          ? undefined
          : {
              id: required('organizationId', organization, id),
              ...(organizationName !== undefined && { name: organizationName }),
              affiliation,
            },
      name: said('displayName', at('displayName') ?? nameOf(resource), name),
      department: said('department', at(enterprise, 'department'), name),
      title: said('title', at('title'), name),
      city: said('addresses', city, name),
      timeZone: said('timezone', at('timezone'), timeZone),
      languages: language === undefined ? undefined : [language],
      picture: said('photos', firstOf(resource['photos'], 'value'), webAddress),
      // What is no address turns nobody away, as in tokens.
      mail: mailAddress.safeParse(firstOf(resource['emails'], 'value')).data,
      phone: said('phoneNumbers', firstOf(resource['phoneNumbers'], 'value'), text(longestPhone)),
      manager: said('manager', at(enterprise, 'manager', 'value'), id),
      team: said('division', at(enterprise, 'division'), name),
      hostContact: isPartner ? said('hostContact', at(ours, 'hostContact'), id) : undefined,
      endsAt: endsAt === undefined ? undefined : Date.parse(endsAt),
    }),
    mails: textsOf(resource['emails'], 'value').map(folded),
  };
}

/** Of several values the first of all, or that of work, or whichever comes first. */
function firstOf(values: unknown, part: string): string | undefined {
  const all = (Array.isArray(values) ? values : []) as Resource[];
  const first =
    all.find((one) => one['primary'] === true && one[part]) ??
    all.find((one) => one['type'] === 'work' && one[part]);
  const value = (first ?? all.find((one) => one[part]))?.[part];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function textsOf(values: unknown, part: string): string[] {
  const all = (Array.isArray(values) ? values : []) as Resource[];
  return all.map((one) => one[part]).filter((one) => typeof one === 'string');
}

function nameOf(resource: Resource): string | undefined {
  const [formatted] = valuesAt(resource, ['name', 'formatted']);
  if (typeof formatted === 'string' && formatted.trim() !== '') return formatted;
  const parts = ['givenName', 'familyName'].flatMap((one) => valuesAt(resource, ['name', one]));
  return parts.join(' ').trim() || undefined;
}

function present<Fields extends object>(fields: Fields): Said {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Said;
}

/** The databases would alter some texts silently, and nobody's title is a book. */
function refuseUnstorable(value: unknown): void {
  if (typeof value === 'string' && !stored.safeParse(value).success) {
    throw odd(
      'invalidValue',
      `A text has at most ${longest} characters, all of which can be kept.`,
    );
  }
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(refuseUnstorable);
}

/** `true` and `false` as some directories write them where they mean them: in a text, with a capital. */
export function withFlags(resource: Resource): Resource {
  const flag = (value: unknown): unknown => {
    const lower = typeof value === 'string' ? value.toLowerCase() : value;
    return lower === 'true' ? true : lower === 'false' ? false : value;
  };
  return Object.fromEntries(
    Object.entries(resource).map(([name, value]) => {
      if (name.toLowerCase() === 'active') return [name, flag(value)];
      if (!Array.isArray(value)) return [name, value];
      return [
        name,
        value.map((one: unknown) =>
          typeof one === 'object' && one !== null && 'primary' in one
            ? { ...one, primary: flag(one.primary) }
            : one,
        ),
      ];
    }),
  );
}
