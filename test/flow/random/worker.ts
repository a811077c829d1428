/**
 * Plays sequences in a process of its own: the test runner follows every promise of its process, which would take half
 * as long again; and both cores of a small machine have something to do.
 */
import { mock } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import '../../../src/protocol/nouns.ts';
import type { Tally } from './performance.ts';
import { Stage } from './stage.ts';
import { sequence } from './steps.ts';
import { carried, WireSocket } from './wire.ts';

/** Which sequences to play: so many of a seed's, or the one that stands at a path of its. */
export interface Assignment {
  seed: number;
  numRuns: number;
  path?: string;
}

/** What has happened in them. */
export interface Account {
  sequences: number;
  tally: Tally;
  carried: typeof carried;
}

/** What the process that gave the assignment is told. */
export type Report = { account: Account } | { failure: string };

mock.timers.enable({ apis: ['setTimeout', 'Date'] });
// It decides how long a lost client waits; a sequence is to be the same each time.
mock.method(Math, 'random', () => 0.5);
globalThis.WebSocket = WireSocket as unknown as typeof globalThis.WebSocket;

async function play(assignment: Assignment): Promise<Account> {
  let sequences = 0;
  const stage = await Stage.set();
  const played = fc.asyncProperty(sequence, (one) => {
    sequences += 1;
    return stage.play(one);
  });
  try {
    await fc.assert(played, assignment);
  } finally {
    await stage.close();
  }
  return { sequences, tally: stage.tally, carried };
}

process.once('message', (assignment: Assignment) => {
  const tell = (report: Report) => process.send!(report, () => process.disconnect());
  play(assignment).then(
    (account) => tell({ account }),
    (error: unknown) => tell({ failure: inspect(error) }),
  );
});
