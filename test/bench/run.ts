/**
 * Ours against the bare thing, in one run: `npm run bench`, or `npm run bench -- <a bench's name> …` for some. A ratio
 * is what to keep: the figures beside it are this machine's, and of this minute.
 */
import { buildWhatIsOld } from '../support/build.ts';
import { machine } from '../support/table.ts';
import type { Comparison } from './measure.ts';
import { table } from './table.ts';

/** What a bench has to say: its comparisons, what it found where there is nothing to compare with, or why there is nothing. */
export type Outcome = Comparison[] | { lines: string[] } | { skipped: string };

const names = [
  'writing-embedded',
  'writing-postgres',
  'fan-out',
  'delay',
  'first-paint',
  'long-rooms',
  'many-rooms',
  'long-feed',
  'search',
  'text',
  'upload',
  'two-nodes',
  'behind',
  'connections',
];
const wanted = process.argv.slice(2);

buildWhatIsOld();
const comparisons: Comparison[] = [];
const found: string[] = [];
const skipped: string[] = [];
for (const name of names) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  process.stderr.write(`${name} …\n`);
  const { default: bench } = (await import(`./${name}.ts`)) as { default: () => Promise<Outcome> };
  const outcome = await bench();
  if ('skipped' in outcome) skipped.push(`${name}: skipped. ${outcome.skipped}`);
  else if ('lines' in outcome) found.push(...outcome.lines);
  else comparisons.push(...outcome);
}
const parts = [comparisons.length > 0 ? [table(comparisons)] : [], found, skipped];
const lines = [machine(), ...parts.flatMap((part) => (part.length > 0 ? ['', ...part] : []))];
process.stdout.write(`${lines.join('\n')}\n`);
