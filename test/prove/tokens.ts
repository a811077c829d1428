/** P2 and H4: claims that are none, and tokens that nobody signed who may. */
import { claimMap } from '../../src/server/auth/claims.ts';
import { claimVariants, roleVariants } from '../support/claim-variants.ts';
import { tryVariants } from '../support/claim-verdicts.ts';
import { tokenAttacks } from '../support/token-attacks.ts';
import { attack, openTokenDoors } from '../support/token-doors.ts';
import type { Finding, Outcome, Proof, Setting } from './proof.ts';

async function customers(count: number, seed: number): Promise<Finding[]> {
  const ofOne = await tryVariants(claimVariants, claimMap.parse({}), { count, seed });
  const lists = claimMap.parse({ affiliations: 'roles' });
  const ofList = await tryVariants(roleVariants, lists, { count, seed });
  const done = 'claims as tokens have them, one and in a list';
  const admitted = [...ofOne.admitted, ...ofList.admitted];
  return [
    { promise: 'P2', done, what: 'variants', figure: ofOne.tried + ofList.tried, least: 5000 },
    { promise: 'P2', done, what: 'admitted', figure: admitted.length, most: 0 },
  ];
}

async function forgeries({ scope }: Pick<Setting, 'scope'>): Promise<Finding[]> {
  const { world, doors, errors, close } = await openTokenDoors();
  scope.afterwards(close);
  let tried = 0;
  let letIn = 0;
  for (const door of doors) {
    const outcome = await attack(door, world);
    tried += outcome.tried;
    letIn += outcome.letIn.length;
  }
  const done = `${tokenAttacks.length} classes of attacks at ${doors.length} doors`;
  return [
    { promise: 'H4', done, what: 'attacks', figure: tried, least: 40 },
    { promise: 'H4', done, what: 'let in', figure: letIn, most: 0 },
    { promise: 'H4', done, what: 'failures of the server', figure: errors.length, most: 0 },
  ];
}

export const tokens: Proof = {
  name: 'tokens',
  promises: ['P2', 'H4'],
  async prove({ asks, isFull, scope, seed }): Promise<Outcome> {
    return {
      findings: [
        ...(asks('P2') ? await customers(isFull ? 20_000 : 3000, seed) : []),
        ...(asks('H4') ? await forgeries({ scope }) : []),
      ],
    };
  },
};
