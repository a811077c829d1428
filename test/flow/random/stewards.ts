/** What anybody asks for in a sequence that stewards alone may do: nobody there is one. */
import { employees, memberOf, organizations, pick, roomOf } from './choices.ts';
import type { Choice, Surroundings } from './surroundings.ts';

export const stewardInputs: Record<string, (surroundings: Surroundings, choice: Choice) => object> =
  {
    'facilitator:name': (surroundings, choice) => ({
      room: roomOf(surroundings, choice),
      member: memberOf(choice),
    }),
    'host:change': (_surroundings, choice) => ({
      member: memberOf(choice),
      host: choice.flag ? pick(employees, choice.target).id : null,
    }),
    'inspection:agree': (_surroundings, { target }) => ({ inspection: `inspection-${target}` }),
    'inspection:ask': (surroundings, choice) => ({
      room: roomOf(surroundings, choice),
      reason: surroundings.text().padEnd(10, '.'),
    }),
    'inspection:end': (_surroundings, { target }) => ({ inspection: `inspection-${target}` }),
    'inspection:use': (_surroundings, { target }) => ({ inspection: `inspection-${target}` }),
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
