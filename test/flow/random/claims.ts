/** Who comes in during a sequence, and as what. */
import type { Claims } from '../../../src/server/app.ts';
import { members, organizations, pick } from './choices.ts';
import type { Choice } from './surroundings.ts';
import { claimsOf } from './server.ts';

/** Somebody comes with a token that says something new: another title, or another organization. */
export function newClaims({ target, other, flag }: Choice): Claims {
  const person = pick(members, other);
  if (flag) return claimsOf(person, { title: `Title ${target}`, team: `Team ${target}` });
  return claimsOf({ ...person, ...whereOf(pick(organizations, target)) });
}

function whereOf(id: string) {
  const { affiliation, organization, organizationName } = members.find(
    (one) => one.organization === id,
  )!;
  return { affiliation, organization, organizationName };
}
