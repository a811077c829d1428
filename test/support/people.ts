/** The people of the tests: one of each sort, and their tokens. */
import { SignJWT } from 'jose';

export const issuer = 'https://host.example';
export const audience = 'cercle';
export const secret = 'a-secret-of-the-tests-that-is-long-enough';

export interface TestPerson {
  id: string;
  name: string;
  affiliation: string;
  organization: string;
  organizationName: string;
}

const person = (
  id: string,
  name: string,
  affiliation: string,
  organization: string,
  organizationName: string,
): TestPerson => ({ id, name, affiliation, organization, organizationName });

export const people = {
  claire: person('claire', 'Claire Fontaine', 'employee', 'aubry', 'Maison Aubry'),
  thomas: person('thomas', 'Thomas Berger', 'employee', 'aubry', 'Maison Aubry'),
  nora: person('nora', 'Nora Weiss', 'employee', 'aubry', 'Maison Aubry'),
  lukas: person('lukas', 'Lukas Keller', 'distributor', 'alpenhof', 'Alpenhof Vertrieb'),
  mia: person('mia', 'Mia Huber', 'distributor', 'alpenhof', 'Alpenhof Vertrieb'),
  charlotte: person('charlotte', 'Charlotte Cooper', 'supplier', 'exotic', 'Exotic Liquids'),
  ravi: person('ravi', 'Ravi Patel', 'supplier', 'exotic', 'Exotic Liquids'),
  carla: person('carla', 'Carla Customer', 'customer', 'bistro', 'Bistro du Port'),
} as const;

/** Of a member, nothing that was said of their end, and nothing that a steward set. */
export const noTerms = {
  ...{ steward: 0, said_host_contact: null, said_ends_at: null },
  ...{ set_host_contact: null, set_ends_at: null },
} as const;

/** What a host's token may say besides, and mostly does not here. */
export const noDetails = { mail: null, phone: null, calendar: null, manager: null, team: null };

const key = new TextEncoder().encode(secret);

export interface TokenOptions {
  /** Milliseconds since 1970. */
  now: number;
  /** Milliseconds from now. */
  lifetime?: number;
  /** Put over the usual claims; `undefined` takes one away. */
  claims?: Record<string, unknown>;
  type?: string;
}

/** Signs what a host would sign for someone. */
export function tokenFor(person: TestPerson, options: TokenOptions): Promise<string> {
  const { now, lifetime = 600_000, claims, type = 'JWT' } = options;
  const isPartner = person.affiliation === 'distributor' || person.affiliation === 'supplier';
  const payload = {
    iss: issuer,
    aud: audience,
    sub: person.id,
    iat: Math.floor(now / 1000),
    exp: Math.floor((now + lifetime) / 1000),
    name: person.name,
    affiliation: person.affiliation,
    organization: person.organization,
    organization_name: person.organizationName,
    ...(isPartner && {
      host_contact: 'claire',
      // By the day, so that a card does not change from one second to the next.
      ends_at: (Math.floor(now / 1000 / 86_400) + 90) * 86_400,
    }),
    ...claims,
  };
  const given = Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined),
  );
  return new SignJWT(given).setProtectedHeader({ alg: 'HS256', typ: type }).sign(key);
}

/** Signs what an ERP would sign for someone who may see a record. */
export function ticketFor(
  member: string,
  options: {
    now: number;
    record: string;
    lifetime?: number;
    access?: 'read' | 'write';
    parties?: { id: string; name: string; affiliation: string }[];
  },
): Promise<string> {
  const { now, record, lifetime = 600_000, access = 'write', parties = [] } = options;
  return new SignJWT({
    iss: issuer,
    aud: audience,
    sub: member,
    iat: Math.floor(now / 1000),
    exp: Math.floor((now + lifetime) / 1000),
    record,
    title: `Purchase order ${record.split('/')[1]}`,
    url: `/orders/${record.split('/')[1]}`,
    access,
    parties,
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'cercle-record+jwt' })
    .sign(key);
}
