/** Who is in the rooms of `perimeter-matrix.test.ts`. */
import type { TestPerson } from '../support/people.ts';

const employee = {
  affiliation: 'employee',
  organization: 'aubry',
  organizationName: 'Maison Aubry',
};
const supplier = {
  affiliation: 'supplier',
  organization: 'exotic',
  organizationName: 'Exotic Liquids',
};
const distributor = {
  affiliation: 'distributor',
  organization: 'alpenhof',
  organizationName: 'Alpenhof Vertrieb',
};
const north = {
  affiliation: 'supplier',
  organization: 'north',
  organizationName: 'Northwind Tins',
};
const south = { affiliation: 'distributor', organization: 'south', organizationName: 'Southside' };

/** By what they are here. */
export const cast = {
  facilitator: employee,
  colleague: employee,
  stranger: employee,
  leaver: employee,
  steward: employee,
  overseer: employee,
  supplier,
  newcomer: supplier,
  removed: supplier,
  rejoined: supplier,
  expiring: supplier,
  distributor,
  north,
  south,
} satisfies Record<string, Omit<TestPerson, 'id' | 'name'>>;
/** Those of whom the host says that they answer for the whole network. */
export const stewards: readonly string[] = ['steward', 'overseer'];
export type Role = keyof typeof cast;
export const roles = Object.keys(cast) as Role[];

/** How long the membership of the one whose end comes during the test lasts, in milliseconds. */
export const lifetime = 3_600_000;
