/**
 * Whatever people do and however the network treats what is told of it: in the end a reader knows what they would if
 * they came then, and nothing more (SAFETY D4, D5). Real are the client, the dispatcher, the database and delivery;
 * the socket and the clock are the test's, so that a sequence is the same each time.
 *
 * A failure names its seed and path: `CERCLE_TEST_SEED=… CERCLE_TEST_PATH=…` plays that one again.
 */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import '../../src/protocol/nouns.ts';
import { unknownIntents, writingIntents } from './random/intents.ts';
import type { Account, Assignment, Report } from './random/worker.ts';

const sequences = Number(process.env['CERCLE_TEST_SEQUENCES'] ?? 2000);
const seed = Number(process.env['CERCLE_TEST_SEED'] ?? 20_261_102);
const path = process.env['CERCLE_TEST_PATH'];

const assignments: Assignment[] = path
  ? [{ seed, path, numRuns: 1 }]
  : [0, 1].map((half) => ({ seed: seed + half, numRuns: Math.ceil(sequences / 2) }));

const worker = fileURLToPath(new URL('random/worker.ts', import.meta.url));

function play(assignment: Assignment, signal: AbortSignal): Promise<Account> {
  const playing = fork(worker, { serialization: 'advanced', signal });
  return new Promise((resolve, reject) => {
    playing.once('error', reject);
    playing.once('message', (report: Report) => {
      if ('account' in report) resolve(report.account);
      else reject(new Error(report.failure));
    });
    playing.once('exit', (code) => reject(new Error(`It ended with ${code}.`)));
    playing.send(assignment);
  });
}

describe('a random sequence', () => {
  it('can have every writing intent in it', () => {
    assert.deepEqual(unknownIntents, []);
  });

  it('ends with every reader knowing what they would if they came then', async (test) => {
    const accounts = await Promise.all(assignments.map((one) => play(one, test.signal)));
    const sum = (countOf: (account: Account) => number) =>
      accounts.reduce((total, account) => total + countOf(account), 0);
    test.diagnostic(`${sum((account) => account.sequences)} sequences`);
    for (const fault of ['lost', 'late', 'twice', 'stale', 'cut'] as const) {
      const times = sum(({ carried }) => carried[fault]);
      test.diagnostic(`${fault}: ${times}`);
      if (!path) assert.ok(times > 0, `Nothing was ever ${fault}.`);
    }
    for (const name of writingIntents) {
      const done = sum(({ tally }) => tally.get(name)?.done ?? 0);
      const refused = sum(({ tally }) => tally.get(name)?.refused ?? 0);
      test.diagnostic(`${name}: ${done} done, ${refused} refused`);
      if (path) continue;
      assert.ok(done > 0 && refused > 0, `${name} was never both done and refused.`);
    }
  });
});
