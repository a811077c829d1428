/** Checks the checkers: mistakes that would hurt are planted in a copy of the sources, and the tests have to notice. */
import { bugs } from '../plant/bugs.ts';
import { plantAll } from '../plant/planting.ts';
import type { Outcome, Proof } from './proof.ts';

/** Those of which the tests are quick, of every sort that SAFETY names; many a file of tests notices several. */
const quick = [
  'an intent is answered before it is on disk',
  'the same key is carried out twice',
  'a key that was used for another input is answered as if it had not been',
  'a removal closes nothing',
  'a page of any origin connects',
  'the default of the rule is yes',
  'a fact of an unknown type is received',
  'an interval open now is enough to receive what was before it',
  'a page has what was before its reader came',
  'delivery does not read the intervals a second time',
  'typing in a thread is told to whoever has its stream open',
  'a customer comes in',
  'a token for another service is accepted',
  'a session outlives its token',
  'a session is renewed with the token of somebody else',
  'Socket.IO gives back what was missed, before anybody is asked who they are',
  'anyone edits and deletes what somebody else wrote',
  'any member of a room facilitates it',
  'a ticket that only lets read lets write',
  'partners who are apart write where the other reads',
  'presence is told to a stranger',
  'the text of a deleted post stays in the log',
  'a frame after a hole is applied',
];

const bugNamed = (name: string) => {
  const bug = bugs.find((one) => one.name === name);
  if (!bug) throw new Error(`No bug is called "${name}".`);
  return bug;
};

export const planted: Proof = {
  name: 'planted bugs',
  promises: ['checks'],
  async prove({ isFull, tell }): Promise<Outcome> {
    const chosen = isFull ? bugs : quick.map(bugNamed);
    const { caught, missed, skipped } = await plantAll(chosen, tell);
    const done = `${caught} of ${caught + missed.length} found, ${skipped} skipped`;
    return {
      findings: [
        { promise: 'checks', done, what: 'found', figure: caught, least: 20 },
        { promise: 'checks', done, what: 'not found', figure: missed.length, most: 0 },
      ],
    };
  },
};
