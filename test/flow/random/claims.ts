/** Who comes in before and during a sequence, and as what. */
import type { Claims } from '../../../src/server/app.ts';
import type { TestPerson } from '../../support/people.ts';
import { members, organizations, pick, stewards } from './choices.ts';
import type { Choice } from './surroundings.ts';
import { claimsOf } from './server.ts';

/** What the first token of somebody says. */
export const firstClaims = (person: TestPerson): Claims =>
  claimsOf(person, { steward: stewards.includes(person.id) });

/**
 * Somebody comes with a token that says something new: another title, or another organization. Now and then it says no
 * more of a steward that they are one.
 */
export function newClaims({ target, other, flag }: Choice): Claims {
  const person = pick(members, other);
  const steward = stewards.includes(person.id) && target % 4 !== 0;
  if (flag) return claimsOf(person, { steward, title: `Title ${target}`, team: `Team ${target}` });
  return claimsOf({ ...person, ...whereOf(pick(organizations, target)) }, { steward });
}

export function whereOf(id: string) {
  const { affiliation, organization, organizationName } = members.find(
    (one) => one.organization === id,
  )!;
  return { affiliation, organization, organizationName };
}
