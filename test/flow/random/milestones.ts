/** What anybody can ask for of milestones in a sequence. */
import { memberOf, pick, streamOf } from './choices.ts';
import type { Choice, Surroundings } from './surroundings.ts';

/** Mostly one that was set last. */
const milestoneOf = ({ milestones }: Surroundings, { target }: Choice) =>
  pick([{ id: 'nothing', stream: 'room/nothing/inside' }, ...milestones].slice(-3), target);

export const milestoneInputs: Record<
  string,
  (surroundings: Surroundings, choice: Choice) => object
> = {
  'milestone:drop': (surroundings, choice) => ({ milestone: milestoneOf(surroundings, choice).id }),
  'milestone:reach': (surroundings, choice) => ({
    milestone: milestoneOf(surroundings, choice).id,
    reached: choice.flag,
  }),
  'milestone:restore': (surroundings, choice) => ({
    milestone: (choice.place > 2 && surroundings.dropped) || milestoneOf(surroundings, choice).id,
  }),
  'milestone:set': (surroundings, choice) => {
    const { id, stream } = milestoneOf(surroundings, choice);
    const changes = choice.place % 3 === 0;
    return {
      ...(changes && { milestone: id }),
      stream: changes ? stream : streamOf(surroundings, choice),
      title: surroundings.text(),
      owner: choice.flag ? memberOf(choice) : pick(['thomas', 'ravi', 'lukas'], choice.other),
      due: `2027-0${1 + (choice.other % 9)}-01`,
    };
  },
};
