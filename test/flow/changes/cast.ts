/** Who is in the room of a change, by what they are there; each case has people of its own. */
import type { TestPerson } from '../../support/people.ts';

const employee = {
  affiliation: 'employee',
  organization: 'aubry',
  organizationName: 'Maison Aubry',
};
export const sorts = {
  employee,
  exotic: { affiliation: 'supplier', organization: 'exotic', organizationName: 'Exotic Liquids' },
  alpenhof: {
    affiliation: 'distributor',
    organization: 'alpenhof',
    organizationName: 'Alpenhof Vertrieb',
  },
} as const;
export type Sort = keyof typeof sorts;

/** The `partner` and the `employee` are those to whom something happens. */
export const cast = {
  facilitator: 'employee',
  colleague: 'employee',
  employee: 'employee',
  stranger: 'employee',
  partner: 'exotic',
  peer: 'exotic',
  outsider: 'exotic',
  other: 'alpenhof',
} as const satisfies Record<string, Sort>;
export type Role = keyof typeof cast;
export const roles = Object.keys(cast) as Role[];

/** The organization of a sort, as a case has it: that of employees is one for all. */
export const organizationIn = (mark: string, sort: Sort): string =>
  sort === 'employee' ? sorts.employee.organization : `${sort}-${mark}`;

/** Someone of a case, as they are at a moment. */
export function personIn(mark: string, role: Role, sort: Sort = cast[role]): TestPerson {
  const { affiliation, organizationName } = sorts[sort];
  return {
    id: `${role}-${mark}`,
    name: `${role} ${mark}`,
    affiliation,
    organization: organizationIn(mark, sort),
    organizationName: sort === 'employee' ? organizationName : `${organizationName} ${mark}`,
  };
}
