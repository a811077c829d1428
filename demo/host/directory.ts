import { dateOf, logins, organizations, people } from '../company/index.ts';
import type { Organization, Person, PurchaseOrder } from '../company/index.ts';
import type { SignedIn, SignedRecord } from './sign.ts';

const byId = new Map<string, Person>(people.map((person) => [person.id, person]));
const organizationsById = new Map<string, Organization>(
  organizations.map((organization) => [organization.id, organization]),
);

/** Everyone of the company and its partners, as the host's directory knows them. */
export const findPerson = (id: string): Person | undefined => byId.get(id);

/** Someone whom the company's own data names. */
export function personOf(id: string): Person {
  const person = byId.get(id);
  if (!person) throw new Error(`The directory has no "${id}".`);
  return person;
}

export function organizationOf(id: string): Organization {
  const organization = organizationsById.get(id);
  if (!organization) throw new Error(`The directory has no organization "${id}".`);
  return organization;
}

/** Who is signed in where nobody has chosen yet. */
export const firstPerson: Person = personOf(logins[0].person);

/** Those whom someone works with every day: their department; for partners their own house and who answers for them. */
export function teamOf(person: Person): Person[] {
  if (person.affiliation === 'customer') return [];
  const mates = people.filter(
    (other) =>
      other.id !== person.id &&
      other.organization === person.organization &&
      other.department === person.department,
  );
  return person.hostContact ? [personOf(person.hostContact), ...mates] : mates;
}

/**
 * A person as the tokens say it.
 *
 * @param filledAt - the moment from which the example company counts its days; milliseconds.
 */
export function signedIn(person: Person, filledAt: number): SignedIn {
  const { id, name, affiliation, title, department, city, timeZone, languages } = person;
  const { expertise, hostContact, endsOn, steward } = person;
  const { id: organization, name: organizationName } = organizationOf(person.organization);
  return {
    id,
    name,
    affiliation,
    organization: { id: organization, name: organizationName },
    reach: reachOf(person),
    card: { title, ...(department && { department }), city, zoneinfo: timeZone },
    languages,
    ...(expertise && { expertise }),
    ...(hostContact && { hostContact }),
    ...(steward && { steward }),
    ...(endsOn !== undefined && { endsAt: dateOf(endsOn, filledAt) / 1000 }),
  };
}

/** Who leads the company, and nobody leads. */
const [director] = people;

/** How the directory has them reached: by addresses and numbers that lead nowhere, since the people are made up. */
function reachOf(person: Person): SignedIn['reach'] {
  const { id, affiliation, organization, department, city } = person;
  const extension = String(people.findIndex((one) => one.id === id)).padStart(2, '0');
  const reach = {
    email: `${id.replace('-', '.')}@${organization}.example`,
    phone_number: `+33 1 99 00 12 ${extension}`,
  };
  if (affiliation !== 'employee' || id === director!.id) return reach;
  const mates = people.filter(
    (one) => one.affiliation === affiliation && one.department === department,
  );
  const head = mates[0]!.id === id ? director! : mates[0]!;
  return { ...reach, manager: head.id, ...(department && { team: `${department}, ${city}` }) };
}

/** An order as the tickets say it. */
export function signedRecord(
  { number, record, supplier }: PurchaseOrder,
  title: string,
): SignedRecord {
  const { id, name, affiliation } = organizationOf(supplier);
  return {
    record,
    title,
    url: `/erp/purchase-order/${number}`,
    parties: [{ id, name, affiliation }],
  };
}
