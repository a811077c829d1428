/** Checks the checkers: mistakes that would hurt are planted in a copy of the sources, and the tests have to notice. */
import { bugs } from '../plant/bugs.ts';
import { plantAll } from '../plant/planting.ts';
import type { Outcome, Proof } from './proof.ts';
import { createRandom } from './random.ts';

/** Those that SAFETY names, and of which the tests are quick. */
const chief = [
  'an intent is answered before it is on disk',
  'the same key is carried out twice',
  'the default of the rule is yes',
  'a customer comes in',
  'a token for another service is accepted',
];
/** These too in a full run; chance chooses the rest. */
const alsoChief = [
  'a file is read by whoever has its address',
  'anyone writes in any room',
  'a removal closes nothing',
  'delivery does not read the intervals a second time',
  'a frame after a hole is applied',
  'Socket.IO gives back what was missed, before anybody is asked who they are',
];
const all = 24;

const bugNamed = (name: string) => {
  const bug = bugs.find((one) => one.name === name);
  if (!bug) throw new Error(`No bug is called "${name}".`);
  return bug;
};

export const planted: Proof = {
  name: 'planted bugs',
  promises: ['checks'],
  async prove({ isFull, seed, tell }): Promise<Outcome> {
    const chosen = (isFull ? [...chief, ...alsoChief] : chief).map(bugNamed);
    const rest = createRandom(seed, 'planted').shuffle(bugs.filter((bug) => !chosen.includes(bug)));
    if (isFull) chosen.push(...rest.slice(0, all - chosen.length));
    const { caught, missed, skipped } = await plantAll(chosen, tell);
    const done = `${caught} of ${caught + missed.length} found, ${skipped} skipped`;
    return {
      findings: [
        { promise: 'checks', done, what: 'found', figure: caught, least: isFull ? 20 : 1 },
        { promise: 'checks', done, what: 'not found', figure: missed.length, most: 0 },
      ],
    };
  },
};
