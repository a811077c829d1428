/** What anybody asks for in a sequence that stewards alone may do. */
import { employees, memberOf, organizations, pick, roomOf, stewards } from './choices.ts';
import type { Choice, Surroundings } from './surroundings.ts';

const inspectionInput = ({ inspections }: Surroundings, { target, other }: Choice) => ({
  inspection: other === 0 ? 'nothing' : pick(inspections, target).id,
});

export const stewardInputs: Record<string, (surroundings: Surroundings, choice: Choice) => object> =
  {
    'facilitator:name': (surroundings, choice) => ({
      // Mostly the one that nobody keeps, and one who may.
      room: choice.place % 4 === 0 ? roomOf(surroundings, choice) : surroundings.unkept!,
      member: choice.flag ? memberOf(choice) : pick(employees, choice.other).id,
    }),
    'host:change': (_surroundings, choice) => ({
      member: memberOf(choice),
      host: choice.flag ? pick(employees, choice.target).id : null,
    }),
    'inspection:agree': inspectionInput,
    'inspection:ask': (surroundings, choice) => ({
      room: choice.flag ? roomOf(surroundings, choice) : surroundings.unkept!,
      reason: `Because of ${surroundings.text()}`,
    }),
    'inspection:end': inspectionInput,
    'inspection:use': inspectionInput,
    'member:end': (surroundings, choice) => ({
      member: memberOf(choice),
      reason: surroundings.text(),
    }),
    'member:limit': (_surroundings, choice) => ({
      member: memberOf(choice),
      endsOn: choice.flag ? '2099-01-01' : null,
    }),
    'organization:limit': (_surroundings, choice) => ({
      organization: pick(organizations, choice.target),
      endsOn: choice.flag ? '2099-01-01' : null,
    }),
  };

/** The steward who may do this, as far as that is known: one who did not ask for it, one who did, or either. */
export function whichSteward(
  { inspections, unkept }: Surroundings,
  name: string,
  { inspection, room }: { inspection?: string; room?: string },
): string {
  const [keeper, other] = stewards as [string, string];
  const by = inspections.find(({ id }) => id === inspection)?.by;
  if (name === 'inspection:agree') return by === keeper ? other : keeper;
  return by ?? (name === 'inspection:ask' && room === unkept ? keeper : other);
}
