/** Whom, and which room or stream, a sequence chooses. */
import { people, type TestPerson } from '../../support/people.ts';
import type { Choice, Surroundings } from './surroundings.ts';

/** Who is in the network of the tests: those who may be members. */
export const members: readonly TestPerson[] = Object.values(people).filter(
  ({ affiliation }) => affiliation !== 'customer',
);
export const employees = members.filter(({ affiliation }) => affiliation === 'employee');
/** Who answers for the whole network in the beginning: whoever keeps the room of the sequence, and one who is not in it. */
export const stewards: readonly string[] = [people.claire.id, people.nora.id];
export const partners = ['exotic', 'alpenhof'] as const;
export const organizations = [...partners, 'aubry'] as const;

export const pick = <Item>(items: readonly Item[], which: number): Item =>
  items[which % items.length]!;

/** Mostly the room of the sequence, so that what happens there has something to do with what happened before. */
export const roomOf = ({ rooms }: Surroundings, { place }: Choice): string =>
  place % 3 === 0 ? pick(rooms, Math.floor(place / 3)) : rooms[0]!;

export const memberOf = ({ other }: Choice): string =>
  pick([...members.map(({ id }) => id), 'nobody'], other);

export function streamOf(surroundings: Surroundings, choice: Choice): string {
  const audience = pick(
    ['everyone', 'inside', ...partners.map((id) => `with:${id}`)],
    choice.target,
  );
  return `room/${roomOf(surroundings, choice)}/${audience}`;
}
