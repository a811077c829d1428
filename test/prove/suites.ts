/** What the suites prove already, counted: each file is run as `npm test` runs it. */
import { PassThrough } from 'node:stream';
import '../../src/protocol/nouns.ts';
import { registeredIntents } from '../../src/protocol/registry.ts';
import { cases } from '../flow/convergence-cases.ts';
import { runNodeTests } from '../support/node-tests.ts';
import type { Finding, Outcome, Proof, Setting } from './proof.ts';

interface Suite {
  promise: string;
  /** What its tests hold to. */
  what: string;
  files: readonly string[];
  /** It takes too long for a short run. */
  isFullOnly?: true;
}

const suites: readonly Suite[] = [
  {
    promise: 'D5',
    what: 'convergence cases that fail',
    files: ['test/flow/convergence.test.ts', 'test/flow/convergence-random.test.ts'],
    isFullOnly: true,
  },
  {
    promise: 'P5',
    what: 'tests of the ends of tokens that fail',
    files: ['test/server/socket.test.ts', 'test/server/token-end.test.ts'],
  },
  {
    promise: 'P6',
    what: 'tests of the promised past that fail',
    files: ['test/flow/promised-past.test.ts', 'test/server/history.test.ts'],
  },
  {
    promise: 'P7',
    what: 'tests of what is derived that fail',
    files: [
      'test/server/quotes.test.ts',
      'test/server/references.test.ts',
      'test/server/search-snippets.test.ts',
      'test/server/deletion.test.ts',
    ],
  },
  {
    promise: 'H1',
    what: 'tests of hostile frames that fail',
    files: ['test/flow/hostile-frames.test.ts'],
  },
];

async function run({ promise, what, files }: Suite, setting: Setting): Promise<Finding[]> {
  setting.tell(files.join(', '));
  const giveUp = new AbortController();
  setting.scope.afterwards(() => giveUp.abort());
  const output = new PassThrough();
  let written = '';
  output.on('data', (chunk) => (written += String(chunk)));
  const { passed, failed, skipped } = await runNodeTests([...files], output, giveUp.signal);
  if (failed.length > 0) setting.tell(written);
  const done = `${files.map((file) => file.split('/').at(-1)).join(', ')}: ${skipped} skipped`;
  return [
    { promise, done, what: 'tests that pass', figure: passed, least: 1 },
    { promise, done, what, figure: failed.length, most: 0 },
  ];
}

export const suitesProof: Proof = {
  name: 'suites',
  promises: suites.map(({ promise }) => promise),
  async prove(setting): Promise<Outcome> {
    const intents = [...registeredIntents.keys()];
    const findings: Finding[] = [
      {
        promise: 'D5',
        done: `the registry: ${intents.length} intents`,
        what: 'intents without a convergence case',
        figure: intents.filter((intent) => !(intent in cases)).length,
        most: 0,
      },
    ];
    for (const suite of suites) {
      if (!setting.asks(suite.promise) || (suite.isFullOnly && !setting.isFull)) continue;
      findings.push(...(await run(suite, setting)));
    }
    return { findings };
  },
};
